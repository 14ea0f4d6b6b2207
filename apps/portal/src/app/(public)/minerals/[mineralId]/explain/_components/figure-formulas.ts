import type { WorldStageProfile } from "@interphase/minerals/contract";
import type { Formats } from "@/i18n/format";

/** Which figures of a stage have a page that explains them? */
export const figures = ["shares", "worldHhi", "worldConcentration", "supplyLeftWithoutLargest"] as const;
export type FigureKey = (typeof figures)[number];

interface Formula {
  readonly methodId: string;
  /** The formula, then the same with its values. */
  readonly lines: readonly string[];
}

const termsWritten = 3;

/** The first terms of a sum as written, and how many follow. */
function sumOf(terms: readonly string[]): string {
  const shown = terms.slice(0, termsWritten).join(" + ");
  return terms.length > termsWritten ? `${shown} + … (${String(terms.length)})` : shown;
}

type Write = (value: number) => string;

function sharesFormula(stage: WorldStageProfile, n: Write, { number, significant }: Formats): Formula {
  const first = stage.producers[0];
  if (first === undefined) return { methodId: "series", lines: ["P_c = q_c / Σ q"] };
  const sum = first.shareFraction === 0 ? 0 : first.quantity / first.shareFraction;
  const line = `P_${first.countryIso3} = ${number(first.quantity)} / ${significant(sum, 6)} = ${n(first.shareFraction)}`;
  return { methodId: "series", lines: ["P_c = q_c / Σ q", line] };
}

function hhiFormula(stage: WorldStageProfile, n: Write): Formula {
  const { low, high } = stage.worldHhi ?? { low: 0, high: 0 };
  const squares = stage.producers.map(({ shareFraction }) => `${n(shareFraction)}²`);
  return {
    methodId: "mix",
    lines: [
      "low          = Σ P_c²",
      `             = ${sumOf(squares)} = ${n(low)}`,
      "value = high = Σ P_c² + P_X²",
      `             = ${n(low)} + ${n(stage.unknownShareFraction)}² = ${n(high)}`,
    ],
  };
}

function leftFormula(stage: WorldStageProfile, n: Write): Formula {
  const { low, high } = stage.supplyLeftWithoutLargest ?? { low: 0, high: 0 };
  const largest = n(Math.max(0, ...stage.producers.map((producer) => producer.shareFraction)));
  return {
    methodId: "cover",
    lines: [
      `low  = max(0, 1 − max P − P_X) = max(0, 1 − ${largest} − ${n(stage.unknownShareFraction)}) = ${n(low)}`,
      `high = 1 − max P = 1 − ${largest} = ${n(high)}`,
    ],
  };
}

function weightedFormula(stage: WorldStageProfile, n: Write): Formula {
  const { low, value, high } = stage.worldConcentration ?? { low: 0, value: 0, high: 0 };
  const sumAt = (end: "low" | "value" | "high"): string =>
    sumOf(
      stage.producers.map(
        ({ shareFraction, governanceRisk, tradeFactor }) =>
          `${n(shareFraction)}² · ${n(governanceRisk)} · ${n(tradeFactor[end])}`,
      ),
    );
  const other = n(stage.unknownShareFraction);
  const worst = stage.greatestRisk;
  return {
    methodId: "weighted",
    lines: [
      "low   = 10 · Σ P_c² · r_c · t_c",
      `      = 10 · (${sumAt("low")}) = ${n(low)}`,
      "value = 10 · (Σ P_c² · r_c · t_c + 0.5 · P_X²)",
      `      = 10 · (${sumAt("value")} + 0.5 · ${other}²) = ${n(value)}`,
      "high  = 10 · (Σ P_c² · r_c · t_c + max r · P_X²)",
      `      = 10 · (${sumAt("high")} + ${n(worst)} · ${other}²) = ${n(high)}`,
    ],
  };
}

/** How does a figure come about, with the values of this mineral in it? */
export function formulaWithValues(key: FigureKey, stage: WorldStageProfile, formats: Formats): Formula {
  const n: Write = (value) => formats.number(value, 4);
  switch (key) {
    case "shares":
      return sharesFormula(stage, n, formats);
    case "worldHhi":
      return hhiFormula(stage, n);
    case "supplyLeftWithoutLargest":
      return leftFormula(stage, n);
    case "worldConcentration":
      return weightedFormula(stage, n);
  }
}
