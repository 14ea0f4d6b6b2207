import type { ReactNode } from "react";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { FigureLink } from "../../../../../_components/figure-link";
import { mineralPointer } from "../../../../../_figures/exposure-order";
import { getWords } from "../../../../../_figures/words";

interface PurchaseFiguresProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

/** How much is bought, for how much, from how many, and how long does it last? */
export async function PurchaseFigures({ assessment, mineral }: PurchaseFiguresProps): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats, orUnknown } = words;
  const at = mineralPointer(assessment.result.minerals, mineral);
  const cover = mineral.monthsOfCover;
  const figures: [string, string, string, string][] = [
    [
      t("detail.contained"),
      "containedTonnes",
      t("tonnesOf", { tonnes: formats.tonnes(mineral.containedTonnes) }),
      t("detail.aYear"),
    ],
    [
      t("detail.spend"),
      "spendUsd",
      orUnknown(mineral.spendUsd, formats.usd),
      t("detail.priced", { share: formats.share(mineral.pricedShareFraction) }),
    ],
    [t("detail.months"), "monthsOfCover", words.months(cover.months, cover.atLeast), t("detail.shortest")],
    [
      t("detail.suppliers"),
      "suppliers/count",
      formats.number(mineral.suppliers.count),
      t("detail.largestSupplier", { share: formats.share(mineral.suppliers.largestShareFraction) }),
    ],
    [
      t("detail.supplierHhi"),
      "suppliers/hhi",
      words.indexFigure(mineral.suppliers.hhi),
      t("detail.byParent"),
    ],
    [
      t("detail.touched"),
      "touchedByMeasures/volumeFraction",
      formats.share(mineral.touchedByMeasures.volumeFraction),
      t("detail.touchedSpend", { spend: orUnknown(mineral.touchedByMeasures.spendUsd, formats.usd) }),
    ],
  ];
  return (
    <dl className="mb-6 grid grid-cols-2 gap-x-6 gap-y-4 border-t border-line pt-4 sm:grid-cols-3 xl:grid-cols-6">
      {figures.map(([label, part, value, note]) => (
        <div key={part}>
          <dt className="text-12 text-ink-3">{label}</dt>
          <dd className="text-20 font-semibold">
            <FigureLink path={`${at}/${part}`}>{value}</FigureLink>
          </dd>
          <dd className="text-12 text-ink-3">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
