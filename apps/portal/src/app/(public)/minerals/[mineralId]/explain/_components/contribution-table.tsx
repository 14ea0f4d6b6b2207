import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Producer, WorldStageProfile } from "@interphase/minerals/contract";
import { DataTable, type Column } from "@/components/ui/data-table";
import { ConfidenceBadge } from "@/components/world/confidence-badge";
import { unitText } from "@/components/world/units";
import { getFormats } from "@/i18n/format";
import type { FigureKey } from "./figure-formulas";

/** What does each country add to the figure? Inputs first, its part of the sum last. */
export async function ContributionTable({
  figure,
  stage,
}: {
  readonly figure: FigureKey;
  readonly stage: WorldStageProfile;
}): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { country, number, share, significant, locale } = await getFormats();
  const isWeighted = figure === "worldConcentration";
  const unit = stage.unit === null ? "" : unitText(stage.unit, locale);
  const columns: Column<Producer>[] = [
    {
      key: "country",
      label: t("columns.country"),
      isDeciding: true,
      cell: (producer) => country(producer.countryIso3),
    },
    {
      key: "quantity",
      label: `P_c (${unit})`,
      isNumeric: true,
      cell: (producer) => significant(producer.quantity, 6),
    },
    {
      key: "share",
      label: "S_c",
      isNumeric: true,
      isDeciding: true,
      cell: (producer) => share(producer.shareFraction),
    },
    ...(figure === "worldHhi"
      ? [
          {
            key: "square",
            label: "S_c²",
            isNumeric: true,
            cell: (producer: Producer) => number(producer.shareFraction ** 2, 4),
          },
        ]
      : []),
    ...(isWeighted
      ? [
          {
            key: "r",
            label: "r_c",
            isNumeric: true,
            cell: (producer: Producer) => number(producer.governanceRisk, 4),
          },
          {
            key: "t",
            label: "t_c",
            isNumeric: true,
            cell: ({ tradeFactor: { low, value, high } }: Producer) =>
              low === high ? number(value) : `${number(low)} / ${number(value)} / ${number(high)}`,
          },
          {
            key: "part",
            label: "10 · S_c² · r_c · t_c",
            isNumeric: true,
            cell: ({ shareFraction, governanceRisk, tradeFactor }: Producer) =>
              number(10 * shareFraction ** 2 * governanceRisk * tradeFactor.value, 4),
          },
        ]
      : []),
    {
      key: "badge",
      label: t("columns.confidence"),
      cell: (producer) => (
        <ConfidenceBadge confidence={producer.badge.confidence} isEstimated={producer.badge.isEstimated} />
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t("contributionsTitle")}
        isCaptionHidden
        columns={columns}
        rows={stage.producers}
        rowKey={(producer) => producer.countryIso3}
      />
      <p className="mt-2 text-14 text-ink-2">
        {t("unknownShare", { share: share(stage.unknownShareFraction) })}
      </p>
    </>
  );
}
