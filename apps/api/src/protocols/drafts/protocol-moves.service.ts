import type { Actor, Asked } from "@interphase/access";
import {
  codeOf,
  codePrefixOf,
  findTransition,
  formatAddress,
  formatVersion,
  nextVersion,
  parseVersion,
  protocolDocumentSchema,
  type DraftState,
  type Need,
  type ProtocolVersionSummary,
  type Transition,
  type VersionLevel,
} from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { matchesEntityTag, type EntityTags } from "../../platform/http/entity-tags.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { documentOf, toVersionSummary } from "../registry/protocol-release.mapper.js";
import { ProtocolReleases } from "../registry/protocol-releases.service.js";
import { moversOf, ProtocolAccess } from "./protocol-access.service.js";
import { ProtocolBallots } from "./protocol-ballots.service.js";
import { ProtocolDrafts, type FoundDraft, type TaggedDraft } from "./protocol-drafts.service.js";
import { ProtocolProblems } from "./protocol-problems.service.js";
import { ProtocolDraftsRepository, type StoredDraft } from "./protocol-drafts.repository.js";

/** What is said with a step? */
interface Step {
  readonly to: DraftState;
  readonly reason?: string | undefined;
  readonly ballotId?: string | undefined;
  readonly level?: VersionLevel | undefined;
}

/** How many problems are told of? Whoever mends these is told of the others. */
const mostTold = 50;
const fulfilled: Outcome<undefined> = { ok: true, value: undefined };

/** How does a version go along, to its release and after it? By the table of steps, and nothing else. */
@Injectable()
export class ProtocolMoves {
  constructor(
    private readonly found: ProtocolDrafts,
    private readonly access: ProtocolAccess,
    private readonly drafts: ProtocolDraftsRepository,
    private readonly releases: ProtocolReleases,
    private readonly ballots: ProtocolBallots,
    private readonly problems: ProtocolProblems,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, precondition.failed, and what the step needs. */
  async move(asked: Asked, protocolId: string, ifMatch: EntityTags, step: Step): Promise<TaggedDraft> {
    const allowed = await this.allow(asked, protocolId, ifMatch, step.to);
    if (!allowed.ok) return allowed;
    const { draft, protocol, transition } = allowed.value;
    for (const need of transition.needs) {
      const met = await this.meets(asked.actor, need, allowed.value, step);
      if (!met.ok) return met;
    }
    const version = step.to === "approved" ? await this.numberOf(protocol.code, step.level ?? "major") : null;
    const next = {
      state: step.to,
      ballotId:
        step.to === "ballot" ? (step.ballotId ?? null) : step.to === "approved" ? draft.ballotId : null,
      version,
      at: this.clock.now(),
      by: asked.actor.personId,
      reason: step.reason ?? null,
    };
    if (!(await this.drafts.move(draft, next))) return refuse("precondition.failed");
    const facts = { from: draft.state, to: step.to, sha256: draft.sha256, ballotId: next.ballotId, version };
    this.audit.describe({ target: { kind: "protocol", id: protocol.id }, facts });
    return this.found.showAnew(asked.actor, allowed.value);
  }

  /** **Fails** not-found, access.forbidden, precondition.failed, protocol.no-such-step, protocol.unsound. */
  async publish(
    asked: Asked,
    protocolId: string,
    ifMatch: EntityTags,
  ): Promise<Outcome<ProtocolVersionSummary & { code: string; address: string }>> {
    const allowed = await this.allow(asked, protocolId, ifMatch, "published");
    if (!allowed.ok) return allowed;
    const { draft, protocol } = allowed.value;
    const sound = await this.isSound(asked.actor, draft);
    if (!sound.ok) return sound;
    const number = parseVersion(draft.version ?? "");
    if (draft.version === null || number === undefined) return refuse("protocol.no-such-step");
    const document = protocolDocumentSchema.parse(documentOf(draft.document));
    const at = this.clock.now();
    if (!(await this.drafts.end(draft, at, asked.actor.personId))) return refuse("precondition.failed");
    const { kind, routes, title, summary } = document;
    const code =
      protocol.code ??
      (await this.drafts.giveCode(protocol.id, codePrefixOf(kind), (next) => codeOf(kind, next)));
    const { version, sha256 } = draft;
    const release = {
      ...number,
      id: this.clock.newId(),
      protocolId: protocol.id,
      code,
      version,
      document: draft.document,
      sha256,
      titleEn: title.en ?? null,
      titleZh: title.zh ?? null,
      summaryEn: summary.en ?? null,
      summaryZh: summary.zh ?? null,
      kind,
      routes,
      releasedAt: at,
    };
    const added = await this.releases.add(release);
    this.audit.describe({ target: { kind: "protocol", id: protocol.id }, facts: { code, version, sha256 } });
    const address = formatAddress({ code, version });
    return { ok: true, value: { ...toVersionSummary(added), code, address } };
  }

  /** **Fails** not-found, access.forbidden, protocol.no-such-step. */
  async withdraw(
    asked: Asked,
    protocolId: string,
    version: string,
    reason: string,
  ): Promise<Outcome<ProtocolVersionSummary>> {
    const found = await this.access.authorize(asked, protocolId);
    if (!found.ok) return found;
    const { id, code } = found.value.protocol;
    if (code === null) return refuse("not-found");
    const withdrawn = await this.releases.withdraw(code, version, reason);
    if (!withdrawn.ok) return withdrawn;
    this.audit.describe({ target: { kind: "protocol", id }, facts: { code, version } });
    return { ok: true, value: toVersionSummary(withdrawn.value) };
  }

  /** Is there such a step from here, may the actor take it, and is it still what they read? */
  private async allow(
    asked: Asked,
    protocolId: string,
    ifMatch: EntityTags,
    to: DraftState | "published",
  ): Promise<Outcome<FoundDraft & { readonly transition: Transition }>> {
    const found = await this.found.find(asked, protocolId);
    if (!found.ok) return found;
    const { draft, group } = found.value;
    if (!matchesEntityTag(ifMatch, String(draft.revision))) return refuse("precondition.failed");
    const transition = findTransition(draft.state, to);
    if (transition === undefined) return refuse("protocol.no-such-step");
    const movers = moversOf(asked.actor, group);
    return transition.by.some((mover) => movers.includes(mover))
      ? { ok: true, value: { ...found.value, transition } }
      : refuse("access.forbidden");
  }

  private async meets(
    actor: Actor,
    need: Need,
    { draft, group }: FoundDraft,
    step: Step,
  ): Promise<Outcome<undefined>> {
    switch (need) {
      case "sound-document":
        return this.isSound(actor, draft);
      case "ballot-to-come": {
        const isToCome =
          step.ballotId !== undefined && (await this.ballots.isToCome(step.ballotId, group.id));
        return isToCome ? fulfilled : refuse("protocol.ballot-missing");
      }
      case "ballot-over": {
        const ballot = await this.ballots.find(draft.ballotId);
        return ballot?.state === "open" ? refuse("protocol.ballot-running") : fulfilled;
      }
      case "ballot-passed": {
        const ballot = await this.ballots.find(draft.ballotId);
        return ballot?.state === "passed" ? fulfilled : refuse("protocol.ballot-not-passed");
      }
      case "reason":
        return step.reason === undefined ? refuse("protocol.reason-missing") : fulfilled;
      case "successor":
        return refuse("protocol.no-such-step");
    }
  }

  private async isSound(actor: Actor, draft: StoredDraft): Promise<Outcome<undefined>> {
    const problems = await this.problems.of(actor.personId, draft);
    if (problems.length === 0) return fulfilled;
    const errors = problems
      .slice(0, mostTold)
      .map(({ pointer, message }) => ({ pointer: `/document${pointer}`, message: message.en }));
    return refuse("protocol.unsound", { errors });
  }

  private async numberOf(code: string | null, level: VersionLevel): Promise<string> {
    const last = code === null ? undefined : await this.releases.findLast(code);
    return formatVersion(nextVersion(last, level));
  }
}
