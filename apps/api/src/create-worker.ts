import type { NestApplicationOptions } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { Logger as QueueLogger, run } from "graphile-worker";
import type { Logger } from "pino";
import { jobKinds } from "./features.js";
import { JobTasks } from "./platform/jobs/job-tasks.service.js";
import type { Env } from "./platform/process/env.js";
import { nestLoggerOf } from "./platform/process/logger.js";
import { Recurrences } from "./platform/recurring/recurrences.service.js";
import { WorkerModule } from "./worker.module.js";

/** How often is the queue asked whether there is work that nobody announced? */
const pollIntervalMs = 1_000;

/** A running worker. `close` lets the jobs it runs end first. */
export interface Worker {
  close(): Promise<void>;
}

/** Starts taking jobs from the queue; any number of workers may do so beside each other, on any number of machines. */
export async function createWorker(env: Env, logger: Logger): Promise<Worker> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class that it does not export
  const options: NestApplicationOptions = { logger: nestLoggerOf(logger), abortOnError: false };
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), options);
  const recurrences = app.get(Recurrences, { strict: false });
  const recurring = await recurrences.begin((err, name) =>
    logger.warn({ err, name }, "recurring work failed"),
  );
  const queue = await run({
    connectionString: env.DATABASE_APP_URL,
    maxPoolSize: env.WORKER_CONCURRENCY + 2,
    concurrency: env.WORKER_CONCURRENCY,
    noHandleSignals: true,
    pollInterval: pollIntervalMs,
    logger: queueLoggerOf(logger),
    taskList: { ...app.get(JobTasks, { strict: false }).list(jobKinds()), ...recurring.taskList },
    parsedCronItems: recurring.cronItems,
  });
  return {
    close: async () => {
      await recurrences.end();
      await queue.stop();
      await app.close();
    },
  };
}

function queueLoggerOf(logger: Logger): QueueLogger {
  return new QueueLogger(() => (level, message) => {
    if ((level as string) === "error") logger.error(message);
    else if ((level as string) === "warning") logger.warn(message);
  });
}
