import { scenarioRoute, type StoredScenario } from "@interphase/sourcing/contract";
import type { Explanation, Term } from "@interphase/figures";
import { cache } from "react";

import { tryCallApi } from "@/server/api";

/** A figure of a scenario by its address: the scenario's id, then the figure's path in its result. */
export interface ScenarioFigure {
  readonly scenarioId: string;
  readonly path: string;
}

/** Which figure of which scenario does an address name? Null: none. */
export function readFigure(address: string): ScenarioFigure | null {
  const [, scenarioId, path] = /^([0-9a-f-]{36})(\/.+)$/.exec(address) ?? [];
  return scenarioId === undefined || path === undefined ? null : { scenarioId, path };
}

/** One scenario with its explanations, asked once a request; null where it is gone. */
export const findScenario = cache(async (scenarioId: string): Promise<StoredScenario | null> => {
  const answer = await tryCallApi(scenarioRoute, { params: { scenarioId } });
  return answer.ok ? answer.value : null;
});

/** A scenario's explanation whose references to the scenario's own figures are addresses as above. */
export function addressed(
  explanation: Explanation,
  scenarioId: string,
  own: ReadonlySet<string>,
): Explanation {
  const rename = (term: Term): Term =>
    term.origin.kind === "figure" && own.has(term.origin.path)
      ? { ...term, origin: { ...term.origin, path: scenarioId + term.origin.path } }
      : term;
  return JSON.parse(
    JSON.stringify(explanation, (_, value: unknown) => (isTerm(value) ? rename(value) : value)),
  ) as Explanation;
}

function isTerm(value: unknown): value is Term {
  return typeof value === "object" && value !== null && "symbol" in value && "origin" in value;
}
