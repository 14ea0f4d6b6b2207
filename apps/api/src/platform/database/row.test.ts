import { boolean, instant, integer, nullable, text, uuid } from "./column.js";
import { columnsOf, parseRows } from "./row.js";
import { table } from "./table.js";
import { z } from "zod";

const things = table({
  name: "things",
  about: "A thing.",
  tableClass: "public",
  privileges: ["SELECT"],
  columns: {
    id: uuid("link"),
    displayName: text("content"),
    partCount: integer("state"),
    endedAt: nullable(instant("state")),
    isOld: boolean("state"),
  },
  primaryKey: ["id"],
});
const chosen = columnsOf(things, "id", "partCount", "endedAt");

describe("columns of a table", () => {
  it("are selected under the names that their row has, and no others", () => {
    expect(chosen.list("t")).toBe('t.id AS "id", t.part_count AS "partCount", t.ended_at AS "endedAt"');
    expect(Object.keys(chosen.row.shape)).toEqual(["id", "partCount", "endedAt"]);
  });

  it("bring what the table says of them, and computed ones beside them", () => {
    const row = chosen.row.extend({ isEnded: z.boolean() });
    const found = { id: "a", partCount: 2, endedAt: null, isEnded: false };
    expect(parseRows(row, [{ ...found, unasked: 1 }])).toEqual([found]);
  });

  it.each([
    ["is missing", { id: "a", partCount: 2 }],
    ["is empty where the table says it is not", { id: "a", partCount: null, endedAt: null }],
    ["has another type", { id: "a", partCount: "2", endedAt: null }],
  ])("make a row refused whose column %s, and say nothing of what it held", (_, found) => {
    const kept = { ...found, id: "secret-of-the-row" };
    let error: unknown;
    try {
      parseRows(chosen.row, [kept]);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ message: "a row is not what its statement was to bring" });
    const { cause } = error as Error;
    expect(cause).toBeInstanceOf(z.ZodError);
    expect(JSON.stringify(cause) + String(cause)).not.toContain("secret-of-the-row");
  });
});
