import { formatNumber, roundFor, type NumberKind } from "@interphase/names";
import type { ReactNode } from "react";
import type { ComparedExposure } from "@interphase/sourcing/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import type { ChartTable } from "@/components/charts/chart-table";
import { ComparisonBars, type ComparisonRow } from "@/components/charts/comparison-bars";

import type { WorkWords } from "../../../../_figures/work-words";

interface ExposureBarsProps {
  readonly exposures: readonly ComparedExposure[];
  readonly words: WorkWords;
}

type Side = ComparedExposure["before"];

/** What do the bars stand for: money at risk where the plan is priced, else concentration? */
interface Measured {
  readonly kind: NumberKind;
  readonly axis: string;
  readonly title: string;
  readonly read: (side: Side) => number | null;
}

function chooseMeasure(exposures: readonly ComparedExposure[], { w }: WorkWords): Measured {
  const isPriced = exposures.some(
    ({ before, after }) => before?.riskWeightedSpendUsd ?? after?.riskWeightedSpendUsd,
  );
  return isPriced
    ? {
        kind: "usd-short",
        axis: w("comparison.axisRisk"),
        title: w("comparison.titleRisk"),
        read: (side) => side?.riskWeightedSpendUsd?.value ?? null,
      }
    : {
        kind: "concentration",
        axis: w("comparison.axisConcentration"),
        title: w("comparison.titleConcentration"),
        read: (side) => side?.concentration ?? null,
      };
}

/** How exposed was the company to each mineral, and how is it now? Two bars a mineral, the earlier above. */
export function ExposureBars({ exposures, words }: ExposureBarsProps): ReactNode {
  const { w, mineral } = words;
  const measured = chooseMeasure(exposures, words);
  const known = exposures.filter(
    ({ before, after }) => measured.read(before) !== null || measured.read(after) !== null,
  );
  if (known.length === 0) return null;
  const write = (side: Side) => writeFigure(side, measured, words);
  const rows = known.map(({ mineralId, before, after }): ComparisonRow => {
    const [was, is] = [measured.read(before), measured.read(after)];
    return {
      id: mineralId,
      label: mineral(mineralId),
      before: { value: was, text: write(before) },
      after: { value: is, text: write(after) },
      change: changeOf(was ?? (before === null ? 0 : null), is ?? (after === null ? 0 : null), measured.kind),
      tip: [
        { label: w("comparison.before"), value: write(before) },
        { label: w("comparison.after"), value: write(after) },
      ],
    };
  });
  return (
    <ChartFrame
      title={measured.title}
      summary={w("comparison.picture", { count: rows.length })}
      units={measured.axis}
      source={w("comparison.source")}
      fileName="interphase-comparison"
      table={tableOf(rows, words)}
    >
      <ComparisonBars
        label={w("comparison.picture", { count: rows.length })}
        axis={{
          title: measured.axis,
          tickText: (value) => formatNumber(value, measured.kind, words.formats.names),
        }}
        beforeLabel={w("comparison.before")}
        afterLabel={w("comparison.after")}
        rows={rows}
      />
    </ChartFrame>
  );
}

/** A mineral a plan does not hold is not the same as a figure that is not known. */
function writeFigure(side: Side, { kind, read }: Measured, { w, t, formats }: WorkWords): string {
  if (side === null) return w("comparison.notBought");
  const value = read(side);
  return value === null ? t("unknown") : formatNumber(value, kind, formats.names);
}

/** More at risk is worse. What moved by less than its printed digits did not move. */
function changeOf(was: number | null, is: number | null, kind: NumberKind): ComparisonRow["change"] {
  if (was === null || is === null) return "same";
  const moved = roundFor(kind, is) - roundFor(kind, was);
  if (moved === 0) return "same";
  return moved > 0 ? "worse" : "better";
}

function tableOf(rows: readonly ComparisonRow[], { w, t }: WorkWords): ChartTable {
  return {
    columns: [
      { label: t("mineral") },
      { label: w("comparison.before"), isNumber: true },
      { label: w("comparison.after"), isNumber: true },
    ],
    rows: rows.map(({ label, before, after }) => [
      { text: label },
      { text: before.text, raw: before.value },
      { text: after.text, raw: after.value },
    ]),
  };
}
