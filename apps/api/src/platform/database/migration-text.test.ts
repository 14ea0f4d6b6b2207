import { draftMigration } from "./migration-text.js";

const files = ["1795000001250-add-visits.ts", "index.ts", "1795000000100-add-identity.ts"];
const list = `import type { Migration } from "./platform/database/data-source.js";
import { visitsTable } from "./sourcing/visits/visit.entity.js";

/** Which tables? */
export const sourcingTables: readonly AnyTable[] = [visitsTable];

/** How did they come to be? */
export const sourcingMigrations: readonly Migration[] = [];
`;
const draft = { up: ["CREATE INDEX a ON b (c)"], down: ["DROP INDEX a"] };

describe("a drafted migration", () => {
  it("is the last of its floor's list, under the next round number of all", () => {
    const drafted = draftMigration("count-doors", draft, files, list);
    expect(drafted.fileName).toBe("1795000001300-count-doors.ts");
    expect(drafted.text).toContain('readonly name = "CountDoors1795000001300"');
    const path = "./platform/database/migrations/1795000001300-count-doors.js";
    expect(drafted.list).toBe(
      list
        .replace("\n\n", `\nimport { CountDoors1795000001300 } from "${path}";\n\n`)
        .replace("= [];", "= [CountDoors1795000001300];"),
    );
    const next = draftMigration("add-bells", draft, [...files, drafted.fileName], drafted.list);
    expect(next.list).toContain("= [CountDoors1795000001300, AddBells1795000001400];");
  });

  it("imports types alone, so that nothing that changes later changes it", () => {
    const imports = draftMigration("count-doors", draft, files, list).text.match(/import .*/g);
    expect(imports).toEqual(['import type { MigrationInterface, QueryRunner } from "typeorm";']);
  });

  it("writes a table one column a line, and nothing else anew", () => {
    const up = [`CREATE TABLE "b" ("c" text DEFAULT 'x, (y', CHECK (c IN ('1', '2')), "d" uuid)`];
    expect(draftMigration("add-b", { up, down: [] }, files, list).text).toContain(
      `\`CREATE TABLE "b" (\n    "c" text DEFAULT 'x, (y',\n    CHECK (c IN ('1', '2')),\n    "d" uuid\n  )\`,`,
    );
  });

  it.each([
    ["no name", "Add Doors", draft, list],
    ["nothing to draft", "add-doors", { up: [], down: [] }, list],
    ["not as it was", "add-doors", draft, "export {};"],
  ])("is refused when there is %s", (why, name, statements, found) => {
    expect(() => draftMigration(name, statements, files, found)).toThrow(why);
  });
});
