import { checkExplanations } from "../testing/explained-plan.factory.js";

/** With sums shown whole and folded together: 200 in the long form, as decision 0060 asks, 25 in the short one. */
const runs = process.env["TEST_FORM"] === "long" ? 100 : 12;

test("an explanation comes to its figure also where sums are folded to four members, the others as one", () => {
  checkExplanations(4, runs);
});
