import { Module, type DynamicModule } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { Logger as QueueLogger, run } from "graphile-worker";
import { Pool } from "pg";
import { ClockModule } from "./clock/clock.module.js";
import { DatabaseModule } from "./database/database.module.js";
import { readEnv, type Env } from "./env.js";
import { JobRunner, queuedJobSchema } from "./jobs/job-runner.service.js";
import { JobWorkModule } from "./jobs/job-work.module.js";
import { OrphanRecovery } from "./jobs/orphan-recovery.service.js";
import { createLogger, nestLoggerOf } from "./logger.js";
import { PlanImportJobModule } from "./sourcing-plans/plan-import-job.module.js";
import { PlanImportJobService } from "./sourcing-plans/plan-import-job.service.js";

/** How often is it asked whether another worker was killed? */
const recoveryIntervalMs = 5_000;

/** What a worker process is made of. */
@Module({})
class WorkerModule {
  static forRoot(env: Env): DynamicModule {
    const poolSize = 2 * env.WORKER_CONCURRENCY + 2;
    const database = DatabaseModule.forRoot({
      url: env.DATABASE_APP_URL,
      applicationName: "interphase worker",
      poolSize,
    });
    return { module: WorkerModule, imports: [ClockModule, database, JobWorkModule, PlanImportJobModule] };
  }
}

/** Starts a worker process; any number may run beside each other, on any number of machines. */
async function main(): Promise<void> {
  const env = readEnv();
  const logger = createLogger(env.LOG_LEVEL);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), {
    logger: nestLoggerOf(logger),
    abortOnError: false,
  });
  const runner = app.get(JobRunner, { strict: false });
  const imports = app.get(PlanImportJobService, { strict: false });
  const recovery = app.get(OrphanRecovery, { strict: false });
  const recover = () =>
    recovery.recover().catch((err: unknown) => logger.warn({ err }, "jobs could not be recovered"));
  await recover();
  const pool = new Pool({
    connectionString: env.DATABASE_APP_URL,
    max: env.WORKER_CONCURRENCY + 2,
    application_name: "interphase queue",
  });
  pool.on("error", (err) => logger.warn({ err }, "the queue lost a connection"));
  const queue = await run({
    pgPool: pool,
    concurrency: env.WORKER_CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: new QueueLogger(() => (level, message) => {
      if (level === "error") logger.error(message);
      else if (level === "warning") logger.warn(message);
    }),
    taskList: {
      "plan-import": (payload, { job }) =>
        runner.run(queuedJobSchema.parse(payload), job.attempts >= job.max_attempts, (found, progress) =>
          imports.run(found, progress),
        ),
    },
  });
  const timer = setInterval(() => void recover(), recoveryIntervalMs);
  endOnSignal(env, async () => {
    clearInterval(timer);
    await queue.stop();
    await pool.end();
    await app.close();
  });
  logger.info("ready");
  process.send?.("ready");
}

function endOnSignal(env: Env, close: () => Promise<void>): void {
  let isClosing = false;
  const end = (): void => {
    if (isClosing) return;
    isClosing = true;
    const late = setTimeout(() => process.exit(1), env.SHUTDOWN_GRACE_SECONDS * 1000);
    late.unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
