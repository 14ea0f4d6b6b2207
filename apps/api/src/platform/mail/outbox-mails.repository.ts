import type { Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Database } from "../database/database.service.js";
import type { MailBody } from "./mail-body.js";

/** A mail as it is queued. `sealedPath` is the page of the portal with its token, encrypted. */
export interface NewMail {
  readonly id: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly kind: string;
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly body: MailBody;
  readonly sealedPath: string | null;
  readonly createdAt: Date;
  /** After this it is no longer sent, and its link is forgotten. */
  readonly endsAt: Date;
}

/** Where does outgoing mail wait? Written in the transaction of the act it tells of. */
@Injectable()
export class OutboxMailsRepository {
  constructor(private readonly database: Database) {}

  async insert(mail: NewMail): Promise<void> {
    await this.database.execute(
      `SELECT queue_outbox_mail($1, $2, $3, $4, $5, $6, $7, $8::json, $9, $10, $11)`,
      [
        mail.id,
        mail.organisationId,
        mail.personId,
        mail.kind,
        mail.to,
        mail.locale,
        mail.subject,
        JSON.stringify(mail.body),
        mail.sealedPath,
        mail.createdAt,
        mail.endsAt,
      ],
    );
  }
}
