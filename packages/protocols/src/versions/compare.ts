import type { ProtocolDocument } from "../document/document.js";
import { Canon } from "./canonical-value.js";
import { Changes, furthest, type ChangeCode, type ChangeLevel, type ProtocolChange } from "./change.js";
import {
  compareAcceptance,
  compareDerived,
  compareEquipment,
  compareParameters,
  compareReport,
  compareResults,
  compareSafety,
} from "./compare-parts.js";
import { compareRecording } from "./compare-recording.js";
import { compareSteps } from "./compare-steps.js";

/** What is proposed for a new version, why, and what differs? */
export interface Comparison {
  /** The furthest of what differs. A steward may raise it, never lower it. */
  readonly classification: ChangeLevel;
  /** The changes that make it so. */
  readonly reasons: readonly ProtocolChange[];
  readonly changes: readonly ProtocolChange[];
}

/** Texts whose words say what is done; all others explain. */
const doing = new Set(["contacts", "instructions", "atmosphere"]);

/**
 * What differs between two versions, and may results of both be compared?
 * **Shape** units, names of steps and the order of keys are made one first; a new parameter with a default stands for its default in
 * what reads it. What no rule names is major.
 */
export function compareDocuments(before: ProtocolDocument, after: ProtocolDocument): Comparison {
  const changes = new Changes();
  const known = new Set(before.parameters.map(({ name }) => name));
  const canon = new Canon(after.parameters.filter(({ name }) => !known.has(name)));
  for (const field of ["title", "summary", "scope"] as const)
    changes.text(`/${field}`, before[field], after[field]);
  if (before.kind !== after.kind)
    changes.add("major", "kind", "/kind", { before: before.kind, after: after.kind });
  if (before.cell !== after.cell)
    changes.add("major", "cell", "/cell", { before: before.cell, after: after.cell });
  compareEquipment(changes, before, after);
  compareParameters(changes, before, after, canon);
  compareConditions(changes, before, after, canon, "preparation");
  compareConditions(changes, before, after, canon, "environment");
  compareSafety(changes, before, after, canon);
  compareRecording(changes, before.recording, after.recording, "/recording", canon);
  compareSteps(changes, before, after, canon);
  compareDerived(changes, before, after, canon);
  compareAcceptance(changes, before, after, canon);
  compareResults(changes, before, after, canon);
  compareReport(changes, before, after);
  if (JSON.stringify(sorted(before.references)) !== JSON.stringify(sorted(after.references)))
    changes.add("patch", "references", "/references", { before: before.references, after: after.references });
  const classification = furthest(changes.list.map(({ level }) => level));
  const reasons = changes.list.filter(({ level }) => level === classification);
  return { classification, reasons, changes: changes.list };
}

function compareConditions(
  changes: Changes,
  before: ProtocolDocument,
  after: ProtocolDocument,
  canon: Canon,
  part: "preparation" | "environment",
): void {
  const code: ChangeCode = part;
  const [old, now] = [
    new Map<string, unknown>(Object.entries(before[part])),
    new Map<string, unknown>(Object.entries(after[part])),
  ];
  for (const field of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(field), now.get(field)];
    const pointer = `/${part}/${field}`;
    if (doing.has(field)) changes.texts(pointer, was, is, "major", code, { field });
    else {
      if (canon.of(was, (id) => id) !== canon.of(is, (id) => id))
        changes.add("major", code, pointer, { before: was, after: is }, { field });
      changes.text(`${pointer}/note`, noteOf(was), noteOf(is));
    }
  }
}

const noteOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "note" in value ? value.note : undefined;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
