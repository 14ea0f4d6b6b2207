import { Module, type DynamicModule } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { OutboxMailsRepository } from "../../platform/mail/outbox-mails.repository.js";
import { SecretLinks } from "../../platform/mail/secret-links.service.js";
import { smtpSettingsOf } from "../../platform/mail/smtp-settings.js";
import type { Env } from "../../platform/process/env.js";
import { NoticesRepository } from "./notices.repository.js";
import { NotificationMail } from "./notification-mail.service.js";
import { NotificationRoundRepository } from "./notification-round.repository.js";
import { NotificationRound } from "./notification-round.service.js";
import { NotificationSettingsRepository } from "./notification-settings.repository.js";

/** Mailing of notifications, in workers. */
@Module({})
export class NotificationWorkModule {
  static forRoot(env: Env): DynamicModule {
    const isMailConfigured = smtpSettingsOf(env) !== undefined;
    return {
      module: NotificationWorkModule,
      providers: [
        NoticesRepository,
        NotificationSettingsRepository,
        NotificationRoundRepository,
        NotificationMail,
        MailService,
        OutboxMailsRepository,
        SecretLinks,
        {
          provide: NotificationRound,
          useFactory: (
            database: Database,
            round: NotificationRoundRepository,
            mail: NotificationMail,
            clock: Clock,
          ) => new NotificationRound(database, round, mail, clock, isMailConfigured),
          inject: [Database, NotificationRoundRepository, NotificationMail, Clock],
        },
      ],
    };
  }
}
