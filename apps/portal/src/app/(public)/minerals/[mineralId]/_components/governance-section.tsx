import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { MineralProfile, Producer, Stage } from "@interphase/minerals/contract";
import { Absent } from "@/components/ui/absent";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-head";
import { getFormats } from "@/i18n/format";

const shownAtOnce = 8;

/** 0 strong to 1 weak, as a bar with its figure. */
function RiskBar({ risk, text }: { readonly risk: number; readonly text: string }): ReactNode {
  return (
    <span className="flex items-center justify-end gap-2">
      <span className="tabular">{text}</span>
      <span className="h-2.5 w-12 bg-sunken sm:w-20" aria-hidden="true">
        <span className="block h-full bg-series-2" style={{ width: `${String(risk * 100)}%` }} />
      </span>
    </span>
  );
}

async function columnsFor(): Promise<Column<Producer>[]> {
  const t = await getTranslations("world");
  const { country, share, fixed } = await getFormats();
  return [
    {
      key: "country",
      label: t("columns.country"),
      isDeciding: true,
      cell: (producer) => country(producer.countryIso3),
    },
    {
      key: "share",
      label: t("columns.share"),
      isNumeric: true,
      isDeciding: true,
      cell: (producer) => share(producer.shareFraction),
    },
    {
      key: "risk",
      label: t("columns.governanceRisk"),
      isNumeric: true,
      cell: (producer) =>
        producer.governanceEstimate === null ? (
          <span className="inline-flex items-center gap-2">
            {fixed(producer.governanceRisk)} <Absent state="missing" />
          </span>
        ) : (
          <RiskBar risk={producer.governanceRisk} text={fixed(producer.governanceRisk)} />
        ),
    },
    {
      key: "stability",
      isWideOnly: true,
      label: t("columns.instability"),
      isNumeric: true,
      cell: (producer) => (
        <RiskBar risk={producer.politicalStabilityRisk} text={fixed(producer.politicalStabilityRisk)} />
      ),
    },
    {
      key: "factor",
      label: t("columns.tradeFactor"),
      isNumeric: true,
      cell: ({ tradeFactor: { low, high } }) =>
        low === high ? fixed(low) : `${fixed(low)} – ${fixed(high)}`,
    },
  ];
}

/** How are the countries governed that produce it? */
export async function GovernanceSection({
  profile,
}: {
  readonly profile: MineralProfile;
}): Promise<ReactNode> {
  const t = await getTranslations("world");
  const columns = await columnsFor();
  const stages = (["mine", "refine"] as const).filter((stage) => profile.stages[stage].producers.length > 0);
  if (stages.length === 0) return null;
  const table = (stage: Stage, rows: readonly Producer[]): ReactNode => (
    <DataTable
      caption={`${t(`parts.${stage}`)}, ${String(profile.stages[stage].governanceYear)}`}
      columns={columns}
      rows={rows}
      rowKey={(producer) => producer.countryIso3}
      phone="table"
    />
  );
  return (
    <Section id="governance" title={t("governanceTitle")} lead={t("governanceLead")}>
      <div className="grid items-start gap-8 xl:grid-cols-2">
        {stages.map((stage) => {
          const { producers } = profile.stages[stage];
          return (
            <div key={stage} className="min-w-0">
              {table(stage, producers.slice(0, shownAtOnce))}
              {producers.length > shownAtOnce ? (
                <Disclosure summary={t("moreCountries", { count: producers.length - shownAtOnce })}>
                  {table(stage, producers.slice(shownAtOnce))}
                </Disclosure>
              ) : null}
            </div>
          );
        })}
      </div>
    </Section>
  );
}
