import { createWorker } from "./create-worker.js";
import { readEnv, type Env } from "./platform/process/env.js";
import { createLogger } from "./platform/process/logger.js";

/** Starts a worker process, and ends it when it is told to. */
async function main(): Promise<void> {
  const env = readEnv();
  const logger = createLogger(env.LOG_LEVEL);
  const worker = await createWorker(env, logger);
  endOnSignal(env, () => worker.close());
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
