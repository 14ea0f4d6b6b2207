"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { renderNotice, type PlanPreview } from "@interphase/sourcing/contract";

import { Button } from "@/components/ui/button";
import { localeOfPage } from "@/i18n/locale";

import { showControls } from "../../_figures/safe-text";
import { Guesses } from "./guesses";
import { ProblemTable } from "./problem-table";
import type { Draft } from "./upload-state";

interface PreviewProps {
  readonly preview: PlanPreview;
  readonly draft: Draft;
  readonly mineralNames: Readonly<Record<string, string>>;
  readonly onOverride: (override: Partial<Pick<Draft, "decimal" | "encoding">>) => void;
  readonly onConfirm: () => void;
}

/** What was understood of the file, and may it be stored? Nothing has been stored yet. */
export function Preview({ preview, draft, mineralNames, onOverride, onConfirm }: PreviewProps): ReactNode {
  const t = useTranslations("sourcing.preview");
  const problemCount = preview.rows.length + preview.furtherProblemCount;
  const isDecimalOpen = preview.rows.some(({ code }) => code === "workbook.undecidable-decimal");
  const isGood = problemCount === 0 && preview.lineCount > 0;
  return (
    <div className="flex flex-col gap-6 border-t border-line pt-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-[75ch]">
          <h2 className="text-20 font-semibold">
            {isGood
              ? t("good", { count: preview.lineCount })
              : t("bad", { problems: problemCount, lines: preview.lineCount })}
          </h2>
          <p className="text-ink-2">{t(isGood ? "goodHelp" : "badHelp", { name: draft.name })}</p>
        </div>
        <Button kind="primary" disabled={!isGood} onClick={onConfirm}>
          {t("confirm")}
        </Button>
      </div>
      {problemCount > 0 && <ProblemTable rows={preview.rows} furtherCount={preview.furtherProblemCount} />}
      <div className="grid gap-8 lg:grid-cols-2">
        <Totals preview={preview} mineralNames={mineralNames} />
        <div className="flex flex-col gap-6">
          <Guesses guesses={preview.guesses} isDecimalOpen={isDecimalOpen} onOverride={onOverride} />
          <Notices notices={preview.notices} />
        </div>
      </div>
    </div>
  );
}

function Totals({ preview, mineralNames }: Pick<PreviewProps, "preview" | "mineralNames">): ReactNode {
  const t = useTranslations("sourcing.preview");
  const format = useFormatter();
  if (preview.minerals.length === 0) return null;
  return (
    <section aria-labelledby="totals-title">
      <h3 id="totals-title" className="mb-2 text-16 font-semibold">
        {t("totals")}
      </h3>
      <table className="w-full border-collapse text-14">
        <thead>
          <tr className="border-b border-line-strong text-12 text-ink-2">
            <th scope="col" className="py-1.5 pr-3 text-left font-semibold">
              {t("mineral")}
            </th>
            <th scope="col" className="px-3 py-1.5 text-right font-semibold">
              {t("lines")}
            </th>
            <th scope="col" className="py-1.5 pl-3 text-right font-semibold">
              {t("tonnes")}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.minerals.map((mineral) => (
            <tr key={mineral.mineralId} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {mineralNames[mineral.mineralId] ?? mineral.mineralId}
              </th>
              <td className="px-3 py-1.5 text-right tabular-nums">{format.number(mineral.lineCount)}</td>
              <td className="py-1.5 pl-3 text-right tabular-nums">
                {format.number(mineral.containedTonnes, { maximumSignificantDigits: 3 })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-12 text-ink-3">{t("totalsHelp")}</p>
    </section>
  );
}

function Notices({ notices }: { readonly notices: PlanPreview["notices"] }): ReactNode {
  const t = useTranslations("sourcing.preview");
  const locale = localeOfPage(useLocale());
  const place = (notice: PlanPreview["notices"][number]) =>
    [notice.sheet, notice.row === null ? null : t("atRow", { row: notice.row }), notice.column]
      .filter((part) => part !== null)
      .join(" · ");
  return (
    <section aria-labelledby="notices-title">
      <h3 id="notices-title" className="mb-2 text-16 font-semibold">
        {t("notices", { count: notices.length })}
      </h3>
      {notices.length === 0 ? (
        <p className="text-ink-2">{t("noNotices")}</p>
      ) : (
        <ul className="max-h-80 overflow-y-auto" tabIndex={0} aria-labelledby="notices-title">
          {notices.map((notice, index) => (
            <li key={index} className="border-t border-line py-2 first:border-t-0">
              <p>
                <bdi>{showControls(renderNotice(notice, locale))}</bdi>
              </p>
              <p className="text-12 text-ink-3">
                <bdi>{place(notice)}</bdi>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
