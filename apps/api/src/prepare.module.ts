import { Module, type DynamicModule } from "@nestjs/common";
import { DemoModule } from "./demo/demo.module.js";
import { ClockModule } from "./platform/clock/clock.module.js";
import { DatabaseModule } from "./platform/database/database.module.js";
import type { Env } from "./platform/process/env.js";
import { SecretsModule } from "./platform/secrets/secrets.module.js";
import { UploadsModule } from "./platform/uploads/uploads.module.js";
import { PlanFilesModule } from "./sourcing/plans/plan-files.module.js";
import { tables } from "./tables.js";

/** What preparing a database needs of the api. */
@Module({})
export class PrepareModule {
  static forRoot(env: Env, url: string): DynamicModule {
    const database = DatabaseModule.forRoot({
      tables,
      url,
      applicationName: "interphase prepare",
      poolSize: 2,
    });
    return {
      module: PrepareModule,
      imports: [
        ClockModule,
        SecretsModule.forRoot(env),
        database,
        PlanFilesModule.forRoot(env),
        UploadsModule.forRoot(env),
        DemoModule,
      ],
    };
  }
}
