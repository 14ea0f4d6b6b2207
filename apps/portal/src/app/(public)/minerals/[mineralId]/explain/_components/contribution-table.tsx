import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Producer, WorldStageProfile } from "@interphase/minerals/contract";
import { nameUnit } from "@interphase/names";
import { DataTable, type Column } from "@/components/ui/data-table";
import { ConfidenceBadge } from "@/components/world/confidence-badge";
import { getFormats, type Formats } from "@/i18n/format";
import type { FigureKey } from "./figure-formulas";

/** The columns that only one figure needs: squares for HHI, weights for the weighted concentration. */
function ownColumns(figure: FigureKey, { number }: Formats): Column<Producer>[] {
  if (figure === "worldHhi") {
    return [
      {
        key: "square",
        label: "P_c²",
        isNumeric: true,
        cell: ({ shareFraction }) => number(shareFraction ** 2, 4),
      },
    ];
  }
  if (figure !== "worldConcentration") return [];
  return [
    { key: "r", label: "r_c", isNumeric: true, cell: (producer) => number(producer.governanceRisk, 4) },
    {
      key: "t",
      label: "t_c",
      isNumeric: true,
      cell: ({ tradeFactor: { low, value, high } }) =>
        low === high ? number(value) : `${number(low)} / ${number(value)} / ${number(high)}`,
    },
    {
      key: "part",
      label: "10 · P_c² · r_c · t_c",
      isNumeric: true,
      cell: ({ shareFraction, governanceRisk, tradeFactor }) =>
        number(10 * shareFraction ** 2 * governanceRisk * tradeFactor.value, 4),
    },
  ];
}

interface ContributionTableProps {
  readonly figure: FigureKey;
  readonly stage: WorldStageProfile;
}

/** What does each country add to the figure? Inputs first, its part of the sum last. */
export async function ContributionTable({ figure, stage }: ContributionTableProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const formats = await getFormats();
  const { country, share, significant, names } = formats;
  const unit = stage.unit === null ? "" : nameUnit(stage.unit, names);
  const columns: Column<Producer>[] = [
    {
      key: "country",
      label: t("columns.country"),
      isDeciding: true,
      cell: (producer) => country(producer.countryIso3),
    },
    {
      key: "quantity",
      label: `q_c (${unit})`,
      isNumeric: true,
      cell: (producer) => significant(producer.quantity, 6),
    },
    {
      key: "share",
      label: "P_c",
      isNumeric: true,
      isDeciding: true,
      cell: (producer) => share(producer.shareFraction),
    },
    ...ownColumns(figure, formats),
    {
      key: "badge",
      label: t("columns.confidence"),
      cell: ({ badge }) => <ConfidenceBadge confidence={badge.confidence} isEstimated={badge.isEstimated} />,
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
