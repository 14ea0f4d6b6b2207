import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { mostAppealText, type ApplicantView } from "@interphase/consortium/contract";
import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { Notice } from "@/components/ui/notice";
import { getFormats } from "@/i18n/format";
import { sendAppeal } from "../../_actions/apply";

/** May the refusal be appealed, until when; or what became of the appeal? */
export async function Appeal({ view }: { readonly view: ApplicantView }): Promise<ReactNode> {
  const { appeal, appealUntil } = view;
  if (appeal === null && appealUntil === null) return null;
  const [t, { instant }] = await Promise.all([getTranslations("apply.status"), getFormats()]);
  return (
    <section aria-labelledby="appeal">
      <h2 id="appeal" className="text-16 font-semibold">
        {t("appealTitle")}
      </h2>
      {appeal === null ? null : <Made appeal={appeal} />}
      {appealUntil === null ? null : (
        <>
          <p className="mt-1 text-ink-2">{t("appealLead", { at: instant(appealUntil) })}</p>
          <ActForm act={sendAppeal} label={t("appealSend")} className="mt-2 flex flex-col gap-2">
            <ActText
              id="appeal-reason"
              name="reason"
              maxLength={mostAppealText}
              required
              label={t("appealReason")}
              help={t("appealReasonHelp")}
            />
            <div>
              <ActSubmit>{t("appealSend")}</ActSubmit>
            </div>
          </ActForm>
        </>
      )}
    </section>
  );
}

async function Made({
  appeal,
}: {
  readonly appeal: NonNullable<ApplicantView["appeal"]>;
}): Promise<ReactNode> {
  const [t, { date }] = await Promise.all([getTranslations("apply.status"), getFormats()]);
  const { outcome, settledAt, reason, madeAt, grounds } = appeal;
  const on = { date: date(settledAt ?? madeAt) };
  const said =
    outcome === null ? t("appealed", on) : t(outcome === "upheld" ? "appealUpheld" : "appealDismissed", on);
  return (
    <div className="mt-2 flex flex-col gap-2">
      <Notice>{said}</Notice>
      <p className="text-12 text-ink-3">{t("appealYours")}</p>
      <p className="whitespace-pre-line wrap-anywhere">{reason}</p>
      {grounds === null ? null : (
        <>
          <p className="text-12 text-ink-3">{t("appealGrounds")}</p>
          <p className="whitespace-pre-line wrap-anywhere">{grounds}</p>
        </>
      )}
    </div>
  );
}
