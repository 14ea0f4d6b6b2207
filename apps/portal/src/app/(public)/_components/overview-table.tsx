import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { MineralList, MineralSummary, Stage } from "@interphase/minerals/contract";
import { nameMineral } from "@interphase/names";
import { IntervalBar } from "@/components/charts/interval-bar";
import { Badge } from "@/components/ui/badge";
import { StageCell } from "@/components/world/stage-cell";
import { getFormats } from "@/i18n/format";

export type OverviewOrder = "list" | "mine" | "refine" | "measures";

const stages = ["mine", "refine"] as const;

function ordered(minerals: readonly MineralSummary[], order: OverviewOrder): MineralSummary[] {
  if (order === "list") return [...minerals];
  const weight = (mineral: MineralSummary): number =>
    order === "measures" ? mineral.measuresInEffect : (mineral.stages[order].worldConcentration?.value ?? -1);
  return [...minerals].sort((a, b) => weight(b) - weight(a));
}

interface HeadProps {
  readonly order: OverviewOrder;
  readonly own: OverviewOrder;
  readonly label: string;
  readonly className?: string;
}

async function SortableHead({ order, own, label, className }: HeadProps): Promise<ReactNode> {
  const t = await getTranslations("world.overview");
  const isCurrent = order === own;
  return (
    <th
      scope="col"
      aria-sort={isCurrent ? (own === "list" ? "ascending" : "descending") : undefined}
      className={`sticky top-13 z-10 border-b border-line-strong bg-surface px-3 py-2 text-left text-12 font-semibold text-ink-2 ${className ?? ""}`}
    >
      <Link
        href={own === "list" ? "/" : `/?sort=${own}`}
        prefetch={false}
        className="quiet-link inline-flex items-center gap-1"
        aria-label={t("sortBy", { column: label })}
      >
        {label}
        <span aria-hidden="true" className={isCurrent ? "text-accent" : "text-ink-3"}>
          {isCurrent ? (own === "list" ? "▲" : "▼") : "↕"}
        </span>
      </Link>
    </th>
  );
}

async function HhiCell({
  mineral,
  stage,
}: {
  readonly mineral: MineralSummary;
  readonly stage: Stage;
}): Promise<ReactNode> {
  const { fixed } = await getFormats();
  const hhi = mineral.stages[stage].worldHhi;
  return (
    <td className="hidden w-56 px-3 py-2 xl:table-cell">
      <IntervalBar
        low={hhi?.low ?? null}
        high={hhi?.high ?? null}
        most={1}
        format={(value) => fixed(value)}
        unknown={<span className="text-ink-3">—</span>}
      />
    </td>
  );
}

async function OverviewRow({
  mineral,
  list,
}: {
  readonly mineral: MineralSummary;
  readonly list: MineralList;
}): Promise<ReactNode> {
  const t = await getTranslations("world.overview");
  const { names } = await getFormats();
  const name = nameMineral(mineral.mineralId, names, "title");
  const place = { mineralId: mineral.mineralId, edition: list.edition, date: list.date };
  return (
    <tr className="border-b border-line last:border-b-0 hover:bg-sunken/60 max-md:block max-md:py-3">
      <th scope="row" className="px-3 py-2 text-left font-normal max-md:block">
        <Link
          href={`/minerals/${mineral.mineralId}`}
          prefetch={false}
          className="link text-14 font-medium max-md:text-16"
        >
          {name}
        </Link>
        <span className="ml-2 text-12 text-ink-3">{mineral.symbol}</span>
      </th>
      {stages.map((stage) => (
        <td key={stage} className="px-3 py-1.5 max-md:flex max-md:items-center max-md:gap-3">
          <span className="w-14 shrink-0 text-12 text-ink-3 md:hidden" aria-hidden="true">
            {t(`short.${stage}`)}
          </span>
          <StageCell mineralName={name} stage={stage} summary={mineral.stages[stage]} place={place} />
        </td>
      ))}
      {stages.map((stage) => (
        <HhiCell key={stage} mineral={mineral} stage={stage} />
      ))}
      <td className="px-3 py-2 max-md:block max-md:pt-1">
        {mineral.measuresInEffect === 0 ? (
          <span className="tabular text-ink-3 max-md:hidden">0</span>
        ) : (
          <Link href={`/minerals/${mineral.mineralId}#measures`} prefetch={false} className="quiet-link">
            <Badge kind="accent">{t("inEffect", { count: mineral.measuresInEffect })}</Badge>
          </Link>
        )}
      </td>
    </tr>
  );
}

/** How concentrated is the world's supply of every mineral, side by side? Sorting is a link. */
export async function OverviewTable({
  list,
  order,
}: {
  readonly list: MineralList;
  readonly order: OverviewOrder;
}): Promise<ReactNode> {
  const t = await getTranslations("world.overview");
  const still =
    "sticky top-13 z-10 hidden border-b border-line-strong bg-surface px-3 py-2 text-left text-12 font-semibold text-ink-2 xl:table-cell";
  return (
    <div className="-mx-4 border-y border-line bg-surface sm:mx-0 sm:rounded-6 sm:border-x">
      <table className="w-full border-collapse max-md:block">
        <caption className="sr-only">{t("caption")}</caption>
        <thead className="max-md:sr-only">
          <tr>
            <SortableHead order={order} own="list" label={t("columns.mineral")} />
            <SortableHead order={order} own="mine" label={t("columns.mine")} />
            <SortableHead order={order} own="refine" label={t("columns.refine")} />
            <th scope="col" className={still}>
              {t("columns.hhiMine")}
            </th>
            <th scope="col" className={still}>
              {t("columns.hhiRefine")}
            </th>
            <SortableHead order={order} own="measures" label={t("columns.measures")} />
          </tr>
        </thead>
        <tbody className="max-md:block">
          {ordered(list.items, order).map((mineral) => (
            <OverviewRow key={mineral.mineralId} mineral={mineral} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
