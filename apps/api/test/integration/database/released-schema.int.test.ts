import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ClientBase } from "pg";
import { escapeIdentifier } from "pg";
import { roleOf } from "../../../src/platform/database/app-role.js";
import { asOwner, testDatabase } from "../../harness/test-database.js";
import { readCatalogue } from "./catalogue-text.js";
import { narrowings } from "./widening.js";

/**
 * The catalogue of the last release, written anew with each:
 * `NEW_RELEASE=yes npx jest apps/api/test/integration/database/released-schema --selectProjects integration`.
 */
const file = resolve("apps/api/test/fixtures/released-catalogue.txt");

/**
 * Tables, and columns as `table.column`, that the released api uses no more: they are contracted now. Emptied at the release.
 * Expand, backfill, contract takes three: the new beside the old; rows filled and the old no longer used; the old gone.
 */
const left: readonly string[] = [];

let role: string;
/** A clone that no suite has written rows to: a column without a row in it can be changed in any way. */
let ownerUrl: string;
let today: string[];
let released: string[];
beforeAll(async () => {
  const database = await testDatabase("_released");
  ({ ownerUrl } = database);
  role = roleOf(database.appUrl);
  today = await asOwner((owner) => readCatalogue(owner, role), ownerUrl);
  if (process.env["NEW_RELEASE"] === "yes") writeFileSync(file, `${today.join("\n")}\n`);
  released = readFileSync(file, "utf8").trimEnd().split("\n");
});

test("yesterday's api finds on today's schema all that it used, and is refused nothing new", () => {
  expect(released.length).toBeGreaterThan(500);
  expect(narrowings(released, today, left)).toEqual([]);
});

describe("of a schema that a migration changed", () => {
  /** What would be found after these statements, which are rolled back? */
  async function findAfter(...statements: string[]): Promise<string[]> {
    return asOwner(async (owner: ClientBase) => {
      await owner.query("BEGIN");
      try {
        for (const statement of statements) await owner.query(statement);
        return narrowings(today, await readCatalogue(owner, role));
      } finally {
        await owner.query("ROLLBACK");
      }
    }, ownerUrl);
  }
  const alter = (change: string) => `ALTER TABLE scenarios ${change}`;

  it.each([
    ["a table is gone", "DROP TABLE finding_states CASCADE", "rows finding_states"],
    ["a column is gone", alter("DROP COLUMN name"), "scenarios.name is gone"],
    ["a column has another name", alter("RENAME COLUMN name TO title"), "scenarios.name is gone"],
    [
      "a column has another type",
      "ALTER TABLE finding_rules ALTER COLUMN version TYPE bigint",
      "finding_rules.version was integer",
    ],
    [
      "a column may not be left empty",
      "ALTER TABLE people ALTER COLUMN locale SET DEFAULT 'en', ALTER COLUMN locale SET NOT NULL",
      "people.locale may not be left empty",
    ],
    [
      "a default is gone",
      "ALTER TABLE organisations ALTER COLUMN version DROP DEFAULT",
      "organisations.version has no default",
    ],
    ["a new column must be written", alter("ADD COLUMN tag text NOT NULL"), "scenarios.tag is new, required"],
    ["an old column is checked anew", alter("ADD CHECK (name <> '')"), "scenarios.scenarios_name_check"],
    ["an old column is to be unique", "CREATE UNIQUE INDEX u ON scenarios (name)", "refuses what was taken"],
    [
      "a list of states is shorter",
      `ALTER TABLE finding_states DROP CONSTRAINT finding_states_state_check,
         ADD CONSTRAINT finding_states_state_check CHECK (state IN ('open', 'done', 'waiting'))`,
      "finding_states.finding_states_state_check holds old columns anew",
    ],
    ["a policy is another", "ALTER POLICY own_organisation ON scenarios USING (false)", "policy scenarios"],
    ["rows are hidden", "CREATE POLICY few ON scenarios AS RESTRICTIVE USING (false)", "hides what was seen"],
    ["rows are closed", "ALTER TABLE organisations ENABLE ROW LEVEL SECURITY", "rows organisations"],
    [
      "a function is gone",
      "DROP FUNCTION find_session(bytea, timestamptz, timestamptz)",
      "function find_session",
    ],
    [
      "a key is gone",
      "ALTER TABLE people DROP CONSTRAINT people_email_key",
      "constraint people.people_email_key",
    ],
  ])("says that %s", async (_, statement, finding) => {
    expect(await findAfter(statement)).toContainEqual(expect.stringContaining(finding));
  });

  it("says that a privilege is gone, of a table and of a column", async () => {
    const from = escapeIdentifier(role);
    expect(await findAfter(`REVOKE DELETE ON scenarios FROM ${from}`)).toContain(
      "grant scenarios DELETE is gone",
    );
    expect(await findAfter(`REVOKE SELECT (name) ON scenarios FROM ${from}`)).toEqual([
      "grant scenarios name SELECT is gone",
    ]);
  });

  it("says nothing of what has grown", async () => {
    const grown = await findAfter(
      "CREATE TABLE example_trials (id uuid PRIMARY KEY, name text NOT NULL UNIQUE)",
      alter("ADD COLUMN tag text, ADD COLUMN use_count integer NOT NULL DEFAULT 0 CHECK (use_count >= 0)"),
      "CREATE UNIQUE INDEX by_tag ON scenarios (owner_org_id, tag) WHERE tag IS NOT NULL",
      "CREATE INDEX by_count ON scenarios (use_count)",
      "ALTER TABLE people ALTER COLUMN display_name DROP NOT NULL",
      `ALTER TABLE finding_states DROP CONSTRAINT finding_states_state_check,
         ADD CONSTRAINT finding_states_state_check CHECK (state IN ('open', 'assigned', 'waiting', 'accepted', 'done'))`,
    );
    expect(grown).toEqual([]);
  });

  it("lets go what the released api had ceased to use, and that alone", () => {
    const without = today.filter((line) => !/^(column scenarios\.name|grant scenarios name) /.test(line));
    expect(narrowings(today, without, ["scenarios.name"])).toEqual([]);
    expect(narrowings(today, without, ["scenarios.nam"])).toContain("scenarios.nam is not of the release");
    expect(narrowings(today, without, ["scenarios.version"])).toContain("scenarios.name is gone");
  });
});
