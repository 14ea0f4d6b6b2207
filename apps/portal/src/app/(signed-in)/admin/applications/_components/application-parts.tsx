import Link from "next/link";
import type { ReactNode } from "react";
import type { Application } from "@interphase/consortium/contract";
import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Facts } from "../../_components/facts";
import { ask, decide } from "../_actions/application-acts";
import { FeeClassLine } from "./fee-class";
import type { ApplicationWords } from "./application-words";

interface PartProps {
  readonly application: Application;
  readonly words: ApplicationWords;
}

/** What did the applicant say of itself? */
export function ApplicationFacts({ application, words }: PartProps): ReactNode {
  const { tA, formats } = words;
  const { content } = application;
  const none = <span className="text-ink-3">{tA("none")}</span>;
  const text = (value: string | null) =>
    value === null ? none : <bdi className="whitespace-pre-line">{value}</bdi>;
  return (
    <Facts
      rows={[
        { label: tA("received"), value: formats.date(application.receivedAt) },
        { label: tA("nativeName"), value: text(content.nativeName) },
        { label: tA("kind"), value: tA(`kinds.${content.kind}`) },
        { label: tA("country"), value: formats.country(content.countryIso3) },
        ...content.identifiers.map(({ scheme, value, register }) => ({
          label: scheme === "other" ? <bdi>{register ?? tA("schemes.other")}</bdi> : tA(`schemes.${scheme}`),
          value: <bdi>{value}</bdi>,
        })),
        {
          label: tA("parent"),
          value:
            content.ultimateParent === null ? (
              none
            ) : (
              <bdi>{tA("parentClaim", { name: content.ultimateParent })}</bdi>
            ),
        },
        {
          label: tA("contact"),
          value: <bdi>{formats.pair(content.contact.name, content.contact.email)}</bdi>,
        },
        { label: tA("wanted"), value: formats.parts(content.wants.map((part) => tA(`wants.${part}`))) },
        { label: tA("message"), value: text(content.message) },
      ]}
    />
  );
}

/** Which members may this be already? */
export function Duplicates({ application, words }: PartProps): ReactNode {
  const { tA, formats } = words;
  if (application.duplicates.length === 0) return <p className="text-ink-2">{tA("noDuplicates")}</p>;
  return (
    <>
      <p className="prose-width mb-3 text-14 text-ink-2">{tA("duplicatesLead")}</p>
      <ul className="border-t border-line">
        {application.duplicates.map(({ organisation, agrees }) => (
          <li key={organisation.id} className="border-b border-line py-2">
            <Link className="link wrap-anywhere" href={`/admin/organisations/${organisation.id}`}>
              <bdi>{organisation.name}</bdi>
            </Link>
            <p className="text-12 text-ink-3">
              {tA("agreesIn", { fields: formats.parts(agrees.map((field) => tA(`agrees.${field}`))) })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was asked, and what was answered? */
export function Questions({ application, words }: PartProps): ReactNode {
  const { tA, formats } = words;
  return (
    <>
      {application.questions.length === 0 ? <p className="text-ink-2">{tA("noQuestions")}</p> : null}
      <ol>
        {application.questions.map(({ id, question, askedBy, askedAt, answer, answeredAt }) => (
          <li key={id} className="border-t border-line py-3">
            <p className="font-medium whitespace-pre-line wrap-anywhere">{question}</p>
            <p className="text-12 text-ink-3">
              <bdi>
                {tA("askedBy", { name: askedBy?.displayName ?? tA("gone"), date: formats.date(askedAt) })}
              </bdi>
            </p>
            {answer === null || answeredAt === null ? (
              <p className="mt-1 text-ink-2">{tA("noAnswer")}</p>
            ) : (
              <>
                <p className="mt-2 whitespace-pre-line wrap-anywhere">{answer}</p>
                <p className="text-12 text-ink-3">{tA("answeredOn", { date: formats.date(answeredAt) })}</p>
              </>
            )}
          </li>
        ))}
      </ol>
      {application.decision === null ? (
        <ActForm
          key={application.questions.length}
          act={ask.bind(null, application.id)}
          label={tA("ask")}
          className="mt-4 flex max-w-xl flex-col gap-3"
        >
          <ActText
            id="question"
            name="question"
            required
            maxLength={4000}
            label={tA("question")}
            help={tA("askHelp")}
          />
          <div>
            <ActSubmit kind="secondary">{tA("ask")}</ActSubmit>
          </div>
        </ActForm>
      ) : null}
    </>
  );
}

/** Admitted, refused, or what is needed for either. */
export function Decision({ application, words }: PartProps): ReactNode {
  const { tA, formats } = words;
  const { decision, stillOpen, content, id } = application;
  if (decision !== null) {
    const isAdmitted = decision.decision === "admitted";
    const name = decision.decidedBy?.displayName ?? tA("gone");
    const date = application.decidedAt === null ? "" : formats.date(application.decidedAt);
    return (
      <Notice title={isAdmitted ? tA("admittedTitle") : tA("refusedTitle")}>
        <p>
          <bdi>{tA("decidedBy", { name, date })}</bdi>
        </p>
        {isAdmitted ? <p>{tA("admitted")}</p> : null}
        {decision.reasons === null ? null : (
          <p className="whitespace-pre-line wrap-anywhere">{decision.reasons}</p>
        )}
        {decision.organisationId === null ? null : (
          <p className="mt-2">
            <ButtonLink href={`/admin/organisations/${decision.organisationId}`}>
              {tA("toOrganisation")}
            </ButtonLink>
          </p>
        )}
      </Notice>
    );
  }
  if (!application.mayDecide) return null;
  const open = formats.list(stillOpen.map((step) => tA(`steps.${step}`)));
  return (
    <ActForm act={decide.bind(null, id)} label={tA("decision")} className="flex max-w-xl flex-col gap-4">
      <p className="text-ink-2 wrap-anywhere">
        {stillOpen.length > 0
          ? tA("stillOpen", { steps: open })
          : tA("readyHelp", { name: content.englishName, email: content.contact.email })}
      </p>
      <FeeClassLine application={application} words={words} />
      {stillOpen.length > 0 ? null : (
        <div>
          <ActSubmit name="decision" value="admit">
            {tA("admit")}
          </ActSubmit>
        </div>
      )}
      <ActText id="reasons" name="reasons" maxLength={4000} label={tA("reasons")} help={tA("reasonsHelp")} />
      <div>
        <ActSubmit kind="danger" name="decision" value="refuse">
          {tA("refuse")}
        </ActSubmit>
      </div>
    </ActForm>
  );
}
