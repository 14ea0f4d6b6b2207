import type { Amount } from "../document/amount.js";
import type { Recording } from "../document/conditions.js";
import type { Canon } from "./canonical-value.js";
import type { Changes } from "./change.js";

const waits = ["every", "voltageChange", "currentChange", "temperatureChange"] as const;

/** Is more recorded, or less? **Shape** what cannot be told, such as two formulas, counts as less. */
export function compareRecording(
  changes: Changes,
  before: Recording,
  after: Recording,
  pointer: string,
  canon: Canon,
): void {
  for (const field of waits) {
    const [was, is] = [before[field], after[field]];
    const [old, now] = [textOf(was, canon), textOf(is, canon)];
    if (old === now) continue;
    const isFiner = was === undefined || (is !== undefined && isLess(now, old));
    const sides = { before: was, after: is };
    if (isFiner) changes.add("minor", "recording-finer", `${pointer}/${field}`, sides, { field });
    else changes.add("major", "recording-coarser", `${pointer}/${field}`, sides, { field });
  }
  compareNames(changes, before.quantities, after.quantities, `${pointer}/quantities`);
}

const textOf = (amount: Amount | undefined, canon: Canon): string =>
  amount === undefined ? "" : (canon.amount(amount) ?? "");

/** Is one known number less than another? **Shape** false where either is no number alone. */
export function isLess(one: string, other: string): boolean {
  const [a, b] = [numberIn(one), numberIn(other)];
  return a !== undefined && b !== undefined && a < b;
}

function numberIn(text: string): number | undefined {
  const value = text.startsWith("=") ? Number(text.slice(1)) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** What differs of a list of names of what is recorded? */
export function compareNames(changes: Changes, before: unknown, after: unknown, pointer: string): void {
  const [old, now] = [namesOf(before), namesOf(after)];
  const lost = [...old].filter((name) => !now.has(name));
  const more = [...now].filter((name) => !old.has(name));
  const sides = { before, after };
  if (lost.length > 0) changes.add("major", "recording-coarser", pointer, sides, { field: lost.join(", ") });
  if (more.length > 0) changes.add("minor", "recording-finer", pointer, sides, { field: more.join(", ") });
}

const namesOf = (value: unknown): Set<string> =>
  new Set(Array.isArray(value) ? value.filter((name) => typeof name === "string") : []);
