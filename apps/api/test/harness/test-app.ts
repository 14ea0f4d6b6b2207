import type { Logger } from "pino";
import type { Feature } from "../../src/platform/process/feature.js";
import { createApp, type App } from "../../src/create-app.js";
import { readEnv } from "../../src/platform/process/env.js";
import { featuresOf } from "../../src/features.js";
import { createLogger } from "../../src/platform/process/logger.js";
import { apiAt, testSettings, type TestApi } from "./test-api.js";

export type { Answer } from "./test-api.js";

/**
 * A real api inside the suite's own process, whose parts it may take hold of. It costs every suite that starts one the
 * loading of all sources: a suite that only speaks HTTP shares the built one (`sharedApi`).
 */
export interface TestApp extends TestApi {
  readonly app: App;
}

/** Starts the api; `overrides` are settings of its environment, `features` stand beside the real ones. */
export async function startTestApp(
  overrides: Record<string, string> = {},
  features: readonly Feature[] = [],
  logger?: Logger,
): Promise<TestApp> {
  const env = readEnv({ ...(await testSettings()), ...overrides });
  const app = await createApp(env, logger ?? createLogger(env.LOG_LEVEL), [...featuresOf(env), ...features]);
  return { app, ...apiAt(await app.listen()) };
}
