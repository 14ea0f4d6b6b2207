import type { Locale } from "@interphase/names";
import { failureFolders } from "../words/failures.js";
import { memberOf, textOf, type SentenceFacts } from "./workbook-sentence.js";

/** What would be taken instead of what a whole file was refused for? null: nothing that a few words could say. */
export function findFailureAccepted(code: string, facts: SentenceFacts, locale: Locale): string | null {
  const { accepted, atMost } = failureFolders[locale];
  const said = memberOf(accepted, code)?.(facts);
  if (said !== undefined) return said;
  return Object.hasOwn(facts, "limit") ? atMost(textOf(facts, "limit")) : null;
}
