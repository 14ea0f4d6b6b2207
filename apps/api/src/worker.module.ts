import { Module, type DynamicModule } from "@nestjs/common";
import { workOf } from "./features.js";
import { AuditModule } from "./platform/audit/audit.module.js";
import { ClockModule } from "./platform/clock/clock.module.js";
import { DatabaseModule } from "./platform/database/database.module.js";
import type { Env } from "./platform/process/env.js";
import { RecurringModule } from "./platform/recurring/recurring.module.js";
import { SecretsModule } from "./platform/secrets/secrets.module.js";
import { tables } from "./tables.js";

/** What a worker process is made of: the ground below, and the work of the same features as the api's. */
@Module({})
export class WorkerModule {
  static forRoot(env: Env): DynamicModule {
    const database = DatabaseModule.forRoot({
      tables,
      url: env.DATABASE_APP_URL,
      applicationName: "interphase worker",
      poolSize: 2 * env.WORKER_CONCURRENCY + 2,
    });
    return {
      module: WorkerModule,
      imports: [
        ClockModule,
        SecretsModule.forRoot(env),
        database,
        AuditModule,
        RecurringModule,
        ...workOf(env),
      ],
    };
  }
}
