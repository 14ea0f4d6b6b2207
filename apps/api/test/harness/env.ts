/** What did the run's global setup say, and which jest worker is this? */
export interface TestEnv {
  /** The owner's address of the run's server. */
  readonly serverUrl: string;
  /** The name of the migrated database that every worker's own is cloned from. */
  readonly template: string;
  /** The restricted role's address of the template. */
  readonly templateAppUrl: string;
  /** Where processes of the built api are asked for. */
  readonly keeperUrl: string;
  readonly workerId: string;
}

/** Reads what the run's global setup left in the environment. No schema: every suite would load the schema library for it. */
export function readTestEnv(): TestEnv {
  return {
    serverUrl: setting("INTERPHASE_TEST_SERVER_URL"),
    template: setting("INTERPHASE_TEST_TEMPLATE"),
    templateAppUrl: setting("INTERPHASE_TEST_APP_URL"),
    keeperUrl: setting("INTERPHASE_TEST_KEEPER_URL"),
    workerId: process.env["JEST_WORKER_ID"] ?? "1",
  };
}

/** Is this the long form of the tests (`npm test -- --all`)? The short form asks the same questions, fewer times. */
export const isLongForm = process.env["TEST_FORM"] === "long";

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is missing: run the suite through the jest projects of the root`);
  return value;
}
