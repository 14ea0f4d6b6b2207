import { getMineral, type MineralId } from "@interphase/minerals";
import fc from "fast-check";
import { mineralsOfFormula } from "../formula/contained-fraction.js";
import { readAtoms } from "../formula/formula-atoms.js";
import type { PlanLine } from "../plan-line.js";
import type { Loss } from "../scenarios.contract.js";
import { createPlanDetail } from "../testing/plan-detail.factory.js";
import { randomPlan } from "../testing/random-plan.factory.js";
import { runPlanScenario } from "../testing/scenario.factory.js";

/*
 * Methods 10 once more, written from the text over the raw lines alone: losses of countries and suppliers, several at once. It
 * shares with the engine the reading of formulas, the world's shares and which stages apply, all tested elsewhere.
 */
type Interval = { low: number; value: number; high: number };
type Detail = ReturnType<typeof createPlanDetail>;
const runs = process.env["TEST_FORM"] === "long" ? 200 : 60;

const symbolOf = (mineralId: MineralId): string => getMineral(mineralId).symbol;
const fold = (text: string) => text.trim().replace(/\s+/gu, " ").toLowerCase();

function sharesOf(line: PlanLine, mineralId: MineralId, stage: "mine" | "refine") {
  const { all, byElement } = stage === "mine" ? line.minedIn : line.refinedIn;
  return byElement === null ? all : (byElement[symbolOf(mineralId)] ?? []);
}

function routesFor(line: PlanLine, mineralId: MineralId) {
  if (line.routes === null) return null;
  const { all, byElement } = line.routes;
  const own = byElement === null ? all : (byElement[symbolOf(mineralId)] ?? []);
  return own.length === 0 ? null : own;
}

/** m and r of one mineral, or both at once by routes, for a country. */
function stagesLost(detail: Detail, line: PlanLine, mineralId: MineralId, country: string): Interval[] {
  const own = detail.minerals.find((mineral) => mineral.mineralId === mineralId);
  if (own === undefined) throw new Error(`no ${mineralId}`);
  const stages = (["mine", "refine"] as const).filter((stage) => own.stages[stage].isApplicable);
  const world = (stage: "mine" | "refine") => own.stages[stage].world.mix.shares.get(country) ?? 0;
  const rest = (known: number) => (1 - known > 1e-9 ? 1 - known : 0);
  const routes = routesFor(line, mineralId);
  if (routes !== null) {
    if (stages.length === 0) return [];
    const passing = routes.filter(
      ({ minedIn, refinedIn }) =>
        (stages.includes("mine") && minedIn === country) ||
        (stages.includes("refine") && refinedIn === country),
    );
    const sum = (some: typeof routes) => some.reduce((total, { shareFraction }) => total + shareFraction, 0);
    const [known, open] = [sum(passing), rest(sum(routes))];
    const expected = 1 - stages.reduce((left, stage) => left * (1 - world(stage)), 1);
    return [{ low: known, value: known + open * expected, high: known + open }];
  }
  return stages.map((stage) => {
    const stated = sharesOf(line, mineralId, stage);
    const sum = (some: typeof stated) => some.reduce((total, { shareFraction }) => total + shareFraction, 0);
    const known = sum(stated.filter(({ origin }) => origin === country));
    const unknown = rest(sum(stated));
    return { low: known, value: known + unknown * world(stage), high: known + unknown };
  });
}

function siteOf({ productionCountryIso3, supplierCountryIso3, supplierRole }: PlanLine): string | null {
  return productionCountryIso3 ?? (supplierRole === "trader" ? null : supplierCountryIso3);
}

function lineLoss(detail: Detail, line: PlanLine, minerals: MineralId[], loss: Loss): Interval {
  let s = 0;
  let parts: Interval[] = [];
  if (loss.kind === "country") {
    const f = loss.fraction;
    s = siteOf(line) === loss.countryIso3 ? f : 0;
    parts = minerals
      .flatMap((mineralId) => stagesLost(detail, line, mineralId, loss.countryIso3))
      .map(({ low, value, high }) => ({ low: f * low, value: f * value, high: f * high }));
  } else if (loss.kind === "supplier") {
    const names = [line.supplier, line.supplierParent?.trim() || line.supplier].map(fold);
    s = names.includes(fold(loss.supplier)) ? loss.fraction : 0;
  }
  return {
    low: Math.max(s, ...parts.map(({ low }) => low)),
    value: 1 - parts.reduce((left, { value }) => left * (1 - value), 1 - s),
    high: Math.min(
      1,
      parts.reduce((sum, { high }) => sum + high, s),
    ),
  };
}

/** λ of every goods group, weighted by need. */
function groupLosses(lines: PlanLine[], losses: Loss[]): (Interval | null)[] {
  const detail = createPlanDetail(lines);
  const byId = new Map(lines.map((line) => [line.line, line]));
  return detail.goods.map((group) => {
    const sums = { need: 0, low: 0, value: 0, high: 0 };
    for (const index of group.lineIndexes()) {
      const line = byId.get(detail.book.lineIds[index] ?? "");
      if (line === undefined) throw new Error("a line of a group is not in the plan");
      const minerals =
        line.mineralId === null ? mineralsOfFormula(readAtoms(line.formula) ?? {}) : [line.mineralId];
      const each = losses.map((loss) => lineLoss(detail, line, minerals, loss));
      const factor = detail.book.lines().goodsFactor[index] ?? 1;
      const need = (line.needTonnes ?? line.annualQuantityTonnes) * factor;
      sums.need += need;
      sums.low += need * Math.max(0, ...each.map(({ low }) => low));
      sums.value += need * (1 - each.reduce((left, { value }) => left * (1 - value), 1));
      sums.high +=
        need *
        Math.min(
          1,
          each.reduce((sum, { high }) => sum + high, 0),
        );
    }
    if (!(sums.need > 0)) return null;
    return { low: sums.low / sums.need, value: sums.value / sums.need, high: sums.high / sums.need };
  });
}

const fraction = fc.constantFrom(1, 0.5, 0.25);
const loss: fc.Arbitrary<Loss> = fc.oneof(
  fc
    .tuple(fc.constantFrom("CHN", "COD", "IDN", "AUS", "KOR"), fraction)
    .map(([countryIso3, part]) => ({ kind: "country" as const, countryIso3, fraction: part })),
  fc
    .tuple(fc.constantFrom("ALPHA", "beta"), fraction)
    .map(([supplier, part]) => ({ kind: "supplier" as const, supplier, fraction: part })),
);

/** Supplier names that the plan does not have are refused; the loss is then another's test. */
const isKnown = (lines: readonly PlanLine[], one: Loss): boolean =>
  one.kind !== "supplier" ||
  lines.some(({ supplier, supplierParent }) =>
    [supplier, supplierParent ?? ""].map(fold).includes(fold(one.supplier)),
  );

test("λ of every goods group is what methods 10 says, computed a second time from the raw lines", () => {
  let compared = 0;
  fc.assert(
    fc.property(randomPlan(), fc.array(loss, { minLength: 1, maxLength: 3 }), (lines, asked) => {
      const losses = asked.filter((one) => isKnown(lines, one));
      const { groups } = runPlanScenario(lines, { losses });
      const expected = groupLosses(lines, losses);
      groups.forEach(({ lossFraction }, index) => {
        const other = expected[index] ?? null;
        if (lossFraction === null || other === null) {
          expect(lossFraction).toEqual(other);
          return;
        }
        for (const end of ["low", "value", "high"] as const) {
          compared += lossFraction[end] > 0 && lossFraction[end] < 1 ? 1 : 0;
          expect(Math.abs(lossFraction[end] - other[end])).toBeLessThanOrEqual(1e-9);
        }
      });
    }),
    { numRuns: runs },
  );
  expect(compared).toBeGreaterThan(runs / 2);
});
