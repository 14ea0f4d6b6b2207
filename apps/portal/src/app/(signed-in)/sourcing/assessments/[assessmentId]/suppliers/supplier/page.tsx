import { formatNumber } from "@interphase/names";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { Assessment, SupplierView } from "@interphase/sourcing/contract";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page-head";
import { requireMe } from "@/server/me";

import { findStates } from "../../../../_figures/find-states";
import { viewFindings } from "../../../../_figures/finding-view";
import { getTodaysAssessment } from "../../../../_figures/get-todays-assessment";
import { showControls } from "../../../../_figures/safe-text";
import { getWorkWords, type WorkWords } from "../../../../_figures/work-words";
import { AssessmentHead } from "../../_components/assessment-head";
import { ContractTable } from "../../contracts/_components/contract-table";
import { foldSupplier } from "../../findings/_components/finding-filter";
import { FindingLines } from "../_components/finding-lines";
import { listContracts, listSuppliers } from "../_components/list-suppliers";
import { Qualified, Spend } from "../_components/supplier-columns";

interface SupplierPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{ readonly name?: string | string[] }>;
}

export async function generateMetadata({ searchParams }: SupplierPageProps): Promise<Metadata> {
  const { name } = await searchParams;
  return {
    title: typeof name === "string" ? showControls(name) : (await getTranslations("work"))("suppliers.title"),
  };
}

/** The supplier of this name: as a parent, or else the parent of one called so. */
function findSupplier(items: readonly SupplierView[], name: string): SupplierView | undefined {
  const key = foldSupplier(name);
  return (
    items.find(({ parent }) => foldSupplier(parent) === key) ??
    items.find(({ suppliers }) => suppliers.some((one) => foldSupplier(one) === key))
  );
}

export default async function SupplierPage({ params, searchParams }: SupplierPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const { name } = await searchParams;
  if (typeof name !== "string" || name.trim() === "" || name.length > 500) notFound();
  const [assessment, words] = await Promise.all([getTodaysAssessment(assessmentId), getWorkWords()]);
  const { w } = words;
  const { items } = await listSuppliers(assessmentId, name.trim().slice(0, 200));
  const supplier = findSupplier(items, name);
  if (supplier === undefined) notFound();
  return (
    <>
      <AssessmentHead assessment={assessment} current="suppliers" lead={w("suppliers.oneLead")} />
      <p className="mb-1 text-14">
        <Link className="link" href={`/sourcing/assessments/${assessmentId}/suppliers`}>
          {w("suppliers.title")}
        </Link>
        {" /"}
      </p>
      <h2 className="mb-4 text-20 font-semibold wrap-anywhere">
        <bdi>{showControls(supplier.parent)}</bdi>
      </h2>
      <SupplierFacts supplier={supplier} words={words} />
      <SupplierParts assessment={assessment} supplier={supplier} words={words} />
    </>
  );
}

interface PartProps {
  readonly supplier: SupplierView;
  readonly words: WorkWords;
}

function SupplierFacts({ supplier, words }: PartProps): ReactNode {
  const { w, formats, country } = words;
  const { spendUsd, shareOfSpend, lineCount, qualified, nextContractEnd, countries, suppliers } = supplier;
  const names = suppliers.filter((one) => foldSupplier(one) !== foldSupplier(supplier.parent));
  const rows: [string, ReactNode][] = [
    [w("suppliers.columns.spend"), <Spend key="spend" usd={spendUsd} words={words} />],
    ...(shareOfSpend === null
      ? []
      : [
          [w("suppliers.columns.share"), formatNumber(shareOfSpend, "share", formats.names)] as [
            string,
            ReactNode,
          ],
        ]),
    [w("suppliers.lines"), formats.number(lineCount, 0)],
    [w("suppliers.columns.qualified"), <Qualified key="qualified" state={qualified} words={words} />],
    [
      w("suppliers.columns.contract"),
      nextContractEnd === null ? w("suppliers.noEnd") : formats.date(nextContractEnd),
    ],
    ...(countries.length === 0
      ? []
      : [[w("suppliers.countries"), formats.list(countries.map(country))] as [string, ReactNode]]),
    ...(names.length === 0
      ? []
      : [[w("suppliers.names"), formats.list(names.map(showControls))] as [string, ReactNode]]),
  ];
  return (
    <dl className="mb-6 flex flex-wrap gap-x-10 gap-y-3">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt className="text-12 text-ink-3">{label}</dt>
          <dd className="text-16 font-medium wrap-anywhere tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

async function SupplierParts({
  assessment,
  supplier,
  words,
}: PartProps & { readonly assessment: Assessment }): Promise<ReactNode> {
  const { w } = words;
  const { id, planName, planId, result } = assessment;
  const [states, contracts, me] = await Promise.all([
    findStates(id),
    listContracts(id, supplier.parent),
    requireMe(),
  ]);
  const views = viewFindings(planName, result.findings, states, words);
  const named = supplier.findings.flatMap((index) => views[index] ?? []);
  const canOpenPlan = me.abilities.includes("sourcing.plan.read");
  return (
    <>
      <Section id="findings" title={w("suppliers.findings", { count: named.length })}>
        <FindingLines views={named} assessmentId={id} words={words} />
      </Section>
      <Section id="minerals" title={w("suppliers.columns.minerals")}>
        <MineralTable assessmentId={id} supplier={supplier} words={words} />
      </Section>
      <Section id="contracts" title={w("contracts.title")}>
        <ContractTable
          rows={contracts.items}
          place={{ assessmentId: id, planId, canOpenPlan }}
          words={words}
        />
      </Section>
    </>
  );
}

type Share = SupplierView["minerals"][number];

function MineralTable({
  assessmentId,
  supplier,
  words,
}: PartProps & { readonly assessmentId: string }): ReactNode {
  const { w, formats } = words;
  const columns: Column<Share>[] = [
    {
      key: "mineral",
      label: words.t("mineral"),
      isDeciding: true,
      cell: ({ mineralId }) => (
        <Link
          className="link"
          prefetch={false}
          href={`/sourcing/assessments/${assessmentId}/minerals/${mineralId}`}
        >
          {words.mineral(mineralId)}
        </Link>
      ),
    },
    {
      key: "tonnes",
      label: w("suppliers.contained"),
      isNumeric: true,
      cell: ({ containedTonnes }) => formatNumber(containedTonnes, "tonnes", formats.names),
    },
    {
      key: "share",
      label: w("suppliers.mineralShare"),
      isNumeric: true,
      isDeciding: true,
      cell: ({ shareFraction }) => formatNumber(shareFraction, "share", formats.names),
    },
  ];
  return (
    <div className="max-w-[40rem]">
      <DataTable
        caption={w("suppliers.columns.minerals")}
        isCaptionHidden
        columns={columns}
        rows={supplier.minerals}
        rowKey={({ mineralId }) => mineralId}
        phone="table"
      />
    </div>
  );
}
