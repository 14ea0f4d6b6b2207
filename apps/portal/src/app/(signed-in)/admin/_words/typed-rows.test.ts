import { typedRows } from "./typed-rows";

const id = "01980000-0000-7000-8000-0000000000a1";

test.each([
  `https://portal.example/sourcing/plans/${id}`,
  `/sourcing/plans/${id}?line=3`,
  `sourcing-plan:${id}`,
  `sourcing-plan ${id.toUpperCase()}`,
])("reads a plan from %s", (text) => {
  expect(typedRows(text)).toEqual([{ kind: "sourcing-plan", id }]);
});

test("reads an assessment from the address of one of its pages, and skips empty lines", () => {
  expect(typedRows(`\n /sourcing/assessments/${id}/findings \n\n`)).toEqual([{ kind: "assessment", id }]);
});

test.each(["everything", `scenario:${id}`, id, "sourcing-plan:42"])(
  "takes %s for no row rather than for another",
  (text) => {
    expect(typedRows(`sourcing-plan:${id}\n${text}`)).toBeUndefined();
  },
);
