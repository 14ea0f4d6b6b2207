import { roleOf } from "../../../src/platform/database/app-role.js";
import { createDataSource } from "../../../src/platform/database/data-source.js";
import { tables } from "../../../src/tables.js";
import { asOwner, testDatabase } from "../../harness/test-database.js";
import { expectedLines, readCatalogue } from "./catalogue-text.js";

describe("what is said of the tables", () => {
  it("is what the database has: every column, default, constraint and index, and no other", async () => {
    const { appUrl } = await testDatabase();
    const catalogue = await asOwner((owner) => readCatalogue(owner, roleOf(appUrl)));
    const found = catalogue.filter((line) => /^(column|constraint|index) /.test(line));
    // PostgreSQL quotes a name that is also a word of its own, such as position.
    const unquoted = (lines: string[]) => lines.map((line) => line.replaceAll('"', "")).sort();
    expect(unquoted(found)).toEqual(unquoted(tables.flatMap(expectedLines)));
  });

  it("leaves TypeORM nothing to migrate", async () => {
    const { ownerUrl } = await testDatabase();
    const dataSource = await createDataSource({
      url: ownerUrl,
      applicationName: "test",
      tables,
    }).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it("says of each table what a row of it is", () => {
    for (const { name, about } of tables)
      expect({ name, about }).toEqual({ name, about: expect.stringMatching(/^[A-Z].{15,}\.$/) });
    expect(new Set(tables.map(({ about }) => about)).size).toBe(tables.length);
  });
});
