import { listSelections, readings, type Explanation, type Term } from "@interphase/figures";
import { cache } from "react";
import { explanationsRoute } from "@interphase/sourcing/contract";

import { callApi, tryCallApi } from "@/server/api";

/** Of how many figures may one request ask? */
const mostPaths = 50;

/** How was the figure at a path made? null where the assessment has no such figure; every other refusal leaves the page. */
export const findExplanation = cache(
  async (assessmentId: string, path: string): Promise<Explanation | null> => {
    const input = { params: { assessmentId }, query: { path } };
    const answer = await tryCallApi(explanationsRoute, input);
    if (answer.ok) return answer.value.items[0] ?? null;
    const { code } = answer.problem;
    if (code === "explanation.unknown-path" || code === "request.invalid") return null;
    return (await callApi(explanationsRoute, input)).value.items[0] ?? null;
  },
);

/** Which terms are named in full: the figure's own, and what every sum adds of its first member. */
function namedTerms({ terms, formulas }: Explanation): Term[] {
  const selections = readings.flatMap((reading) => {
    const formula = formulas[reading];
    return formula === undefined ? [] : listSelections(formula);
  });
  return [
    ...Object.values(terms),
    ...selections.flatMap(({ members }) => Object.values(members[0]?.terms ?? {})),
  ];
}

/** How were the figures made that an explanation refers to by name? By path; those that cannot be had just now are left out. */
export async function findReferred(
  assessmentId: string,
  explanation: Explanation,
): Promise<ReadonlyMap<string, Explanation>> {
  const paths = namedTerms(explanation).flatMap(({ origin }) =>
    origin.kind === "figure" ? [origin.path] : [],
  );
  const wanted = [...new Set(paths)].slice(0, mostPaths);
  if (wanted.length === 0) return new Map();
  const answer = await tryCallApi(explanationsRoute, { params: { assessmentId }, query: { path: wanted } });
  return new Map(answer.ok ? answer.value.items.map((one) => [one.path, one]) : []);
}
