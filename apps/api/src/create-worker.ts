import { Module, type DynamicModule, type NestApplicationOptions } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { Logger as QueueLogger, run, type Task, type TaskList } from "graphile-worker";
import type { Job } from "@interphase/sourcing";
import type { Logger } from "pino";
import { ReportJobModule } from "./sourcing/reports/report-job.module.js";
import { ReportJobService } from "./sourcing/reports/report-job.service.js";
import { AuditHeadsModule } from "./platform/audit-reading/audit-heads.module.js";
import { AuditHeads } from "./platform/audit-reading/audit-heads.service.js";
import { AuditModule } from "./platform/audit/audit.module.js";
import { ClockModule } from "./platform/clock/clock.module.js";
import { DatabaseModule } from "./platform/database/database.module.js";
import type { Env } from "./platform/process/env.js";
import { FileExpiry } from "./sourcing/reports/file-expiry.service.js";
import {
  JobRunner,
  queuedJobSchema,
  type JobOutcome,
  type JobProgress,
} from "./platform/jobs/job-runner.service.js";
import { JobWorkModule } from "./platform/jobs/job-work.module.js";
import type { RunnableJob } from "./platform/jobs/jobs.repository.js";
import { OrphanRecovery } from "./platform/jobs/orphan-recovery.service.js";
import { nestLoggerOf } from "./platform/process/logger.js";
import { MailDeliveryModule } from "./platform/mail/mail-delivery.module.js";
import { MailDelivery } from "./platform/mail/mail-delivery.service.js";
import { SecretsModule } from "./platform/secrets/secrets.module.js";
import { PlanFilesModule } from "./sourcing/plans/plan-files.module.js";
import { PlanImportJobModule } from "./sourcing/plans/plan-import-job.module.js";
import { PlanImportJobService } from "./sourcing/plans/plan-import-job.service.js";
import { UploadsModule } from "./uploads/uploads.module.js";
import { tables } from "./tables.js";

/** How often is it asked whether another worker was killed, and the queue whether there is work that nobody announced? */
const recoveryIntervalMs = 5_000;
const pollIntervalMs = 1_000;
/** How often is what jobs wrote looked through for what has expired? */
const expiryIntervalMs = 60 * 60_000;
/** How often is it asked whether a chain of the record still lacks its signed head of the day? */
const headIntervalMs = 10 * 60_000;

/** How often is the outbox looked through for mail whose time has come? */
const mailIntervalMs = 2_000;

/** What a worker process is made of. */
@Module({})
class WorkerModule {
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
        AuditHeadsModule,
        JobWorkModule,
        MailDeliveryModule.forRoot(env),
        PlanFilesModule.forRoot(env),
        PlanImportJobModule,
        UploadsModule.forRoot(env),
        ReportJobModule,
      ],
    };
  }
}

/** A running worker. `close` lets the jobs it runs end first. */
export interface Worker {
  close(): Promise<void>;
}

/** Starts taking jobs from the queue; any number of workers may do so beside each other, on any number of machines. */
export async function createWorker(env: Env, logger: Logger): Promise<Worker> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class that it does not export
  const options: NestApplicationOptions = { logger: nestLoggerOf(logger), abortOnError: false };
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), options);
  const recovery = app.get(OrphanRecovery, { strict: false });
  const recover = () =>
    recovery.recover().catch((err: unknown) => logger.warn({ err }, "jobs could not be recovered"));
  const expiry = app.get(FileExpiry, { strict: false });
  const sweep = () =>
    expiry.sweep().catch((err: unknown) => logger.warn({ err }, "expired files could not be forgotten"));
  const mail = app.get(MailDelivery, { strict: false });
  const deliver = () =>
    mail.deliverDue().catch((err: unknown) => logger.warn({ err }, "mail could not be delivered"));
  const heads = app.get(AuditHeads, { strict: false });
  const keepHeads = () =>
    heads
      .keepDaily()
      .catch((err: unknown) => logger.warn({ err }, "heads of the record could not be signed"));
  await recover();
  await sweep();
  await keepHeads();
  const queue = await run({
    connectionString: env.DATABASE_APP_URL,
    maxPoolSize: env.WORKER_CONCURRENCY + 2,
    concurrency: env.WORKER_CONCURRENCY,
    noHandleSignals: true,
    pollInterval: pollIntervalMs,
    logger: queueLoggerOf(logger),
    taskList: taskListOf(app.get(JobRunner, { strict: false }), {
      "plan-import": app.get(PlanImportJobService, { strict: false }),
      report: app.get(ReportJobService, { strict: false }),
    }),
  });
  const timers = [
    setInterval(() => void recover(), recoveryIntervalMs),
    setInterval(() => void sweep(), expiryIntervalMs),
    setInterval(() => void deliver(), mailIntervalMs),
    setInterval(() => void keepHeads(), headIntervalMs),
  ];
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await mail.close();
      await queue.stop();
      await app.close();
    },
  };
}

/** What does the work of one kind of job. */
interface JobWork {
  run(job: RunnableJob, progress: JobProgress): Promise<JobOutcome>;
}

function taskListOf(runner: JobRunner, works: Readonly<Record<Job["kind"], JobWork>>): TaskList {
  return Object.fromEntries(
    Object.entries(works).map(([kind, work]): [string, Task] => [
      kind,
      (payload, { job }) =>
        runner.run(queuedJobSchema.parse(payload), job.attempts >= job.max_attempts, (found, progress) =>
          work.run(found, progress),
        ),
    ]),
  );
}

function queueLoggerOf(logger: Logger): QueueLogger {
  return new QueueLogger(() => (level, message) => {
    if ((level as string) === "error") logger.error(message);
    else if ((level as string) === "warning") logger.warn(message);
  });
}
