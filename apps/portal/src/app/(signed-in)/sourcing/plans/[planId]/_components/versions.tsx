import Link from "next/link";
import type { ReactNode } from "react";
import type { Plan } from "@interphase/sourcing/contract";

import { DataTable, type Column } from "@/components/ui/data-table";

import type { Words } from "../../../_figures/words";

interface VersionsProps {
  readonly current: Plan;
  readonly versions: readonly Plan[];
  readonly words: Words;
}

/** Which versions has this plan, and what is different between them and this one? */
export function Versions({ current, versions, words }: VersionsProps): ReactNode {
  const { t, formats } = words;
  const columns: Column<Plan>[] = [
    {
      key: "version",
      label: t("plans.version"),
      isDeciding: true,
      cell: (plan) =>
        plan.id === current.id ? (
          <strong>{t("plan.thisVersion", { version: String(plan.version) })}</strong>
        ) : (
          <Link className="link" href={`/sourcing/plans/${plan.id}`}>
            {t("plan.version", { version: String(plan.version) })}
          </Link>
        ),
    },
    { key: "year", label: t("plans.year"), isNumeric: true, cell: (plan) => String(plan.year) },
    {
      key: "lines",
      label: t("plans.lines"),
      isNumeric: true,
      cell: (plan) => formats.number(plan.lineCount),
    },
    { key: "created", label: t("plans.created"), cell: (plan) => formats.instant(plan.createdAt) },
    { key: "by", label: t("plan.by"), cell: (plan) => <bdi>{plan.createdByEmail ?? "—"}</bdi> },
    {
      key: "compare",
      label: t("plan.compare"),
      isDeciding: true,
      cell: (plan) =>
        plan.id === current.id ? (
          <span className="text-ink-3">—</span>
        ) : (
          <Link className="link" href={`/sourcing/plans/${current.id}/comparison?with=${plan.id}`}>
            {t("plan.compareWith", { version: String(plan.version) })}
          </Link>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("plan.versions")}
      isCaptionHidden
      columns={columns}
      rows={versions}
      rowKey={(plan) => plan.id}
    />
  );
}
