import Link from "next/link";
import type { ReactNode } from "react";
import { appealOutcomes, mostAppealText, type Application } from "@interphase/consortium/contract";
import { ActForm, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-head";
import { confirmAppeal, dropAppealProposal, nameAppealBallot, proposeAppeal } from "../_actions/appeal-acts";
import type { ApplicationWords } from "./application-words";
import { BallotForm } from "./ballot-form";

interface AppealProps {
  readonly application: Application;
  readonly words: ApplicationWords;
}

/** Was the refusal appealed, and who decides that how? */
export function Appeal({ application, words }: AppealProps): ReactNode {
  const { tA, formats } = words;
  const { appeal, appealUntil } = application;
  if (appeal === null)
    return appealUntil === null ? null : (
      <p className="mt-3 text-ink-2">{tA("appealUntil", { at: formats.instant(appealUntil) })}</p>
    );
  const texts = [
    ["appealReason", appeal.reason],
    ["refusalReasons", appeal.refusalReasons],
    ["appealGrounds", appeal.outcome === null ? null : (appeal.proposal?.grounds ?? null)],
  ] as const;
  const name = appeal.refusedBy?.displayName ?? tA("gone");
  return (
    <Section id="appeal" title={tA("appeal")}>
      <p className="text-12 text-ink-3">
        <bdi>{tA("appealBy", { date: formats.date(appeal.madeAt), name })}</bdi>
      </p>
      {appeal.outcome === null || appeal.settledAt === null ? null : (
        <Notice>
          {tA(appeal.outcome === "upheld" ? "upheldOn" : "dismissedOn", {
            date: formats.date(appeal.settledAt),
          })}
        </Notice>
      )}
      <dl className="mt-2">
        {texts.map(([word, text]) =>
          text === null ? null : (
            <div key={word} className="border-t border-line py-2">
              <dt className="text-12 text-ink-3">{tA(word)}</dt>
              <dd className="whitespace-pre-line wrap-anywhere">{text}</dd>
            </div>
          ),
        )}
      </dl>
      {appeal.outcome === null ? <Waiting application={application} words={words} /> : null}
    </Section>
  );
}

function Waiting({ application, words }: AppealProps): ReactNode {
  const { tA, formats } = words;
  const { id, appeal } = application;
  if (appeal === null) return null;
  const { ballot, may, proposal } = appeal;
  return (
    <div className="flex flex-col gap-3">
      {ballot === null ? (
        <p className="prose-width text-ink-2">{tA("appealWaits")}</p>
      ) : (
        <p className="wrap-anywhere">
          <Link className="link" href={`/ballots/${ballot.id}`}>
            <bdi>
              {tA("appealBallotRuns", { question: ballot.question, date: formats.date(ballot.closesAt) })}
            </bdi>
          </Link>
        </p>
      )}
      {may.nameBallot ? null : <p>{tA("appealNotYours")}</p>}
      {proposal === null ? null : <Proposal application={application} words={words} />}
      {may.propose ? (
        <Disclosure summary={tA(proposal === null ? "appealPropose" : "appealProposeAgain")}>
          <ActForm
            act={proposeAppeal.bind(null, id)}
            label={tA("appealPropose")}
            className="mt-2 flex max-w-xl flex-col gap-3"
          >
            <ActSelect
              id="appeal-outcome"
              name="outcome"
              label={tA("appealOutcome")}
              options={[
                { value: "", label: "—" },
                ...appealOutcomes.map((value) => ({ value, label: tA(`appealOutcomes.${value}`) })),
              ]}
              defaultValue=""
            />
            <ActText
              id="grounds"
              name="grounds"
              required
              maxLength={mostAppealText}
              label={tA("appealGrounds")}
              help={tA("appealGroundsHelp")}
            />
            <div>
              <ActSubmit kind="secondary">{tA("appealPropose")}</ActSubmit>
            </div>
          </ActForm>
        </Disclosure>
      ) : null}
      {may.nameBallot ? (
        <Disclosure summary={tA("nameBallot")}>
          <BallotForm
            key={ballot?.id ?? ""}
            act={nameAppealBallot.bind(null, id)}
            current={ballot}
            choices={application.ballotChoices}
            help={tA("appealBallotHelp")}
            words={words}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}

function Proposal({ application: { id, appeal }, words }: AppealProps): ReactNode {
  const { tA } = words;
  if (appeal?.proposal == null) return null;
  const { outcome, grounds, proposedBy } = appeal.proposal;
  const name = proposedBy?.displayName ?? tA("gone");
  return (
    <Notice title={tA("appealProposed", { name, outcome: tA(`appealOutcomes.${outcome}`) })}>
      <p className="whitespace-pre-line wrap-anywhere">{grounds}</p>
      {appeal.may.confirm ? null : <p className="mt-1">{tA("appealWaitsSecond")}</p>}
      <div className="mt-2 flex flex-wrap gap-3">
        {appeal.may.confirm ? (
          <ActForm act={confirmAppeal.bind(null, id, { outcome, grounds })} label={tA("appealConfirm")}>
            <ActSubmit>{tA("appealConfirm")}</ActSubmit>
          </ActForm>
        ) : null}
        {appeal.may.drop ? (
          <form action={dropAppealProposal.bind(null, id)}>
            <Button type="submit" kind="secondary">
              {tA("appealDrop")}
            </Button>
          </form>
        ) : null}
      </div>
    </Notice>
  );
}
