import { Global, Module, type DynamicModule } from "@nestjs/common";
import { AuditService } from "../audit/audit.service.js";
import { Clock } from "../clock/clock.js";
import type { Env } from "../process/env.js";
import { MailReadingRepository } from "./mail-reading.repository.js";
import { MailService } from "./mail.service.js";
import { OutboxMailsController } from "./outbox-mails.controller.js";
import { OutboxMailsRepository } from "./outbox-mails.repository.js";
import { OutboxService } from "./outbox.service.js";
import { SecretLinks } from "./secret-links.service.js";

/** Gives every feature the one way to send mail, and administrators the outbox. */
@Global()
@Module({})
export class MailModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: MailModule,
      controllers: [OutboxMailsController],
      providers: [
        MailService,
        OutboxMailsRepository,
        MailReadingRepository,
        SecretLinks,
        {
          provide: OutboxService,
          useFactory: (mails: MailReadingRepository, links: SecretLinks, audit: AuditService, clock: Clock) =>
            new OutboxService(mails, links, audit, clock, env.PORTAL_URL),
          inject: [MailReadingRepository, SecretLinks, AuditService, Clock],
        },
      ],
      exports: [MailService],
    };
  }
}
