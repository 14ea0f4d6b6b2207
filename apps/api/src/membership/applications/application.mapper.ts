import {
  appealUntil,
  applicationContentSchema,
  applicationDraftSchema,
  applicationSteps,
  draftOf,
  mayBeLeftOut,
  organisationDomainOf,
  stageOf,
  stepsStillOpen,
  stepStates,
  waitsForWhom,
  type ApplicantView,
  type Application,
  type ApplicationContent,
  type ApplicationDraft,
  type ApplicationProgress,
  type ApplicationSummary,
  type KnownOrganisation,
} from "@interphase/consortium";
import { z } from "zod";
import type { StoredAppeal } from "./application-appeals.repository.js";
import type { OpenLink } from "./application-links.repository.js";
import type { StoredFile } from "./application-files.repository.js";
import type { StoredQuestion, StoredStep } from "./application-review.repository.js";
import type { NamedBallot } from "./ballot-outcomes.js";
import type {
  ListedApplication,
  RegisteredOrganisation,
  StoredApplication,
} from "./applications.repository.js";

/** What was applied with? Fails for a draft, which nobody has sent. */
export function contentOf({ form }: Pick<StoredApplication, "form">): ApplicationContent {
  return applicationContentSchema.parse(form);
}

function formOf({ state, form }: StoredApplication): ApplicationDraft {
  return state === "draft"
    ? applicationDraftSchema.parse(form)
    : draftOf(applicationContentSchema.parse(form));
}

/** What goes with an application on its applicant's page? */
export interface ApplicantParts {
  readonly questions: readonly StoredQuestion[];
  readonly files: readonly StoredFile[];
  readonly appeal: StoredAppeal | undefined;
  readonly now: Date;
}

/** Until when may a refusal be appealed, if it still may? */
function appealableUntil(
  { state, decidedAt }: Pick<StoredApplication, "state" | "decidedAt">,
  appeal: StoredAppeal | undefined,
  now: Date,
): string | null {
  if (state !== "refused" || decidedAt === null) return null;
  const until = appealUntil(decidedAt);
  const isMade = appeal?.refusedAt.getTime() === decidedAt.getTime();
  return isMade || now >= until ? null : until.toISOString();
}

/** What does a link show of its application? */
export function toApplicantView(
  application: StoredApplication,
  link: OpenLink,
  { questions, files, appeal, now }: ApplicantParts,
): ApplicantView {
  const { id, state, confirmedAt, decidedAt, reasons } = application;
  return {
    id,
    state,
    draft: formOf(application),
    mayConfirm: state === "unconfirmed" && link.wasMailed,
    waitsForYou: state === "in-review" && questions.some(({ answer }) => answer === null),
    receivedAt: confirmedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    reasons,
    questions: questions.map(toQuestion),
    appealUntil: appealableUntil(application, appeal, now),
    appeal:
      appeal === undefined
        ? null
        : {
            reason: appeal.reason,
            madeAt: appeal.madeAt.toISOString(),
            outcome: appeal.outcome,
            grounds: appeal.outcome === null || appeal.confirmedBy === null ? null : appeal.proposedGrounds,
            settledAt: appeal.settledAt?.toISOString() ?? null,
          },
    files: files
      .filter(({ step }) => step === null)
      .map(({ fileName, sizeBytes, addedAt }) => ({ fileName, sizeBytes, addedAt: addedAt.toISOString() })),
    expiresAt: link.expiresAt.toISOString(),
  };
}

const toQuestion = ({ id, question, askedAt, answer, answeredAt }: StoredQuestion) => ({
  id,
  question,
  askedAt: askedAt.toISOString(),
  answer,
  answeredAt: answeredAt?.toISOString() ?? null,
});

const knownSteps = z.array(z.object({ step: z.enum(applicationSteps), state: z.enum(stepStates) }));

function progressOf({
  state,
  stepStates: steps,
  hasOpenQuestion,
  hasOpenAppeal,
}: ListedApplication): ApplicationProgress {
  const decision = state === "admitted" || state === "refused" ? state : null;
  return { decision, steps: knownSteps.parse(steps), hasOpenQuestion, hasOpenAppeal };
}

/** What does the secretariat's list say of an application? */
export function toSummary(listed: ListedApplication): ApplicationSummary {
  const { englishName, nativeName, kind, countryIso3 } = contentOf(listed);
  const progress = progressOf(listed);
  if (listed.confirmedAt === null) throw new Error("an application that nobody confirmed was listed");
  return {
    id: listed.id,
    englishName,
    nativeName,
    kind,
    countryIso3,
    stage: stageOf(progress),
    waitsFor: waitsForWhom(progress),
    receivedAt: listed.confirmedAt.toISOString(),
    waitingSince: listed.waitingSince.toISOString(),
    decidedAt: listed.decidedAt?.toISOString() ?? null,
  };
}

/** What goes with an application on its page? */
export interface ReviewParts {
  readonly steps: readonly StoredStep[];
  readonly questions: readonly StoredQuestion[];
  readonly files: readonly StoredFile[];
  readonly duplicates: Application["duplicates"];
  readonly names: ReadonlyMap<string, string>;
  readonly mayDecide: boolean;
  readonly appeal: StoredAppeal | undefined;
  /** The ballots that are named, by their id. */
  readonly ballots: ReadonlyMap<string, NamedBallot>;
  readonly ballotChoices: readonly NamedBallot[];
  readonly feeClasses: Application["feeClassChoices"];
  /** Who reads, and may decide appeals if somebody who did not refuse may. */
  readonly reader: { readonly personId: string; readonly mayDecideAppeals: boolean };
  readonly now: Date;
}

/** What does the secretariat see of one application? A person who is gone has no name any more. */
export function toApplication(listed: ListedApplication, parts: ReviewParts): Application {
  const personOf = (id: string | null) => {
    const displayName = id === null ? undefined : parts.names.get(id);
    return id === null || displayName === undefined ? null : { id, displayName };
  };
  const { state, reasons, decidedBy, organisationId } = listed;
  return {
    ...toSummary(listed),
    content: contentOf(listed),
    steps: parts.steps.map(({ step, ownerId, changedAt, ballotId, ...rest }) => ({
      ...rest,
      ballot: toNamedBallot(parts.ballots.get(ballotId ?? "")),
      step,
      mayBeLeftOut: mayBeLeftOut(step),
      owner: personOf(ownerId),
      changedAt: changedAt?.toISOString() ?? null,
    })),
    stillOpen: stepsStillOpen(parts.steps),
    questions: parts.questions.map((asked) => ({ ...toQuestion(asked), askedBy: personOf(asked.askedBy) })),
    files: parts.files.map(({ addedBy, addedAt, ...file }) => ({
      ...file,
      addedBy: personOf(addedBy),
      addedAt: addedAt.toISOString(),
    })),
    duplicates: parts.duplicates,
    decision:
      state === "admitted" || state === "refused"
        ? { decision: state, reasons, decidedBy: personOf(decidedBy), organisationId }
        : null,
    mayDecide: parts.mayDecide,
    appealUntil: appealableUntil(listed, parts.appeal, parts.now),
    appeal: parts.appeal === undefined ? null : toAppeal(parts.appeal, parts, personOf),
    ballotChoices: parts.ballotChoices.flatMap((ballot) => toNamedBallot(ballot) ?? []),
    feeClass: parts.feeClasses.find(({ feeClass }) => feeClass === listed.feeClass) ?? null,
    feeClassChoices: parts.mayDecide ? parts.feeClasses : [],
  };
}

type NamedBallotView = Application["ballotChoices"][number];
type PersonView = NonNullable<Application["appeal"]>["refusedBy"];

function toNamedBallot(ballot: NamedBallot | undefined): NamedBallotView | null {
  return ballot === undefined ? null : { ...ballot, closesAt: ballot.closesAt.toISOString() };
}

function toAppeal(
  appeal: StoredAppeal,
  { ballots, reader }: Pick<ReviewParts, "ballots" | "reader">,
  personOf: (id: string | null) => PersonView,
): NonNullable<Application["appeal"]> {
  const { proposedOutcome, proposedGrounds, proposedBy, ballotId } = appeal;
  const isOpen = appeal.outcome === null && reader.mayDecideAppeals && appeal.refusedBy !== reader.personId;
  const isProposed = proposedOutcome !== null && proposedGrounds !== null;
  const isOwn = proposedBy === reader.personId;
  const byPeople = isOpen && ballotId === null;
  return {
    reason: appeal.reason,
    madeAt: appeal.madeAt.toISOString(),
    refusedBy: personOf(appeal.refusedBy),
    refusalReasons: appeal.refusalReasons,
    ballot: toNamedBallot(ballots.get(ballotId ?? "")),
    proposal: isProposed
      ? { outcome: proposedOutcome, grounds: proposedGrounds, proposedBy: personOf(proposedBy) }
      : null,
    outcome: appeal.outcome,
    settledAt: appeal.settledAt?.toISOString() ?? null,
    confirmedBy: personOf(appeal.confirmedBy),
    may: {
      propose: byPeople && (!isProposed || isOwn),
      confirm: byPeople && isProposed && !isOwn,
      drop: byPeople && isProposed,
      nameBallot: isOpen,
    },
  };
}

/** What is compared of an applicant? */
export function toKnownApplicant(content: ApplicationContent): KnownOrganisation {
  const { englishName, nativeName, countryIso3, identifiers, contact } = content;
  return {
    names: [englishName, ...(nativeName === null ? [] : [nativeName])],
    countryIso3,
    identifiers,
    mailDomains: [organisationDomainOf(contact.email)].flatMap((domain) => domain ?? []),
  };
}

/** What is compared of a member organisation? Beyond its register, what its own application said. */
export function toKnownMember(
  { organisationId, name, countryIso3, form }: RegisteredOrganisation,
  mailDomains: readonly string[],
): KnownOrganisation & { readonly organisationId: string } {
  const applied = form === null ? undefined : toKnownApplicant(contentOf({ form }));
  const { names = [], identifiers = [] } = applied ?? {};
  return { organisationId, names: [name, ...names], countryIso3, identifiers, mailDomains };
}
