import type { Locale } from "@interphase/names";
import { problemWords as english } from "../words/en/problems.js";
import { problemWords as chinese } from "../words/zh/problems.js";

/** What can be wrong with a document? */
export type ProblemCode = keyof typeof english;

/** What is wrong, and where? **Shape** `pointer` is RFC 6901 into the document, `facts` fill the sentence in any language. */
export interface ProtocolProblem {
  readonly pointer: string;
  readonly code: ProblemCode;
  readonly message: string;
  readonly facts: Readonly<Record<string, string>>;
}

const words: Readonly<Record<Locale, Readonly<Record<ProblemCode, string>>>> = { en: english, zh: chinese };

/** How is a problem said in a language? */
export function sayProblem(problem: Pick<ProtocolProblem, "code" | "facts">, locale: Locale): string {
  return words[locale][problem.code].replace(
    /\{([a-z]+)\}/g,
    (_whole, name: string) => problem.facts[name] ?? "",
  );
}

/** Which problem is it? */
export function problemOf(
  code: ProblemCode,
  pointer: string,
  facts: Readonly<Record<string, string>> = {},
): ProtocolProblem {
  return { pointer, code, message: sayProblem({ code, facts }, "en"), facts };
}
