import type { RowProblem } from "@interphase/contract";
import { apiLocale, type Locale } from "@interphase/names";
import type { PeopleProblemCode } from "../words/en/index.js";
import { identityFolders } from "../words/words.js";
import type { PeopleFacts, PeopleSentence } from "./people-sentence.js";

/** What does one problem of a file of people say in a language? The wire's own English stands where a code is unknown here. */
export function renderPeopleProblem(
  row: Pick<RowProblem, "code" | "facts" | "message" | "accepted">,
  locale: Locale,
): { readonly message: string; readonly accepted: string | null } {
  const { code = "", facts = {}, message, accepted } = row;
  const sentences: Readonly<Record<string, PeopleSentence>> = identityFolders[locale].peopleProblems;
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return sentence?.(facts) ?? { message, accepted };
}

/** Where in a file of people is what wrong? **Shape** `row` null where the whole file is meant. */
export function peopleProblem(
  code: PeopleProblemCode,
  place: { readonly row?: number; readonly column?: string; readonly value?: string } = {},
  facts: PeopleFacts = {},
): RowProblem {
  const { message, accepted } = identityFolders[apiLocale].peopleProblems[code](facts);
  const { row = null, column: name = null, value = null } = place;
  return { sheet: null, row, column: name, value, message, accepted, code, facts };
}
