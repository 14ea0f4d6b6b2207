import type { ProtocolDocument } from "../document/document.js";
import type { ParameterValues } from "../timing/expand.js";
import { problemOf, type ProtocolProblem } from "./problem.js";

/** Are the chosen values of parameters there, allowed and enough? **Shape** `pointer` is the name of a parameter, as `/<name>`. */
export function checkChosen(document: ProtocolDocument, chosen: ParameterValues): readonly ProtocolProblem[] {
  const known = new Set(document.parameters.map(({ name }) => name));
  const problems = Object.keys(chosen)
    .filter((name) => !known.has(name))
    .map((name) => problemOf("parameter.unknown", `/${name}`, { name }));
  for (const { name, range, whole, default: usual } of document.parameters) {
    const value = Object.hasOwn(chosen, name) ? chosen[name] : usual;
    const facts = { name, value: String(value), min: String(range.min), max: String(range.max) };
    if (value === undefined) problems.push(problemOf("parameter.missing", `/${name}`, facts));
    else if (!(value >= range.min && value <= range.max))
      problems.push(problemOf("parameter.outside", `/${name}`, facts));
    else if (whole === true && !Number.isInteger(value))
      problems.push(problemOf("parameter.not-whole", `/${name}`, facts));
  }
  return problems;
}
