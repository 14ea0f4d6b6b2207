import { decide, type Asked } from "@interphase/access";
import { appealUntil, type Application, type AppealOutcome } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import type { Origin } from "../../platform/http/route-types.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { Proposers } from "../roles/proposers.service.js";
import { ApplicantsService, type Shown } from "./applicants.service.js";
import { ApplicationAppealsRepository, type StoredAppeal } from "./application-appeals.repository.js";
import { ApplicationBallots } from "./application-ballots.service.js";
import { ApplicationsService, factsOfApplications } from "./applications.service.js";

/** How is an appeal to be decided, and why? */
interface ProposedAppeal {
  readonly outcome: AppealOutcome;
  readonly grounds: string;
}

/** How is a refusal appealed, and who decides it? Two people who did not refuse, or a ballot of the alliance. */
@Injectable()
export class ApplicationAppeals {
  constructor(
    private readonly applicants: ApplicantsService,
    private readonly applications: ApplicationsService,
    private readonly appeals: ApplicationAppealsRepository,
    private readonly ballots: ApplicationBallots,
    private readonly proposers: Proposers,
    private readonly clock: Clock,
  ) {}

  /** Once, in time; the same again finds it made. **Fails** application.link-invalid, application.no-appeal. */
  appeal(token: string, reason: string, origin: Origin): Promise<Shown> {
    return this.applicants.through(token, origin, async (application) => {
      const { id, state, decidedAt, decidedBy, reasons } = application;
      if (state !== "refused" || decidedAt === null || decidedBy === null)
        return refuse("application.no-appeal");
      const latest = await this.appeals.findLatest(id);
      const isSame = latest?.refusedAt.getTime() === decidedAt.getTime();
      if (isSame && latest.outcome === null && latest.reason === reason) return done;
      const now = this.clock.now();
      if (isSame || now >= appealUntil(decidedAt)) return refuse("application.no-appeal");
      await this.appeals.insert(id, {
        id: this.clock.newId(),
        reason,
        madeAt: now,
        refusedBy: decidedBy,
        refusedAt: decidedAt,
        refusalReasons: reasons,
      });
      this.applicants.note("application-links.appeal", id);
      return done;
    });
  }

  /** **Fails** not-found, application.no-appeal, application.by-ballot, application.second-person. */
  propose(
    asked: Asked,
    applicationId: string,
    { outcome, grounds }: ProposedAppeal,
  ): Promise<Outcome<Application>> {
    return this.waiting(asked, applicationId, async (appeal) => {
      if (appeal.ballotId !== null) return refuse("application.by-ballot");
      const by = asked.actor.personId;
      if (appeal.proposedBy !== null && appeal.proposedBy !== by) return refuse("application.second-person");
      await this.appeals.setProposal(appeal.id, { outcome, grounds, by, at: this.clock.now() });
      return { ok: true, value: { outcome } };
    });
  }

  /**
   * `read` is what the second person saw: what was proposed anew meanwhile is not what they agree to.
   * **Fails** not-found, application.no-appeal, application.by-ballot, application.second-person, precondition.failed.
   */
  confirm(asked: Asked, applicationId: string, read: ProposedAppeal): Promise<Outcome<Application>> {
    return this.waiting(asked, applicationId, async (appeal, id) => {
      const { proposedOutcome, proposedBy, ballotId } = appeal;
      if (ballotId !== null) return refuse("application.by-ballot");
      if (proposedOutcome === null || proposedBy === null) return refuse("application.no-appeal");
      const { personId } = asked.actor;
      const proposer = await this.proposers.find(proposedBy);
      const stands = proposer !== undefined && decide(proposer, asked.action, factsOfApplications).allow;
      if (proposedBy === personId || !stands) return refuse("application.second-person");
      if (proposedOutcome !== read.outcome || appeal.proposedGrounds !== read.grounds)
        return refuse("precondition.failed");
      await this.ballots.decideAppeal(id, appeal, proposedOutcome, personId);
      return { ok: true, value: { outcome: proposedOutcome } };
    });
  }

  /** **Fails** not-found, application.no-appeal, application.second-person. */
  drop(asked: Asked, applicationId: string): Promise<Outcome<Application>> {
    return this.waiting(asked, applicationId, async (appeal) => {
      if (appeal.proposedOutcome === null) return refuse("application.no-appeal");
      await this.appeals.setProposal(appeal.id, null);
      return { ok: true, value: {} };
    });
  }

  /** What was proposed falls away. **Fails** not-found, application.no-appeal, application.second-person, application.ballot-unusable, application.by-ballot. */
  nameBallot(asked: Asked, applicationId: string, ballotId: string | null): Promise<Outcome<Application>> {
    return this.waiting(asked, applicationId, async (appeal) => {
      const usable = await this.ballots.mayName(ballotId, appeal.ballotId);
      if (!usable.ok) return usable;
      await this.appeals.setProposal(appeal.id, null);
      await this.appeals.setBallot(appeal.id, ballotId);
      return { ok: true, value: { ballotId: ballotId ?? "none" } };
    });
  }

  /** The appeal that waits, for somebody who did not refuse; then what is done about it, and how it looks after. */
  private async waiting(
    asked: Asked,
    applicationId: string,
    change: (
      appeal: StoredAppeal,
      applicationId: string,
    ) => Promise<Outcome<Readonly<Record<string, string>>>>,
  ): Promise<Outcome<Application>> {
    const found = await this.applications.find(asked, applicationId);
    if (!found.ok) return found;
    const { id } = found.value;
    const appeal = await this.appeals.findLatest(id);
    if (appeal?.outcome !== null) return refuse("application.no-appeal");
    if (appeal.refusedBy === asked.actor.personId) return refuse("application.second-person");
    const changed = await change(appeal, id);
    if (!changed.ok) return changed;
    const shown = await this.applications.show(asked.actor, id);
    this.applications.describe(id, changed.value);
    return shown;
  }
}

const done: Outcome<undefined> = { ok: true, value: undefined };
