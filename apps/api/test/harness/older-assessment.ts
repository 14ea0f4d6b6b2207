import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { uuidv7 } from "uuidv7";
import type { TestPerson } from "./test-people.js";
import { asOwner } from "./test-database.js";

const path = resolve(__dirname, "../fixtures/assessment-of-methods-1.json");

/** An assessment as methods version 1 stored it: its text, hash and options. */
export const olderAssessment = JSON.parse(readFileSync(path, "utf8")) as {
  readonly edition: string;
  readonly options: string;
  readonly rules: object;
  readonly result: string;
  readonly resultSha256: string;
  readonly findingCount: number;
  readonly mineralCount: number;
};
const fixture = olderAssessment;

/** Puts an assessment of methods version 1 beside a plan, exactly as the api of that time stored it. */
export async function addOlderAssessment(person: TestPerson, planId: string): Promise<string> {
  const id = uuidv7();
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO assessments (id, owner_org_id, plan_id, created_at, created_by, edition, options, rules, result,
                                result_sha256, inputs_sha256, finding_count, mineral_count)
       VALUES ($1, $2, $3, '2026-11-21T10:00:00Z', $4, $5, $6, $7, $8, $9, $9, $10, $11)`,
      [
        id,
        person.organisationId,
        planId,
        person.id,
        fixture.edition,
        fixture.options,
        JSON.stringify(fixture.rules),
        fixture.result,
        fixture.resultSha256,
        fixture.findingCount,
        fixture.mineralCount,
      ],
    ),
  );
  return id;
}

/** Puts a scenario of methods version 1 beside such an assessment. */
export async function addOlderScenario(person: TestPerson, assessmentId: string): Promise<string> {
  const id = uuidv7();
  const request = { name: "Then", months: 3, losses: [], prices: [] };
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO scenarios (id, owner_org_id, assessment_id, name, request, result, created_at, created_by)
       VALUES ($1, $2, $3, 'Then', $4, '{"minerals":[]}', now(), $5)`,
      [id, person.organisationId, assessmentId, JSON.stringify(request), person.id],
    ),
  );
  return id;
}
