import { z } from "zod";
import type { Database, TableRepository } from "../../../src/platform/database/database.service.js";
import { findingRulesTable } from "../../../src/sourcing/finding-rules/finding-rules.entity.js";
import { rateLimitTakesTable } from "../../../src/platform/rate-limits/rate-limit-take.entity.js";
import { openTestDatabase } from "../../harness/own-database.js";
import { addOrganisation, addPerson } from "../../harness/test-people.js";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.onApplicationShutdown());

const rulesOf = (ownerOrgId: string, updatedBy: string) => ({
  ownerOrgId,
  version: 1,
  rules: {},
  updatedAt: new Date("2026-11-30T00:00:00Z"),
  updatedBy,
});
const actorSetting = async () => {
  const [row] = await database.query(
    z.object({ organisation: z.string().nullable() }),
    "SELECT current_setting('app.org_id', true) AS organisation",
  );
  return row?.organisation;
};

async function actor() {
  const { id, organisationId } = await addPerson(await addOrganisation(), "analyst");
  return { personId: id, organisationId: organisationId ?? "" };
}

describe("a repository of the open transaction", () => {
  it("leaves nothing of an insert when the transaction then throws", async () => {
    const { personId, organisationId } = await actor();
    const as = <T>(work: () => Promise<T>) => database.runAs({ personId, organisationId }, work);
    const failed = as(async () => {
      await database.repository(findingRulesTable).insert(rulesOf(organisationId, personId));
      throw new Error("after the insert");
    });
    await expect(failed).rejects.toThrow("after the insert");
    expect(await as(() => database.repository(findingRulesTable).countBy({}))).toBe(0);
  });

  it("keeps the actor until the transaction commits, whatever it writes, and sees its own rows alone", async () => {
    const { personId, organisationId } = await actor();
    const other = await actor();
    await database.runAs({ personId, organisationId }, async () => {
      const rules = database.repository(findingRulesTable);
      await rules.insert(rulesOf(organisationId, personId));
      expect(await actorSetting()).toBe(organisationId);
      await rules.update({ ownerOrgId: organisationId }, { version: 2 });
      await rules.upsert({ ...rulesOf(organisationId, personId), version: 3 }, ["ownerOrgId"]);
      expect(await actorSetting()).toBe(organisationId);
      expect(await rules.findOneBy({ ownerOrgId: organisationId })).toMatchObject({
        version: 3,
        updatedBy: personId,
      });
    });
    expect(await actorSetting()).not.toBe(organisationId);
    await database.runAs(other, async () => {
      expect(await database.repository(findingRulesTable).findBy({ ownerOrgId: organisationId })).toEqual([]);
    });
  });

  it("brings rows as the table says them", async () => {
    const { personId, organisationId } = await actor();
    await database.runAs({ personId, organisationId }, async () => {
      await database.repository(findingRulesTable).insert(rulesOf(organisationId, personId));
      const [row] = await database.repository(findingRulesTable).find();
      expect(findingRulesTable.row.parse({ ...row })).toEqual({ ...row });
    });
  });

  it("is not there outside a transaction, nor for a table without a key, and has no save", () => {
    expect(() => database.repository(findingRulesTable)).toThrow("no transaction is open");
    expect(() => database.repository(rateLimitTakesTable)).toThrow("rate_limit_takes has no key");
    // @ts-expect-error save looks first, cascades and opens a transaction of its own
    const saving: keyof TableRepository<object> = "save";
    expect(saving).toBe("save");
  });
});
