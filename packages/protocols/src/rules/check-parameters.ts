import type { Parameter, ProtocolDocument } from "../document/document.js";
import type { Level } from "../document/amount.js";
import { namesIn } from "../formulas/formula.js";
import { formulaOfLevel } from "../amounts/amount-formula.js";
import { siOf } from "../units/convert.js";
import { dimensionOfQuantity, isQuantity } from "../units/quantity.js";
import { dimensionless, findUnit } from "../units/unit.js";
import type { Check, NameFact, Names } from "./check.js";
import { checkUnit } from "./check-amount.js";

const functions = new Set(["sqrt", "exp", "ln"]);

/** What is known of the parameters, and what is wrong with them? */
export function checkParameters(check: Check, document: ProtocolDocument): Names {
  const names = new Map<string, NameFact>();
  const governing = governingNames(document);
  document.parameters.forEach((parameter, index) => {
    const pointer = `/parameters/${index}`;
    if (functions.has(parameter.name))
      check.add("name.reserved", `${pointer}/name`, { name: parameter.name });
    if (names.has(parameter.name)) check.add("name.duplicate", `${pointer}/name`, { name: parameter.name });
    const governs = parameter.governsSafety === true || governing.has(parameter.name);
    if (parameter.unverified === true && governs && parameter.default !== undefined)
      check.add("parameter.unverified-safety", `${pointer}/default`);
    names.set(parameter.name, factOf(check, parameter, pointer));
  });
  return names;
}

function factOf(check: Check, parameter: Parameter, pointer: string): NameFact {
  const { quantity, unit, range, default: usual } = parameter;
  if (!isQuantity(quantity)) check.add("quantity.unknown", `${pointer}/quantity`, { quantity });
  else checkUnit(check, unit, `${pointer}/unit`, dimensionOfQuantity(quantity), quantity);
  const [min, max] = [String(range.min), String(range.max)];
  if (range.min > range.max) check.add("parameter.range-reversed", `${pointer}/range`);
  else if (usual !== undefined && (usual < range.min || usual > range.max))
    check.add("parameter.default-outside", `${pointer}/default`, { value: String(usual), min, max });
  const numbers = [
    [range.min, "range/min"],
    [range.max, "range/max"],
    [usual ?? 0, "default"],
  ] as const;
  for (const [value, place] of numbers)
    if (parameter.whole === true && !Number.isInteger(value))
      check.add("parameter.not-whole", `${pointer}/${place}`);
  const known = findUnit(unit);
  const [low, high] =
    known === undefined ? [range.min, range.max] : [siOf(range.min, known), siOf(range.max, known)];
  return {
    dimension: known?.dimension ?? dimensionless,
    range: { low: Math.min(low, high), high: Math.max(low, high) },
    unit,
    isWhole: parameter.whole === true,
  };
}

/** Which parameters do safety limits read? What governs safety is found, not only said. */
function governingNames(document: ProtocolDocument): Set<string> {
  const found = new Set<string>();
  const add = (level: Level): void => {
    const read = formulaOfLevel(level, "other");
    if (read.ok) namesIn(read.formula, found);
  };
  for (const { value } of document.safety.limits) add(value);
  return found;
}
