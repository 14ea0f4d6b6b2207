import { planLineSchema } from "@interphase/sourcing";
import { lineColumns } from "../../../src/sourcing/plans/plan-line.mapper.js";
import { asOwner } from "../../harness/test-database.js";

describe("the columns of a plan's lines", () => {
  it("hold every field of a line, and the table has exactly these beside its keys", async () => {
    expect(lineColumns.map(({ field }) => field).sort()).toEqual(Object.keys(planLineSchema.shape).sort());
    const columns = await asOwner(async (owner) => {
      const found = await owner.query<{ name: string }>(
        "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'sourcing_plan_lines'",
      );
      return found.rows.map(({ name }) => name);
    });
    const own = ["owner_org_id", "plan_id", "position", "mineral_ids"];
    expect([...columns].sort()).toEqual([...own, ...lineColumns.map(({ column }) => column)].sort());
  });

  it("accept null exactly where the line does", async () => {
    const nullable = await asOwner(async (owner) => {
      const found = await owner.query<{ name: string }>(
        "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'sourcing_plan_lines' AND is_nullable = 'YES'",
      );
      return new Set(found.rows.map(({ name }) => name));
    });
    for (const { field, column } of lineColumns) {
      const acceptsNull = planLineSchema.shape[field].safeParse(null).success;
      expect({ column, isNullable: nullable.has(column) }).toEqual({ column, isNullable: acceptsNull });
    }
  });
});
