import { useLocale, useTranslations } from "next-intl";
import { renderRowProblem } from "@interphase/sourcing/contract";
import { apiLocale } from "@interphase/names";
import { localeOfPage } from "@/i18n/locale";

import type { RowProblem } from "../send/send-answer";

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly rows: readonly RowProblem[];
}

/** Why was a file refused, in the reader's language? What is no matter of the file is told as the api tells it. */
export function useRefusalText(): (refused: Refused) => string {
  const t = useTranslations("sourcing.problems");
  const locale = localeOfPage(useLocale());
  return ({ code, message, rows }) => {
    const [first] = rows;
    if (code === "workbook.rows" && locale !== apiLocale) return t("refused");
    if (code === "sourcing.files-full") return t("filesFull");
    if (code === "upload.too-slow") return t("tooSlow");
    if (code === "upload.too-much-memory") return t("tooMuchMemory");
    if (code === "upload.too-many-waiting") return t("tooManyWaiting");
    if (code !== "workbook.refused" || first === undefined) return message;
    return renderRowProblem(first, locale).message;
  };
}
