import type { Locale } from "@interphase/names/contract";
import { problemWords as english } from "../words/en/problems.js";
import * as englishQuantities from "../words/en/quantities.js";
import { problemWords as chinese } from "../words/zh/problems.js";
import * as chineseQuantities from "../words/zh/quantities.js";

/** What can be wrong with a document? */
export type ProblemCode = keyof typeof english;

/** What is wrong, and where? **Shape** `pointer` is RFC 6901 into the document, `facts` fill the sentence in any language. */
export interface ProtocolProblem {
  readonly pointer: string;
  readonly code: ProblemCode;
  readonly message: string;
  readonly facts: Readonly<Record<string, string>>;
}

interface Words {
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly expected: ReadonlyMap<string, string>;
}

const wordsOf = (
  problems: Words["problems"],
  quantities: { readonly quantityWords: object; readonly expectedWords: object },
): Words => ({
  problems,
  expected: new Map<string, string>(
    Object.entries({ ...quantities.quantityWords, ...quantities.expectedWords }),
  ),
});

const words: Readonly<Record<Locale, Words>> = {
  en: wordsOf(english, englishQuantities),
  zh: wordsOf(chinese, chineseQuantities),
};

/** How is a problem said in a language? */
export function sayProblem(problem: Pick<ProtocolProblem, "code" | "facts">, locale: Locale): string {
  const { problems, expected } = words[locale];
  return problems[problem.code].replace(/\{([a-z]+)\}/g, (_whole, name: string) => {
    const fact = problem.facts[name] ?? "";
    return name === "expected" ? (expected.get(fact) ?? fact) : fact;
  });
}

/** Which problem is it? */
export function problemOf(
  code: ProblemCode,
  pointer: string,
  facts: Readonly<Record<string, string>> = {},
): ProtocolProblem {
  return { pointer, code, message: sayProblem({ code, facts }, "en"), facts };
}
