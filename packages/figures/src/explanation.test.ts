import fc from "fast-check";
import { z } from "zod";
import { explanationMemberSchema, explanationSchema } from "./contract.js";
import { createExplanation, createSelection, createTerm, randomFormula } from "./testing/index.js";

describe("an explanation on the wire", () => {
  it("comes back from JSON as it was", () => {
    fc.assert(
      fc.property(randomFormula, ({ formula }) => {
        const explanation = createExplanation(
          { kind: "add", of: [formula, { kind: "sum-over", body: formula, over: createSelection(["1"]) }] },
          { figure: { low: 1, value: 2, high: 3 } },
        );
        expect(explanationSchema.parse(JSON.parse(JSON.stringify(explanation)))).toEqual(
          JSON.parse(JSON.stringify(explanation)),
        );
      }),
    );
  });

  it("keeps the value of an interval that has one", () => {
    const { figure } = explanationSchema.parse(
      createExplanation({ kind: "number", value: 1 }, { figure: { low: 0, value: 1, high: 2 } }),
    );
    expect(figure).toEqual({ low: 0, value: 1, high: 2 });
  });

  it("lets no further column through, however deep", () => {
    const over = createSelection(["1"]);
    const term = { ...createTerm("x"), secret: "row" };
    const leaky = createExplanation({
      kind: "sum-over",
      body: { kind: "term", term: "x" },
      over: { ...over, members: [{ subjects: [], terms: { x: term } }] },
    });
    const parsed = explanationSchema.parse({ ...leaky, organisationId: "secret" });
    expect(JSON.stringify(parsed)).not.toContain("secret");
    expect(JSON.stringify(explanationMemberSchema.parse({ subjects: [], terms: { x: term } }))).not.toContain(
      "secret",
    );
  });

  it.each([
    ["a node nobody decided", { kind: "average", of: [] }],
    ["a number that is none", { kind: "number", value: Infinity }],
    ["a sum of more than fifty", { kind: "count", over: createSelection(Array(51).fill("1")) }],
  ])("refuses %s", (_name, formula) => {
    const explanation = { ...createExplanation({ kind: "number", value: 1 }), formulas: { value: formula } };
    expect(explanationSchema.safeParse(explanation).success).toBe(false);
  });

  it("is described to OpenAPI under names alone", () => {
    const page = z.object({ items: z.array(explanationSchema), more: z.array(explanationMemberSchema) });
    const { $defs } = z.toJSONSchema(page, { io: "input", target: "draft-2020-12" });
    expect(Object.keys($defs ?? {}).sort()).toEqual(["Explanation", "ExplanationMember", "Formula"]);
  });
});
