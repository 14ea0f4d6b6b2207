import { AuditEventsRepository } from "../../../src/platform/audit/audit-events.repository.js";
import { AuditReadingRepository } from "../../../src/platform/audit-reading/audit-reading.repository.js";
import { AuditRecorder } from "../../../src/platform/audit/audit-recorder.service.js";
import { Clock } from "../../../src/platform/clock/clock.js";
import { createDataSource } from "../../../src/platform/database/data-source.js";
import { Database } from "../../../src/platform/database/database.service.js";
import { openClient } from "../../../src/platform/database/owner-connection.js";
import { prepareDatabase } from "../../../src/prepare-database.js";
import { readTestEnv } from "../../harness/env.js";

/** A managed server's owner is no superuser, and row-level security holds for it too: what tests as `owner` never meet. */
it("an owner without special rights can migrate, and the record is written and read by its functions", async () => {
  const { serverUrl, workerId } = readTestEnv();
  const name = `plain_${process.pid}_${workerId}`;
  const server = await openClient({ connectionString: serverUrl });
  await server.query(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'plain'`);
  await server.query(`CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(serverUrl);
  Object.assign(url, { username: name, password: "plain", pathname: `/${name}` });
  try {
    const { appUrl } = await prepareDatabase({ ownerUrl: url.toString(), now: new Date() });
    const settings = { url: appUrl, applicationName: "test", poolSize: 2 };
    const database = new Database(await createDataSource(settings).initialize());
    const audit = new AuditRecorder(database, new AuditEventsRepository(database), new Clock());
    const chains = new AuditReadingRepository(database);
    const personId = new Clock().newId();
    await database.runAs({ organisationId: null, personId }, () => {
      audit.record({ action: "test.act" });
      return Promise.resolve();
    });
    const seen = await database.runAs({ organisationId: null, personId }, async () => [
      (await chains.states(["alliance"])).get("alliance")?.seq,
      (await chains.listRedacted("alliance", {}, undefined, 10)).length,
      (await chains.listFull("alliance", {}, undefined, 10)).length,
    ]);
    await database.onApplicationShutdown();
    expect(seen).toEqual([1, 1, 0]);
  } finally {
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.query(`DROP ROLE IF EXISTS ${name}_app`);
    await server.query(`DROP ROLE ${name}`);
    await server.end();
  }
});
