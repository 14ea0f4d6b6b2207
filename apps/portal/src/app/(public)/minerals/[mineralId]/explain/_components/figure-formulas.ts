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

/** How does a figure come about, with the values of this mineral in it? */
export function formulaWithValues(key: FigureKey, stage: WorldStageProfile, formats: Formats): Formula {
  const n = (value: number): string => formats.number(value, 4);
  const shares = stage.producers.map((producer) => producer.shareFraction);
  const unknown = stage.unknownShareFraction;
  const largest = Math.max(...shares);
  if (key === "shares") {
    const first = stage.producers[0];
    const sum = first === undefined || first.shareFraction === 0 ? 0 : first.quantity / first.shareFraction;
    return {
      methodId: "series",
      lines: [
        "S_c = P_c / Σ P",
        first === undefined
          ? ""
          : `S_${first.countryIso3} = ${formats.number(first.quantity)} / ${formats.significant(sum, 6)} = ${n(first.shareFraction)}`,
      ],
    };
  }
  if (key === "worldHhi") {
    const { low, high } = stage.worldHhi ?? { low: 0, high: 0 };
    return {
      methodId: "mix",
      lines: [
        "HHI low = Σ S_c²",
        `        = ${sumOf(shares.map((share) => `${n(share)}²`))} = ${n(low)}`,
        "HHI high = Σ S_c² + U²",
        `         = ${n(low)} + ${n(unknown)}² = ${n(high)}`,
      ],
    };
  }
  if (key === "supplyLeftWithoutLargest") {
    const { low, high } = stage.supplyLeftWithoutLargest ?? { low: 0, high: 0 };
    return {
      methodId: "cover",
      lines: [
        `low = max(0, 1 − max S − U) = max(0, 1 − ${n(largest)} − ${n(unknown)}) = ${n(low)}`,
        `high = 1 − max S = 1 − ${n(largest)} = ${n(high)}`,
      ],
    };
  }
  const { low, value, high } = stage.worldConcentration ?? { low: 0, value: 0, high: 0 };
  const terms = stage.producers.map(
    ({ shareFraction, governanceRisk, tradeFactor }) =>
      `${n(shareFraction)}² · ${n(governanceRisk)} · ${n(tradeFactor.value)}`,
  );
  return {
    methodId: "weighted",
    lines: [
      "value = 10 · (Σ S_c² · r_c · t_c + U² · 0.5)",
      `      = 10 · (${sumOf(terms)} + ${n(unknown)}² · 0.5) = ${n(value)}`,
      `low  = ${n(low)}`,
      `high = ${n(high)}`,
    ],
  };
}
