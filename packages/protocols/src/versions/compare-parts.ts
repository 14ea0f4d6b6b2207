import type { ProtocolDocument } from "../document/document.js";
import type { SafetyLimit } from "../document/conditions.js";
import type { Derived } from "../document/outcome.js";
import type { Canon } from "./canonical-value.js";
import type { ChangeCode, Changes } from "./change.js";
import { isLess } from "./compare-recording.js";

type Side = "before" | "after";
const same = (id: string): string => id;

/** Pairs entries of two lists by a key. **Shape** the order of named entries says nothing. */
function byKey<Entry>(
  lists: Readonly<Record<Side, readonly Entry[]>>,
  at: string,
  keyOf: (entry: Entry) => string,
  take: (key: string, before: Entry | undefined, after: Entry | undefined, pointer: string) => void,
): void {
  const old = new Map(lists.before.map((entry, index) => [keyOf(entry), { entry, index }]));
  const now = new Map(lists.after.map((entry, index) => [keyOf(entry), { entry, index }]));
  for (const key of new Set([...now.keys(), ...old.keys()])) {
    const [before, after] = [old.get(key), now.get(key)];
    take(key, before?.entry, after?.entry, `${at}/${(after ?? before)?.index ?? 0}`);
  }
}

/** What differs of parameters? */
export function compareParameters(
  changes: Changes,
  before: ProtocolDocument,
  after: ProtocolDocument,
  canon: Canon,
): void {
  const lists = { before: before.parameters, after: after.parameters };
  byKey(
    lists,
    "/parameters",
    ({ name }) => name,
    (name, was, is, pointer) => {
      const facts = { name };
      if (is === undefined) changes.add("major", "parameter-removed", pointer, { before: was }, facts);
      else if (was === undefined) {
        if (is.default === undefined)
          changes.add("major", "parameter-to-enter", pointer, { after: is }, facts);
        else changes.add("minor", "parameter-added", pointer, { after: is }, facts);
      } else compareParameter(changes, was, is, pointer, canon);
    },
  );
}

type Parameter = ProtocolDocument["parameters"][number];

function compareParameter(
  changes: Changes,
  was: Parameter,
  is: Parameter,
  pointer: string,
  canon: Canon,
): void {
  const { name } = is;
  for (const field of ["label", "why"] as const) changes.text(`${pointer}/${field}`, was[field], is[field]);
  const at = (parameter: Parameter, value: number | undefined): string =>
    value === undefined ? "" : canon.literal(value, parameter.unit);
  if (at(was, was.default) !== at(is, is.default)) {
    const sides = { before: was.default, after: is.default };
    changes.add("major", "default-changed", `${pointer}/default`, sides, { name });
  }
  const [lowWas, lowIs] = [at(was, was.range.min), at(is, is.range.min)];
  const [highWas, highIs] = [at(was, was.range.max), at(is, is.range.max)];
  const isNarrower = isLess(lowWas, lowIs) || isLess(highIs, highWas);
  const ranges = { before: was.range, after: is.range };
  if (isNarrower) changes.add("major", "range-narrowed", `${pointer}/range`, ranges, { name });
  else if (lowWas !== lowIs || highWas !== highIs)
    changes.add("minor", "range-widened", `${pointer}/range`, ranges, { name });
  for (const field of ["quantity", "whole", "governsSafety", "unverified"] as const)
    if (was[field] !== is[field])
      changes.add(
        "major",
        "parameter-changed",
        `${pointer}/${field}`,
        { before: was[field], after: is[field] },
        { name, field },
      );
}

/** What differs of safety? **Shape** a limit is tighter if it is nearer by number; what cannot be told is looser. */
export function compareSafety(
  changes: Changes,
  before: ProtocolDocument,
  after: ProtocolDocument,
  canon: Canon,
): void {
  const lists = { before: before.safety.limits, after: after.safety.limits };
  byKey(lists, "/safety/limits", keyOfLimit, (name, was, is, pointer) => {
    const facts = { name };
    if (is === undefined) changes.add("major", "safety-loosened", pointer, { before: was }, facts);
    else if (was === undefined) changes.add("minor", "safety-tightened", pointer, { after: is }, facts);
    else compareLimit(changes, was, is, pointer, canon);
  });
  changes.texts("/safety/hazards", before.safety.hazards, after.safety.hazards);
}

/** A limit is known by what it bounds, not by its id, which is a name alone. */
const keyOfLimit = ({ quantity, is, value }: SafetyLimit): string => `${quantity} ${is} ${value.as}`;

function compareLimit(
  changes: Changes,
  was: SafetyLimit,
  is: SafetyLimit,
  pointer: string,
  canon: Canon,
): void {
  const facts = { name: keyOfLimit(is) };
  changes.text(`${pointer}/why`, was.why, is.why);
  const [old, now] = [canon.of(was.value, same), canon.of(is.value, same)];
  if (old !== now) {
    const [from, to] = [canon.amount(was.value.amount) ?? "", canon.amount(is.value.amount) ?? ""];
    const isTighter =
      is.value.as === "absolute" && (is.is === "at-most" ? isLess(to, from) : isLess(from, to));
    changes.add(
      isTighter ? "minor" : "major",
      isTighter ? "safety-tightened" : "safety-loosened",
      `${pointer}/value`,
      { before: was.value, after: is.value },
      facts,
    );
  }
  const [waited, waits] = [canon.of(was.delay, same), canon.of(is.delay, same)];
  if (waited !== waits) {
    const isTighter = is.delay === undefined || (was.delay !== undefined && isLess(waits, waited));
    changes.add(
      isTighter ? "minor" : "major",
      isTighter ? "safety-tightened" : "safety-loosened",
      `${pointer}/delay`,
      { before: was.delay, after: is.delay },
      facts,
    );
  }
  if (was.unverified !== is.unverified)
    changes.add(
      "major",
      "other",
      `${pointer}/unverified`,
      { before: was.unverified, after: is.unverified },
      { field: "unverified" },
    );
}

/** What differs of derived quantities? */
export function compareDerived(
  changes: Changes,
  before: ProtocolDocument,
  after: ProtocolDocument,
  canon: Canon,
): void {
  const lists = { before: before.derived, after: after.derived };
  byKey(
    lists,
    "/derived",
    ({ name }) => name,
    (name, was, is, pointer) => {
      const facts = { name };
      if (is === undefined) changes.add("major", "formula-removed", pointer, { before: was }, facts);
      else if (was === undefined)
        changes.add(
          is.optional === true ? "minor" : "major",
          is.optional === true ? "optional-added" : "formula-added",
          pointer,
          { after: is },
          facts,
        );
      else {
        for (const field of ["label", "why"] as const)
          changes.text(`${pointer}/${field}`, was[field], is[field]);
        if (doingOf(was, canon) !== doingOf(is, canon))
          changes.add("major", "formula", pointer, { before: was, after: is }, facts);
      }
    },
  );
}

const doingOf = (derived: Derived, canon: Canon): string => {
  const unit = canon.literal(1, derived.unit);
  const kept = derived.optional === true;
  if ("formula" in derived) return JSON.stringify([kept, unit, canon.text(derived.formula)]);
  const { gives, x, y } = derived.fit;
  return JSON.stringify([kept, unit, gives, canon.text(x), canon.text(y)]);
};

/** What differs of criteria? */
export function compareAcceptance(
  changes: Changes,
  before: ProtocolDocument,
  after: ProtocolDocument,
  canon: Canon,
): void {
  const lists = { before: before.acceptance, after: after.acceptance };
  byKey(
    lists,
    "/acceptance",
    ({ id }) => id,
    (name, was, is, pointer) => {
      const sides = { before: was, after: is };
      if (was === undefined || is === undefined) {
        changes.add("major", "acceptance", pointer, sides, { name });
        return;
      }
      for (const field of ["label", "note"] as const)
        changes.text(`${pointer}/${field}`, was[field], is[field]);
      if (was.reference !== is.reference)
        changes.add("patch", "references", `${pointer}/reference`, {
          before: was.reference,
          after: is.reference,
        });
      const { reference: _was, ...old } = was;
      const { reference: _is, ...now } = is;
      if (canon.of(old, same) !== canon.of(now, same))
        changes.add("major", "acceptance", pointer, sides, { name });
    },
  );
}

/** What differs of results and reports? */
export function compareResults(
  changes: Changes,
  before: ProtocolDocument,
  after: ProtocolDocument,
  canon: Canon,
): void {
  const fields = { before: before.results.fields, after: after.results.fields };
  byKey(
    fields,
    "/results/fields",
    ({ name }) => name,
    (name, was, is, pointer) => {
      const facts = { name };
      const sides = { before: was, after: is };
      if (was === undefined && is?.optional === true)
        changes.add("minor", "optional-added", pointer, sides, facts);
      else if (was === undefined || is === undefined) changes.add("major", "results", pointer, sides, facts);
      else {
        changes.text(`${pointer}/label`, was.label, is.label);
        if (canon.of(was, same) !== canon.of(is, same))
          changes.add("major", "results", pointer, sides, facts);
      }
    },
  );
  for (const field of ["primaryKey", "missingValues"] as const)
    if (canon.of(before.results[field], same) !== canon.of(after.results[field], same))
      changes.add(
        "major",
        "results",
        `/results/${field}`,
        { before: before.results[field], after: after.results[field] },
        { name: field },
      );
}

/** What differs of what a report says? */
export function compareReport(changes: Changes, before: ProtocolDocument, after: ProtocolDocument): void {
  byKey(
    { before: before.report, after: after.report },
    "/report",
    ({ name }) => name,
    (name, was, is, pointer) => {
      const facts = { name };
      const sides = { before: was, after: is };
      if (was === undefined) changes.add("minor", "report-field-added", pointer, sides, facts);
      else if (is === undefined) changes.add("major", "report-field-removed", pointer, sides, facts);
      else {
        for (const field of ["label", "why"] as const)
          changes.text(`${pointer}/${field}`, was[field], is[field]);
        if (was.required !== is.required)
          changes.add("major", "report-field-changed", `${pointer}/required`, sides, facts);
      }
    },
  );
}

/** What differs of equipment and routes? */
export function compareEquipment(changes: Changes, before: ProtocolDocument, after: ProtocolDocument): void {
  byKey(
    { before: before.equipment, after: after.equipment },
    "/equipment",
    ({ id }) => id,
    (name, was, is, pointer) => {
      if (was === undefined || is === undefined) {
        changes.add("major", "equipment", pointer, { before: was, after: is }, { name });
        return;
      }
      changes.text(`${pointer}/label`, was.label, is.label);
      changes.text(`${pointer}/requirement`, was.requirement, is.requirement, "major", "equipment", { name });
    },
  );
  const [old, now] = [new Set(before.routes), new Set(after.routes)];
  const say = (level: "minor" | "major", code: ChangeCode, name: string): void =>
    changes.add(level, code, "/routes", { before: before.routes, after: after.routes }, { name });
  for (const route of now) if (!old.has(route)) say("minor", "route-added", route);
  for (const route of old) if (!now.has(route)) say("major", "route-removed", route);
}
