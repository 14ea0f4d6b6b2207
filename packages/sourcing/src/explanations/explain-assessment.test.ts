import { listSelections, type Explanation, type Formula } from "@interphase/figures";
import { createPlanLine, originsOf } from "../testing/index.js";
import { assessed, checkExplanations, disagreements } from "../testing/explained-plan.factory.js";
import { explainAssessment } from "./explain-assessment.js";

/** With sums shown whole and folded together: 200 in the long form, as decision 0060 asks, 25 in the short one. */
const runs = process.env["TEST_FORM"] === "long" ? 100 : 13;

const formulasOf = ({ formulas }: Explanation): Formula[] => Object.values(formulas);

describe("an explanation", () => {
  it("comes to its figure when every leaf is read from the edition's and the plan's own rows", () => {
    checkExplanations(50, runs);
  });

  it("of a long plan shows the largest lines, adds up, and is not made of the others", () => {
    const lines = Array.from({ length: 400 }, (_, index) =>
      createPlanLine({
        line: `L-${index}`,
        annualQuantityTonnes: 1 + index,
        unitPriceUsdPerTonne: 10,
        supplier: `Supplier ${index}`,
        minedIn: originsOf(index % 2 === 0 ? "COD" : ""),
      }),
    );
    const { detail, result, options, read } = assessed(lines, {
      home: "KOR",
      date: "2026-06-01",
      edition: "2026-11",
    });
    const explanations = explainAssessment(detail, result, options);
    expect(disagreements(explanations, read)).toEqual([]);
    const total = explanations.find(({ path }) => path === "/minerals/0/containedTonnes");
    const [over] = formulasOf(total as Explanation).flatMap(listSelections);
    expect(over?.members.length).toBe(49);
    expect(over?.members[0]?.subjects).toEqual([{ kind: "line", id: "L-399" }]);
    expect(over?.others).toEqual({ count: 351, value: (351 * 352) / 2 });
    expect(JSON.stringify(explanations)).not.toContain('"L-200"');
  });
});
