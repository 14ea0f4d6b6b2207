import type { ProtocolDocument } from "../document/document.js";
import type { Recording } from "../document/conditions.js";
import type { Step } from "../document/step.js";
import { stepsIn } from "../timing/counters.js";
import { alignSteps, type PlacedStep } from "./align-steps.js";
import type { Canon } from "./canonical-value.js";
import type { ChangeCode, Changes } from "./change.js";
import { compareNames, compareRecording } from "./compare-recording.js";

const endFields = new Set(["ends", "pulseEnds", "restEnds", "until", "when"]);
const loopFields = new Set(["passes", "pulses", "counter", "atMost", "to"]);
const handled = new Set(["id", "type", "label", "note", "steps", "record", "instruction", "records"]);

/** What differs between the steps of two versions? */
export function compareSteps(
  changes: Changes,
  before: ProtocolDocument,
  after: ProtocolDocument,
  canon: Canon,
): void {
  const { pairs, moved, added, removed } = alignSteps(before.steps, after.steps, canon);
  const later = new Map(pairs.map(([one, other]) => [one.step.id, other.step.id]));
  const idBefore = (id: string): string => (id === "finish" ? id : (later.get(id) ?? `?${id}`));
  for (const pair of pairs) comparePair(changes, pair, canon, idBefore);
  for (const [one, other] of moved)
    changes.add("major", "step-moved", other.pointer, { before: one.pointer, after: other.pointer });
  for (const { step, pointer } of added) {
    if (step.optional === true && isPlain(step))
      changes.add("minor", "optional-added", pointer, { after: step });
    else changes.add("major", "step-added", pointer, { after: step });
  }
  for (const { step, pointer } of removed) changes.add("major", "step-removed", pointer, { before: step });
}

/** A jump, a set point of the surroundings, or a loop with either changes what is done after it; it is no measurement. */
const isPlain = (step: Step): boolean =>
  !["jump", "temperature", "pressure"].includes(step.type) && stepsIn(step).every(isPlain);

function comparePair(
  changes: Changes,
  [one, other]: readonly [PlacedStep, PlacedStep],
  canon: Canon,
  idBefore: (id: string) => string,
): void {
  const { pointer } = other;
  const old = new Map<string, unknown>(Object.entries(one.step));
  const now = new Map<string, unknown>(Object.entries(other.step));
  for (const field of ["label", "note"]) changes.text(`${pointer}/${field}`, old.get(field), now.get(field));
  const at = `${pointer}/instruction`;
  changes.text(at, old.get("instruction"), now.get("instruction"), "major", "step-changed", {
    field: "instruction",
  });
  const none: Recording = {};
  compareRecording(changes, one.step.record ?? none, other.step.record ?? none, `${pointer}/record`, canon);
  compareNames(changes, old.get("records"), now.get("records"), `${pointer}/records`);
  for (const field of new Set([...old.keys(), ...now.keys()])) {
    if (handled.has(field)) continue;
    const [before, after] = [old.get(field), now.get(field)];
    const [was, is] = [canon.of({ [field]: before }, idBefore), canon.of({ [field]: after }, (id) => id)];
    if (was !== is) changes.add("major", codeOf(field), `${pointer}/${field}`, { before, after }, { field });
  }
}

function codeOf(field: string): ChangeCode {
  if (endFields.has(field)) return "end";
  if (loopFields.has(field)) return "loop";
  return field === "optional" || field === "settings" || field === "instrument" || field === "operation"
    ? "step-changed"
    : "set-point";
}
