import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Fact, MineralProfile } from "@interphase/minerals/contract";
import { nameUnit } from "@interphase/names";
import { Absent } from "@/components/ui/absent";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page-head";
import { ConfidenceBadge } from "@/components/world/confidence-badge";
import { SourceLine } from "@/components/world/source-line";
import { getFormats, type Formats } from "@/i18n/format";

type Words = Awaited<ReturnType<typeof getTranslations<"world">>>;

function figureName(fact: Fact, t: Words, { country }: Formats): string {
  if (fact.kind === "import-reliance") {
    return t("figures.import-reliance", { country: country(fact.countryIso3 ?? "XXX") });
  }
  const key = `figures.${fact.indicator ?? ""}`;
  return t.has(key) ? t(key) : (fact.indicator ?? "");
}

function figureValue(fact: Fact, edition: string, { number, names }: Formats): ReactNode {
  if (fact.value === null) return <Absent state={fact.state === "reported" ? "missing" : fact.state} />;
  const search = new URLSearchParams({ edition, factId: fact.factId });
  return (
    <Link
      className="underline decoration-dotted underline-offset-3"
      prefetch={false}
      href={`/reference?${search.toString()}`}
    >
      {fact.indicator === "above" ? "> " : ""}
      {number(fact.value)} {nameUnit(fact.unit, names)}
    </Link>
  );
}

/** What have others published about its risk? Beside our own figures, never inside them. */
export async function PublishedSection({
  profile,
}: {
  readonly profile: MineralProfile;
}): Promise<ReactNode> {
  const t = await getTranslations("world");
  const formats = await getFormats();
  const facts = [...profile.publishedFigures, ...profile.importReliance];
  if (facts.length === 0) return null;
  const columns: Column<Fact>[] = [
    {
      key: "figure",
      label: t("columns.figure"),
      isDeciding: true,
      cell: (fact) => figureName(fact, t, formats),
    },
    {
      key: "value",
      label: t("columns.value"),
      isNumeric: true,
      isDeciding: true,
      cell: (fact) => figureValue(fact, profile.edition.name, formats),
    },
    { key: "year", label: t("columns.year"), isNumeric: true, cell: (fact) => fact.year },
    {
      key: "confidence",
      label: t("columns.confidence"),
      cell: (fact) => <ConfidenceBadge confidence={fact.confidence} isEstimated={fact.estimated} />,
    },
    {
      key: "source",
      label: t("columns.source"),
      cell: (fact) => <SourceLine sourceIds={[fact.sourceId]} sources={profile.sources} />,
    },
  ];
  return (
    <Section id="published" title={t("publishedTitle")} lead={t("publishedLead")}>
      <DataTable
        caption={t("publishedTitle")}
        isCaptionHidden
        columns={columns}
        rows={facts}
        rowKey={(fact) => fact.factId}
      />
    </Section>
  );
}
