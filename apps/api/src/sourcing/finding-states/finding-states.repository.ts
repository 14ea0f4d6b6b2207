import { Injectable } from "@nestjs/common";
import { z } from "zod";
import type { Finding, FindingPlace, FindingStateName } from "@interphase/sourcing";
import { Database } from "../../platform/database/database.service.js";
import {
  foundRow,
  stateColumns,
  stateRow,
  type FindingStateRow,
  type FoundRow,
} from "./finding-state.mapper.js";

/** Which states are asked for? */
export interface StateFilter {
  readonly planName: string | undefined;
  readonly after: readonly [planName: string, placeSha256: string] | undefined;
  readonly limit: number;
}

/** A state about to be stored. */
export interface NewFindingState {
  readonly ownerOrgId: string;
  readonly placeSha256: string;
  readonly place: FindingPlace;
  readonly state: FindingStateName;
  readonly assigneeId: string | null;
  readonly note: string | null;
  readonly dueOn: string | null;
  readonly level: Finding["level"];
  readonly stakeUsd: number | null;
  readonly setAt: string;
  readonly setBy: string;
}

const planRow = z.object({ planName: z.string() });
const select = `
SELECT ${stateColumns.list("s")}, encode(s.place_sha256, 'hex') AS "placeSha256",
       assignee.display_name AS "assigneeName", s.set_by AS "setById", setter.display_name AS "setByName"
  FROM finding_states s
  LEFT JOIN people assignee ON assignee.id = s.assignee_id
  LEFT JOIN people setter ON setter.id = s.set_by`;

/** The newest assessment with default options of the newest unarchived version of each plan; of older methods there is none. */
const newest = `
SELECT p.id AS plan_id, p.name AS plan_name, p.version AS plan_version, a.id AS assessment_id, a.act_count, a.result
  FROM (SELECT DISTINCT ON (name) id, name, version FROM sourcing_plans
         WHERE archived_at IS NULL AND ($1::text[] IS NULL OR name = ANY($1::text[]))
         ORDER BY name, version DESC) AS p
  CROSS JOIN LATERAL (
    SELECT id, act_count, result FROM assessments
     WHERE plan_id = p.id AND is_default_options AND methods_version <> '1'
     ORDER BY created_at DESC, id DESC LIMIT 1) AS a`;

const found = `
n.assessment_id AS "assessmentId", n.plan_id AS "planId", n.plan_name AS "planName", n.plan_version AS "planVersion",
(f.place - 1)::int AS index, f.finding
  FROM (${newest}) AS n
  CROSS JOIN LATERAL json_array_elements(n.result::json -> 'findings') WITH ORDINALITY AS f (finding, place)`;

/** Where is it kept what is done about findings? In the actor's transaction, the actor's organisation alone. */
@Injectable()
export class FindingStatesRepository {
  constructor(private readonly database: Database) {}

  /** By plan, then in no order that means anything; one more than asked for where there is more. */
  async list({ planName, after, limit }: StateFilter): Promise<FindingStateRow[]> {
    return this.database.query(
      stateRow,
      `${select}
        WHERE ($1::text IS NULL OR s.plan_name = $1)
          AND ($2::text IS NULL OR (s.plan_name, s.place_sha256) > ($2::text, decode($3, 'hex')))
        ORDER BY s.plan_name, s.place_sha256 LIMIT $4`,
      [planName ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  /** The states of these places that there are, by key. */
  async find(placeKeys: readonly string[]): Promise<ReadonlyMap<string, FindingStateRow>> {
    const rows = await this.database.query(
      stateRow,
      `${select} WHERE s.place_sha256 = ANY(SELECT decode(key, 'hex') FROM unnest($1::text[]) AS key)`,
      [[...placeKeys]],
    );
    return new Map(rows.map((row) => [row.placeSha256, row]));
  }

  /** Which of these plans have a newest assessment, whatever it found? */
  async listAssessedPlans(planNames: readonly string[]): Promise<string[]> {
    const rows = await this.database.query(planRow, `SELECT plan_name AS "planName" FROM (${newest}) AS n`, [
      [...planNames],
    ]);
    return rows.map(({ planName }) => planName);
  }

  /** What was found last in these plans? */
  async listFound(planNames: readonly string[]): Promise<FoundRow[]> {
    return this.database.query(foundRow, `SELECT ${found}`, [[...planNames]]);
  }

  /** What is there to act on in every plan, whatever was done about it? */
  async listActs(): Promise<FoundRow[]> {
    return this.database.query(
      foundRow,
      `SELECT ${found} WHERE n.act_count > 0 AND f.finding ->> 'level' = 'act'`,
      [null],
    );
  }

  /** Stores a state as the next version, if the present one is among `expected`; undefined if it is not. */
  async replace(
    expected: "any" | readonly number[],
    next: NewFindingState,
  ): Promise<FindingStateRow | undefined> {
    const { place } = next;
    const changed = await this.database.execute(
      `INSERT INTO finding_states AS current
              (owner_org_id, place_sha256, plan_name, rule_id, subject_key, stage, supplier, country_iso3, state, assignee_id,
               note, due_on, level, stake_usd, version, set_at, set_by)
       SELECT $1, decode($2, 'hex'), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1, $16, $17
        WHERE $3::integer[] IS NULL OR 0 = ANY($3::integer[])
           OR EXISTS (SELECT FROM finding_states WHERE owner_org_id = $1 AND place_sha256 = decode($2, 'hex'))
       ON CONFLICT (owner_org_id, place_sha256) DO UPDATE
          SET state = excluded.state, assignee_id = excluded.assignee_id, note = excluded.note,
              due_on = excluded.due_on, level = excluded.level, stake_usd = excluded.stake_usd,
              version = current.version + 1, set_at = excluded.set_at, set_by = excluded.set_by
        WHERE $3::integer[] IS NULL OR current.version = ANY($3::integer[])`,
      [
        next.ownerOrgId,
        next.placeSha256,
        expected === "any" ? null : [...expected],
        place.planName,
        place.ruleId,
        place.subjectKey,
        place.stage,
        place.supplier,
        place.countryIso3,
        next.state,
        next.assigneeId,
        next.note,
        next.dueOn,
        next.level,
        next.stakeUsd,
        next.setAt,
        next.setBy,
      ],
    );
    return changed === 0 ? undefined : (await this.find([next.placeSha256])).get(next.placeSha256);
  }
}
