import { decide, listFilter, showing } from "@interphase/access";
import {
  breakGlassPatienceMs,
  type BreakGlass,
  type BreakGlassDetail,
  type BreakGlassRequest,
  type BreakGlassRow,
  type BreakGlassState,
} from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import type { AskingCaller } from "../../platform/http/caller.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { BreakGlassMail } from "./break-glass-mail.service.js";
import { factsOf, rowsOf, stateOf, toBreakGlass, type StoredRequest } from "./break-glass.mapper.js";
import { BreakGlassRepository } from "./break-glass.repository.js";

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

const minuteMs = 60_000;
const shownReadings = 200;

/** Who asks to see which private rows, and what does their organisation answer? In the caller's transaction. */
@Injectable()
export class BreakGlassService {
  constructor(
    private readonly repository: BreakGlassRepository,
    private readonly mail: BreakGlassMail,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Never looks at the rows, so neither the answer nor its time tells whether they exist. **Fails** not-found for an unknown organisation. */
  async request(caller: AskingCaller, wish: BreakGlassRequest): Promise<Outcome<BreakGlass>> {
    const organisationName = await this.repository.findOrganisationName(wish.organisationId);
    if (organisationName === undefined) return refuse("not-found");
    const idsOf = (kind: BreakGlassRow["kind"]) => [
      ...new Set(wish.rows.filter((row) => row.kind === kind).map(({ id }) => id.toLowerCase())),
    ];
    const { personId } = caller.actor;
    const question = {
      id: this.clock.newId(),
      organisationId: wish.organisationId,
      requestedBy: personId,
      requestedAt: this.clock.now(),
      planIds: idsOf("sourcing-plan"),
      assessmentIds: idsOf("assessment"),
      reason: wish.reason,
      minutes: wish.minutes,
    };
    await this.repository.insert(question);
    const stored = await this.get(question.id);
    const rowCount = rowsOf(stored).length;
    const target = { kind: "break-glass", id: question.id };
    const facts = { organisationId: wish.organisationId, rowCount, minutes: wish.minutes };
    this.audit.describe({ target, facts });
    const scope = organisationScope(wish.organisationId);
    this.audit.record({ action: "break-glass.received", scope, target, facts });
    const names = await this.repository.namesOf([personId]);
    await this.mail.tellRequest(stored, names.get(personId) ?? "");
    return { ok: true, value: toBreakGlass(stored, caller.actor, names, this.clock.now()) };
  }

  async list(
    caller: AskingCaller,
    page: {
      readonly limit: number;
      readonly cursor?: string | undefined;
      readonly state?: BreakGlassState | undefined;
    },
  ): Promise<Outcome<Page<BreakGlass>>> {
    const after = decodeTimeCursor(page.cursor);
    if (!after.ok) return after;
    const now = this.clock.now();
    const found = await this.repository.list({
      clauses: listFilter(caller.actor, caller.action),
      state: page.state,
      now,
      askedAfter: this.patienceStart(),
      limit: page.limit,
      after: after.value,
    });
    const names = await this.repository.namesOf(found.flatMap(peopleOf));
    const items = found.map((request) => toBreakGlass(request, caller.actor, names, now));
    return { ok: true, value: toPage(items, page.limit, ({ requestedAt, id }) => [requestedAt, id]) };
  }

  /** **Fails** not-found for a request that the caller may not see. */
  async read(caller: AskingCaller, requestId: string): Promise<Outcome<BreakGlassDetail>> {
    const found = await this.findVisible(caller, requestId);
    if (!found.ok) return found;
    const readings = await this.repository.listReadings(requestId, shownReadings);
    const value = {
      ...(await this.view(caller, found.value)),
      readings: readings.map(({ readAt, rowCount }) => ({ readAt: readAt.toISOString(), rowCount })),
    };
    return { ok: true, value };
  }

  /**
   * Approves or refuses for the organisation; the time runs from the approval.
   * **Fails** not-found, access.forbidden for whoever asked, break-glass.already-decided, also when it has lapsed.
   */
  async decide(
    caller: AskingCaller,
    requestId: string,
    answer: { readonly decision: "approve" | "refuse"; readonly comment?: string | undefined },
  ): Promise<Outcome<BreakGlass>> {
    const found = await this.findAnswerable(caller, requestId);
    if (!found.ok) return found;
    const { minutes, requestedBy } = found.value;
    const { personId } = caller.actor;
    if (personId === requestedBy) return refuse("access.forbidden");
    const decidedAt = this.clock.now();
    const isApproval = answer.decision === "approve";
    const isFirst = await this.repository.decide(requestId, {
      decision: answer.decision,
      decidedBy: personId,
      decidedAt,
      comment: answer.comment ?? null,
      endsAt: isApproval ? new Date(decidedAt.getTime() + minutes * minuteMs) : null,
      askedAfter: this.patienceStart(),
    });
    if (!isFirst) return refuse("break-glass.already-decided");
    const decided = await this.get(requestId);
    this.audit.describe({
      target: { kind: "break-glass", id: requestId },
      facts: { decision: answer.decision, rowCount: rowsOf(decided).length, minutes },
    });
    const names = await this.repository.namesOf(peopleOf(decided));
    await this.mail.tellAnswer(decided, names.get(requestedBy) ?? "", isApproval ? "approved" : "refused");
    return { ok: true, value: toBreakGlass(decided, caller.actor, names, this.clock.now()) };
  }

  /** Closes the rows before their time. **Fails** not-found, break-glass.not-running. */
  async end(caller: AskingCaller, requestId: string): Promise<Outcome<undefined>> {
    const found = await this.findAnswerable(caller, requestId);
    if (!found.ok) return found;
    if (!(await this.repository.end(requestId, this.clock.now()))) return refuse("break-glass.not-running");
    const { requestedBy } = found.value;
    this.audit.describe({ target: { kind: "break-glass", id: requestId } });
    const names = await this.repository.namesOf([requestedBy]);
    await this.mail.tellAnswer(found.value, names.get(requestedBy) ?? "", "withdrawn");
    return { ok: true, value: undefined };
  }

  /** Which rows may the caller read now? **Fails** not-found, break-glass.not-running. */
  async findOpen(caller: AskingCaller, requestId: string): Promise<Outcome<StoredRequest>> {
    const found = await this.findVisible(caller, requestId);
    if (!found.ok) return found;
    if (!decide(caller.actor, caller.action, factsOf(found.value)).allow) return refuse("not-found");
    if (stateOf(found.value, this.clock.now()) !== "running") return refuse("break-glass.not-running");
    return found;
  }

  private async findVisible(caller: AskingCaller, requestId: string): Promise<Outcome<StoredRequest>> {
    const found = await this.repository.find(requestId);
    const isVisible =
      found !== undefined && decide(caller.actor, showing("break-glass-request"), factsOf(found)).allow;
    return isVisible ? { ok: true, value: found } : refuse("not-found");
  }

  private async findAnswerable(caller: AskingCaller, requestId: string): Promise<Outcome<StoredRequest>> {
    const found = await this.findVisible(caller, requestId);
    if (!found.ok) return found;
    const mayAnswer = decide(caller.actor, caller.action, factsOf(found.value)).allow;
    return mayAnswer ? found : refuse("access.forbidden");
  }

  private async get(requestId: string): Promise<StoredRequest> {
    const found = await this.repository.find(requestId);
    if (found === undefined) throw new Error("the request is gone");
    return found;
  }

  private async view(caller: AskingCaller, request: StoredRequest): Promise<BreakGlass> {
    const names = await this.repository.namesOf(peopleOf(request));
    return toBreakGlass(request, caller.actor, names, this.clock.now());
  }

  private patienceStart(): Date {
    return new Date(this.clock.now().getTime() - breakGlassPatienceMs);
  }
}

function peopleOf({ requestedBy, decidedBy }: StoredRequest): string[] {
  return decidedBy === null ? [requestedBy] : [requestedBy, decidedBy];
}
