"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";

import { ProblemTable } from "./problem-table";
import { useRefusalText } from "./refusal-text";
import type { Refusal } from "./upload-state";

interface RefusalNoticeProps {
  readonly refusal: Refusal;
  readonly fileName: string;
  readonly onRetry: () => void;
}

/** Why was the file not taken, and what now? The file stays chosen. */
export function RefusalNotice({ refusal, fileName, onRetry }: RefusalNoticeProps): ReactNode {
  const t = useTranslations("sourcing.upload");
  const refusalText = useRefusalText();
  if (refusal.kind !== "refused") {
    return (
      <div role="alert" className="rounded-6 border border-act bg-act-soft p-4">
        <p className="font-semibold text-act">{t(refusal.kind === "signed-out" ? "signedOut" : "lost")}</p>
        <p className="prose-width">
          {t(refusal.kind === "signed-out" ? "signedOutHelp" : "lostHelp", { file: fileName })}
        </p>
        <div className="mt-3 flex gap-2">
          {refusal.kind === "signed-out" && (
            <a className="link self-center" href="/sign-in?next=/sourcing/new" target="_blank" rel="noopener">
              {t("signInAgain")}
            </a>
          )}
          <Button onClick={onRetry}>{t("tryAgain")}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <div role="alert" className="rounded-6 border border-act bg-act-soft p-4">
        <p className="font-semibold text-act">{t("refusedTitle")}</p>
        <p className="prose-width">
          <bdi>{refusalText(refusal)}</bdi>
        </p>
        {refusal.requestId !== null && (
          <p className="mt-1 text-12 text-ink-3">{t("requestId", { id: refusal.requestId })}</p>
        )}
      </div>
      {refusal.rows.length > 0 && <ProblemTable rows={refusal.rows} furtherCount={0} />}
    </div>
  );
}
