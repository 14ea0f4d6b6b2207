import type { Actor, Asked } from "@interphase/access";
import {
  isWritable,
  readDraftText,
  type DraftTextFailure,
  type ProtocolDraft,
  type ProtocolDraftSummary,
} from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { matchesEntityTag, type EntityTags } from "../../platform/http/entity-tags.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { documentOf } from "../registry/protocol-release.mapper.js";
import { ProtocolReleases } from "../registry/protocol-releases.service.js";
import { ProtocolAccess, type GroupedProtocol } from "./protocol-access.service.js";
import { ProtocolBallots } from "./protocol-ballots.service.js";
import { toDraftSummary, toProtocolDraft } from "./protocol-draft.mapper.js";
import { ProtocolProblems } from "./protocol-problems.service.js";
import { ProtocolDraftsRepository, type NewText, type StoredDraft } from "./protocol-drafts.repository.js";

type Refused = { readonly ok: false; readonly failure: Failure };
/** A version in work with the tag of what was read. */
export type TaggedDraft =
  { readonly ok: true; readonly value: ProtocolDraft; readonly etag: string } | Refused;

/** A version in work that the actor may do something with. */
export interface FoundDraft extends GroupedProtocol {
  readonly draft: StoredDraft;
}

/** Which versions are in work, and who writes what in them? Loads, asks the policy, changes; in the caller's transaction. */
@Injectable()
export class ProtocolDrafts {
  constructor(
    private readonly access: ProtocolAccess,
    private readonly drafts: ProtocolDraftsRepository,
    private readonly releases: ProtocolReleases,
    private readonly ballots: ProtocolBallots,
    private readonly problems: ProtocolProblems,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(
    asked: Asked,
    query: {
      readonly limit: number;
      readonly cursor?: string | undefined;
      readonly groupId?: string | undefined;
    },
  ): Promise<Outcome<{ items: ProtocolDraftSummary[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const rows = await this.drafts.list(asked, query.groupId ?? null, query.limit, after.value);
    const page = toPage(rows, query.limit, ({ changedAt, id }) => [changedAt.toISOString(), id]);
    return { ok: true, value: { ...page, items: page.items.map(toDraftSummary) } };
  }

  /** **Fails** not-found. */
  async get(asked: Asked, protocolId: string): Promise<TaggedDraft> {
    const found = await this.find(asked, protocolId);
    return found.ok ? this.show(asked.actor, found.value) : found;
  }

  /** **Fails** not-found, access.forbidden, protocol.too-large, protocol.unwritable-text, identity.too-many-requests. */
  async create(
    asked: Asked,
    groupId: string,
    document: Readonly<Record<string, unknown>>,
  ): Promise<TaggedDraft> {
    const group = await this.access.authorizeGroup(asked, groupId);
    if (!group.ok) return group;
    const text = await this.take(asked.actor, document);
    if (!text.ok) return text;
    const [id, draftId] = [this.clock.newId(), this.clock.newId()];
    await this.drafts.insertProtocol(id, group.value.id, text.value.at, text.value.by);
    await this.drafts.insert(draftId, id, text.value);
    this.audit.describe({ target: { kind: "protocol", id }, facts: { groupId: group.value.id } });
    return this.showAnew(asked.actor, {
      protocol: { id, groupId: group.value.id, code: null },
      group: group.value,
    });
  }

  /** From the text of the last released version. **Fails** not-found, access.forbidden, protocol.draft-there, protocol.damaged, identity.too-many-requests. */
  async beginNext(asked: Asked, protocolId: string): Promise<TaggedDraft> {
    const found = await this.access.authorize(asked, protocolId);
    if (!found.ok) return found;
    const { id, code } = found.value.protocol;
    if (code === null || (await this.drafts.find(id)) !== undefined) return refuse("protocol.draft-there");
    const last = await this.releases.findLast(code);
    const whole = await this.releases.findWhole(code, last?.version ?? "");
    if (!whole.ok) return whole;
    const text = await this.take(asked.actor, documentOf(whole.value.document));
    if (!text.ok) return text;
    await this.drafts.insert(this.clock.newId(), id, text.value);
    this.audit.describe({ target: { kind: "protocol", id }, facts: { from: whole.value.version } });
    return this.showAnew(asked.actor, found.value);
  }

  /** **Fails** not-found, access.forbidden, precondition.failed, protocol.frozen, protocol.too-large, protocol.unwritable-text, identity.too-many-requests. */
  async write(
    asked: Asked,
    protocolId: string,
    ifMatch: EntityTags,
    document: Readonly<Record<string, unknown>>,
  ): Promise<TaggedDraft> {
    const found = await this.find(asked, protocolId);
    if (!found.ok) return found;
    const { draft, protocol } = found.value;
    if (!isWritable(draft.state)) return refuse("protocol.frozen");
    if (!matchesEntityTag(ifMatch, String(draft.revision))) return refuse("precondition.failed");
    const text = await this.take(asked.actor, document);
    if (!text.ok) return text;
    if (!(await this.drafts.write(draft.id, draft.revision, text.value)))
      return refuse("precondition.failed");
    this.audit.describe({
      target: { kind: "protocol", id: protocol.id },
      facts: { sha256: text.value.sha256 },
    });
    return this.showAnew(asked.actor, found.value);
  }

  /** The version in work, with all that is known of where it belongs. **Fails** not-found, access.forbidden. */
  async find(asked: Asked, protocolId: string): Promise<Outcome<FoundDraft>> {
    const found = await this.access.authorize(asked, protocolId);
    if (!found.ok) return found;
    const draft = await this.drafts.find(found.value.protocol.id);
    return draft === undefined ? refuse("not-found") : { ok: true, value: { ...found.value, draft } };
  }

  /** How it looks after a change. */
  async showAnew(actor: Actor, { protocol, group }: GroupedProtocol): Promise<TaggedDraft> {
    const draft = await this.drafts.find(protocol.id);
    return draft === undefined ? refuse("not-found") : this.show(actor, { protocol, group, draft });
  }

  private async show(actor: Actor, { group, draft }: FoundDraft): Promise<TaggedDraft> {
    const moves = await this.drafts.listMoves(draft.id);
    const ballot = await this.ballots.find(draft.ballotId);
    const problems = await this.problems.of(actor.personId, draft);
    const value = toProtocolDraft(actor, group, draft, { moves, ballot, problems });
    return { ok: true, value, etag: String(draft.revision) };
  }

  /** Looking a text through takes the processor from everybody, so nobody has it done without end. **Fails** identity.too-many-requests. */
  private async take(actor: Actor, document: Readonly<Record<string, unknown>>): Promise<Outcome<NewText>> {
    const taken = await this.limits.take("protocol-write", { account: actor.personId });
    return taken.ok ? this.textOf(actor, document) : taken;
  }

  private textOf(actor: Actor, document: Readonly<Record<string, unknown>>): Outcome<NewText> {
    const read = readDraftText(document);
    if (!read.ok) return refuseText(read.failure);
    const { text, sha256, title, kind } = read.value;
    const value = {
      document: text,
      sha256,
      titleEn: title?.en ?? null,
      titleZh: title?.zh ?? null,
      kind,
      at: this.clock.now(),
      by: actor.personId,
    };
    return { ok: true, value };
  }
}

function refuseText(failure: DraftTextFailure): Refused {
  if (failure.code === "protocol.too-large")
    return refuse(failure.code, { detail: `At most ${String(failure.mostBytes)} bytes are kept.` });
  const message =
    "Holds a control character, a mark that turns text, what a page would run, or is nested deeper than 100 levels";
  return refuse(failure.code, {
    errors: failure.pointers.map((pointer) => ({ pointer: `/body/document${pointer}`, message })),
  });
}
