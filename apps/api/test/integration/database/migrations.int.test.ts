import { createDataSource } from "../../../src/database/data-source.js";
import { asOwner, testDatabase } from "../../harness/test-database.js";

const shapeQuery = `
SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
 WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`;

describe("the migrations", () => {
  it("go up, down and up again to the same schema", async () => {
    const { ownerUrl } = await testDatabase("_updown");
    const dataSource = await createDataSource({
      url: ownerUrl,
      applicationName: "test",
      poolSize: 2,
    }).initialize();
    const readShape = () => asOwner(async (owner) => (await owner.query<object>(shapeQuery)).rows, ownerUrl);
    try {
      const before = await readShape();
      for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
      const left = await asOwner(
        async (owner) =>
          (await owner.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).rows as object[],
        ownerUrl,
      );
      expect(left).toEqual([{ tablename: "schema_migrations" }]);
      await dataSource.runMigrations();
      expect(await readShape()).toEqual(before);
    } finally {
      await dataSource.destroy();
    }
  });
});
