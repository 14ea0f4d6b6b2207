import { getTranslations } from "next-intl/server";

import { getFormats, type Formats } from "@/i18n/format";

const kilobyte = 1024;

/** The texts of documents and ways of writing, for one page. */
export interface DocumentWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"documents">>>;
  readonly formats: Formats;
  /** How large a file is, in the unit that says it shortest. */
  readonly size: (bytes: number) => string;
}

/** What do pages say of documents, in the reader's language? */
export async function getDocumentWords(): Promise<DocumentWords> {
  const [t, formats] = await Promise.all([getTranslations("documents"), getFormats()]);
  const size = (bytes: number) =>
    bytes < kilobyte * kilobyte
      ? t("kilobytes", { size: formats.number(Math.max(1, Math.round(bytes / kilobyte))) })
      : t("megabytes", { size: formats.number(bytes / kilobyte / kilobyte, 1) });
  return { t, formats, size };
}
