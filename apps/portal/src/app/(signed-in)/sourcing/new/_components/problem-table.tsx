"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState, type ReactNode } from "react";
import { renderRowProblem } from "@interphase/sourcing/contract";

import { writeTableCsv, type ChartTable } from "@/components/charts/chart-table";
import { saveFile } from "@/components/charts/save-chart";
import { Button } from "@/components/ui/button";
import { localeOfPage } from "@/i18n/locale";

import { showControls } from "../../_figures/safe-text";
import type { RowProblem } from "../send/send-answer";

interface ProblemTableProps {
  readonly rows: readonly RowProblem[];
  readonly furtherCount: number;
}

const pageSize = 50;

function tableOf(rows: readonly RowProblem[], labels: readonly string[]): ChartTable {
  return {
    columns: labels.map((label) => ({ label })),
    rows: rows.map((row) => [
      { text: row.sheet ?? "" },
      { text: row.row === null ? "" : String(row.row), raw: row.row },
      { text: row.column ?? "" },
      { text: row.value ?? "" },
      { text: row.message },
      { text: row.accepted ?? "" },
    ]),
  };
}

/** What is wrong where, and what would be accepted? Every problem; filtered, copied and saved from here. */
export function ProblemTable({ rows: problems, furtherCount }: ProblemTableProps): ReactNode {
  const t = useTranslations("sourcing.problems");
  const locale = localeOfPage(useLocale());
  const rows = useMemo(
    () => problems.map((problem) => ({ ...problem, ...renderRowProblem(problem, locale) })),
    [problems, locale],
  );
  const [column, setColumn] = useState("");
  const [text, setText] = useState("");
  const [shownCount, setShownCount] = useState(pageSize);
  const columns = useMemo(
    () => [...new Set(rows.map((row) => row.column ?? ""))].filter((name) => name !== ""),
    [rows],
  );
  const wanted = text.trim().toLowerCase();
  const found = rows.filter(
    (row) =>
      (column === "" || row.column === column) &&
      (wanted === "" ||
        [row.value, row.message, row.accepted, String(row.row)].some((part) =>
          part?.toLowerCase().includes(wanted),
        )),
  );
  const labels = (["sheet", "row", "column", "value", "message", "accepted"] as const).map((key) => t(key));
  const copy = () => {
    const lines = tableOf(found, labels).rows.map((row) => row.map((cell) => cell.text).join("\t"));
    void navigator.clipboard.writeText([labels.join("\t"), ...lines].join("\n"));
  };
  const save = () => {
    saveFile(
      "interphase-problems.csv",
      new Blob([writeTableCsv(tableOf(found, labels))], { type: "text/csv" }),
    );
  };
  return (
    <section aria-labelledby="problems-title">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="problems-title" className="text-16 font-semibold">
          {t("title", { count: rows.length + furtherCount })}
        </h2>
        <div className="flex flex-wrap gap-2">
          <select
            aria-label={t("filterColumn")}
            value={column}
            onChange={(event) => {
              setColumn(event.target.value);
            }}
            className="min-h-9 rounded-6 border border-line-strong bg-surface px-2 text-14"
          >
            <option value="">{t("allColumns")}</option>
            {columns.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <input
            type="search"
            aria-label={t("filterText")}
            placeholder={t("filterText")}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
            className="min-h-9 w-44 rounded-6 border border-line-strong bg-surface px-3 text-14 placeholder:text-ink-3"
          />
          <Button onClick={copy}>{t("copy")}</Button>
          <Button onClick={save}>CSV</Button>
        </div>
      </div>
      <ProblemRows rows={found.slice(0, shownCount)} labels={labels} />
      <p className="mt-2 flex flex-wrap items-center gap-3 text-12 text-ink-3">
        {t("shown", { shown: Math.min(shownCount, found.length), count: found.length })}
        {furtherCount > 0 && <span>{t("further", { count: furtherCount })}</span>}
        {found.length > shownCount && (
          <Button
            onClick={() => {
              setShownCount(shownCount + 200);
            }}
          >
            {t("more")}
          </Button>
        )}
      </p>
    </section>
  );
}

function ProblemRows({
  rows,
  labels,
}: {
  readonly rows: readonly RowProblem[];
  readonly labels: readonly string[];
}): ReactNode {
  return (
    <div
      className="mt-3 max-h-[36rem] overflow-auto rounded-6 border border-line"
      tabIndex={0}
      role="group"
      aria-labelledby="problems-title"
    >
      <table className="w-full border-collapse bg-surface text-14 max-sm:block">
        <thead className="sticky top-0 z-10 bg-surface max-sm:sr-only">
          <tr>
            {labels.map((label) => (
              <th
                key={label}
                scope="col"
                className="border-b border-line-strong px-3 py-2 text-left text-12 font-semibold whitespace-nowrap text-ink-2"
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row, index) => (
            <tr key={index} className="border-b border-line align-top last:border-0 max-sm:block max-sm:p-3">
              {[row.sheet, row.row === null ? null : String(row.row), row.column].map((part, place) => (
                <td
                  key={labels[place]}
                  className="px-3 py-1.5 text-ink-2 max-sm:inline max-sm:px-0 max-sm:pr-2"
                >
                  <bdi>{part ?? "—"}</bdi>
                </td>
              ))}
              <td className="max-w-56 px-3 py-1.5 font-mono text-12 wrap-anywhere max-sm:block max-sm:px-0">
                <bdi>{row.value === null || row.value === "" ? "—" : showControls(row.value)}</bdi>
              </td>
              <td className="px-3 py-1.5 max-sm:block max-sm:px-0">
                <bdi>{showControls(row.message)}</bdi>
              </td>
              <td className="px-3 py-1.5 text-ink-2 max-sm:block max-sm:px-0">
                <bdi>{row.accepted === null ? "—" : showControls(row.accepted)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
