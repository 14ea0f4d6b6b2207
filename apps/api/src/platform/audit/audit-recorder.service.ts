import { AsyncLocalStorage } from "node:async_hooks";
import { composeEvent } from "@interphase/audit";
import { Injectable } from "@nestjs/common";
import { Clock } from "../clock/clock.js";
import { Database } from "../database/database.service.js";
import { AuditEventsRepository, type NewEvent, type RecordedPerson } from "./audit-events.repository.js";
import {
  AuditService,
  organisationScope,
  type AuditDescription,
  type AuditPersonal,
  type AuditRecord,
  type AuditScope,
} from "./audit.service.js";

/** From where does an act come? `homeScope` is the chain of whoever sent the request. */
export interface AuditOrigin {
  readonly requestId: string;
  readonly networkAddress?: string | undefined;
  readonly userAgent?: string | undefined;
  readonly homeScope?: AuditScope | undefined;
}

/** What is known of the request that is being answered. */
interface RequestContext {
  readonly origin: AuditOrigin;
  readonly recorded: Set<string>;
  description: AuditDescription;
  isOmitted: boolean;
}

/** An event in the queue: everything but what the database knows. */
interface QueuedEvent {
  readonly record: AuditRecord;
  readonly scope: AuditScope;
  readonly personId: string | null;
  readonly occurredAt: string;
  readonly origin: AuditOrigin | undefined;
}

/** Who does what is recorded, unless the event says otherwise. */
interface EventOwner {
  readonly organisationId: string | null;
  readonly personId: string | null;
}

type EventPlace = Pick<QueuedEvent, "scope" | "personId">;

const keyOf = (action: string, { scope, personId }: EventPlace) =>
  `${action} ${scope} ${personId ?? "nobody"}`;

const saltBytes = 16;

/** Queues events until just before their transaction commits, then adds them in the order of their scopes. */
@Injectable()
export class AuditRecorder extends AuditService {
  private readonly requests = new AsyncLocalStorage<RequestContext>();
  private readonly queues = new WeakMap<object, QueuedEvent[]>();

  constructor(
    private readonly database: Database,
    private readonly events: AuditEventsRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Runs `work` as one request, whose services may describe what they do. */
  within<T>(origin: AuditOrigin, work: () => Promise<T>): Promise<T> {
    return this.requests.run({ origin, recorded: new Set(), description: {}, isOmitted: false }, work);
  }

  /** What have services said of this request? Undefined if its event was to be left out. */
  get described(): AuditDescription | undefined {
    const request = this.requests.getStore();
    return request === undefined || request.isOmitted ? undefined : request.description;
  }

  /** Has a service recorded this act of the request itself: by the same person, in the same record? */
  hasRecorded(event: AuditRecord, actor: EventOwner): boolean {
    return this.requests.getStore()?.recorded.has(keyOf(event.action, this.placeOf(event, actor))) === true;
  }

  record(event: AuditRecord): void {
    const { transaction } = this.database;
    if (transaction === undefined) throw new Error("an event needs its act's transaction");
    const request = this.requests.getStore();
    const place = this.placeOf(event, transaction.scope);
    request?.recorded.add(keyOf(event.action, place));
    const queued: QueuedEvent = {
      record: event,
      ...place,
      occurredAt: this.clock.now().toISOString(),
      origin: event.isNobodys ? undefined : request?.origin,
    };
    const queue = this.queues.get(transaction);
    if (queue !== undefined) {
      queue.push(queued);
      return;
    }
    this.queues.set(transaction, [queued]);
    this.database.beforeCommit(() => this.flush(transaction));
  }

  describe(description: AuditDescription): void {
    const request = this.requests.getStore();
    if (request === undefined) return;
    const facts = { ...request.description.facts, ...description.facts };
    request.description = { ...request.description, ...description, facts };
  }

  omit(): void {
    const request = this.requests.getStore();
    if (request !== undefined) request.isOmitted = true;
  }

  /** In which record does an event stand, and as whose? */
  private placeOf({ scope, personId, isNobodys }: AuditRecord, owner: EventOwner): EventPlace {
    const { organisationId } = owner;
    const home = organisationId === null ? "alliance" : organisationScope(organisationId);
    return {
      scope: scope ?? this.requests.getStore()?.origin.homeScope ?? home,
      personId: isNobodys ? null : personId === undefined ? owner.personId : personId,
    };
  }

  private async flush(transaction: object): Promise<void> {
    const queue = this.queues.get(transaction) ?? [];
    this.queues.delete(transaction);
    const ids = queue.flatMap(({ personId, record }) => [personId, record.onBehalfOf ?? null]);
    const people = await this.events.people([...new Set(ids.filter((id) => id !== null))]);
    const events = queue.map((event) => this.compose(event, people));
    events.sort((a, b) => (a.scope < b.scope ? -1 : Number(a.scope > b.scope)));
    await this.events.append(events);
  }

  private compose(event: QueuedEvent, people: ReadonlyMap<string, RecordedPerson>): NewEvent {
    const { record, scope, occurredAt, origin } = event;
    const actor = event.personId === null ? undefined : people.get(event.personId);
    const principal = record.onBehalfOf == null ? undefined : people.get(record.onBehalfOf);
    const texts = composeEvent({
      scope,
      occurredAt,
      actor: actor?.pseudonym ?? null,
      onBehalfOf: principal?.pseudonym ?? null,
      outcome: record.outcome ?? "success",
      action: record.action,
      target: record.target ?? null,
      facts: record.facts ?? {},
      requestId: origin?.requestId ?? null,
      salt: this.clock.randomBytes(saltBytes).toString("hex"),
    });
    return {
      scope,
      ...texts,
      personal: personalOf(scope, actor, principal, { ...origin, ...record.personal }),
    };
  }
}

/** In another organisation's chain somebody stands by name alone: where they sit and what they use is no business of it. */
function personalOf(
  scope: AuditScope,
  actor: RecordedPerson | undefined,
  principal: RecordedPerson | undefined,
  given: AuditPersonal,
): Record<string, string> {
  const isStranger =
    scope.startsWith("organisation:") &&
    actor !== undefined &&
    scope !== organisationScope(actor.organisationId ?? "");
  const all = {
    displayName: given.displayName ?? actor?.displayName,
    onBehalfOfDisplayName: principal?.displayName,
    email: isStranger ? null : (given.email ?? actor?.email),
    networkAddress: isStranger ? null : given.networkAddress,
    userAgent: isStranger ? null : given.userAgent,
  };
  const known = Object.entries(all).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(known.map(([name, value]) => [name, value.replaceAll("\0", "\uFFFD")]));
}
