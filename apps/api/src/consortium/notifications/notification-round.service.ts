import { Injectable, Logger } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { Recurs } from "../../platform/recurring/recurs.js";
import { NotificationMail } from "./notification-mail.service.js";
import { NotificationRoundRepository, type Addressee } from "./notification-round.repository.js";

const mostAtOnce = 200;
/** Nobody is looked after more often than this, however many workers there are. */
const turnEveryMs = 2 * 60_000;

/**
 * Looks after everybody whose turn it is, each in a transaction of their own and in their name; any number of workers may. One for
 * whom it fails keeps no other waiting, and has their turn again.
 */
@Injectable()
export class NotificationRound {
  private readonly logger = new Logger("notifications");

  constructor(
    private readonly database: Database,
    private readonly round: NotificationRoundRepository,
    private readonly mail: NotificationMail,
    private readonly clock: Clock,
    private readonly isMailConfigured: boolean,
  ) {}

  /** Without a mail server nothing is queued: nobody would send it. */
  @Recurs({ name: "mail-notifications", rhythm: { cron: "* * * * *" }, atStart: false })
  async go(): Promise<void> {
    if (!this.isMailConfigured) return;
    const before = new Date(this.clock.now().getTime() - turnEveryMs);
    let page: Addressee[];
    let after: string | undefined;
    do {
      page = await this.round.listDue(before, mostAtOnce, after);
      for (const addressee of page) await this.tend(addressee, before);
      after = page.at(-1)?.id;
    } while (page.length === mostAtOnce);
  }

  private async tend(addressee: Addressee, before: Date): Promise<void> {
    const { id: personId, organisationId } = addressee;
    try {
      await this.database.runAs({ personId, organisationId }, () => this.mail.tend(addressee, before));
    } catch (error) {
      const why = error instanceof Error ? error.message : "unknown";
      this.logger.error(`notifications of ${personId} were not mailed: ${why}`);
    }
  }
}
