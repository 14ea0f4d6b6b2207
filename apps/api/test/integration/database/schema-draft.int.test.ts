import { runInThisContext } from "node:vm";
import type { MigrationInterface } from "typeorm";
import { ModuleKind, ScriptTarget, transpile } from "typescript";
import { roleOf } from "../../../src/platform/database/app-role.js";
import { instant, integer, nullable, text, uuid } from "../../../src/platform/database/column.js";
import { createDataSource } from "../../../src/platform/database/data-source.js";
import { draftMigration } from "../../../src/platform/database/migration-text.js";
import { draftSchema, type SchemaDraft } from "../../../src/platform/database/schema-draft.js";
import { table, type AnyTable } from "../../../src/platform/database/table.js";
import { findingRulesTable } from "../../../src/sourcing/finding-rules/finding-rules.entity.js";
import { tables } from "../../../src/tables.js";
import { asOwner, testDatabase } from "../../harness/test-database.js";
import { expectedLines, readCatalogue } from "./catalogue-text.js";

/** Everything that can be said of a table, in one that nobody needs. */
const trials = table({
  name: "example_trials",
  about: "A trial that was made up, with `ticks`.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    ownerOrgId: uuid("link"),
    position: nullable(text("content")),
    mark: text("content", { collation: "C", initially: "'none'::text" }),
    triedAt: instant("state", { initially: "now()" }),
  },
  primaryKey: ["id"],
  uniques: [["ownerOrgId", "position"]],
  foreignKeys: [
    {
      columns: ["ownerOrgId"],
      table: "organisations",
      references: ["id"],
      onDelete: "CASCADE",
      isDeferred: true,
    },
  ],
  checks: { example_trials_mark_check: "(mark ~ '^\\w+, (x)$'::text)" },
  indexes: {
    example_trials_by_time: { columns: ["position", "triedAt DESC"], where: "(mark <> 'none'::text)" },
    example_trials_once: { columns: ["ownerOrgId", { sql: "lower(mark)" }], isUnique: true },
  },
});
/** And a table that there is, with one column and one index more. */
const { entity: _, row: __, select: ___, columnNames: ____, ...said } = findingRulesTable;
const counted = table({
  ...said,
  columns: { ...said.columns, useCount: integer("state", { initially: "0" }) },
  indexes: { finding_rules_by_use: { columns: ["useCount DESC"] } },
});
const planned: readonly AnyTable[] = [...tables.filter(({ name }) => name !== counted.name), counted, trials];

const list = `
import type { Migration } from "./platform/database/data-source.js";

/** All. */
export const sourcingMigrations: readonly Migration[] = [];
`;

/** The class in the text, as the api would load it. */
function load(draft: SchemaDraft): MigrationInterface {
  const { text: source } = draftMigration("add-trials", draft, ["1795000001000-last.ts"], list);
  const script = transpile(source, { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 });
  const exports: Record<string, new () => MigrationInterface> = {};
  (runInThisContext(`(exports) => {${script}\n}`) as (into: typeof exports) => void)(exports);
  return new exports["AddTrials1795000001100"]!();
}

test("a made-up table and a new column give a migration after which the catalogue is what they say, and before which it was", async () => {
  const { ownerUrl, appUrl } = await testDatabase("_draft");
  const read = () => asOwner((owner) => readCatalogue(owner, roleOf(appUrl)), ownerUrl);
  const source = await createDataSource({ url: ownerUrl, applicationName: "test", poolSize: 1 }).initialize();
  const runner = source.createQueryRunner();
  try {
    const before = await read();
    const migration = load(await draftSchema(ownerUrl, planned));
    await migration.up(runner);
    const after = await read();
    const unquoted = (lines: string[]) => lines.map((line) => line.replaceAll('"', "")).sort();
    const ofBoth = after.filter((line) =>
      /^(column (example_trials|finding_rules)\.|constraint (example_trials|finding_rules)\.|index .* ON (example_trials|finding_rules) )/.test(
        line,
      ),
    );
    expect(unquoted(ofBoth)).toEqual(unquoted([trials, counted].flatMap(expectedLines)));
    expect(after).toContainEqual(expect.stringMatching(/^rows example_trials r security t forced t/));
    expect(after.filter((line) => line.startsWith("policy example_trials."))).toHaveLength(2);
    expect(await draftSchema(ownerUrl, planned)).toEqual({ up: [], down: [] });
    await migration.down(runner);
    expect(await read()).toEqual(before);
    await migration.up(runner);
    expect(await read()).toEqual(after);
  } finally {
    await runner.release();
    await source.destroy();
  }
});

test("today's tables leave nothing to draft", async () => {
  const { ownerUrl } = await testDatabase();
  expect(await draftSchema(ownerUrl, tables)).toEqual({ up: [], down: [] });
});
