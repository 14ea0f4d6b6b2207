import {
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
import type { OpenLink } from "./application-links.repository.js";
import type { StoredFile } from "./application-files.repository.js";
import type { StoredQuestion, StoredStep } from "./application-review.repository.js";
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

/** What does a link show of its application? */
export function toApplicantView(
  application: StoredApplication,
  link: OpenLink,
  {
    questions,
    files,
  }: { readonly questions: readonly StoredQuestion[]; readonly files: readonly StoredFile[] },
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

function progressOf({ state, stepStates: steps, hasOpenQuestion }: ListedApplication): ApplicationProgress {
  const decision = state === "admitted" || state === "refused" ? state : null;
  return { decision, steps: knownSteps.parse(steps), hasOpenQuestion };
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
    steps: parts.steps.map(({ step, ownerId, changedAt, ...rest }) => ({
      ...rest,
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
