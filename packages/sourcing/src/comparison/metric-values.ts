import type { MineralExposure } from "../assessment-result.js";

type Values = Map<string, number | null>;

/** Writes a name as one token of a JSON Pointer (RFC 6901). */
const escapeToken = (name: string): string => name.replace(/~/gu, "~0").replace(/\//gu, "~1");

function addLeaves(into: Values, value: unknown, pointer: string): void {
  if (value === null || typeof value === "number") into.set(pointer, value);
  else if (typeof value === "object" && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) addLeaves(into, inner, `${pointer}/${key}`);
  }
}

/**
 * Which figures does a mineral's exposure hold, by pointer below the mineral?
 * **Shape** shares stand under their country and cover groups under form and material instead of a position, so that two results
 * can be compared; texts are left out.
 */
export function listMetricValues(mineral: MineralExposure): Values {
  const { stages, monthsOfCover, sourcingConcentration, ...rest } = mineral;
  const values: Values = new Map();
  for (const [stage, detail] of Object.entries(stages)) {
    const { companyShares, ...figures } = detail;
    for (const { countryIso3, shareFraction } of companyShares) {
      values.set(`/stages/${stage}/companyShares/${countryIso3}`, shareFraction);
    }
    addLeaves(values, { ...figures, series: undefined }, `/stages/${stage}`);
  }
  const { low, value, high } = sourcingConcentration;
  addLeaves(values, { low, value, high }, "/sourcingConcentration");
  values.set("/monthsOfCover/months", monthsOfCover.months);
  for (const group of monthsOfCover.groups) {
    const name = [group.form, group.material].map((part) => escapeToken(part ?? "")).join(",");
    values.set(`/monthsOfCover/groups/${name}`, group.months);
  }
  addLeaves(values, rest, "");
  return values;
}
