import type { NestApplicationOptions } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { Clock } from "./platform/clock/clock.js";
import { untilAnswering, withOwner } from "./platform/database/owner-connection.js";
import { prepareDatabase } from "./prepare-database.js";
import { DemoService } from "./demo/demo.service.js";
import { readEnv, type Env } from "./platform/process/env.js";
import { createLogger, nestLoggerOf } from "./platform/process/logger.js";
import { PrepareModule } from "./prepare.module.js";

/** Brings the database to this version and fills an empty one with the demo alliance. Ends when that is done. */
async function main(): Promise<void> {
  const env = readEnv();
  const ownerUrl = env.DATABASE_URL;
  if (ownerUrl === undefined) throw new Error("DATABASE_URL must be the owner's address");
  await untilAnswering(ownerUrl);
  say("migrations and reference facts");
  const { appUrl } = await prepareDatabase({
    ownerUrl,
    appUrl: env.DATABASE_APP_URL,
    now: new Clock().now(),
  });
  say("demo alliance");
  await loadDemo(env, ownerUrl, appUrl);
  say("ready");
}

async function loadDemo(env: Env, ownerUrl: string, appUrl: string): Promise<void> {
  const logger = nestLoggerOf(createLogger(env.LOG_LEVEL));
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class that it does not export
  const options: NestApplicationOptions = { logger, abortOnError: false };
  const app = await NestFactory.createApplicationContext(PrepareModule.forRoot(env, appUrl), options);
  try {
    const demo = app.get(DemoService, { strict: false });
    await withOwner(ownerUrl, (owner) => demo.load(owner, env.INTERPHASE_DATA_DIR));
  } finally {
    await app.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
