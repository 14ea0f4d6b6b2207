import { createApp } from "./create-app.js";
import { readEnv } from "./platform/process/env.js";
import { createLogger } from "./platform/process/logger.js";

/** Starts the http process, and ends it when it is told to. */
async function main(): Promise<void> {
  const env = readEnv();
  const logger = createLogger(env.LOG_LEVEL);
  const app = await createApp(env, logger);
  const url = await app.listen();
  logger.info({ url }, "listening");
  let isClosing = false;
  const close = (): void => {
    if (isClosing) return;
    isClosing = true;
    const late = setTimeout(() => process.exit(1), env.SHUTDOWN_GRACE_SECONDS * 1000);
    late.unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", close);
  process.on("SIGINT", close);
}

main().catch((error: unknown) => {
  process.stderr.write(`${startFaultOf(error)}\n`);
  process.exit(1);
});

function startFaultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isTaken = "code" in error && error.code === "EADDRINUSE";
  return isTaken ? `${error.message}: choose another port with API_PORT` : (error.stack ?? error.message);
}
