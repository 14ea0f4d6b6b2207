import type { ReactNode } from "react";
import type { BreakGlassDetail } from "@interphase/identity/contract";
import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import type { AdminWords } from "../../_words/words";
import { decide } from "../_actions/break-glass-acts";

interface DecisionFormProps {
  readonly request: BreakGlassDetail;
  readonly words: AdminWords;
}

/** Approve or refuse? Says before what an approval means, to whom and for how long. */
export function DecisionForm({ request, words }: DecisionFormProps): ReactNode {
  const { t } = words;
  return (
    <ActForm act={decide.bind(null, request.id)} label={t("breakGlass.decision")}>
      <ul className="mb-4 list-disc pl-5 text-ink-2">
        <li>
          <bdi>
            {t("breakGlass.means1", {
              who: request.requestedBy.displayName,
              count: request.rowCount,
              minutes: request.minutes,
            })}
          </bdi>
        </li>
        <li>{t("breakGlass.means2")}</li>
        <li>{t("breakGlass.means3")}</li>
        <li>{t("breakGlass.means4")}</li>
      </ul>
      <ActText
        id="comment"
        name="comment"
        maxLength={2000}
        label={t("breakGlass.commentLabel")}
        help={t("breakGlass.commentHelp")}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        <ActSubmit kind="primary" name="decision" value="refuse">
          {t("breakGlass.refuse")}
        </ActSubmit>
        <ActSubmit kind="danger" name="decision" value="approve">
          {t("breakGlass.approve", { minutes: request.minutes })}
        </ActSubmit>
      </div>
    </ActForm>
  );
}
