import type { OpenedRow } from "@interphase/sourcing";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import type { AskingCaller } from "../../platform/http/caller.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import type { StoredRequest } from "../../membership/break-glass/break-glass.mapper.js";
import { BreakGlassService } from "../../membership/break-glass/break-glass.service.js";
import { OpenedRowsRepository } from "./opened-rows.repository.js";

/** What do opened rows say? The one way by which anybody reads private rows of an organisation that is not their own. */
@Injectable()
export class OpenedRowsService {
  constructor(
    private readonly requests: BreakGlassService,
    private readonly rows: OpenedRowsRepository,
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads the rows in a transaction of the owner organisation that shows nothing else, and records the reading there:
   * rows that could not be recorded are not told. **Fails** not-found, break-glass.not-running.
   */
  async read(caller: AskingCaller, requestId: string): Promise<Outcome<OpenedRow[]>> {
    const { personId, organisationId } = caller.actor;
    const open = await this.database.runAs({ organisationId, personId }, () =>
      this.requests.findOpen(caller, requestId),
    );
    if (!open.ok) return open;
    const scope = { organisationId: open.value.organisationId, personId };
    return this.database.runAs(scope, () => this.readAsOwner(open.value, personId));
  }

  private async readAsOwner(request: StoredRequest, personId: string): Promise<Outcome<OpenedRow[]>> {
    if (!(await this.rows.enter(request.id))) return refuse("break-glass.not-running");
    const items = [
      ...(await this.rows.listPlans(request.planIds)),
      ...(await this.rows.listAssessments(request.assessmentIds)),
    ];
    await this.rows.insertReading({
      id: this.clock.newId(),
      requestId: request.id,
      organisationId: request.organisationId,
      readBy: personId,
      readAt: this.clock.now(),
      rowCount: items.length,
    });
    this.audit.record({
      action: "break-glass.rows",
      scope: organisationScope(request.organisationId),
      target: { kind: "break-glass", id: request.id },
      facts: { rowCount: items.length, rows: items.map(({ kind, id }) => `${kind}:${id}`) },
      personId,
    });
    return { ok: true, value: items };
  }
}
