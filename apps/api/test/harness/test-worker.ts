import type { Worker } from "../../src/create-worker.js";
import { testDatabase } from "./test-database.js";
import { testSecretKeys, type Answer } from "./test-api.js";
import type { TestCaller } from "./test-caller.js";

/** A real worker on this jest worker's own database; its sources are loaded by those suites alone that start one. */
export async function startTestWorker(): Promise<Worker> {
  const { createWorker } = await import("../../src/create-worker.js");
  const { readEnv } = await import("../../src/platform/process/env.js");
  const { createLogger } = await import("../../src/platform/process/logger.js");
  const { appUrl } = await testDatabase();
  const env = readEnv({
    DATABASE_APP_URL: appUrl,
    SECRET_KEYS: testSecretKeys,
    LOG_LEVEL: "silent",
    WORKER_CONCURRENCY: "1",
  });
  return createWorker(env, createLogger(env.LOG_LEVEL));
}

/** Asks until the job has finished. */
export async function untilFinished(caller: TestCaller, jobId: string): Promise<Answer> {
  const deadline = Date.now() + 25_000;
  for (;;) {
    const answer = await caller.get(`/v1/jobs/${jobId}`);
    if (answer.body["finishedAt"] !== null || Date.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
