import { randomBytes } from "node:crypto";
import { startEmbeddedServer } from "./embedded-server.mjs";

/** Starts one server a run, or takes `TEST_DATABASE_URL`'s (its owner's address), and names the run's template database. */
export default async function globalSetup() {
  const external = process.env.TEST_DATABASE_URL;
  const server = external === undefined ? await startEmbeddedServer() : undefined;
  process.env.INTERPHASE_TEST_SERVER_URL = external ?? server.url;
  process.env.INTERPHASE_TEST_TEMPLATE = `interphase_test_${randomBytes(4).toString("hex")}`;
  globalThis.interphaseTestServer = server;
}
