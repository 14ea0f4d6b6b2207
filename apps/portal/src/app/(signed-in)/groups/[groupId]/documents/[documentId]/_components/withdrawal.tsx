import type { GroupDocumentDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";

import { withdrawDocument } from "../../../../_actions/document-acts";
import type { DocumentWords } from "../../../../_words/document-words";

interface WithdrawalProps {
  readonly groupId: string;
  readonly document: GroupDocumentDetail;
  readonly words: DocumentWords;
}

/** Is the document used no more, and why? Who began it and the chair may say so. */
export function Withdrawal({
  groupId,
  document: { id, withdrawn, may },
  words: { t, formats },
}: WithdrawalProps): ReactNode {
  if (withdrawn !== null)
    return (
      <div className="mb-6">
        <Notice title={t("withdrawn")}>
          <p className="whitespace-pre-wrap wrap-anywhere">
            <bdi>{withdrawn.reason}</bdi>
          </p>
          <p className="mt-1 text-12 text-ink-3">
            <bdi>
              {t("withdrawnBy", {
                name: withdrawn.by?.displayName ?? t("gone"),
                at: formats.instant(withdrawn.at),
              })}
            </bdi>
          </p>
        </Notice>
      </div>
    );
  if (!may.withdraw) return null;
  return (
    <div className="mb-6">
      <Disclosure summary={t("withdraw")}>
        <ActForm
          act={withdrawDocument.bind(null, groupId, id)}
          label={t("withdraw")}
          className="flex max-w-2xl flex-col gap-4"
        >
          <ActText id="reason" name="reason" label={t("reason")} help={t("withdrawHelp")} />
          <div>
            <ActSubmit kind="danger">{t("withdrawSubmit")}</ActSubmit>
          </div>
        </ActForm>
      </Disclosure>
    </div>
  );
}
