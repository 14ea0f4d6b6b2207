import { localeSchema } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../database/database.service.js";
import { columnsOf } from "../database/row.js";
import { systemScope } from "../database/scope.js";
import { mailBodySchema } from "./mail-body.js";
import { outboxMailsTable } from "./outbox-mail.entity.js";

const due = columnsOf(outboxMailsTable, "id", "locale", "subject", "body", "sealedPath", "attempts");
const rowSchema = due.row.extend({
  to: outboxMailsTable.columns.toAddress.value,
  locale: localeSchema,
  body: mailBodySchema,
});
/** A mail whose turn it is. */
export type DueMail = z.output<typeof rowSchema>;

/** Which mail is to be sent next? Each step is a transaction of its own, with the reach of mail and nothing else. */
@Injectable()
export class MailQueueRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes the mail that has waited longest and keeps it from other workers until `leaseEnd`. The attempt counts at once, so
   * that a mail which kills its worker is not tried for ever.
   */
  async claim(now: Date, leaseEnd: Date): Promise<DueMail | undefined> {
    const rows = await this.database.runAs(systemScope("mail"), () =>
      this.database.query(
        rowSchema,
        `UPDATE outbox_mails SET attempts = attempts + 1, next_attempt_at = $2
          WHERE id = (SELECT id FROM outbox_mails
                       WHERE state = 'waiting' AND next_attempt_at <= $1 AND ends_at > $1
                       ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
          RETURNING ${due.list()}, to_address AS "to"`,
        [now, leaseEnd],
      ),
    );
    return rows[0];
  }

  /** Delivered: the link is forgotten, the rest stays readable. */
  async deliver(mail: DueMail, at: Date): Promise<void> {
    await this.own(
      `UPDATE outbox_mails SET state = 'delivered', settled_at = $3, sealed_path = NULL, last_problem = NULL
        WHERE id = $1 AND attempts = $2`,
      [mail.id, mail.attempts, at],
    );
  }

  async postpone(mail: DueMail, until: Date, problem: string): Promise<void> {
    await this.own(
      `UPDATE outbox_mails SET next_attempt_at = $3, last_problem = $4
        WHERE id = $1 AND attempts = $2 AND state = 'waiting'`,
      [mail.id, mail.attempts, until, problem],
    );
  }

  /** Given up: an administrator can read it, and have it tried again. */
  async fail(mail: DueMail, at: Date, problem: string): Promise<void> {
    await this.own(
      `UPDATE outbox_mails SET state = 'failed', settled_at = $3, last_problem = $4
        WHERE id = $1 AND attempts = $2 AND state = 'waiting'`,
      [mail.id, mail.attempts, at, problem],
    );
  }

  /** What is too late is not sent, links that no longer hold are forgotten, and so is mail settled before `oldest`. */
  async expire(now: Date, oldest: Date): Promise<void> {
    await this.own(
      `UPDATE outbox_mails SET sealed_path = NULL,
              state = CASE WHEN state = 'waiting' THEN 'expired' ELSE state END,
              settled_at = coalesce(settled_at, $1)
        WHERE ends_at <= $1 AND (state = 'waiting' OR sealed_path IS NOT NULL)`,
      [now],
    );
    await this.own(`DELETE FROM outbox_mails WHERE settled_at <= $1`, [oldest]);
  }

  private own(sql: string, params: readonly unknown[]): Promise<number> {
    return this.database.runAs(systemScope("mail"), () => this.database.execute(sql, params));
  }
}
