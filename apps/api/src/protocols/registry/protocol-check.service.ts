import { Injectable, Logger } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { anonymousScope } from "../../platform/database/scope.js";
import { Recurs } from "../../platform/recurring/recurs.js";
import { isWhole } from "./protocol-release.mapper.js";
import { ProtocolReleasesRepository } from "./protocol-releases.repository.js";

const mostAtOnce = 100;

/** Is every released version still what was released? Compared with its record when a worker starts, which follows a restore too, and daily. */
@Injectable()
export class ProtocolCheck {
  private readonly logger = new Logger("protocols");

  constructor(
    private readonly database: Database,
    private readonly releases: ProtocolReleasesRepository,
    private readonly clock: Clock,
  ) {}

  @Recurs({ name: "check-protocol-releases", rhythm: { cron: "20 3 * * *" }, atStart: true })
  async go(): Promise<void> {
    let page: Awaited<ReturnType<ProtocolReleasesRepository["listDocuments"]>>;
    let after: string | undefined;
    do {
      const from = after;
      page = await this.database.runAs(anonymousScope, () => this.releases.listDocuments(mostAtOnce, from));
      for (const release of page) {
        const { id, code, version, damagedAt } = release;
        const isDamaged = !isWhole(release);
        if (isDamaged) this.logger.error(`${code}@${version} is not what was released`);
        if (isDamaged === (damagedAt !== null)) continue;
        const since = isDamaged ? this.clock.now() : null;
        await this.database.runAs(anonymousScope, () => this.releases.markDamaged(id, since));
      }
      after = page.at(-1)?.id;
    } while (page.length === mostAtOnce);
  }
}
