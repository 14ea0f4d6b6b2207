import {
  auditEventsRoute,
  auditExportRoute,
  auditHeadRoute,
  auditHeadsRoute,
  auditKeysRoute,
  auditScopesRoute,
} from "@interphase/audit";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../http/route-types.js";
import { Route } from "../http/route.js";
import { AuditHeads } from "./audit-heads.service.js";
import { AuditReading } from "./audit-reading.service.js";

const own = { transaction: "none" } as const;

/** The record over HTTP; the service opens transactions with the purpose that each reader needs. */
@Controller()
export class AuditController {
  constructor(
    private readonly reading: AuditReading,
    private readonly heads: AuditHeads,
  ) {}

  @Route(auditEventsRoute, own)
  list({ caller, query }: InputOf<typeof auditEventsRoute>): Promise<ResultOf<typeof auditEventsRoute>> {
    return this.reading.list(caller, query);
  }

  @Route(auditScopesRoute, own)
  scopes({ caller, query }: InputOf<typeof auditScopesRoute>): Promise<ResultOf<typeof auditScopesRoute>> {
    return this.reading.listScopes(caller, query);
  }

  @Route(auditHeadRoute, own)
  head({ caller, query }: InputOf<typeof auditHeadRoute>): Promise<ResultOf<typeof auditHeadRoute>> {
    return this.reading.head(caller, query.scope);
  }

  @Route(auditHeadsRoute, own)
  dailyHeads({ caller, query }: InputOf<typeof auditHeadsRoute>): Promise<ResultOf<typeof auditHeadsRoute>> {
    return this.reading.listHeads(caller, query);
  }

  @Route(auditExportRoute, own)
  exportChain({
    caller,
    query,
  }: InputOf<typeof auditExportRoute>): Promise<ResultOf<typeof auditExportRoute>> {
    return this.reading.exportChain(caller, query);
  }

  @Route(auditKeysRoute)
  async keys(): Promise<ResultOf<typeof auditKeysRoute>> {
    return { ok: true, value: { items: await this.heads.listKeys(), nextCursor: null } };
  }
}
