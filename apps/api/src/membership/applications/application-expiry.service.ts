import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import { Recurs } from "../../platform/recurring/recurs.js";
import { ApplicationsRepository } from "./applications.repository.js";

const dayMs = 24 * 60 * 60_000;
/** An abandoned form is kept as long as its links could open it, and once more as long. */
const abandonedAfterMs = 60 * dayMs;
const refusedAfterMs = 180 * dayMs;

/** When are applications forgotten that led to nothing? Their record in the audit log stays; it names nobody. */
@Injectable()
export class ApplicationExpiry {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many were forgotten? */
  @Recurs({ name: "forget-applications", rhythm: { cron: "40 * * * *" }, atStart: true })
  async sweep(): Promise<number> {
    const now = this.clock.now().getTime();
    return this.database.runAs(systemScope("applications"), () =>
      this.applications.deleteOver(new Date(now - abandonedAfterMs), new Date(now - refusedAfterMs)),
    );
  }
}
