import { groupCompositionRoute } from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";
import { callApi } from "@/server/api";

interface CompositionNoteProps {
  readonly groupId: string;
}

/** Do competitors sit alone here? Said to whoever sees who sits in the group. */
export async function CompositionNote({ groupId }: CompositionNoteProps): Promise<ReactNode> {
  const t = await getTranslations("documents.composition");
  const { state, kind, unitCount, unsaidCount, hasAlliance } = (
    await callApi(groupCompositionRoute, { params: { groupId } })
  ).value;
  if (state === "alone" && kind !== null)
    return (
      <div className="mb-4">
        <Notice title={t("aloneTitle")}>
          <p>{t("alone", { count: unitCount, kind: t(`kinds.${kind}`) })}</p>
          <p className="mt-1">{t("aloneHelp")}</p>
        </Notice>
      </div>
    );
  if (state === "unsaid") return <p className="mb-3 text-ink-2">{t("unsaid", { count: unsaidCount })}</p>;
  if (unitCount < 2) return null;
  return <p className="mb-3 text-ink-2">{t(hasAlliance ? "withAlliance" : "mixed")}</p>;
}
