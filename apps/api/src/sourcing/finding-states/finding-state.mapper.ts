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

/** A state as the database gives it. */
export interface FindingStateRow {
  readonly placeSha256: string;
  readonly planName: string;
  readonly ruleId: string;
  readonly subjectKey: string;
  readonly stage: string | null;
  readonly supplier: string | null;
  readonly countryIso3: string | null;
  readonly state: string;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly note: string | null;
  readonly dueOn: string | null;
  readonly level: string;
  readonly stakeUsd: number | null;
  readonly version: number;
  readonly setAt: Date;
  readonly setById: string;
  readonly setByName: string | null;
}

/** One finding as the database gives it, with the assessment that found it. */
export interface FoundRow {
  readonly assessmentId: string;
  readonly planId: string;
  readonly planName: string;
  readonly planVersion: number;
  readonly index: number;
  readonly finding: unknown;
}

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
