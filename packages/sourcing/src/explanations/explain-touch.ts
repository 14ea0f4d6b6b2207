import type { Formula, Term } from "@interphase/figures";
import type { ValueInterval } from "@interphase/minerals";
import type { Working } from "./explanation-book.js";
import { attributed, attributedTerms, attributionOf, titleOf, totalTerm } from "./explain-volumes.js";
import { divide, multiply, ref, term } from "./formula-nodes.js";
import { containedTerms } from "./line-terms.js";
import { byPath, keepLargest, sumOverLines, type MineralMaking } from "./making.js";
import { atEachEnd, isEven, wayMeasureWorking, wayOf, wayTouchedWorking } from "./way-touch.js";
import type { End } from "./mine-parts.js";

/** How much of a row is touched, and by which working that is said? null where nothing touches it. */
export interface Touching {
  readonly part: (row: number) => ValueInterval | undefined;
  readonly working: (row: number) => Working | null;
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
}

const byAny = (making: MineralMaking): Touching => ({
  part: (row) => entryOf(making, row)?.touch.touched,
  working: (row) => wayTouchedWorking(making, wayOf(making, making.exposures.path[row] ?? -1)),
  code: "lines-touched",
  facts: {},
});

const byMeasure = (making: MineralMaking, measureId: string): Touching => ({
  part: (row) =>
    entryOf(making, row)?.touch.measures.find(({ measure }) => measure.measureId === measureId)?.own,
  working: (row) => wayMeasureWorking(making, wayOf(making, making.exposures.path[row] ?? -1), measureId),
  code: "lines-touched-by-measure",
  facts: { measureId },
});

const entryOf = ({ detail, exposures }: MineralMaking, row: number) =>
  detail.pathByIndex[exposures.path[row] ?? -1];

/** Σ over the lines that are touched at this end, of what `terms` and `body` say times the part touched. */
export function sumTouched(
  making: MineralMaking,
  touching: Touching,
  end: End,
  over: {
    readonly column: string;
    readonly weight: (row: number) => number;
    readonly terms: (row: number, line: number) => Record<string, Term>;
    readonly body: Formula;
  },
): Formula {
  const kept = keepLargest(making, making.rows, (row) => {
    const part = touching.part(row);
    return part === undefined || part.high === 0 ? NaN : over.weight(row) * part[end];
  });
  const touchTerm = byPath(making, (row) => {
    const working = touching.working(row);
    if (working === null) throw new Error(`row ${row} is touched by nothing`);
    return making.explanations.to(working, { symbol: "τ_l", reading: end });
  });
  return sumOverLines(making, kept, {
    column: over.column,
    code: touching.code,
    facts: { mineralId: making.mineralId, ...touching.facts },
    termsOf: (row, line) => ({ ...over.terms(row, line), y: touchTerm(row) }),
    body: multiply(over.body, ref("y")),
  });
}

/** Σ q·f·τ / T: how much of a mineral measures touch, of its tonnes. */
export function touchedVolume(making: MineralMaking, measureId: string | null, figure: ValueInterval) {
  const touching = measureId === null ? byAny(making) : byMeasure(making, measureId);
  return atEachEnd((end, terms) => {
    terms["T"] = totalTerm(making);
    const sum = sumTouched(making, touching, end, {
      column: "containedTonnes",
      weight: (row) => making.exposures.contained[row] ?? 0,
      terms: (row) => containedTerms(making, row),
      body: multiply(term("q"), ref("f")),
    });
    return divide(sum, ref("T"));
  }, isEven(figure));
}

/** How is what measures touch of a mineral explained: of its tonnes, of its money, and by each measure? */
export function explainTouch(making: MineralMaking): void {
  const { explanations, at, mineral, lines, exposures } = making;
  const { volumeFraction, spendUsd, measures } = mineral.touchedByMeasures;
  explanations.figure(
    `${at}/touchedByMeasures/volumeFraction`,
    titleOf(making, "touched.volumeFraction", "9", "fraction"),
    volumeFraction,
    () => touchedVolume(making, null, volumeFraction),
  );
  explanations.figure(
    `${at}/touchedByMeasures/spendUsd`,
    titleOf(making, "touched.spendUsd", "9", "USD"),
    spendUsd,
    () =>
      atEachEnd(
        (end) =>
          sumTouched(making, byAny(making), end, {
            column: "attributedSpendUsd",
            weight: (row) =>
              (lines.spend[exposures.line[row] ?? 0] ?? NaN) * (attributionOf(making, row) ?? 0),
            terms: (row, line) => attributedTerms(making, row, line),
            body: attributed,
          }),
        spendUsd !== null && isEven(spendUsd),
      ),
  );
  measures.forEach(({ measureId, low, value, high }, index) => {
    explanations.figure(
      `${at}/touchedByMeasures/measures/${index}`,
      titleOf(making, "touched.measure", "9", "fraction", { measureId }),
      { low, value, high },
      () => touchedVolume(making, measureId, { low, value, high }),
    );
  });
}
