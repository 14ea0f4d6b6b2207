import {
  createVerifier,
  eventLineOf,
  headerLineOf,
  type ChainEvent,
  type Verification,
} from "@interphase/audit";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { AuditEventsRepository } from "../../../src/platform/audit/audit-events.repository.js";
import { AuditRecorder } from "../../../src/platform/audit/audit-recorder.service.js";
import { organisationScope, type AuditScope } from "../../../src/platform/audit/audit.service.js";
import { Clock } from "../../../src/platform/clock/clock.js";
import { createDataSource } from "../../../src/platform/database/data-source.js";
import { Database } from "../../../src/platform/database/database.service.js";
import { asOwner, testDatabase } from "../../harness/test-database.js";
import { addOrganisation, addPerson } from "../../harness/test-people.js";

const scopeRow = z.object({ scope: z.string() });
let database: Database;
let audit: AuditRecorder;
beforeAll(async () => {
  const { appUrl } = await testDatabase();
  const dataSource = createDataSource({ url: appUrl, applicationName: "test", poolSize: 16 });
  database = new Database(await dataSource.initialize());
  audit = new AuditRecorder(database, new AuditEventsRepository(database), new Clock());
});
afterAll(() => database.onApplicationShutdown());

interface Row {
  readonly seq: string;
  readonly summary: string;
  readonly payload: string;
  readonly payload_sha256: Buffer;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

async function readChain(scope: AuditScope): Promise<ChainEvent[]> {
  const { rows } = await asOwner((owner) =>
    owner.query<Row>("SELECT * FROM audit_events WHERE scope = $1 ORDER BY seq", [scope]),
  );
  return rows.map((row) => ({
    seq: Number(row.seq),
    summary: row.summary,
    payload: row.payload,
    payloadSha256: row.payload_sha256.toString("hex"),
    previousHash: row.previous_hash.toString("hex"),
    hash: row.hash.toString("hex"),
  }));
}

async function verify(scope: AuditScope): Promise<Verification> {
  const verifier = createVerifier({ mayLackHead: true });
  const lines = [headerLineOf({ form: "full", scope }), ...(await readChain(scope)).map(eventLineOf)];
  for (const line of lines) verifier.push(Buffer.from(`${line}\n`));
  return verifier.end();
}

const newScope = async () => {
  const organisationId = await addOrganisation();
  const person = await addPerson(organisationId, "analyst");
  return { organisationId, person, scope: organisationScope(organisationId) };
};

describe("recording", () => {
  it("chains what the api records so that the package verifies it", async () => {
    const { organisationId, person, scope } = await newScope();
    for (let round = 0; round < 3; round += 1)
      await database.runAs({ organisationId, personId: person.id }, () => {
        audit.record({ action: "test.first", facts: { round, text: "锂 é 😀 \0 \ud800" } });
        audit.record({
          action: "test.second",
          target: { kind: "thing", id: uuidv7() },
          onBehalfOf: person.id,
        });
        return Promise.resolve();
      });
    expect(await verify(scope)).toMatchObject({ ok: true, count: 6, scope });
  });

  it("keeps names and e-mails beside the chain, and pseudonyms in it", async () => {
    const { organisationId, person, scope } = await newScope();
    await database.runAs({ organisationId, personId: person.id }, () =>
      audit.within({ requestId: "r", networkAddress: "192.0.2.7", userAgent: "test" }, () => {
        audit.record({ action: "test.act" });
        return Promise.resolve();
      }),
    );
    const [event] = await readChain(scope);
    expect(`${event!.summary}${event!.payload}`).not.toMatch(new RegExp(`${person.id}|@|192\\.0`));
    const personal = await asOwner((owner) =>
      owner.query("SELECT personal FROM audit_event_details WHERE scope = $1", [scope]),
    );
    expect(personal.rows[0]).toEqual({
      personal: {
        displayName: `Person ${person.id}`,
        email: person.email,
        networkAddress: "192.0.2.7",
        userAgent: "test",
      },
    });
  });

  it("tells an organisation the name of a stranger who acted on it, not their address or network", async () => {
    const { scope } = await newScope();
    const stranger = await addPerson(null, "secretariat");
    await database.runAs({ organisationId: null, personId: stranger.id }, () =>
      audit.within({ requestId: "r", networkAddress: "192.0.2.7" }, () => {
        audit.record({ action: "organisations.suspend", scope });
        return Promise.resolve();
      }),
    );
    const personal = await asOwner((owner) =>
      owner.query("SELECT personal FROM audit_event_details WHERE scope = $1", [scope]),
    );
    expect(personal.rows[0]).toEqual({ personal: { displayName: `Person ${stranger.id}` } });
  });

  it("still verifies after a pseudonym and personal data were dropped", async () => {
    const { organisationId, person, scope } = await newScope();
    await database.runAs({ organisationId, personId: person.id }, () => {
      audit.record({ action: "test.act" });
      return Promise.resolve();
    });
    await asOwner(async (owner) => {
      await owner.query("DELETE FROM audit_event_details WHERE scope = $1", [scope]);
      await owner.query("DELETE FROM audit_pseudonyms WHERE person_id = $1", [person.id]);
      await owner.query("DELETE FROM people WHERE id = $1", [person.id]);
    });
    expect(await verify(scope)).toMatchObject({ ok: true, count: 1 });
  });

  it("leaves neither the act nor its record when the transaction fails between them", async () => {
    const { organisationId, person, scope } = await newScope();
    const rename = () =>
      database.execute("UPDATE people SET display_name = 'Renamed' WHERE id = $1", [person.id]);
    const asPerson = (work: () => Promise<void>) =>
      database.runAs({ organisationId, personId: person.id }, work);
    await expect(
      asPerson(async () => {
        await rename();
        audit.record({ action: "test.act" });
        // The server ends the connection after the event was added, before the commit.
        database.beforeCommit(() => database.execute("SELECT pg_terminate_backend(pg_backend_pid())").then());
      }),
    ).rejects.toThrow();
    await expect(
      asPerson(async () => {
        await rename();
        audit.record({ action: "No Action" });
      }),
    ).rejects.toThrow("no action");
    const { rows } = await asOwner((owner) =>
      owner.query("SELECT display_name FROM people WHERE id = $1", [person.id]),
    );
    expect(rows[0]).toEqual({ display_name: `Person ${person.id}` });
    expect(await verify(scope)).toMatchObject({ ok: true, count: 0 });
  });

  it("never forks a chain under 64 writers, nor locks up where they record in two scopes in opposite order", async () => {
    const scopes = await Promise.all([newScope(), newScope(), newScope()]);
    const writers = Array.from({ length: 64 }, (_, index) => {
      const own = scopes[index % 3]!;
      const other = scopes[(index + 1) % 3]!;
      const order = index % 2 === 0 ? [own, other] : [other, own];
      const scope = { organisationId: own.organisationId, personId: own.person.id };
      return database.runAs(scope, async () => {
        for (const { scope: chain, person } of order)
          audit.record({ action: "test.act", scope: chain, facts: { index }, onBehalfOf: person.id });
        await database.execute("SELECT pg_sleep(0.001 * $1)", [index % 5]);
      });
    });
    await Promise.all(writers);
    const found = await Promise.all(scopes.map(({ scope }) => verify(scope)));
    expect(found.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(128);
  });

  it("refuses an event outside a transaction", () => {
    expect(() => audit.record({ action: "test.act" })).toThrow("transaction");
  });
});

describe("the record's tables", () => {
  it.each([
    "UPDATE audit_events SET outcome = 'success'",
    "DELETE FROM audit_events",
    "TRUNCATE audit_events",
    "TRUNCATE audit_events, audit_chains CASCADE",
    "UPDATE audit_heads SET seq = 0",
    "DELETE FROM audit_chains",
    "UPDATE audit_chains SET seq = 0",
  ])("refuse their owner: %s", async (statement) => {
    const { organisationId, person } = await newScope();
    await database.runAs({ organisationId, personId: person.id }, () => {
      audit.record({ action: "test.act" });
      return Promise.resolve();
    });
    await expect(asOwner((owner) => owner.query(statement))).rejects.toThrow("only ever added to");
  });

  it.each([
    "INSERT INTO audit_events (scope, seq) VALUES ('platform', 1)",
    "UPDATE audit_events SET outcome = 'success'",
    "DELETE FROM audit_events",
    "TRUNCATE audit_events",
    "UPDATE audit_chains SET seq = seq + 1",
    "INSERT INTO audit_heads (scope, day) VALUES ('platform', now())",
    "DELETE FROM audit_event_details",
    "SELECT * FROM audit_pseudonyms",
  ])("give the api's role no right to: %s", async (statement) => {
    const { appUrl } = await testDatabase();
    await expect(asOwner((app) => app.query(statement), appUrl)).rejects.toThrow("permission denied");
  });

  it("open an organisation's events to its own transactions alone, whatever the reach", async () => {
    const [one, two] = [await newScope(), await newScope()];
    for (const { organisationId, person } of [one, two])
      await database.runAs({ organisationId, personId: person.id }, () => {
        audit.record({ action: "test.act" });
        audit.record({ action: "test.act", scope: "alliance" });
        return Promise.resolve();
      });
    const scopesSeen = async (scope: Parameters<Database["runAs"]>[0]) =>
      database.runAs(scope, async () => {
        const tables = ["audit_events", "audit_event_details", "audit_chains"];
        const seen: string[] = [];
        for (const table of tables)
          seen.push(
            ...(await database.query(scopeRow, `SELECT DISTINCT scope FROM ${table}`)).map(
              ({ scope: at }) => at,
            ),
          );
        return [...new Set(seen)].sort();
      });
    expect(await scopesSeen({ organisationId: null, personId: null })).toEqual([]);
    expect(await scopesSeen({ organisationId: one.organisationId, personId: null })).toEqual([one.scope]);
    const reached = await scopesSeen({ organisationId: null, personId: null, purpose: "audit" });
    expect(reached).toContain("alliance");
    expect(reached.filter((scope) => scope.startsWith("organisation:"))).toEqual([]);
  });
});
