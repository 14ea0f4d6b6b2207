import type { DynamicModule, NestApplicationOptions } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { AppModule } from "./app.module.js";
import { featuresOf } from "./features.js";
import { readEnv } from "./platform/process/env.js";
import { PrepareModule } from "./prepare.module.js";
import { WorkerModule } from "./worker.module.js";

const env = readEnv({
  DATABASE_APP_URL: "postgres://nobody@127.0.0.1:1/nothing",
  SECRET_KEYS: `a:${"A".repeat(43)}`,
});

/** Everything is looked up, nothing is made: no database, no key, no listener. */
async function lookUpAll(root: DynamicModule): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class that it does not export
  const options: NestApplicationOptions = { logger: false, abortOnError: false, preview: true };
  await NestFactory.createApplicationContext(root, options);
}

// Types do not see this: a service that asks for one that its module lacks ends the process at its start.
describe("what a process is made of is all there", () => {
  it.each([
    ["the api", () => AppModule.forRoot(env, featuresOf(env))],
    ["the worker", () => WorkerModule.forRoot(env)],
    ["the preparation with its demo", () => PrepareModule.forRoot(env, env.DATABASE_APP_URL)],
  ])("for %s", async (_, rootOf) => {
    await expect(lookUpAll(rootOf())).resolves.toBeUndefined();
  });
});
