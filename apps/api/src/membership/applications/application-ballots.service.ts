import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { ApplicationAppealsRepository, type StoredAppeal } from "./application-appeals.repository.js";
import { ApplicationLinks } from "./application-links.service.js";
import { ApplicationReviewRepository } from "./application-review.repository.js";
import { ApplicationsRepository } from "./applications.repository.js";
import { BallotOutcomes, type NamedBallot } from "./ballot-outcomes.js";

/**
 * What do the alliance's ballots decide about applications? The approval and appeals that name one take what it says once it is
 * closed, and nobody types it. Settled by whoever looks first, or by a worker; whoever calls has the application locked.
 */
@Injectable()
export class ApplicationBallots {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly review: ApplicationReviewRepository,
    private readonly appeals: ApplicationAppealsRepository,
    private readonly ballots: BallotOutcomes,
    private readonly links: ApplicationLinks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Takes what closed ballots say of an application that nobody else changes. */
  async settle(applicationId: string): Promise<void> {
    for (const { step, ballotId } of await this.review.listSteps(applicationId)) {
      const ballot = ballotId === null ? undefined : await this.ballots.find(ballotId);
      if (ballot === undefined || ballot.state === "running") continue;
      const isAnnulled = ballot.state === "annulled";
      const state = isAnnulled ? "open" : ballot.outcome === "passed" ? "done" : "failed";
      const named = isAnnulled ? null : ballot.id;
      if (await this.review.takeFromBallot(applicationId, step, state, named, this.clock.now()))
        this.note("applications.set-step", applicationId, { step, state, ballotId: ballot.id });
    }
    const appeal = await this.appeals.findLatest(applicationId);
    if (appeal?.outcome === null && appeal.ballotId !== null) await this.settleAppeal(applicationId, appeal);
  }

  /** Decides an appeal, and tells the applicant. By a second person, or by the ballot (null). */
  async decideAppeal(
    applicationId: string,
    appeal: StoredAppeal,
    outcome: "upheld" | "dismissed",
    confirmedBy: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    await this.appeals.settle(appeal.id, outcome, confirmedBy, now);
    if (outcome === "upheld") await this.applications.reopen(applicationId, now);
    const application = await this.applications.find(applicationId);
    if (application !== undefined) await this.links.mail(application, "application-appeal-decided");
  }

  /**
   * May this ballot (null: none) be named in place of the one that is? Only one of the alliance that has not opened and that nothing
   * hangs on; once the named one has opened, it decides: whoever sees how it goes names no other.
   * **Fails** application.ballot-unusable, application.by-ballot.
   */
  async mayName(ballotId: string | null, named: string | null): Promise<Outcome<undefined>> {
    if (ballotId === named) return { ok: true, value: undefined };
    const before = named === null ? undefined : await this.ballots.find(named);
    if (before !== undefined && before.state !== "annulled" && before.hasOpened)
      return refuse("application.by-ballot");
    const ballot = ballotId === null ? undefined : await this.ballots.find(ballotId);
    const isUsable = ballotId === null || (ballot !== undefined && (await this.isFree(ballot)));
    return isUsable ? { ok: true, value: undefined } : refuse("application.ballot-unusable");
  }

  /** The ballots that may be named, the latest made first. */
  async listChoices(): Promise<NamedBallot[]> {
    const choices: NamedBallot[] = [];
    for (const ballot of await this.ballots.listLatest()) if (await this.isFree(ballot)) choices.push(ballot);
    return choices;
  }

  private async isFree({ id, state, hasOpened }: NamedBallot): Promise<boolean> {
    return state === "running" && !hasOpened && !(await this.appeals.isNamed(id));
  }

  /** What is to be shown of a ballot that is named. */
  async show(ballotId: string | null): Promise<NamedBallot | null> {
    return ballotId === null ? null : ((await this.ballots.find(ballotId)) ?? null);
  }

  private async settleAppeal(applicationId: string, appeal: StoredAppeal): Promise<void> {
    const ballot = await this.ballots.find(appeal.ballotId ?? "");
    if (ballot === undefined || ballot.state === "running") return;
    if (ballot.state === "annulled") {
      await this.appeals.setBallot(appeal.id, null);
      return;
    }
    const outcome = ballot.outcome === "passed" ? "upheld" : "dismissed";
    await this.decideAppeal(applicationId, appeal, outcome, null);
    this.note("applications.confirm-appeal", applicationId, { outcome, ballotId: ballot.id });
  }

  private note(action: string, id: string, facts: Readonly<Record<string, string>>): void {
    this.audit.record({
      action,
      scope: "alliance",
      isNobodys: true,
      target: { kind: "application", id },
      facts,
    });
  }
}
