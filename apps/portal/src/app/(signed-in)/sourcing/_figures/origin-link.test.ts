import { methodPages } from "../../../(public)/methods/_content/method-pages";
import { explanationHref, methodPage, originHref, type OriginPlace } from "./origin-link";

const place: OriginPlace = {
  assessment: { id: "a1", planId: "p1", options: { edition: "2026-11" } as never },
  canOpenPlan: true,
};

it.each([
  [
    { kind: "fact", factId: "production/li/AUS?x" },
    "/reference?edition=2026-11&factId=production%2Fli%2FAUS%3Fx",
  ],
  [{ kind: "fact", factId: "chn-graphite", column: "tradeFactor" }, "/reference/measures?edition=2026-11"],
  [{ kind: "line", line: "L 7&8", column: "stockTonnes" }, "/sourcing/plans/p1/line?id=L%207%268"],
  [{ kind: "option", option: "homeArea", part: "KOR" }, "/sourcing/assessments/a1#options"],
  [{ kind: "option", option: "findingRules", part: "cover-short" }, "/sourcing/rules"],
  [
    { kind: "figure", path: "/minerals/0/geoPolRisk", reading: "value" },
    "/sourcing/assessments/a1/explain?path=%2Fminerals%2F0%2FgeoPolRisk",
  ],
  [{ kind: "constant", code: "scale" }, null],
  [{ kind: "state", code: "measure-counts", facts: {} }, null],
] as const)("an input leads on: %j", (origin, href) => {
  expect(originHref(origin, place)).toBe(href);
});

it("shows no way into a plan to whom the plan is not open", () => {
  const line = { kind: "line", line: "L-1", column: "stockTonnes" } as const;
  expect(originHref(line, { ...place, canOpenPlan: false })).toBeNull();
  expect(explanationHref("a1", "/totals/spendUsd")).toBe(
    "/sourcing/assessments/a1/explain?path=%2Ftotals%2FspendUsd",
  );
});

it("every section that figures are made by has a page of the methods that exists", () => {
  const pages = new Set(methodPages.map(({ id }) => id));
  for (const section of [2, 3, 5, 6, 7, 8, 9, 11])
    expect(pages).toContain(methodPage(`exposure#${String(section)}`));
  for (const method of ["findings#11", "world-series", "world-governance", "world-measures"])
    expect(pages).toContain(methodPage(method));
  expect(methodPage("charm#1")).toBeNull();
});
