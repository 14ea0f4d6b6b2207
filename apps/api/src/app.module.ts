import { Module, type DynamicModule } from "@nestjs/common";
import { ClockModule } from "./clock/clock.module.js";
import { DatabaseModule } from "./database/database.module.js";
import type { Env } from "./env.js";
import { HttpModule } from "./http/http.module.js";
import { IdentityModule } from "./identity/identity.module.js";
import { OperationsModule } from "./operations/operations.module.js";

/** Everything the http process is made of. */
@Module({})
export class AppModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ClockModule,
        DatabaseModule.forRoot({
          url: env.DATABASE_APP_URL,
          applicationName: "interphase api",
          poolSize: env.DATABASE_POOL_SIZE,
        }),
        HttpModule,
        IdentityModule.forRoot(env),
        OperationsModule,
      ],
    };
  }
}
