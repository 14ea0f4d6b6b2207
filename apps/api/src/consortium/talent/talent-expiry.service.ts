import { forgetApplicationDays } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import { Recurs } from "../../platform/recurring/recurs.js";
import { TalentApplicationsRepository } from "./talent-applications.repository.js";

const dayMs = 24 * 60 * 60_000;

/** When are applications in talent programmes forgotten that led to nothing? Their record in the audit log stays; it names nobody. */
@Injectable()
export class TalentExpiry {
  constructor(
    private readonly applications: TalentApplicationsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many were forgotten? */
  @Recurs({ name: "forget-talent-applications", rhythm: { cron: "50 * * * *" }, atStart: true })
  async sweep(): Promise<number> {
    const endedBefore = new Date(this.clock.now().getTime() - forgetApplicationDays * dayMs);
    return this.database.runAs(systemScope("directory"), () => this.applications.deleteOver(endedBefore));
  }
}
