import type { Term } from "@interphase/figures";
import { isScoredConfidence, measureStateOn, type Measure } from "@interphase/minerals";
import type { MineralPath } from "../exposure/company-mix.js";
import { createPathTouch, createTouchContext } from "../exposure/path-touch.js";
import type { Working } from "./explanation-book.js";
import { divide, multiply, ref, term } from "./formula-nodes.js";
import { supplierShareTerm, titleOf, totalTerm } from "./explain-volumes.js";
import { sumTouched, type Touching } from "./explain-touch.js";
import { containedTerms } from "./line-terms.js";
import type { MineralMaking } from "./making.js";
import { atEachEnd, wayMeasureWorking, wayOf, wayTouchedWorking, type Way } from "./way-touch.js";
import type { End } from "./mine-parts.js";

/** Which number of a mineral does a finding name, and how is it made? undefined for one that is not known here. */
export function mineralTerm(making: MineralMaking, name: string): Term | undefined {
  const { explanations, at, book } = making;
  const [first = "", second = "", third = ""] = name.split("/");
  const figure = (path: string, unit: string, reading: End = "value") =>
    explanations.at(`${at}/${path}`, { symbol: name, reading }, unit);
  if (name === "attributedSpendUsd") return figure(name, "USD");
  if (name === "sourcingConcentration") return figure(name, "points");
  if (name === "suppliers/hhi") return figure(name, "fraction");
  if (first === "suppliers") return supplierShareTerm(making, book.supplies[Number(second)]?.parent ?? -1);
  if (first === "touchedInForce")
    return explanations.to(inForceWorking(making), { symbol: "τ", reading: second as End });
  if (first === "measures") return measureTerm(making, second, third as End);
  if (first !== "mine" && first !== "refine") return undefined;
  if (second === "unknownShare") return figure(`stages/${first}/unknownShareFraction`, "fraction");
  const index = making.mineral.stages[first].companyShares.findIndex(
    ({ countryIso3 }) => countryIso3 === second,
  );
  return index < 0 ? undefined : figure(`stages/${first}/companyShares/${index}/shareFraction`, "fraction");
}

/** A measure that lapsed touches what the result says; one whose pause ends soon is looked at as if it had ended. */
function measureTerm(making: MineralMaking, measureId: string, reading: End): Term {
  const { explanations, at, mineral } = making;
  const index = mineral.touchedByMeasures.measures.findIndex((measure) => measure.measureId === measureId);
  if (index >= 0) {
    return explanations.at(
      `${at}/touchedByMeasures/measures/${index}`,
      { symbol: "τ_m", reading },
      "fraction",
    );
  }
  return explanations.to(revivedWorking(making, measureId), { symbol: "τ_m", reading });
}

/** How are the ways of a mineral touched by some of its measures only? Each way is asked once. */
function narrowed(
  making: MineralMaking,
  keep: (measure: Measure) => Measure | null,
  variant: { readonly name: string; readonly revived?: boolean },
) {
  const forms = making.own.paths.map(({ path }) => path.form);
  const context = createTouchContext(making.facts, making.mineralId, forms);
  const { mine, refine, material } = context.measures;
  const only = (measures: readonly Measure[]) => measures.flatMap((measure) => keep(measure) ?? []);
  const touchOf = createPathTouch({
    ...context,
    measures: { mine: only(mine), refine: only(refine), material: only(material) },
  });
  const known = new Map<number, Way>();
  return (row: number): Way => {
    const pathIndex = making.exposures.path[row] ?? -1;
    const found = known.get(pathIndex);
    if (found !== undefined) return found;
    const way = wayOf(making, pathIndex);
    const entry: MineralPath = { ...way.entry, touch: touchOf(way.entry.path) };
    const narrow = { ...way, entry, at: `${way.at}/${variant.name}`, revived: variant.revived === true };
    known.set(pathIndex, narrow);
    return narrow;
  };
}

const isPlain = (measure: Measure, date: string): boolean =>
  measureStateOn(measure, date) === "in-force" && isScoredConfidence(measure.confidence);

/** How much do measures in force, neither lapsed nor recalled, touch together? */
function inForceWorking(making: MineralMaking): Working {
  const { date } = making.facts;
  return {
    path: `${making.workings}/touchedInForce`,
    title: titleOf(making, "touched.inForce", "11", "fraction"),
    make: () => {
      const wayAt = narrowed(making, (measure) => (isPlain(measure, date) ? measure : null), {
        name: "in-force",
      });
      return touchedMaking(making, {
        part: (row) => wayAt(row).entry.touch.touched,
        working: (row) => wayTouchedWorking(making, wayAt(row)),
        code: "lines-touched-in-force",
        facts: {},
      });
    },
  };
}

/** How much would a measure touch if its pause had ended? */
function revivedWorking(making: MineralMaking, measureId: string): Working {
  const resumed = (measure: Measure): Measure | null =>
    measure.measureId === measureId
      ? { ...measure, pausedFrom: null, pausedTo: null, afterPause: null }
      : null;
  return {
    path: `${making.workings}/resumed/${measureId}`,
    title: titleOf(making, "touched.resumed", "11", "fraction", { measureId }),
    make: () => {
      const wayAt = narrowed(making, resumed, { name: "resumed", revived: true });
      return touchedMaking(making, {
        part: (row) => wayAt(row).entry.touch.measures[0]?.own,
        working: (row) => wayMeasureWorking(making, wayAt(row), measureId),
        code: "lines-touched-by-measure",
        facts: { measureId },
      });
    },
  };
}

function touchedMaking(making: MineralMaking, touching: Touching) {
  return atEachEnd((end, terms) => {
    terms["T"] = totalTerm(making);
    const sum = sumTouched(making, touching, end, {
      column: "containedTonnes",
      weight: (row) => making.exposures.contained[row] ?? 0,
      terms: (row) => containedTerms(making, row),
      body: multiply(term("q"), ref("f")),
    });
    return divide(sum, ref("T"));
  });
}
