import type { ReactNode } from "react";
import { formatNumber } from "@interphase/names";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { Absent } from "@/components/ui/absent";

import { FigureLink } from "../../../../../_components/figure-link";
import { mineralPointer } from "../../../../../_figures/exposed-minerals";
import { getWords, type Words } from "../../../../../_figures/words";

interface PurchaseFiguresProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

/** Label, path below the mineral, value, and what stands below it with its own path. */
interface Shown {
  readonly label: string;
  readonly path: string;
  readonly value: string | null;
  readonly note: ReactNode;
}

const rangeOf = (
  ends: { readonly low: number; readonly high: number } | null,
  { interval }: Words,
  format: (value: number) => string,
): string | null => (ends === null ? null : interval(ends.low, ends.high, format));

function moneyFigures(mineral: MineralExposure, words: Words): Shown[] {
  const { t, formats } = words;
  const usd = (value: number | null) => (value === null ? null : formats.usd(value));
  const weighted = mineral.riskWeightedSpendUsd;
  const between = rangeOf(weighted, words, formats.usd);
  return [
    {
      label: t("detail.riskWeighted"),
      path: "riskWeightedSpendUsd",
      value: usd(weighted?.value ?? null),
      note: between === null ? t("detail.noPrice") : t("detail.between", { ends: between }),
    },
    {
      label: t("detail.attributed"),
      path: "attributedSpendUsd",
      value: usd(mineral.attributedSpendUsd),
      note: t("detail.attributedNote"),
    },
    {
      label: t("detail.lineSpend"),
      path: "lineSpendUsd",
      value: usd(mineral.lineSpendUsd),
      note: t("detail.lineSpendNote"),
    },
  ];
}

function volumeFigures(mineral: MineralExposure, at: string, words: Words): Shown[] {
  const { t, formats } = words;
  const { monthsOfCover: cover, suppliers, touchedByMeasures: touched } = mineral;
  const inner = (path: string, text: string) => <FigureLink path={`${at}/${path}`}>{text}</FigureLink>;
  return [
    {
      label: t("detail.contained"),
      path: "containedTonnes",
      value: formatNumber(mineral.containedTonnes, "tonnes", formats.names),
      note: inner(
        "pricedShareFraction",
        t("detail.priced", { share: formats.share(mineral.pricedShareFraction) }),
      ),
    },
    {
      label: t("detail.months"),
      path: "monthsOfCover/months",
      value: cover.months === null ? null : words.months(cover.months, cover.atLeast),
      note: t("detail.shortest"),
    },
    {
      label: t("detail.touched"),
      path: "touchedByMeasures/volumeFraction",
      value: formats.share(touched.volumeFraction.value),
      note: t("detail.between", { ends: rangeOf(touched.volumeFraction, words, formats.share) ?? "" }),
    },
    {
      label: t("detail.touchedMoney"),
      path: "touchedByMeasures/spendUsd",
      value: touched.spendUsd === null ? null : formats.usd(touched.spendUsd.value),
      note:
        touched.spendUsd === null
          ? t("detail.noPrice")
          : t("detail.between", { ends: rangeOf(touched.spendUsd, words, formats.usd) ?? "" }),
    },
    {
      label: t("detail.suppliers"),
      path: "suppliers/count",
      value: formats.number(suppliers.count),
      note: inner(
        "suppliers/largestShareFraction",
        t("detail.largestSupplier", { share: formats.share(suppliers.largestShareFraction) }),
      ),
    },
    {
      label: t("detail.supplierHhi"),
      path: "suppliers/hhi",
      value: words.indexFigure(suppliers.hhi),
      note: t("detail.byParent"),
    },
  ];
}

/** How much is bought, for how much, from how many, and how long does it last? */
export async function PurchaseFigures({ assessment, mineral }: PurchaseFiguresProps): Promise<ReactNode> {
  const words = await getWords();
  const at = mineralPointer(assessment.result.minerals, mineral);
  const figures = [...moneyFigures(mineral, words), ...volumeFigures(mineral, at, words)];
  return (
    <dl className="mb-6 grid grid-cols-2 gap-x-6 gap-y-4 border-t border-line pt-4 sm:grid-cols-3 xl:grid-cols-5">
      {figures.map(({ label, path, value, note }) => (
        <div key={path}>
          <dt className="text-12 text-ink-3">{label}</dt>
          <dd className="text-20 font-semibold">
            <FigureLink path={`${at}/${path}`}>{value ?? <Absent state="unknown" />}</FigureLink>
          </dd>
          <dd className="text-12 text-ink-3">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
