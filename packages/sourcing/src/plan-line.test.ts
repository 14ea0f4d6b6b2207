import { planLineSchema } from "@interphase/sourcing/contract";

test("a line without a supplier is not a plan line", () => {
  expect(planLineSchema.safeParse({ line: "1" }).success).toBe(false);
});
