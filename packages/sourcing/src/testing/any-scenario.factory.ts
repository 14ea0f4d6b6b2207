import { defaultEditionName, loadEdition, type MineralId } from "@interphase/minerals";
import fc from "fast-check";
import type { Loss } from "../scenarios.contract.js";

const edition = loadEdition(defaultEditionName());
const fraction = fc.constantFrom(1, 1, 0.5, 0.3);
const mineralId = fc.constantFrom<MineralId>(
  "cobalt",
  "nickel",
  "lithium",
  "germanium",
  "rare-earths",
  "lanthanum",
);
const stage = fc.constantFrom("mine" as const, "refine" as const);
const loss: fc.Arbitrary<Loss> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("CHN", "COD", "IDN", "AUS"),
      fc.option(stage),
      fc.option(mineralId, { freq: 1 }),
      fraction,
    )
    .map(([countryIso3, at, of, part]) => ({
      kind: "country" as const,
      countryIso3,
      ...(at === null ? {} : { stage: at }),
      ...(of === null ? {} : { mineralId: of }),
      fraction: part,
    })),
  fc
    .tuple(fc.constantFrom("alpha", "Beta", "Omega Group"), fc.option(mineralId, { freq: 1 }), fraction)
    .map(([supplier, of, part]) => ({
      kind: "supplier" as const,
      supplier,
      ...(of === null ? {} : { mineralId: of }),
      fraction: part,
    })),
  fc
    .tuple(mineralId, stage, fraction)
    .map(([of, at, part]) => ({ kind: "mineral-stage" as const, mineralId: of, stage: at, fraction: part })),
  fc
    .tuple(fc.constantFrom(...edition.measures.map(({ measureId }) => measureId)), fraction)
    .map(([measureId, part]) => ({ kind: "measure" as const, measureId, fraction: part })),
);
/** What may be asked of a random plan: losses of every kind, prices up and down, months with and without transit and ramp. */
export const anyScenario = fc.record({
  name: fc.constant("random"),
  months: fc.constantFrom(1, 2, 6, 12, 18.5),
  transitMonths: fc.constantFrom(0, 1.5),
  rampMonths: fc.constantFrom(0, 0, 4),
  losses: fc.array(loss, { maxLength: 4 }),
  prices: fc
    .uniqueArray(fc.tuple(mineralId, fc.constantFrom(2, 0.5, 1.5, 0.1)), {
      maxLength: 3,
      selector: ([of]) => of,
    })
    .map((moves) => moves.map(([of, factor]) => ({ mineralId: of, factor }))),
});
