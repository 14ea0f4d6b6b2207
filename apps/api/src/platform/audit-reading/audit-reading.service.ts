import {
  auditViewOf,
  type Actor,
  type Asked,
  type AuditAction,
  type AuditScopeFacts,
  type AuditView,
} from "@interphase/access";
import {
  auditScopeSchema,
  eventLineOf,
  headerLineOf,
  headLineOf,
  type AuditEvent,
  type AuditScopeItem,
  type SignedHead,
} from "@interphase/audit";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Clock } from "../clock/clock.js";
import { decodeCursor, refuseCursor, toPage } from "../database/cursor.js";
import { Database } from "../database/database.service.js";
import type { ActorScope } from "../database/scope.js";
import type { BinaryReply } from "../http/route-types.js";
import { refuse, type Outcome } from "../problems/failure.js";
import { pseudonymsOf, toAuditEvent } from "./audit-event.mapper.js";
import { AuditHeads } from "./audit-heads.service.js";
import { AuditReadingRepository, type EventFilter } from "./audit-reading.repository.js";
import { AuditService } from "../audit/audit.service.js";

type Question = Asked<AuditAction>;
type Page<Item> = Outcome<{ items: Item[]; nextCursor: string | null }>;

/** Which part of a list is asked for? */
interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const exportPage = 1000;
const isoDay = z.iso.date();
const organisationPrefix = "organisation:";

/** Shows chains to whoever may see them, in the form in which they may. Opens its own transactions, for their purpose depends on both. */
@Injectable()
export class AuditReading {
  constructor(
    private readonly database: Database,
    private readonly chains: AuditReadingRepository,
    private readonly heads: AuditHeads,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Events, the newest first. **Fails** not-found for a chain that the actor may not see. */
  async list(
    asked: Question,
    query: PageRequest & EventFilter & { readonly scope: string },
  ): Promise<Page<AuditEvent>> {
    const after = decodeCursor(query.cursor, ["position"]);
    if (!after.ok) return after;
    const below = after.value === undefined ? undefined : Number(after.value[0]);
    return this.inView(asked, query.scope, async (view) => {
      const found = await this.read(view, query, below);
      return toPage(found, query.limit, ({ seq }) => [seq]);
    });
  }

  /** Where a chain ends, signed now. **Fails** not-found. */
  async head(asked: Question, scope: string): Promise<Outcome<SignedHead>> {
    return this.inView(asked, scope, () => this.signedHeadOf(scope));
  }

  /** The heads of every day, the newest first. **Fails** not-found. */
  async listHeads(
    asked: Question,
    query: PageRequest & { readonly scope: string },
  ): Promise<Page<SignedHead>> {
    const after = decodeCursor(query.cursor, ["text"]);
    if (!after.ok) return after;
    const before = after.value === undefined ? undefined : String(after.value[0]);
    if (before !== undefined && !(isoDay.safeParse(before).success && before >= "1000"))
      return refuseCursor();
    return this.inView(asked, query.scope, async () => {
      const found = await this.chains.listHeads(query.scope, before, query.limit + 1);
      const { items, nextCursor } = toPage(found, query.limit, ({ day }) => [day]);
      return { items: items.map(({ head }) => head), nextCursor };
    });
  }

  /** The chains that the actor may see: platform and alliance first, then organisations by name. */
  async listScopes(asked: Question, { limit, cursor }: PageRequest): Promise<Page<AuditScopeItem>> {
    const after = decodeCursor(cursor, ["position"]);
    if (!after.ok) return after;
    const from = Number(after.value?.[0] ?? 0);
    const { actor, action } = asked;
    const value = await this.database.runAs(transactionOf(actor), async () => {
      const own = (["platform", "alliance"] as const).flatMap((kind) => {
        const form = auditViewOf(actor, action, { kind });
        return form === null ? [] : [{ scope: kind, name: null, form }];
      });
      const seen = [
        ...own.slice(from),
        ...(await this.organisations(asked, Math.max(0, from - own.length), limit)),
      ];
      const states = await this.chains.states(seen.map(({ scope }) => scope));
      const items = seen.map((item) => ({ ...item, seq: states.get(item.scope)?.seq ?? 0 }));
      return toPage(items, limit, () => [from + limit]);
    });
    return { ok: true, value };
  }

  /** A whole chain as a file, written after its own event was recorded. **Fails** not-found. */
  async exportChain(
    asked: Question,
    query: { readonly scope: string; readonly form?: AuditView | undefined },
  ): Promise<Outcome<BinaryReply>> {
    const { scope } = query;
    return this.inView(asked, scope, (view) => {
      const form = view === "full" ? (query.form ?? "full") : "redacted";
      this.audit.describe({ target: { kind: "audit-chain", id: scope }, facts: { form } });
      const day = this.clock.now().toISOString().slice(0, "2026-01-01".length);
      const fileName = `audit-${scope.replace(":", "-")}-${form}-${day}.ndjson`;
      return Promise.resolve({ fileName, bytes: () => this.write(asked.actor, scope, form) });
    });
  }

  private async *write(actor: Actor, scope: string, form: AuditView): AsyncGenerator<Uint8Array> {
    const inOwn = <T>(work: () => Promise<T>) =>
      this.database.runAs(transactionOf(actor, form === "full" ? scope : undefined), work);
    const head = await inOwn(() => this.signedHeadOf(scope));
    yield bytesOf([headerLineOf({ form, scope })]);
    for (let above = 0; above < head.seq;) {
      const events = await inOwn(() => this.chains.listOnwards(scope, form, above, head.seq, exportPage));
      if (events.length === 0) throw new Error("a chain ends before its head");
      yield bytesOf(events.map(eventLineOf));
      above = events.at(-1)?.seq ?? head.seq;
    }
    yield bytesOf([headLineOf(head)]);
  }

  private async read(
    view: AuditView,
    query: PageRequest & EventFilter & { readonly scope: string },
    below: number | undefined,
  ): Promise<AuditEvent[]> {
    const { scope, limit } = query;
    if (view === "redacted") {
      const found = await this.chains.listRedacted(scope, query, below, limit + 1);
      return found.map((event) => toAuditEvent(scope, event, null));
    }
    const found = await this.chains.listFull(scope, query, below, limit + 1);
    const personIds = await this.chains.findPeople(found.flatMap(({ event }) => pseudonymsOf(event)));
    return found.map(({ event, personal }) => toAuditEvent(scope, event, { personal, personIds }));
  }

  private async organisations({ actor, action }: Question, skip: number, limit: number) {
    // Whoever sees a chain that is nobody's sees every organisation's.
    const isEverywhere = auditViewOf(actor, action, { kind: "organisation", organisationId: "" }) !== null;
    if (!isEverywhere && actor.organisationId === null) return [];
    const only = isEverywhere ? null : actor.organisationId;
    const found = await this.chains.listOrganisations(only, skip, limit + 1);
    return found.flatMap(({ id, name }) => {
      const form = auditViewOf(actor, action, { kind: "organisation", organisationId: id });
      return form === null ? [] : [{ scope: organisationPrefix + id, name, form }];
    });
  }

  private async signedHeadOf(scope: string): Promise<SignedHead> {
    const state = (await this.chains.states([scope])).get(scope);
    if (state === undefined) throw new Error("a chain has no state");
    return this.heads.sign(state);
  }

  /** Runs `work` with the purpose that this view needs; what is not there is hidden like what may not be seen. */
  private async inView<T>(
    { actor, action }: Question,
    scope: string,
    work: (view: AuditView) => Promise<T>,
  ): Promise<Outcome<T>> {
    const facts = factsOf(scope);
    const view = auditViewOf(actor, action, facts);
    if (view === null) return refuse("not-found");
    return this.database.runAs(transactionOf(actor, view === "full" ? scope : undefined), async () => {
      if (facts.kind === "organisation" && (await this.isUnknown(facts.organisationId)))
        return refuse("not-found");
      return { ok: true, value: await work(view) };
    });
  }

  private async isUnknown(organisationId: string): Promise<boolean> {
    return (await this.chains.listOrganisations(organisationId, 0, 1)).length === 0;
  }
}

function factsOf(scope: string): AuditScopeFacts {
  const kind = auditScopeSchema.parse(scope);
  if (kind === "platform" || kind === "alliance") return { kind };
  return { kind: "organisation", organisationId: scope.slice(organisationPrefix.length) };
}

/** Only the platform's and the alliance's chains need the purpose of the audit; an organisation's are its own rows. */
function transactionOf({ organisationId, personId }: Actor, fullScope?: string): ActorScope {
  const own = { organisationId, personId };
  return fullScope === "platform" || fullScope === "alliance" ? { ...own, purpose: "audit" } : own;
}

const bytesOf = (lines: readonly string[]) => Buffer.from(`${lines.join("\n")}\n`, "utf8");
