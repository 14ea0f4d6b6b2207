import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import {
  organisationKinds,
  organisationSchemes,
  wantedParts,
  type ApplicantView,
} from "@interphase/consortium/contract";
import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { getFormats } from "@/i18n/format";
import { answerQuestion, confirmAddress, goOn } from "../../_actions/apply";
import { ApplicationForm } from "../../_components/application-form";
import { Appeal } from "./appeal";
import { AttachedFiles } from "./attached-files";
import { LinkAgain } from "./link-again";

/** Sent, and nobody has confirmed the address yet: here, if the link came by mail; else the mail is waited for. */
export async function Unconfirmed({
  view,
  etag,
}: {
  readonly view: ApplicantView;
  readonly etag: string;
}): Promise<ReactNode> {
  const t = await getTranslations("apply.status");
  const email = view.draft.contactEmail;
  if (view.mayConfirm)
    return (
      <>
        <Notice title={t("confirmTitle")}>{t("confirmLead", { email })}</Notice>
        <ActForm act={confirmAddress} label={t("confirm")} className="my-4">
          <ActSubmit>{t("confirm")}</ActSubmit>
        </ActForm>
        <SentForm view={view} />
      </>
    );
  return (
    <>
      <Notice title={t("mailTitle")}>{t("mailLead", { email })}</Notice>
      <div className="my-4 flex flex-col gap-2">
        <Disclosure summary={t("sendAgain")}>
          <LinkAgain email={email} />
        </Disclosure>
        <Disclosure summary={t("wrongAddress")}>
          <ApplicationForm act={goOn.bind(null, etag)} draft={view.draft} maySave={false} />
        </Disclosure>
      </div>
    </>
  );
}

/** With the secretariat, or decided. */
export async function Reviewed({ view }: { readonly view: ApplicantView }): Promise<ReactNode> {
  const t = await getTranslations("apply.status");
  const { date } = await getFormats();
  const received = view.receivedAt === null ? "" : date(view.receivedAt);
  const decided =
    view.decidedAt === null ? null : <p className="mt-1">{t("decidedOn", { date: date(view.decidedAt) })}</p>;
  return (
    <div className="flex flex-col gap-6">
      {view.state === "admitted" ? (
        <Notice title={t("admittedTitle")}>
          {t("admitted", { email: view.draft.contactEmail })}
          {decided}
        </Notice>
      ) : view.state === "refused" && view.appeal?.outcome === null ? (
        <Notice title={t("appealWaitsTitle")}>
          {t("appealWaits")}
          {decided}
        </Notice>
      ) : view.state === "refused" ? (
        <Notice title={t("refusedTitle")}>
          {t("refused")}
          {decided}
        </Notice>
      ) : view.waitsForYou ? (
        <Notice kind="act" title={t("waitsTitle")}>
          {t("waits")}
        </Notice>
      ) : (
        <Notice title={t("reviewTitle")}>{t("reviewLead", { date: received })}</Notice>
      )}
      {view.reasons === null ? null : (
        <section aria-labelledby="reasons">
          <h2 id="reasons" className="text-16 font-semibold">
            {t("reasons")}
          </h2>
          <p className="mt-1 whitespace-pre-line wrap-anywhere">{view.reasons}</p>
        </section>
      )}
      <Appeal view={view} />
      <Questions view={view} />
      <AttachedFiles view={view} />
      <SentForm view={view} />
    </div>
  );
}

async function Questions({ view }: { readonly view: ApplicantView }): Promise<ReactNode> {
  const t = await getTranslations("apply.status");
  const { date } = await getFormats();
  if (view.questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="text-16 font-semibold">
        {t("questions")}
      </h2>
      <ol className="mt-2 flex flex-col gap-4">
        {view.questions.map(({ id, question, askedAt, answer, answeredAt }) => (
          <li key={id} className="border-t border-line pt-3">
            <p className="font-medium whitespace-pre-line wrap-anywhere">{question}</p>
            <p className="text-12 text-ink-3">{t("askedOn", { date: date(askedAt) })}</p>
            {answer !== null && answeredAt !== null ? (
              <>
                <p className="mt-2 whitespace-pre-line wrap-anywhere">{answer}</p>
                <p className="text-12 text-ink-3">{t("answeredOn", { date: date(answeredAt) })}</p>
              </>
            ) : view.state === "in-review" ? (
              <ActForm
                act={answerQuestion.bind(null, id)}
                label={t("answer")}
                className="mt-2 flex flex-col gap-2"
              >
                <ActText id={`answer-${id}`} name="answer" maxLength={4000} required label={t("answer")} />
                <div>
                  <ActSubmit>{t("sendAnswer")}</ActSubmit>
                </div>
              </ActForm>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was sent, to read again. */
async function SentForm({ view: { draft } }: { readonly view: ApplicantView }): Promise<ReactNode> {
  const t = await getTranslations("apply");
  const words = await getTranslations("applications");
  const { country, list, pair } = await getFormats();
  const kind = organisationKinds.find((each) => each === draft.kind);
  const schemeOf = (scheme: string, register: string) => {
    const known = organisationSchemes.find((each) => each === scheme);
    return known === undefined || known === "other" ? register : words(`schemes.${known}`);
  };
  const rows: [string, ReactNode][] = [
    [t("englishName"), draft.englishName],
    [t("nativeName"), draft.nativeName],
    [t("kind"), kind === undefined ? "" : words(`kinds.${kind}`)],
    [t("country"), country(draft.countryIso3)],
    ...draft.identifiers.map(({ scheme, value, register }): [string, ReactNode] => [
      schemeOf(scheme, register),
      value,
    ]),
    [t("parent"), draft.ultimateParent],
    [t("contact"), pair(draft.contactName, draft.contactEmail)],
    [
      t("wants"),
      list(wantedParts.filter((part) => draft.wants.includes(part)).map((part) => words(`wants.${part}`))),
    ],
    [t("message"), draft.message],
  ];
  return (
    <Disclosure summary={t("status.sentForm")}>
      <dl className="border-t border-line">
        {rows
          .filter(([, value]) => value !== "")
          .map(([label, value], index) => (
            <div key={index} className="border-b border-line py-2">
              <dt className="text-12 text-ink-3">{label}</dt>
              <dd className="whitespace-pre-line wrap-anywhere">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </Disclosure>
  );
}
