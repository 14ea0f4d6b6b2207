import type { Locale } from "@interphase/names/contract";
import type { ConversionFailure } from "../conversion.failure.js";
import type { Loss } from "../program/loss.js";
import { en, type ConversionWords } from "./en/index.js";
import { zh } from "./zh/index.js";

/** Which folder of words has each language? A language without one does not compile. */
const folders: Record<Locale, ConversionWords> = { en, zh };

type Facts = Readonly<Record<string, string | number>>;

/** Facts that are names of ours are said in the language, others as they stand. */
function fill(template: string, facts: Facts, words: ConversionWords): string {
  return template.replaceAll(/\{([a-z]+)\}/gu, (_whole, name: string) => {
    const fact = facts[name] ?? "";
    return typeof fact === "string" && Object.hasOwn(words.things, fact)
      ? (words.things[fact] ?? fact)
      : String(fact);
  });
}

/** What is lost, in a sentence? */
export function sayLoss(loss: Pick<Loss, "code" | "facts">, locale: Locale): string {
  const words = folders[locale];
  return fill(words.losses[loss.code], loss.facts, words);
}

/** Why is nothing converted, in a sentence? */
export function sayConversionFailure(failure: ConversionFailure, locale: Locale): string {
  const words = folders[locale];
  const sentence = fill(words.failures[failure.code], failure.facts, words);
  return failure.rule === undefined
    ? sentence
    : `${sentence} ${fill(words.rules[failure.rule], failure.facts, words)}`;
}
