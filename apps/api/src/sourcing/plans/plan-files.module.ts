import { Global, Module, type DynamicModule } from "@nestjs/common";
import type { Env } from "../../platform/process/env.js";
import { PlanFileLimit } from "./plan-files.repository.js";

/** How much may be kept? The same for requests and for jobs. */
@Global()
@Module({})
export class PlanFilesModule {
  static forRoot(env: Env): DynamicModule {
    const limit = { provide: PlanFileLimit, useValue: new PlanFileLimit(env.PLAN_FILES_MAX_BYTES) };
    return { module: PlanFilesModule, providers: [limit], exports: [PlanFileLimit] };
  }
}
