"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RowProblem } from "@interphase/contract";
import { DataTable } from "@/components/ui/data-table";

/** What is wrong in which row, and what would be accepted? */
export function FileProblems({ rows }: { readonly rows: readonly RowProblem[] }): ReactNode {
  const t = useTranslations("admin.fileForm");
  if (rows.length === 0) return null;
  const numbered = rows.map((row, index) => ({ ...row, key: String(index) }));
  return (
    <section aria-labelledby="file-problems">
      <h3 id="file-problems" className="mb-2 text-16 font-semibold">
        {t("problems", { count: rows.length })}
      </h3>
      <DataTable
        caption={t("problems", { count: rows.length })}
        isCaptionHidden
        rows={numbered}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "row",
            label: t("row"),
            isDeciding: true,
            cell: ({ row }) => (row === null ? t("wholeFile") : String(row)),
          },
          { key: "column", label: t("column"), cell: ({ column }) => <bdi>{column ?? "—"}</bdi> },
          {
            key: "value",
            label: t("value"),
            cell: ({ value }) => (
              <bdi className="font-mono text-12 wrap-anywhere">
                {value === null || value === "" ? "—" : value}
              </bdi>
            ),
          },
          {
            key: "message",
            label: t("wrong"),
            isDeciding: true,
            cell: ({ message }) => <bdi>{message}</bdi>,
          },
          { key: "accepted", label: t("accepted"), cell: ({ accepted }) => <bdi>{accepted ?? "—"}</bdi> },
        ]}
      />
    </section>
  );
}
