import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Fact } from "@interphase/minerals/contract";
import { nameMineral, nameStage, nameUnit } from "@interphase/names";
import { Absent } from "@/components/ui/absent";
import { DataTable, type Column } from "@/components/ui/data-table";
import { getFormats, type Formats } from "@/i18n/format";
import { ConfidenceBadge } from "./confidence-badge";

/** What is a substance of the reference facts called? */
export async function getSubstanceName(): Promise<(mineralId: string | null) => string> {
  const { names } = await getFormats();
  return (mineralId) => (mineralId === null ? "—" : nameMineral(mineralId, names, "title"));
}

interface FactTableProps {
  readonly facts: readonly Fact[];
  readonly caption: string;
  readonly empty?: ReactNode;
}

type Words = Awaited<ReturnType<typeof getTranslations<"world">>>;

function placeOf(fact: Fact, { country }: Formats): string {
  if (fact.countryIso3 === null) return "—";
  const from = country(fact.countryIso3);
  return fact.partnerIso3 === null ? from : `${from} → ${country(fact.partnerIso3)}`;
}

function kindOf(fact: Fact, t: Words, { names }: Formats): ReactNode {
  const indicator = fact.indicator ?? "";
  return (
    <>
      {t(`factKinds.${fact.kind}`)}
      {fact.stage === null ? null : `, ${nameStage(fact.stage, names)}`}
      {indicator === "" ? null : (
        <span className="block text-12 text-ink-3">
          {t.has(`indicators.${indicator}`) ? t(`indicators.${indicator}`) : indicator}
        </span>
      )}
    </>
  );
}

function valueOf(fact: Fact, { significant, price, names }: Formats): ReactNode {
  if (fact.value === null) return <Absent state={fact.state === "reported" ? "missing" : fact.state} />;
  return (
    <>
      {significant(fact.value, 6)} <span className="text-ink-2">{nameUnit(fact.unit, names)}</span>
      {fact.valueUsd === null ? null : (
        <span className="block text-12 text-ink-3">{price(fact.valueUsd)}</span>
      )}
    </>
  );
}

function sourceOf(fact: Fact): ReactNode {
  return (
    <>
      <a className="link" href={`/reference/sources#source-${fact.sourceId}`}>
        {fact.sourceId}
      </a>
      {fact.basis === null ? null : (
        <span className="block max-w-72 text-12 text-ink-3" lang="en">
          {fact.basis}
        </span>
      )}
    </>
  );
}

/** What exactly does each publisher say? One fact a row, with its source and how well it is known. */
export async function FactTable({ facts, caption, empty }: FactTableProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const formats = await getFormats();
  const substance = await getSubstanceName();
  const columns: Column<Fact>[] = [
    {
      key: "mineral",
      label: t("columns.mineral"),
      isDeciding: true,
      cell: (fact) => substance(fact.mineralId),
    },
    { key: "kind", label: t("columns.figure"), cell: (fact) => kindOf(fact, t, formats) },
    { key: "country", label: t("columns.country"), cell: (fact) => placeOf(fact, formats) },
    { key: "year", label: t("columns.year"), isNumeric: true, cell: (fact) => fact.year ?? "—" },
    {
      key: "value",
      label: t("columns.value"),
      isNumeric: true,
      isDeciding: true,
      cell: (fact) => valueOf(fact, formats),
    },
    {
      key: "confidence",
      label: t("columns.confidence"),
      cell: (fact) => <ConfidenceBadge confidence={fact.confidence} isEstimated={fact.estimated} />,
    },
    { key: "source", label: t("columns.source"), cell: sourceOf },
  ];
  const rest = empty === undefined ? {} : { empty };
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={facts}
      rowKey={(fact) => fact.factId}
      {...rest}
    />
  );
}
