import { Module, type DynamicModule } from "@nestjs/common";
import { Clock } from "../clock/clock.js";
import type { Env } from "../process/env.js";
import { MailDelivery } from "./mail-delivery.service.js";
import { MailQueueRepository } from "./mail-queue.repository.js";
import { SecretLinks } from "./secret-links.service.js";
import { SmtpSender } from "./smtp-sender.js";
import { smtpSettingsOf } from "./smtp-settings.js";

/** What a worker needs to deliver mail. */
@Module({})
export class MailDeliveryModule {
  static forRoot(env: Env): DynamicModule {
    const settings = smtpSettingsOf(env);
    const sender = settings === undefined ? undefined : new SmtpSender(settings);
    return {
      module: MailDeliveryModule,
      providers: [
        MailQueueRepository,
        SecretLinks,
        {
          provide: MailDelivery,
          useFactory: (queue: MailQueueRepository, links: SecretLinks, clock: Clock) =>
            new MailDelivery(queue, links, clock, env.PORTAL_URL, sender),
          inject: [MailQueueRepository, SecretLinks, Clock],
        },
      ],
      exports: [MailDelivery],
    };
  }
}
