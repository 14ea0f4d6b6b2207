import Link from "next/link";
import type { ReactNode } from "react";
import { mineralIds, type MineralId } from "@interphase/minerals/contract";
import { planLinesRoute, type Plan, type PlanLine } from "@interphase/sourcing/contract";
import { nameForm } from "@interphase/names";

import { Button } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { originsText } from "../../../_figures/origins-text";
import { showControls } from "../../../_figures/safe-text";
import { getWords, type Words } from "../../../_figures/words";

export interface LineSearch {
  readonly cursor?: string;
  readonly search?: string;
  readonly mineral?: string;
  readonly sort?: string;
}

const sorts = ["row", "line", "supplier", "-annualQuantityTonnes"] as const;
type Sort = (typeof sorts)[number];

/** What does the plan buy, line by line? A page at a time, in the order asked for. */
export async function PlanLines({
  plan,
  search,
}: {
  readonly plan: Plan;
  readonly search: LineSearch;
}): Promise<ReactNode> {
  const words = await getWords();
  const { t } = words;
  const mineralId = mineralIds.find((id) => id === search.mineral);
  const sort: Sort = sorts.find((one) => one === search.sort) ?? "row";
  const query = {
    sort,
    ...(mineralId && { mineralId }),
    ...(search.search && { search: search.search }),
    ...(search.cursor && { cursor: search.cursor }),
  };
  const { items, nextCursor } = (await callApi(planLinesRoute, { params: { planId: plan.id }, query })).value;
  const base = `/sourcing/plans/${plan.id}`;
  const hrefOf = (next: Sort) =>
    `${base}?${new URLSearchParams({ sort: next, ...(mineralId && { mineral: mineralId }), ...(search.search && { search: search.search }) }).toString()}#lines`;
  return (
    <>
      <LineFilter plan={plan} words={words} mineralId={mineralId} search={search.search ?? ""} sort={sort} />
      <DataTable
        caption={t("plan.linesCaption")}
        isCaptionHidden
        columns={lineColumns(
          words,
          sort,
          hrefOf,
          (line) => `${base}/line?${new URLSearchParams({ id: line }).toString()}`,
        )}
        rows={items}
        rowKey={(line) => line.line}
        empty={<p className="py-6 text-ink-2">{t("plan.noLines")}</p>}
      />
      <Pager
        path={base}
        search={{ search: search.search, mineral: mineralId, sort }}
        nextCursor={nextCursor}
        hasCursor={search.cursor !== undefined}
      />
    </>
  );
}

interface LineFilterProps {
  readonly plan: Plan;
  readonly words: Words;
  readonly mineralId: MineralId | undefined;
  readonly search: string;
  readonly sort: Sort;
}

function LineFilter({ plan, words, mineralId, search, sort }: LineFilterProps): ReactNode {
  const { t } = words;
  const control = "min-h-9 rounded-6 border border-line-strong bg-surface px-3 text-14";
  return (
    <form method="get" action="#lines" className="no-print mb-4 flex flex-wrap items-center gap-2">
      <input
        type="search"
        name="search"
        defaultValue={search}
        aria-label={t("plan.searchLines")}
        placeholder={t("plan.searchLines")}
        className={`${control} w-56 placeholder:text-ink-3`}
      />
      <select name="mineral" defaultValue={mineralId ?? ""} aria-label={t("mineral")} className={control}>
        <option value="">{t("plan.allMinerals")}</option>
        {plan.minerals.map((mineral) => (
          <option key={mineral.mineralId} value={mineral.mineralId}>
            {words.mineral(mineral.mineralId)}
          </option>
        ))}
      </select>
      <input type="hidden" name="sort" value={sort} />
      <Button type="submit">{t("filter")}</Button>
    </form>
  );
}

function lineColumns(
  words: Words,
  sort: Sort,
  hrefOf: (sort: Sort) => string,
  lineHref: (line: string) => string,
): Column<PlanLine>[] {
  const { t, formats } = words;
  const sortable = (key: Sort, label: string) => ({
    href: hrefOf(key),
    direction:
      sort !== key
        ? ("none" as const)
        : key.startsWith("-")
          ? ("descending" as const)
          : ("ascending" as const),
    label: t("plan.sortBy", { column: label }),
  });
  const text = (value: string | null) =>
    value === null ? <span className="text-ink-3">{t("unknown")}</span> : <bdi>{showControls(value)}</bdi>;
  const figure = (value: number | null, write: (known: number) => string) =>
    value === null ? <span className="text-ink-3">{t("unknown")}</span> : write(value);
  return [
    {
      key: "line",
      label: t("line.line"),
      isDeciding: true,
      sort: sortable("line", t("line.line")),
      cell: (line) => (
        <Link className="link" href={lineHref(line.line)} prefetch={false}>
          {text(line.line)}
        </Link>
      ),
    },
    {
      key: "what",
      label: t("line.what"),
      isDeciding: true,
      cell: (line) =>
        text(
          [line.mineralId === null ? null : words.mineral(line.mineralId), line.material ?? line.formula]
            .filter((part) => part !== null)
            .join(", "),
        ),
    },
    {
      key: "form",
      label: t("line.form"),
      cell: (line) => (line.form === null ? text(null) : nameForm(line.form, formats.names)),
    },
    {
      key: "supplier",
      label: t("line.supplier"),
      sort: sortable("supplier", t("line.supplier")),
      cell: (line) => text(line.supplier),
    },
    { key: "mined", label: t("line.mined"), cell: (line) => text(originsText(line.minedIn, words)) },
    { key: "refined", label: t("line.refined"), cell: (line) => text(originsText(line.refinedIn, words)) },
    {
      key: "quantity",
      label: t("line.quantity"),
      isNumeric: true,
      sort: sortable("-annualQuantityTonnes", t("line.quantity")),
      cell: (line) => t("tonnesOf", { tonnes: formats.tonnes(line.annualQuantityTonnes) }),
    },
    {
      key: "price",
      label: t("line.price"),
      isNumeric: true,
      cell: (line) => figure(line.unitPriceUsdPerTonne, formats.price),
    },
    {
      key: "stock",
      label: t("line.stock"),
      isNumeric: true,
      cell: (line) => figure(line.stockTonnes, (tonnes) => t("tonnesOf", { tonnes: formats.tonnes(tonnes) })),
    },
    {
      key: "end",
      label: t("line.contractEnd"),
      cell: (line) =>
        line.contractEnd === null ? (
          text(null)
        ) : (
          <span className="whitespace-nowrap">{formats.date(line.contractEnd)}</span>
        ),
    },
  ];
}
