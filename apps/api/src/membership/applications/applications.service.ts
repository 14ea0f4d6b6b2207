import { decide, type Actor, type Asked } from "@interphase/access";
import {
  applicationSteps,
  decideApplicationRoute,
  findLikelyDuplicates,
  mayBeLeftOut,
  organisationDomainOf,
  stepsStillOpen,
  type Application,
  type ApplicationStep,
  type ApplicationSummary,
  type StepState,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { actionOf } from "../../platform/http/route-action.js";
import type { BinaryReply, UploadedFile } from "../../platform/http/route-types.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { AdmissionsService } from "../admissions/admissions.service.js";
import { MembershipSettingsRepository } from "../memberships/membership-settings.repository.js";
import { MembershipTiersRepository } from "../memberships/membership-tiers.repository.js";
import { PeopleDirectoryRepository } from "../people-directory/people-directory.repository.js";
import { ApplicationAppealsRepository } from "./application-appeals.repository.js";
import { ApplicationBallots } from "./application-ballots.service.js";
import { ApplicationFiles } from "./application-files.service.js";
import { ApplicationLinks } from "./application-links.service.js";
import { ApplicationReviewRepository } from "./application-review.repository.js";
import {
  contentOf,
  toApplication,
  toKnownApplicant,
  toKnownMember,
  toSummary,
} from "./application.mapper.js";
import {
  ApplicationsRepository,
  type ApplicationFilter,
  type ListedApplication,
  type StoredApplication,
} from "./applications.repository.js";

import type { NamedBallot } from "./ballot-outcomes.js";

/** How is a step said to stand? What is left out stays. */
export interface StepChange {
  readonly state: StepState;
  readonly evidence?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly owner?: "me" | "nobody" | undefined;
  readonly feeClass?: string | null | undefined;
}

/** What does the policy need to know of an application? It is nobody's but the alliance's. */
export const factsOfApplications = { ownerOrganisationId: null };
const facts = factsOfApplications;

/** What does the secretariat do with applications whose address is confirmed? In its own transaction, each act whole. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly review: ApplicationReviewRepository,
    private readonly files: ApplicationFiles,
    private readonly appeals: ApplicationAppealsRepository,
    private readonly ballots: ApplicationBallots,
    private readonly links: ApplicationLinks,
    private readonly settings: MembershipSettingsRepository,
    private readonly tiers: MembershipTiersRepository,
    private readonly admissions: AdmissionsService,
    private readonly people: PeopleDirectoryRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(
    request: ApplicationFilter & { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Outcome<{ items: ApplicationSummary[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(request.cursor);
    if (!after.ok) return after;
    const rows = await this.applications.list(request, request.limit, after.value);
    const page = toPage(rows.map(toSummary), request.limit, ({ receivedAt, id }) => [receivedAt, id]);
    return { ok: true, value: page };
  }

  /** **Fails** not-found. */
  async get(asked: Asked, applicationId: string): Promise<Outcome<Application>> {
    const found = await this.find(asked, applicationId);
    return found.ok ? this.show(asked.actor, found.value.id) : found;
  }

  /** **Fails** not-found, for a step that is none too; application.decided, application.step-needed. */
  async setStep(
    asked: Asked,
    applicationId: string,
    name: string,
    change: StepChange,
  ): Promise<Outcome<Application>> {
    const found = await this.find(asked, applicationId);
    if (!found.ok) return found;
    const { id, decidedAt } = found.value;
    const step = applicationSteps.find((each) => each === name);
    if (step === undefined) return refuse("not-found");
    if (decidedAt !== null) return refuse("application.decided");
    if (change.state === "not-needed" && !mayBeLeftOut(step)) return refuse("application.step-needed");
    const steps = await this.review.listSteps(id);
    if (steps.some((each) => each.step === step && each.ballotId !== null))
      return refuse("application.by-ballot");
    if (change.feeClass !== undefined && !(await this.isFeeClass(step, change.feeClass)))
      return refuse("membership.fee-class-unknown");
    await this.changeStep(asked.actor, id, step, change);
    if (change.feeClass !== undefined) await this.applications.setFeeClass(id, change.feeClass);
    this.describe(id, { step, state: change.state });
    return this.show(asked.actor, id);
  }

  /** Names the ballot of the alliance that says how the approval stands, or none. **Fails** not-found, application.decided, application.ballot-unusable, application.by-ballot. */
  async nameBallot(
    asked: Asked,
    applicationId: string,
    name: string,
    ballotId: string | null,
  ): Promise<Outcome<Application>> {
    const found = await this.find(asked, applicationId);
    if (!found.ok) return found;
    const { id, decidedAt } = found.value;
    if (name !== "approval") return refuse("not-found");
    if (decidedAt !== null) return refuse("application.decided");
    const steps = await this.review.listSteps(id);
    const named = steps.find(({ step }) => step === name)?.ballotId ?? null;
    const usable = await this.ballots.mayName(ballotId, named);
    if (!usable.ok) return usable;
    await this.review.setBallot(id, name, ballotId, asked.actor.personId, this.clock.now());
    await this.ballots.settle(id);
    this.describe(id, { step: name, ballotId: ballotId ?? "none" });
    return this.show(asked.actor, id);
  }

  /** May a file be attached to this step? Asked before the file is read. **Fails** not-found, application.not-in-review. */
  async mayAttach(asked: Asked, applicationId: string, name: string): Promise<Outcome<ApplicationStep>> {
    const found = await this.find(asked, applicationId, "look");
    if (!found.ok) return found;
    const step = applicationSteps.find((each) => each === name);
    if (step === undefined) return refuse("not-found");
    return found.value.state === "in-review"
      ? { ok: true, value: step }
      : refuse("application.not-in-review");
  }

  /** **Fails** as `mayAttach`, file.* for what is not taken, files.full. */
  async attach(
    asked: Asked,
    applicationId: string,
    { step: name, attestation }: { readonly step: string; readonly attestation: string },
    file: UploadedFile,
  ): Promise<Outcome<Application>> {
    const found = await this.find(asked, applicationId);
    if (!found.ok) return found;
    const step = await this.mayAttach(asked, applicationId, name);
    if (!step.ok) return step;
    const by = { step: step.value, personId: asked.actor.personId };
    const attached = await this.files.attach(found.value, by, attestation, file);
    if (!attached.ok) return attached;
    const { id } = found.value;
    const { sha256 } = attached.value;
    this.describe(id, { step: step.value, sha256, attestation });
    return this.show(asked.actor, id);
  }

  /** **Fails** not-found. */
  async download(asked: Asked, applicationId: string, fileId: string): Promise<Outcome<BinaryReply>> {
    const found = await this.find(asked, applicationId, "look");
    if (!found.ok) return found;
    const { id } = found.value;
    this.describe(id, {});
    return this.files.download(id, fileId);
  }

  /** **Fails** not-found, application.decided. */
  async ask(asked: Asked, applicationId: string, question: string): Promise<Outcome<Application>> {
    const found = await this.find(asked, applicationId);
    if (!found.ok) return found;
    const { id, decidedAt } = found.value;
    if (decidedAt !== null) return refuse("application.decided");
    const askedBy = asked.actor.personId;
    await this.review.insertQuestion(id, {
      id: this.clock.newId(),
      question,
      askedBy,
      askedAt: this.clock.now(),
    });
    await this.links.mail(found.value, "application-question");
    this.describe(id, {});
    return this.show(asked.actor, id);
  }

  /**
   * Admits or refuses, once: the same decision again finds it done.
   * **Fails** not-found, application.decided, application.steps-open with their names, and what an admission is refused for.
   */
  async decide(
    asked: Asked,
    applicationId: string,
    { decision, reasons = null }: { decision: "admit" | "refuse"; reasons?: string | null | undefined },
  ): Promise<Outcome<Application>> {
    const found = await this.find(asked, applicationId);
    if (!found.ok) return found;
    const { id, state } = found.value;
    const outcome = decision === "admit" ? "admitted" : "refused";
    if (state === outcome) return this.show(asked.actor, id);
    if (state !== "in-review") return refuse("application.decided");
    const admitted = outcome === "admitted" ? await this.admit(asked.actor, found.value) : nobody;
    if (!admitted.ok) return admitted;
    const { organisationId } = admitted.value;
    const decided = { state: outcome, by: asked.actor.personId, reasons, organisationId } as const;
    await this.applications.decide(id, decided, this.clock.now());
    await this.links.mail((await this.applications.find(id)) ?? found.value, "application-decided");
    this.describe(id, { decision, ...(organisationId === null ? {} : { organisationId }) });
    return this.show(asked.actor, id);
  }

  /** **Fails** not-found. */
  async revokeLinks(asked: Asked, applicationId: string): Promise<Outcome<undefined>> {
    const found = await this.find(asked, applicationId);
    if (!found.ok) return found;
    await this.links.revoke(found.value.id);
    this.describe(found.value.id, {});
    return { ok: true, value: undefined };
  }

  private async admit(
    actor: Actor,
    application: StoredApplication,
  ): Promise<Outcome<{ readonly organisationId: string }>> {
    const { id, feeClass } = application;
    const reasons = stepsStillOpen(await this.review.listSteps(id));
    if (reasons.length > 0) return refuse("application.steps-open", { reasons });
    const { englishName, nativeName, kind, countryIso3, identifiers, contact, locale } =
      contentOf(application);
    const tier = (await this.feeClasses()).find((each) => each.feeClass === feeClass)?.tier.tier ?? null;
    return this.admissions.admit(actor, {
      name: englishName,
      nativeName,
      kind,
      countryIso3,
      website: null,
      identifiers,
      tier,
      administrator: { email: contact.email, displayName: contact.name, locale },
      applicationId: id,
    });
  }

  private async isFeeClass(step: ApplicationStep, name: string | null): Promise<boolean> {
    if (step !== "fee-class") return false;
    return name === null || (await this.settings.listFeeClasses()).some(({ feeClass }) => feeClass === name);
  }

  /** Fee classes with the tiers that memberships of them begin in. */
  private async feeClasses(): Promise<Application["feeClassChoices"]> {
    const tiers = await this.tiers.list();
    return (await this.settings.listFeeClasses()).flatMap(({ tier: name, ...rest }) => {
      const tier = tiers.find((each) => each.tier === name);
      return tier === undefined ? [] : [{ ...rest, tier }];
    });
  }

  private async changeStep(
    actor: Actor,
    id: string,
    step: ApplicationStep,
    change: StepChange,
  ): Promise<void> {
    const before = (await this.review.listSteps(id)).find((each) => each.step === step);
    if (before === undefined) throw new Error("a checklist lacks a step");
    const { state, evidence = before.evidence, note = before.note, owner } = change;
    const kept = before.ownerId ?? actor.personId;
    const ownerId = { me: actor.personId, nobody: null, kept }[owner ?? "kept"];
    await this.review.setStep(id, step, { state, ownerId, evidence, note }, this.clock.now());
  }

  /**
   * Whoever may not know of it, and one that nobody confirmed, get the same answer as a missing one. One that is locked has taken
   * what closed ballots say.
   */
  async find(
    asked: Asked,
    applicationId: string,
    how: "look" | "lock" = "lock",
  ): Promise<Outcome<StoredApplication>> {
    const look = async () => {
      const found = await this.applications.find(applicationId, how);
      const known = found === undefined || found.confirmedAt === null ? undefined : { value: found, facts };
      return authorizeResource(asked, "application", known);
    };
    const found = await look();
    if (!found.ok || how === "look") return found;
    await this.ballots.settle(found.value.id);
    return look();
  }

  /** How does an application look now, to somebody who may see it? **Fails** not-found. */
  async show(actor: Actor, id: string): Promise<Outcome<Application>> {
    const listed = await this.applications.findListed(id);
    if (listed === undefined) return refuse("not-found");
    const [steps, questions] = [await this.review.listSteps(id), await this.review.listQuestions(id)];
    const [files, appeal] = [await this.files.list(id), await this.appeals.findLatest(id)];
    const people = [
      listed.decidedBy,
      appeal?.refusedBy,
      appeal?.proposedBy,
      appeal?.confirmedBy,
      ...steps.map(({ ownerId }) => ownerId),
      ...questions.map((q) => q.askedBy),
      ...files.map(({ addedBy }) => addedBy),
    ];
    const names = await this.namesOf(people.filter((person) => person != null));
    const duplicates = await this.duplicatesOf(listed);
    const mayDecideAppeals = decide(actor, actionOf(decideApplicationRoute), facts).allow;
    const mayDecide = listed.decidedAt === null && mayDecideAppeals;
    const ballots = await this.ballotsOf([
      ...steps.map(({ ballotId }) => ballotId),
      appeal?.ballotId ?? null,
    ]);
    const takesBallot = listed.decidedAt === null || appeal?.outcome === null;
    const ballotChoices = takesBallot ? await this.ballots.listChoices() : [];
    return {
      ok: true,
      value: toApplication(listed, {
        steps,
        questions,
        files,
        duplicates,
        names,
        mayDecide,
        appeal,
        ballots,
        ballotChoices,
        feeClasses: await this.feeClasses(),
        reader: { personId: actor.personId, mayDecideAppeals },
        now: this.clock.now(),
      }),
    };
  }

  private async ballotsOf(ids: readonly (string | null)[]): Promise<Map<string, NamedBallot>> {
    const ballots = new Map<string, NamedBallot>();
    for (const id of ids) {
      const ballot = await this.ballots.show(id);
      if (ballot !== null) ballots.set(ballot.id, ballot);
    }
    return ballots;
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const id of new Set(ids)) {
      const person = await this.people.find(id);
      if (person !== undefined) names.set(id, person.displayName);
    }
    return names;
  }

  private async duplicatesOf(listed: ListedApplication): Promise<Application["duplicates"]> {
    if (listed.decidedAt !== null) return [];
    const content = contentOf(listed);
    const domain = organisationDomainOf(content.contact.email);
    const named = domain === undefined ? [] : await this.applications.listByMailDomain(domain);
    const registered = await this.applications.listRegistered(content.countryIso3, listed.id, named);
    const known = registered.map((row) =>
      toKnownMember(row, domain !== undefined && named.includes(row.organisationId) ? [domain] : []),
    );
    return findLikelyDuplicates(toKnownApplicant(content), known).flatMap(({ organisationId, agrees }) => {
      const row = registered.find((each) => each.organisationId === organisationId);
      if (row === undefined) return [];
      return [
        {
          organisation: { id: organisationId, name: row.name, countryIso3: row.countryIso3 },
          agrees: [...agrees],
        },
      ];
    });
  }

  /** Set last: what a part of the act described was about that part. */
  describe(id: string, said: Readonly<Record<string, string>>): void {
    this.audit.describe({ target: { kind: "application", id }, facts: said });
  }
}

const nobody = { ok: true, value: { organisationId: null } } as const;
