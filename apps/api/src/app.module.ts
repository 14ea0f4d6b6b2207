import { Module, type DynamicModule } from "@nestjs/common";
import { AuditModule } from "./platform/audit/audit.module.js";
import { ClockModule } from "./platform/clock/clock.module.js";
import { DatabaseModule } from "./platform/database/database.module.js";
import type { Env } from "./platform/process/env.js";
import type { Feature } from "./platform/process/feature.js";
import { FactorsModule } from "./identity/factors/factors.module.js";
import { HttpModule } from "./platform/http/http.module.js";
import { IdentityModule } from "./identity/sign-in/identity.module.js";
import { MailModule } from "./platform/mail/mail.module.js";
import { OperationsModule } from "./platform/operations/operations.module.js";
import { PasswordsModule } from "./identity/passwords/passwords.module.js";
import { RateLimitsModule } from "./platform/rate-limits/rate-limits.module.js";
import { SecretsModule } from "./platform/secrets/secrets.module.js";
import { migrations, tables } from "./tables.js";

/** Everything the http process is made of: the ground below, and the features given. */
@Module({})
export class AppModule {
  static forRoot(env: Env, features: readonly Feature[]): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ClockModule,
        DatabaseModule.forRoot({
          tables,
          migrations,
          url: env.DATABASE_APP_URL,
          applicationName: "interphase api",
          poolSize: env.DATABASE_POOL_SIZE,
        }),
        AuditModule,
        SecretsModule.forRoot(env),
        HttpModule,
        RateLimitsModule,
        FactorsModule.forRoot(env),
        IdentityModule.forRoot(env),
        PasswordsModule,
        MailModule.forRoot(env),
        OperationsModule,
        ...features,
      ],
    };
  }
}
