import { formulaOfAmount } from "../../amounts/amount-formula.js";
import type { Amount, Level } from "../../document/amount.js";
import type { ProtocolDocument } from "../../document/document.js";
import { evaluate } from "../../formulas/evaluate.js";
import { namesIn } from "../../formulas/formula.js";
import { inUnit, siOf } from "../../units/convert.js";
import { findUnit } from "../../units/unit.js";
import { refuseConversion } from "../conversion.failure.js";
import type { ProgramCurrent } from "../program/program.js";
import { inProgramUnit, withoutTail, type Dimension } from "./unit-scale.js";

/** What do names stand for in one conversion: the parameters, and the counters of the loops around a step? */
export type Scope = {
  readonly parameters: ReadonlyMap<string, { readonly value: number; readonly unit: string }>;
  readonly counters: ReadonlyMap<string, number>;
  readonly capacity?: { readonly name: string; readonly ampereHours: number } | undefined;
};

/**
 * Which value has each parameter? The one that was given, or its default.
 * **Fails** conversion.parameter-unknown, parameter-outside its range. One without either is missing from the map.
 */
export function readParameters(
  document: ProtocolDocument,
  given: Readonly<Record<string, number>>,
): Scope["parameters"] {
  for (const name of Object.keys(given))
    if (!document.parameters.some((parameter) => parameter.name === name))
      refuseConversion("conversion.parameter-unknown", "/parameters", { parameter: name });
  const values = new Map<string, { value: number; unit: string }>();
  document.parameters.forEach(({ name, unit, range, default: usual, whole }, position) => {
    const value = Object.hasOwn(given, name) ? given[name] : usual;
    if (value === undefined) return;
    if (
      value < range.min ||
      value > range.max ||
      !Number.isFinite(value) ||
      (whole && !Number.isInteger(value))
    )
      refuseConversion("conversion.parameter-outside", `/parameters/${String(position)}`, {
        parameter: name,
        value,
        min: range.min,
        max: range.max,
      });
    values.set(name, { value, unit });
  });
  return values;
}

/** A formula reads parameters in coherent SI units and counters as they are. */
function formulaValueOf(
  { formula, unit }: Extract<Amount, { formula: string }>,
  scope: Scope,
  path: string,
): { value: number; unit: string } {
  const read = formulaOfAmount({ formula, unit });
  const found = findUnit(unit);
  if (!read.ok || found === undefined) return refuseConversion("conversion.not-a-number", path, { formula });
  for (const name of namesIn(read.formula))
    if (!scope.counters.has(name) && !scope.parameters.has(name))
      refuseConversion("conversion.parameter-needed", path, { parameter: name });
  const si = evaluate(read.formula, (name) => scope.counters.get(name) ?? siOfParameter(name, scope));
  return { value: withoutTail(inUnit(finite(si, formula, path), found)), unit };
}

function siOfParameter(name: string, scope: Scope): number | undefined {
  const parameter = scope.parameters.get(name);
  const unit = parameter && findUnit(parameter.unit);
  return parameter && unit && siOf(parameter.value, unit);
}

const finite = (value: number, formula: string, path: string): number =>
  Number.isFinite(value) ? value : refuseConversion("conversion.not-a-number", path, { formula });

function valueOf(amount: Amount, scope: Scope, path: string): { value: number; unit: string } {
  if ("value" in amount) return amount;
  if ("formula" in amount) return formulaValueOf(amount, scope, path);
  const counter = scope.counters.get(amount.parameter);
  if (counter !== undefined) return { value: counter, unit: "1" };
  return (
    scope.parameters.get(amount.parameter) ??
    refuseConversion("conversion.parameter-needed", path, { parameter: amount.parameter })
  );
}

/**
 * How much is an amount in the program's unit?
 * **Fails** conversion.parameter-needed, unit-of-another-kind, not-a-number.
 */
export function amountOf(amount: Amount, dimension: Dimension, scope: Scope, path: string): number {
  const { value, unit } = valueOf(amount, scope, path);
  const converted = inProgramUnit(value, unit, dimension);
  if (converted === undefined) refuseConversion("conversion.unit-of-another-kind", path, { unit, dimension });
  if (!Number.isFinite(converted))
    refuseConversion("conversion.not-a-number", path, { formula: String(value) });
  return converted;
}

const densityOf = { current: "current-density", charge: "charge-density", power: "power-density" } as const;

/** How much is a level that says so by cell or by area? A share of the capacity is one times the capacity. */
export function levelOf(level: Level, dimension: keyof typeof densityOf, scope: Scope, path: string): number {
  if (level.as === "absolute") return amountOf(level.amount, dimension, scope, path);
  if (level.as === "c-rate") {
    const share = amountOf(level.amount, "number", scope, path);
    return withoutTail(share * amountOf({ parameter: level.capacity }, "charge", scope, path));
  }
  const density = amountOf(level.amount, densityOf[dimension], scope, path);
  return withoutTail(density * amountOf({ parameter: level.area }, "area", scope, path));
}

/** How strong is a current? A C-rate stays one while its capacity is the one that the file's 1C refers to. */
export function currentOf(level: Level, scope: Scope, path: string): ProgramCurrent {
  const isRate = level.as === "c-rate" && (scope.capacity?.name ?? level.capacity) === level.capacity;
  if (!isRate) return { as: "amperes", amperes: levelOf(level, "current", scope, path) };
  return { as: "rate", perHour: amountOf(level.amount, "number", scope, path) };
}
