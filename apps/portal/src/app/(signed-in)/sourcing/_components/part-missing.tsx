import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";

import { getWords } from "../_figures/words";

/** One part of a page that could not be had just now; the rest of the page stands. */
export async function PartMissing({
  requestId,
}: {
  readonly requestId?: string | undefined;
}): Promise<ReactNode> {
  const { t } = await getWords();
  return (
    <Notice kind="gap" role="status" title={t("partMissing.title")}>
      {t("partMissing.help")} {requestId !== undefined && t("upload.requestId", { id: requestId })}
    </Notice>
  );
}
