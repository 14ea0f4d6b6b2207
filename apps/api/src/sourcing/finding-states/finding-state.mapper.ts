import { createHash } from "node:crypto";
import {
  findingSchema,
  findingStateSchema,
  standingOf,
  textOfPlace,
  type Finding,
  type FindingPlace,
  type FindingState,
} from "@interphase/sourcing";
import { z } from "zod";
import { columnsOf } from "../../platform/database/row.js";
import { assessmentsTable } from "../assessments/assessment.entity.js";
import { sourcingPlansTable } from "../plans/sourcing-plan.entity.js";
import { findingStatesTable } from "./finding-state.entity.js";

const { columns } = findingStatesTable;
/** Which columns of a state are read as they are? */
export const stateColumns = columnsOf(
  findingStatesTable,
  "planName",
  "ruleId",
  "subjectKey",
  "stage",
  "supplier",
  "countryIso3",
  "state",
  "assigneeId",
  "note",
  "dueOn",
  "level",
  "stakeUsd",
  "version",
  "setAt",
);
/** Which row does a state make? Its key is read as hex. */
export const stateRow = stateColumns.row.extend({
  placeSha256: z.string(),
  assigneeName: z.string().nullable(),
  setById: columns.setBy.value,
  setByName: z.string().nullable(),
});
/** A state as the database gives it. */
export type FindingStateRow = z.output<typeof stateRow>;

/** Which row does one finding make, with the assessment that found it? */
export const foundRow = z.object({
  assessmentId: assessmentsTable.columns.id.value,
  planId: assessmentsTable.columns.planId.value,
  planName: columns.planName.value,
  planVersion: sourcingPlansTable.columns.version.value,
  index: z.number(),
  finding: z.unknown(),
});
/** One finding as the database gives it, with the assessment that found it. */
export type FoundRow = z.output<typeof foundRow>;

/** One finding of an assessment, with its place in the findings. */
export interface FoundFinding extends FoundRow {
  readonly finding: Finding;
}

/** By which key is the state of this place stored? The SHA-256 of its text, in hex. */
export function keyOfPlace(place: FindingPlace): string {
  return createHash("sha256").update(textOfPlace(place), "utf8").digest("hex");
}

const personOf = (id: string | null, name: string | null) =>
  id === null || name === null ? null : { userId: id, displayName: name };

/**
 * What is the state of a finding, as it stands against what was found last?
 * **Shape** `found` is the same finding there; undefined where nothing was found to compare with. A person who has left is not named.
 */
export function toFindingState(row: FindingStateRow, found: Finding | undefined): FindingState {
  const { planName, ruleId, subjectKey, stage, supplier, countryIso3 } = row;
  const stored = findingStateSchema.parse({
    place: { planName, ruleId, subjectKey, stage, supplier, countryIso3 },
    state: row.state,
    reopenedBecause: null,
    assignee: personOf(row.assigneeId, row.assigneeName),
    note: row.note,
    dueOn: row.dueOn,
    level: row.level,
    stakeUsd: row.stakeUsd,
    setAt: row.setAt.toISOString(),
    setBy: personOf(row.setById, row.setByName),
    version: row.version,
  });
  return { ...stored, ...standingOf(stored, found) };
}

/** What does a stored finding say? Parsed, because rows are an edge too. */
export function toFound(row: FoundRow): FoundFinding {
  return { ...row, finding: findingSchema.parse(row.finding) };
}

const keySchema = z.string().regex(/^[0-9a-f]{64}$/);
/** Is this the key of a place, as a cursor holds it? */
export function isPlaceKey(text: string): boolean {
  return keySchema.safeParse(text).success;
}
