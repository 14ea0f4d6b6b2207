import { createApp } from "../../dist/create-app.js";
import { readEnv } from "../../dist/platform/process/env.js";
import { createLogger } from "../../dist/platform/process/logger.js";

/*
 * A process of the built api, begun by the keeper: what `main.ts` starts, but told its address by a message, and ended
 * with the channel, so that it never outlives the run.
 */
const env = readEnv();
const app = await createApp(env, createLogger(env.LOG_LEVEL));
const url = await app.listen();
process.once("disconnect", () => process.exit(1));
process.on("message", async (order) => {
  if (order === "end") {
    await app.close();
    process.exit(0);
  }
  globalThis.gc();
  process.send({ heapUsed: process.memoryUsage().heapUsed });
});
process.send({ url });
