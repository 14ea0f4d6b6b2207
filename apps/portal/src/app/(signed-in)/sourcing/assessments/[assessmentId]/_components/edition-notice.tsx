import type { ReactNode } from "react";
import { editionPreviewRoute, type Assessment } from "@interphase/sourcing/contract";

import { Notice } from "@/components/ui/notice";
import { tryCallApi } from "@/server/api";

import { getWords } from "../../../_figures/words";

/** Would a newer edition of the facts change this? Silent where there is none, or where it cannot be asked. */
export async function EditionNotice({ assessment }: { readonly assessment: Assessment }): Promise<ReactNode> {
  const answer = await tryCallApi(editionPreviewRoute, { params: { assessmentId: assessment.id } });
  if (!answer.ok || !answer.value.isNewer) return null;
  const { t, formats, mineral } = await getWords();
  const moved = [...new Set(answer.value.changes.flatMap(({ mineralId }) => mineralId ?? []))];
  return (
    <div className="mb-6">
      <Notice title={t("edition.title", { edition: answer.value.edition })}>
        {moved.length === 0
          ? t("edition.nothing")
          : t("edition.changes", {
              count: answer.value.changes.length,
              minerals: formats.list(moved.slice(0, 5).map(mineral)),
            })}{" "}
        <a
          className="link"
          href={`/sourcing/assessments/${assessment.id}/edition?edition=${encodeURIComponent(answer.value.edition)}`}
        >
          {t("edition.see")}
        </a>
      </Notice>
    </div>
  );
}
