import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import pg from "pg";
import { openClient } from "../../../../tooling/database/open-client.mjs";
import { startApiKeeper } from "./api-keeper.mjs";
import { startEmbeddedServer } from "./embedded-server.mjs";

const root = resolve(import.meta.dirname, "../../../..");

/**
 * Builds the api, starts one server a run or takes `TEST_DATABASE_URL`'s (its owner's address), and migrates the run's
 * template database, from which every jest worker's own is cloned.
 */
export default async function globalSetup() {
  build();
  const external = process.env.TEST_DATABASE_URL;
  const server = external === undefined ? await startEmbeddedServer() : undefined;
  const serverUrl = external ?? server.url;
  const template = `interphase_test_${randomBytes(4).toString("hex")}`;
  process.env.INTERPHASE_TEST_SERVER_URL = serverUrl;
  process.env.INTERPHASE_TEST_TEMPLATE = template;
  globalThis.interphaseTestServer = server;
  process.env.INTERPHASE_TEST_APP_URL = await createTemplate(serverUrl, template);
  globalThis.interphaseTestKeeper = await startApiKeeper();
  process.env.INTERPHASE_TEST_KEEPER_URL = globalThis.interphaseTestKeeper.url;
}

/** The suites speak to what is built: what is older than its sources is built anew, by the compiler's own record of that. */
function build() {
  const compiler = resolve(root, "node_modules/typescript/bin/tsc");
  try {
    execFileSync(process.execPath, [compiler, "-b", "apps/api"], { cwd: root, stdio: "pipe" });
  } catch (error) {
    throw new Error(`the api does not compile, and the suites speak to the built one\n${error.stdout}`, {
      cause: error,
    });
  }
}

async function createTemplate(serverUrl, template) {
  const owner = await openClient({ connectionString: serverUrl });
  await owner.query(`CREATE DATABASE ${pg.escapeIdentifier(template)} TEMPLATE template0 ENCODING 'UTF8'`);
  await owner.end();
  const ownerUrl = new URL(serverUrl);
  ownerUrl.pathname = `/${template}`;
  const { prepareDatabase } = await import("../../dist/prepare-database.js");
  const { appUrl } = await prepareDatabase({ ownerUrl: ownerUrl.toString(), now: new Date() });
  return appUrl;
}
