import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { roleOf } from "../../../src/platform/database/app-role.js";
import { createDataSource } from "../../../src/platform/database/data-source.js";
import { applyGrants } from "../../../src/platform/database/grants.js";
import { migrations, tables } from "../../../src/tables.js";
import { asOwner, testDatabase } from "../../harness/test-database.js";
import { readCatalogue } from "./catalogue-text.js";

describe("the migrations", () => {
  it("are each in one floor's list, under a number of its own", () => {
    const files = readdirSync(resolve("apps/api/src/platform/database/migrations"));
    const numbers = files.flatMap((file) => /^\d{13}(?=-)/.exec(file) ?? []);
    const listed = migrations.map(({ name }) => name.slice(-13));
    expect(listed.sort()).toEqual(numbers.sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("go up, down and up again to the same catalogue: columns, constraints, indexes, policies, grants, functions, triggers", async () => {
    const { ownerUrl, appUrl } = await testDatabase("_updown");
    const dataSource = await createDataSource({
      url: ownerUrl,
      applicationName: "test",
      poolSize: 2,
      migrations,
    }).initialize();
    const read = () => asOwner((owner) => readCatalogue(owner, roleOf(appUrl)), ownerUrl);
    try {
      const before = await read();
      for (const kind of ["column", "constraint", "index", "policy", "grant", "function", "trigger"])
        expect(before.some((line) => line.startsWith(`${kind} `))).toBe(true);
      for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
      const left = await asOwner(
        async (owner) =>
          (await owner.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).rows as object[],
        ownerUrl,
      );
      expect(left).toEqual([{ tablename: "schema_migrations" }]);
      await dataSource.runMigrations();
      await asOwner((owner) => applyGrants(owner, roleOf(appUrl), tables), ownerUrl);
      expect(await read()).toEqual(before);
    } finally {
      await dataSource.destroy();
    }
  });
});
