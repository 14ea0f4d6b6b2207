import { getTranslations } from "next-intl/server";

import { getFormats } from "@/i18n/format";

const kilobyte = 1024;

/** How is a file's size said, in the reader's language? */
export async function getFileSizes(): Promise<(bytes: number) => string> {
  const [t, formats] = await Promise.all([getTranslations("attachments"), getFormats()]);
  return (bytes) =>
    bytes < kilobyte * kilobyte
      ? t("kilobytes", { size: formats.number(Math.max(1, Math.round(bytes / kilobyte))) })
      : t("megabytes", { size: formats.number(bytes / kilobyte / kilobyte, 1) });
}
