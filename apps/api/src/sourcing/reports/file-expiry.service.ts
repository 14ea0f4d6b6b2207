import { Injectable } from "@nestjs/common";
import { Recurs } from "../../platform/recurring/recurs.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { anonymousScope } from "../../platform/database/scope.js";
import { JobFilesRepository } from "./job-files.repository.js";

/** Forgets what jobs wrote once it has expired; organisation by organisation, for no role sees the files of two. */
@Injectable()
export class FileExpiry {
  constructor(
    private readonly database: Database,
    private readonly files: JobFilesRepository,
    private readonly clock: Clock,
  ) {}

  @Recurs({ name: "forget-expired-reports", rhythm: { cron: "0 * * * *" }, atStart: true })
  async sweep(): Promise<void> {
    const at = this.clock.now().toISOString();
    const organisations = await this.database.runAs(anonymousScope, () => this.files.listOrganisations());
    for (const organisationId of organisations)
      await this.database.runAs({ organisationId, personId: null }, () => this.files.deleteExpired(at));
  }
}
