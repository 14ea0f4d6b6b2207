import { z } from "zod";
import { databaseFailureOf } from "../../../src/platform/problems/database-failures.js";
import type { Database } from "../../../src/platform/database/database.service.js";
import { anonymousScope, beginStatement } from "../../../src/platform/database/scope.js";
import { openTestDatabase } from "../../harness/own-database.js";
import { asOwner } from "../../harness/test-database.js";

const first = "018f0000-0000-7000-8000-000000000001";
const second = "018f0000-0000-7000-8000-000000000002";
const person = "018f0000-0000-7000-8000-00000000000a";
const as = (organisationId: string | null) => ({ organisationId, personId: person });

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.onApplicationShutdown());
afterEach(() => asOwner((owner) => owner.query("TRUNCATE finding_rules")));

const insert = (organisationId: string) =>
  database.execute(
    `INSERT INTO finding_rules (owner_org_id, version, rules, updated_at, updated_by) VALUES ($1, 1, '[]', now(), $2)`,
    [organisationId, person],
  );
const countRules = () =>
  database.query(z.object({ count: z.int() }), "SELECT count(*)::int AS count FROM finding_rules");

describe("the actor's transaction", () => {
  it("hides one organisation's rows from another, from nobody, and from an actor without one", async () => {
    await database.runAs(as(first), () => insert(first));
    expect(await database.runAs(as(first), countRules)).toEqual([{ count: 1 }]);
    expect(await database.runAs(as(second), countRules)).toEqual([{ count: 0 }]);
    expect(await database.runAs(as(null), countRules)).toEqual([{ count: 0 }]);
    expect(await database.runAs(anonymousScope, countRules)).toEqual([{ count: 0 }]);
    expect(await countRules()).toEqual([{ count: 0 }]);
  });

  it("refuses to write a row for another organisation", async () => {
    await expect(database.runAs(as(first), () => insert(second))).rejects.toThrow(/row-level security/);
  });

  it("leaves nothing of a transaction that throws", async () => {
    const failed = database.runAs(as(first), async () => {
      await insert(first);
      throw new Error("after the insert");
    });
    await expect(failed).rejects.toThrow("after the insert");
    expect(await database.runAs(as(first), countRules)).toEqual([{ count: 0 }]);
  });

  it("does not carry the actor over to the connection's next transaction", async () => {
    await database.runAs(as(first), () => insert(first));
    for (let turn = 0; turn < 8; turn += 1) {
      expect(await database.runAs(anonymousScope, countRules)).toEqual([{ count: 0 }]);
    }
  });

  it("says the database is unavailable, and works again, when the server ends the connection in the middle", async () => {
    const lost = database.runAs(as(first), async () => {
      await insert(first);
      const [row] = await database.query(z.object({ pid: z.int() }), "SELECT pg_backend_pid() AS pid");
      await asOwner((owner) => owner.query("SELECT pg_terminate_backend($1, 5000)", [row?.pid]));
      return countRules();
    });
    expect(databaseFailureOf(await lost.catch((error: unknown) => error))).toBe("database.unavailable");
    expect(await database.runAs(as(first), countRules)).toEqual([{ count: 0 }]);
  });

  it("fails with the cause where a row is not what its statement was to bring", async () => {
    const wrong = database.query(z.object({ count: z.string() }), "SELECT 1 AS count");
    await expect(wrong).rejects.toMatchObject({
      message: "a row is not what its statement was to bring",
      cause: { issues: [{ path: ["count"], expected: "string" }] },
    });
    // @ts-expect-error a type alone would be a cast that nobody checks
    const cast = () => database.query<{ count: string }>("SELECT 1 AS count");
    expect(cast).toBeInstanceOf(Function);
  });

  it("refuses an organisation id that is not a UUID before any SQL is sent", () => {
    expect(() => beginStatement(as("x', true); DROP TABLE jobs; --"))).toThrow();
  });
});
