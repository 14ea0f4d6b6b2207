import { AsyncLocalStorage } from "node:async_hooks";
import { Injectable } from "@nestjs/common";
import { Database } from "../database/database.service.js";
import { AuditService, type AuditDescription, type AuditRecord } from "./audit.service.js";

/** Queues events until just before their transaction commits. */
@Injectable()
export class AuditRecorder extends AuditService {
  private readonly requests = new AsyncLocalStorage<{ description: AuditDescription; isOmitted: boolean }>();
  private readonly queues = new WeakMap<object, AuditRecord[]>();

  constructor(private readonly database: Database) {
    super();
  }

  record(event: AuditRecord): void {
    const transaction = this.database.transaction;
    if (transaction === undefined) throw new Error("an event needs its act's transaction");
    const queue = this.queues.get(transaction);
    if (queue !== undefined) {
      queue.push(event);
      return;
    }
    this.queues.set(transaction, [event]);
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
}
