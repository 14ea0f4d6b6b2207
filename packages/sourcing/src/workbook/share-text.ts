import { type DecimalSign, parseNumber } from "@interphase/spreadsheet/contract";
import { elementSymbols } from "../formula/element.js";
import type { ShareReason } from "./workbook-code.js";

/** A share that was read: what it belongs to and how much of the flow. */
export type Share<T> = { target: T; shareFraction: number };
/** Why shares were refused: the reason, and what its sentence names. */
export type ShareFacts = Readonly<
  { reason: ShareReason } & Record<string, string | number | readonly string[]>
>;
/** What the name before the colon means: a target with the key that repeats add on, an unknown origin, or a refusal. */
export type TargetReading<T> =
  | { ok: true; key: string; target: T | null; legacyCodes: readonly string[] }
  | { ok: false; facts: ShareFacts };

/** What is worth saying about shares that were accepted? */
export type SharesNote = "scaled" | "look-like-fractions" | { legacyCode: string; iso3: string };
/** What did a text say about shares? `all` holds unless elements are named. */
export type SharesReading<T> =
  | { ok: true; all: Share<T>[]; byElement: Record<string, Share<T>[]> | null; notes: SharesNote[] }
  | { ok: false; facts: ShareFacts };

const tolerancePercent = 0.5;
const negligible = 1e-9;

class ShareRefusal extends Error {
  constructor(readonly facts: ShareFacts) {
    super(facts.reason);
  }
}

function refuse(reason: ShareReason, facts: Record<string, string | number> = {}): never {
  throw new ShareRefusal({ ...facts, reason });
}

function splitEntry(entry: string): { name: string; percent: string | null } {
  if (entry.length > 160) refuse("name-too-long");
  const match = /^([^:]*[^:\s])\s*(?::\s*|\s)([+-]?[\d.,]+(?:[eE]\d+)?\s*%?)$/u.exec(entry);
  if (match !== null) return { name: (match[1] ?? "").trim(), percent: (match[2] ?? "").trim() };
  if (/:/.test(entry)) refuse("percentage-not-a-number");
  return { name: entry, percent: null };
}

/** A share never has thousands, so one sign of either kind is its decimal one, whatever the rest of the file does. */
function parsePercent(text: string): number {
  const body = text.endsWith("%") ? text.slice(0, -1).trim() : text;
  const sign: DecimalSign = body.includes(",") ? "comma" : "point";
  const value = parseNumber(body, sign);
  if (typeof value !== "number") refuse("percentage-not-a-number");
  if (value < 0) refuse("share-negative");
  return value;
}

type Part<T> = { key: string; target: T | null; percent: number | null };

function readParts<T>(
  text: string,
  read: (name: string) => TargetReading<T>,
  notes: SharesNote[],
): Part<T>[] {
  const entries = text
    .split(/[;、\n]|(?<=\d%?)\s*,\s*(?=\p{L})/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  return entries.map((entry) => {
    const { name, percent } = splitEntry(entry);
    const target = read(name);
    if (!target.ok) throw new ShareRefusal(target.facts);
    for (const code of target.legacyCodes) notes.push({ legacyCode: code, iso3: target.key });
    return {
      key: target.key,
      target: target.target,
      percent: percent === null ? null : parsePercent(percent),
    };
  });
}

function sumShares<T>(parts: readonly Part<T>[], notes: SharesNote[]): Share<T>[] {
  if (parts.length > 1 && parts.some((part) => part.percent === null)) {
    refuse("percentages-missing");
  }
  const byKey = new Map<string, { target: T | null; percent: number }>();
  let sum = 0;
  for (const part of parts) {
    const percent = part.percent ?? 100;
    sum += percent;
    const known = byKey.get(part.key);
    if (known === undefined) byKey.set(part.key, { target: part.target, percent });
    else known.percent += percent;
  }
  if (sum > 100 + tolerancePercent + negligible) {
    refuse("shares-above-hundred", { sumPercent: Number(sum.toFixed(6)) });
  }
  if (sum <= 0) refuse("shares-zero");
  const isWhole = sum >= 100 - tolerancePercent - negligible;
  if (isWhole && Math.abs(sum - 100) > 1e-6) notes.push("scaled");
  if (parts.length > 1 && sum <= 1 + negligible) notes.push("look-like-fractions");
  const divisor = isWhole ? sum : 100;
  const shares: Share<T>[] = [];
  for (const { target, percent } of byKey.values()) {
    if (target !== null && percent > 0)
      shares.push({ target, shareFraction: Math.min(1, percent / divisor) });
  }
  return shares;
}

const symbolsByLowerCase = new Map(
  [...elementSymbols, "REE"].map((symbol) => [symbol.toLowerCase(), symbol]),
);

function readPerElement<T>(
  text: string,
  read: (name: string) => TargetReading<T>,
  notes: SharesNote[],
): Record<string, Share<T>[]> {
  const byElement: Record<string, Share<T>[]> = {};
  for (const section of text.split("|")) {
    if (section.trim() === "") continue;
    const at = section.indexOf("=");
    if (at < 0) refuse("element-missing");
    const symbol = symbolsByLowerCase.get(section.slice(0, at).trim().toLowerCase());
    if (symbol === undefined) refuse("element-unknown");
    if (Object.hasOwn(byElement, symbol)) refuse("element-twice", { element: symbol });
    byElement[symbol] = sumParts(section.slice(at + 1), read, notes);
  }
  return byElement;
}

function sumParts<T>(
  text: string,
  read: (name: string) => TargetReading<T>,
  notes: SharesNote[],
): Share<T>[] {
  const parts = readParts(text, read, notes);
  return parts.length === 0 ? [] : sumShares(parts, notes);
}

/**
 * How does a flow divide over origins or routes?
 * **Shape** `A:60;B:40`, per element `Ni=A:100 | Li=B:60;C:40`. Repeats add; 99.5-100.5 % becomes 1 with a note; less
 * leaves the rest unknown; one alone is all of it.
 * **Source** methods 3.
 */
export function parseShares<T>(text: string, read: (name: string) => TargetReading<T>): SharesReading<T> {
  const notes: SharesNote[] = [];
  try {
    if (text.includes("=")) return { ok: true, all: [], byElement: readPerElement(text, read, notes), notes };
    if (text.includes("|")) refuse("separator-without-element");
    return { ok: true, all: sumParts(text, read, notes), byElement: null, notes };
  } catch (error) {
    if (!(error instanceof ShareRefusal)) throw error;
    return { ok: false, facts: error.facts };
  }
}
