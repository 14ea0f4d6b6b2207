import type { Asked } from "@interphase/access";
import type { GroupDecision } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { GroupAccess } from "../groups/group-access.service.js";
import { toGroupDecision } from "./group-record.mapper.js";
import { GroupRecordsRepository } from "./group-records.repository.js";

/** What has a group decided? Its chair records it, and nobody changes it afterwards. */
@Injectable()
export class GroupDecisionsService {
  constructor(
    private readonly access: GroupAccess,
    private readonly records: GroupRecordsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async list(
    asked: Asked,
    groupId: string,
    query: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Outcome<{ items: GroupDecision[]; nextCursor: string | null }>> {
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const rows = await this.records.listDecisions(found.value.id, query.limit, after.value);
    const page = toPage(rows, query.limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { ok: true, value: { ...page, items: page.items.map(toGroupDecision) } };
  }

  /** **Fails** not-found, access.forbidden. */
  async record(
    asked: Asked,
    groupId: string,
    decided: { readonly title: string; readonly text?: string | undefined; readonly decidedOn: string },
  ): Promise<Outcome<GroupDecision>> {
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    const id = this.clock.newId();
    await this.records.insertDecision({
      id,
      groupId: found.value.id,
      title: decided.title,
      text: decided.text ?? null,
      decidedOn: decided.decidedOn,
      recordedBy: asked.actor.personId,
      createdAt: this.clock.now(),
    });
    this.audit.describe({ target: { kind: "group", id: found.value.id }, facts: { decisionId: id } });
    const kept = await this.records.findDecision(id);
    return kept === undefined ? refuse("not-found") : { ok: true, value: toGroupDecision(kept) };
  }
}
