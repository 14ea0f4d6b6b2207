import { Module, type DynamicModule } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { smtpSettingsOf } from "../../platform/mail/smtp-settings.js";
import type { Env } from "../../platform/process/env.js";
import { NoticesRepository } from "./notices.repository.js";
import { NotificationSettingsRepository } from "./notification-settings.repository.js";
import { NotificationsController } from "./notifications.controller.js";
import { NotificationsService } from "./notifications.service.js";

/** What is told to people, and what waits for them. */
@Module({})
export class NotificationsModule {
  static forRoot(env: Env): DynamicModule {
    const isMailConfigured = smtpSettingsOf(env) !== undefined;
    return {
      module: NotificationsModule,
      controllers: [NotificationsController],
      providers: [
        NoticesRepository,
        NotificationSettingsRepository,
        {
          provide: NotificationsService,
          useFactory: (
            notices: NoticesRepository,
            settings: NotificationSettingsRepository,
            audit: AuditService,
            clock: Clock,
          ) => new NotificationsService(notices, settings, audit, clock, isMailConfigured),
          inject: [NoticesRepository, NotificationSettingsRepository, AuditService, Clock],
        },
      ],
    };
  }
}
