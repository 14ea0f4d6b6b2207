import type { Formula, Term } from "@interphase/figures";
import type { Reach } from "../exposure/measure-reach.js";
import { about, add, factTerm, greatest, multiply, num, stateTerm, subtract, term } from "./formula-nodes.js";

/** Which of the three ends of a figure? */
export type End = "low" | "value" | "high";

/** Where is refined what was mined in a country, as formulas? `total` is what of it is known or unknown refining. */
export interface PlaceFormulas {
  readonly total: Formula;
  readonly share: (countryIso3: string) => Formula;
  readonly unknown: Formula | null;
  /** The world's share of refining, where the unknown is in value. */
  readonly world: (countryIso3: string) => Formula;
}

/** Which terms of a formula are collected while it is written? */
export type Terms = Record<string, Term>;

/** Whose goods are asked about? The line that speaks for a way; `revived` asks as if the pause of a measure had ended. */
export interface SpokenFor {
  readonly line: string;
  readonly revived?: boolean;
}

/** x, t: does a measure count for the goods of a line at this end, and what is its factor? */
export function measureTerms(
  reach: Reach,
  way: SpokenFor,
  end: End,
  terms: Terms,
  at: string,
): { x: Formula; t: Formula } {
  const { measureId, tradeFactor } = reach.measure;
  const subjects = [about("measure", measureId)];
  terms[`x${at}^${end}`] = stateTerm(
    "measure-counts",
    { measureId, line: way.line, reading: end, ...(way.revived === true ? { as: "resumed" } : {}) },
    { symbol: "x_m", value: reach.readings[end] ? 1 : 0, subjects },
  );
  terms[`t${at}`] = factTerm(measureId, { symbol: "t_m", value: tradeFactor, subjects }, "tradeFactor");
  return { x: term(`x${at}^${end}`), t: term(`t${at}`) };
}

/** How much does one measure touch alone of goods mined in its country (methods 5)? Without its counting. */
export function ownPart({ measure }: Reach, places: PlaceFormulas, end: End): Formula | null {
  const { destinationIso3, exporterIso3 } = measure;
  if (destinationIso3 === exporterIso3) return null;
  if (destinationIso3 === null) {
    const outside = subtract(places.total, places.share(exporterIso3));
    if (places.unknown === null || end === "high") return greatest(num(0), outside);
    const inside = end === "low" ? places.unknown : multiply(places.unknown, places.world(exporterIso3));
    return greatest(num(0), subtract(outside, inside));
  }
  const stated = places.share(destinationIso3);
  if (places.unknown === null || end === "low") return stated;
  const hidden = end === "high" ? places.unknown : multiply(places.unknown, places.world(destinationIso3));
  return add(stated, hidden);
}

/**
 * What do one exporter's measures touch together, and what do they add to the trade factor? The strongest takes its part first, a
 * weaker one only what is left. **Shape** `reaches` the strongest first; those that do not count at this end are left out.
 */
export function takeParts(
  reaches: readonly Reach[],
  places: PlaceFormulas,
  end: End,
  way: SpokenFor,
  terms: Terms,
): { touched: Formula; excess: Formula } {
  const touched: Formula[] = [];
  const excess: Formula[] = [];
  const destinations = new Set<string>();
  reaches.forEach((reach, index) => {
    const { destinationIso3 } = reach.measure;
    const own = ownPart(reach, places, end);
    if (
      !reach.readings[end] ||
      destinations.has("") ||
      destinations.has(destinationIso3 ?? "") ||
      own === null
    )
      return;
    const { x, t } = measureTerms(reach, way, end, terms, `${index}`);
    const isSecond = end === "high" && destinations.size > 0 && destinationIso3 !== null;
    const left =
      destinationIso3 === null && touched.length > 0
        ? greatest(num(0), subtract(own, add(...touched)))
        : isSecond && places.unknown !== null
          ? subtract(own, places.unknown)
          : own;
    const part = multiply(x, left);
    touched.push(part);
    excess.push(multiply(part, subtract(t, num(1))));
    destinations.add(destinationIso3 ?? "");
  });
  const sum = (parts: Formula[]) =>
    parts.length === 0 ? num(0) : parts.length === 1 ? (parts[0] ?? num(0)) : add(...parts);
  return { touched: sum(touched), excess: sum(excess) };
}
