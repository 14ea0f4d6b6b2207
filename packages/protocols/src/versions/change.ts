import type { Locale } from "@interphase/names/contract";
import { changeWords as english } from "../words/en/changes.js";
import { changeWords as chinese } from "../words/zh/changes.js";

/** How far do two versions differ, from not at all to results that cannot be compared? */
export const changeLevels = ["none", "patch", "minor", "major"] as const;
/** How far does one difference reach? */
export type ChangeLevel = (typeof changeLevels)[number];

/** What may differ? */
export type ChangeCode = keyof typeof english;

/**
 * What differs, where, and how far does it reach?
 * **Shape** `pointer` is into the later document, or into the earlier one for what was removed; `before` and `after` are what stands there.
 */
export interface ProtocolChange {
  readonly level: Exclude<ChangeLevel, "none">;
  readonly code: ChangeCode;
  readonly pointer: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly facts: Readonly<Record<string, string>>;
  readonly message: string;
}

const words: Readonly<Record<Locale, Readonly<Record<ChangeCode, string>>>> = { en: english, zh: chinese };

/** How is a change said in a language? */
export function sayChange({ code, facts }: Pick<ProtocolChange, "code" | "facts">, locale: Locale): string {
  return words[locale][code].replace(/\{([a-z]+)\}/g, (_whole, name: string) => facts[name] ?? "");
}

/** Which of the levels reaches furthest? */
export function furthest(levels: readonly ChangeLevel[]): ChangeLevel {
  return changeLevels[Math.max(0, ...levels.map((level) => changeLevels.indexOf(level)))] ?? "major";
}

/** Where changes are gathered. */
export class Changes {
  readonly list: ProtocolChange[] = [];

  add(
    level: ProtocolChange["level"],
    code: ChangeCode,
    pointer: string,
    sides: { readonly before?: unknown; readonly after?: unknown },
    facts: Readonly<Record<string, string>> = {},
  ): void {
    this.list.push({ level, code, pointer, ...sides, facts, message: sayChange({ code, facts }, "en") });
  }

  /** Says what differs of a text: a translation that was missing, or the words. */
  text(
    pointer: string,
    before: unknown,
    after: unknown,
    level: "patch" | "major" = "patch",
    code: ChangeCode = "text",
    facts: Readonly<Record<string, string>> = {},
  ): void {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (isTranslated(before, after)) this.add("patch", "translation", pointer, { before, after });
    else if (!isSameText(before, after)) this.add(level, code, pointer, { before, after }, facts);
  }

  /** Says what differs of a list of texts: each for itself where none was added or taken away. */
  texts(
    pointer: string,
    before: unknown,
    after: unknown,
    level: "patch" | "major" = "patch",
    code: ChangeCode = "text",
    facts: Readonly<Record<string, string>> = {},
  ): void {
    if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
      before.forEach((text: unknown, index) =>
        this.text(`${pointer}/${index}`, text, after[index], level, code, facts),
      );
    else this.text(pointer, before, after, level, code, facts);
  }
}

const isTexts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSameText = (before: unknown, after: unknown): boolean =>
  isTexts(before) &&
  isTexts(after) &&
  Object.keys(before).length === Object.keys(after).length &&
  Object.keys(before).every((language) => before[language] === after[language]);

function isTranslated(before: unknown, after: unknown): boolean {
  if (!isTexts(before) || !isTexts(after)) return false;
  const kept = Object.keys(before);
  return (
    Object.keys(after).length > kept.length && kept.every((language) => before[language] === after[language])
  );
}
