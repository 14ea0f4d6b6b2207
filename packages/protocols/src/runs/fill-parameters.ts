import type { ProtocolDocument } from "../document/document.js";
import { checkChosen } from "../rules/check-chosen.js";
import { problemOf, type ProtocolProblem } from "../rules/problem.js";
import type { ParameterValues } from "../timing/expand.js";
import { convert } from "../units/convert.js";

/** What was entered for a parameter. **Units and range** UCUM; without a unit, in that of the parameter. */
export interface EnteredValue {
  readonly value: number;
  readonly unit?: string | undefined;
}

/** Which values does a run have? **Shape** one for each parameter of the version, in the parameter's unit; or every problem, at `/<name>`. */
export type FilledParameters =
  | { readonly ok: true; readonly values: ParameterValues }
  | { readonly ok: false; readonly problems: readonly ProtocolProblem[] };

/**
 * What are the parameters of a run, given what was entered?
 * **Shape** what was not entered has its default; a parameter without one must be entered: an unverified value that governs safety has none.
 */
export function fillParameters(
  document: ProtocolDocument,
  entered: Readonly<Record<string, EnteredValue>>,
): FilledParameters {
  const chosen: Record<string, number> = {};
  const problems: ProtocolProblem[] = [];
  const unitOf = new Map(document.parameters.map(({ name, unit }) => [name, unit]));
  for (const [name, { value, unit }] of Object.entries(entered)) {
    const own = unitOf.get(name);
    const inOwn = own === undefined || unit === undefined || unit === own ? value : convert(value, unit, own);
    if (inOwn === undefined)
      problems.push(problemOf("parameter.other-unit", `/${name}`, { unit: unit ?? "", own: own ?? "" }));
    else Object.defineProperty(chosen, name, { value: inOwn, enumerable: true });
  }
  const isNamed = new Set(problems.map(({ pointer }) => pointer));
  problems.push(...checkChosen(document, chosen).filter(({ pointer }) => !isNamed.has(pointer)));
  if (problems.length > 0) return { ok: false, problems };
  const values = document.parameters.map(({ name, default: usual }): [string, number] => [
    name,
    chosen[name] ?? usual ?? Number.NaN,
  ]);
  return { ok: true, values: Object.fromEntries(values) };
}

/** How does a version read with these values in the places of its defaults? */
export function withChosen(document: ProtocolDocument, values: ParameterValues): ProtocolDocument {
  return {
    ...document,
    parameters: document.parameters.map((parameter) => ({
      ...parameter,
      ...(values[parameter.name] !== undefined && { default: values[parameter.name] }),
    })),
  };
}
