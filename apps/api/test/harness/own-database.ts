import { createDataSource } from "../../src/platform/database/data-source.js";
import { Database } from "../../src/platform/database/database.service.js";
import { tables } from "../../src/tables.js";
import { testDatabase } from "./test-database.js";

/** Opens the api's own door to the worker's database, as the restricted role; with it come the sources of the database. */
export async function openTestDatabase(): Promise<Database> {
  const { appUrl } = await testDatabase();
  return new Database(
    await createDataSource({ url: appUrl, applicationName: "test", poolSize: 4, tables }).initialize(),
  );
}
