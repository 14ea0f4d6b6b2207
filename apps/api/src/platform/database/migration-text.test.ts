import { draftMigration } from "./migration-text.js";

const index = `import type { MigrationInterface } from "typeorm";
import { AddVisits1795000001250 } from "./1795000001250-add-visits.js";

/** Every migration, oldest first. Append only. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  AddVisits1795000001250,
];
`;
const draft = { up: ["CREATE INDEX a ON b (c)"], down: ["DROP INDEX a"] };

describe("a drafted migration", () => {
  it("is the last of the list, under the next round number", () => {
    const drafted = draftMigration("count-doors", draft, index);
    expect(drafted.fileName).toBe("1795000001300-count-doors.ts");
    expect(drafted.text).toContain('readonly name = "CountDoors1795000001300"');
    expect(drafted.index).toBe(
      index
        .replace("\n\n", '\nimport { CountDoors1795000001300 } from "./1795000001300-count-doors.js";\n\n')
        .replace("];", "  CountDoors1795000001300,\n];"),
    );
  });

  it("imports types alone, so that nothing that changes later changes it", () => {
    const imports = draftMigration("count-doors", draft, index).text.match(/import .*/g);
    expect(imports).toEqual(['import type { MigrationInterface, QueryRunner } from "typeorm";']);
  });

  it("writes a table one column a line, and nothing else anew", () => {
    const up = [`CREATE TABLE "b" ("c" text DEFAULT 'x, (y', CHECK (c IN ('1', '2')), "d" uuid)`];
    expect(draftMigration("add-b", { up, down: [] }, index).text).toContain(
      `\`CREATE TABLE "b" (\n    "c" text DEFAULT 'x, (y',\n    CHECK (c IN ('1', '2')),\n    "d" uuid\n  )\`,`,
    );
  });

  it.each([
    ["no name", "Add Doors", draft, index],
    ["nothing to draft", "add-doors", { up: [], down: [] }, index],
    ["not as it was", "add-doors", draft, "export {};"],
  ])("is refused when there is %s", (why, name, statements, list) => {
    expect(() => draftMigration(name, statements, list)).toThrow(why);
  });
});
