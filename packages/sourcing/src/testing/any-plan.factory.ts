import fc from "fast-check";
import {
  forms,
  qualifications,
  supplierRoles,
  type Origins,
  type PlanLine,
  type SourcingRoutes,
} from "../plan-line.js";
import { createPlanLine } from "./plan-line.factory.js";

const countries = ["CHN", "COD", "IDN", "CHL", "AUS", "KOR", "USA", "ZWE", "NCL", "RECYCLED"] as const;
const places = ["CHN", "KOR", "USA", "DEU", "COD"] as const;

/** Shares of tenths that add up to at most 1. */
const shares = (count: number) =>
  fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 0, maxLength: count }).map((parts) => {
    let left = 10;
    return parts.flatMap((part) => {
      const taken = Math.min(part, left);
      left -= taken;
      return taken > 0 ? [taken / 10] : [];
    });
  });

const origins: fc.Arbitrary<Origins> = fc
  .record({
    parts: shares(3),
    from: fc.uniqueArray(fc.constantFrom(...countries), { minLength: 3, maxLength: 3 }),
    symbol: fc.constantFrom(null, null, "Ni", "Li"),
  })
  .map(({ parts, from, symbol }) => {
    const all = parts.map((shareFraction, index) => ({ origin: from[index] ?? "AUS", shareFraction }));
    return symbol === null ? { all, byElement: null } : { all: [], byElement: { [symbol]: all } };
  });

const routes: fc.Arbitrary<SourcingRoutes | null> = fc.option(
  fc
    .record({
      parts: shares(3),
      ends: fc.array(fc.tuple(fc.constantFrom(...countries), fc.constantFrom(...countries)), {
        minLength: 3,
        maxLength: 3,
      }),
    })
    .map(({ parts, ends }) => ({
      all: parts.map((shareFraction, index) => ({
        minedIn: ends[index]?.[0] ?? "AUS",
        refinedIn: ends[index]?.[1] ?? "CHN",
        shareFraction,
      })),
      byElement: null,
    })),
  { freq: 3 },
);

const goods = fc.oneof(
  fc.record({
    mineralId: fc.constantFrom(
      ...([
        "lithium",
        "cobalt",
        "nickel",
        "manganese",
        "natural-graphite",
        "germanium",
        "lanthanum",
        "titanium",
        "iron",
        "copper",
      ] as const),
    ),
    formula: fc.constant(null),
    containedFraction: fc.constantFrom(null, 0.5, 0.2),
    volumeBasis: fc.constantFrom("gross", "contained"),
  }),
  fc.record({
    mineralId: fc.constant("lithium"),
    formula: fc.constantFrom("Li2CO3", "LiOH.H2O"),
    containedFraction: fc.constantFrom(null, 0.18),
    volumeBasis: fc.constantFrom("gross", "contained"),
  }),
  fc.record({
    mineralId: fc.constant(null),
    formula: fc.constantFrom(
      "NMC811",
      "LiNi0.8Mn0.1Co0.1O2",
      "LFP",
      "Li1.2Ni0.2Mn0.6O2",
      "LiPF6",
      "Na2CO3",
      "Ni0.8Co0.1Mn0.1(OH)2",
    ),
    containedFraction: fc.constantFrom(null, 0.3),
    volumeBasis: fc.constantFrom("gross", "contained"),
  }),
) as fc.Arbitrary<Pick<PlanLine, "mineralId" | "formula" | "containedFraction" | "volumeBasis">>;

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
const amount = fc.integer({ min: 1, max: 500 });

const people = fc.record({
  supplier: fc.constantFrom("Alpha", " alpha ", "Beta  Works", "beta works", "Gamma", "Delta"),
  supplierParent: fc.constantFrom(null, null, "ALPHA", "Group"),
  supplierRole: fc.constantFrom(...supplierRoles),
  supplierCountryIso3: maybe(fc.constantFrom(...places)),
  productionCountryIso3: maybe(fc.constantFrom(...places)),
  plantCountryIso3: maybe(fc.constantFrom(...places)),
});

const terms = fc.record({
  annualQuantityTonnes: amount,
  needTonnes: maybe(fc.integer({ min: 0, max: 500 })),
  stockTonnes: maybe(fc.integer({ min: 0, max: 500 })),
  stockAsOf: maybe(fc.constantFrom("2025-01-15", "2026-05-20", "2024-12-31")),
  unitPriceUsdPerTonne: maybe(amount),
  leadTimeDays: maybe(fc.integer({ min: 0, max: 400 })),
  qualification: maybe(fc.constantFrom(...qualifications)),
  qualificationMonths: maybe(fc.integer({ min: 0, max: 36 })),
  recycledContentFraction: fc.constantFrom(null, null, 0, 0.25),
});

/** Which plans may a company have? **Shape** 1 to `most` lines of any goods, origins, people and terms. */
export function planLines(most: number): fc.Arbitrary<PlanLine[]> {
  const line = fc
    .tuple(
      goods,
      people,
      terms,
      fc.record({
        form: maybe(fc.constantFrom(...forms)),
        material: fc.constantFrom(null, null, "powder", " Powder "),
      }),
      fc.record({ minedIn: origins, refinedIn: origins, routes }),
    )
    .map(([what, who, how, shape, from]) => ({ ...what, ...who, ...how, ...shape, ...from }));
  return fc
    .array(line, { minLength: 1, maxLength: most })
    .map((lines) =>
      lines.map((fields, index) =>
        createPlanLine({ line: String(index + 1), sourceRow: index + 2, ...fields }),
      ),
    );
}
