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
  if (first === undefined) return { methodId: "series", lines: ["S_c = P_c / Σ P"] };
  const sum = first.shareFraction === 0 ? 0 : first.quantity / first.shareFraction;
  const line = `S_${first.countryIso3} = ${number(first.quantity)} / ${significant(sum, 6)} = ${n(first.shareFraction)}`;
  return { methodId: "series", lines: ["S_c = P_c / Σ P", line] };
}

function hhiFormula(stage: WorldStageProfile, n: Write): Formula {
  const { low, high } = stage.worldHhi ?? { low: 0, high: 0 };
  const squares = stage.producers.map(({ shareFraction }) => `${n(shareFraction)}²`);
  return {
    methodId: "mix",
    lines: [
      "HHI low = Σ S_c²",
      `        = ${sumOf(squares)} = ${n(low)}`,
      "HHI high = Σ S_c² + U²",
      `         = ${n(low)} + ${n(stage.unknownShareFraction)}² = ${n(high)}`,
    ],
  };
}

function leftFormula(stage: WorldStageProfile, n: Write): Formula {
  const { low, high } = stage.supplyLeftWithoutLargest ?? { low: 0, high: 0 };
  const largest = n(Math.max(0, ...stage.producers.map((producer) => producer.shareFraction)));
  return {
    methodId: "cover",
    lines: [
      `low  = max(0, 1 − max S − U) = max(0, 1 − ${largest} − ${n(stage.unknownShareFraction)}) = ${n(low)}`,
      `high = 1 − max S = 1 − ${largest} = ${n(high)}`,
    ],
  };
}

function weightedFormula(stage: WorldStageProfile, n: Write): Formula {
  const { low, value, high } = stage.worldConcentration ?? { low: 0, value: 0, high: 0 };
  const terms = stage.producers.map(
    ({ shareFraction, governanceRisk, tradeFactor }) =>
      `${n(shareFraction)}² · ${n(governanceRisk)} · ${n(tradeFactor.value)}`,
  );
  return {
    methodId: "weighted",
    lines: [
      "value = 10 · (Σ S_c² · r_c · t_c + U² · 0.5)",
      `      = 10 · (${sumOf(terms)} + ${n(stage.unknownShareFraction)}² · 0.5) = ${n(value)}`,
      `low   = ${n(low)}`,
      `high  = ${n(high)}`,
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
