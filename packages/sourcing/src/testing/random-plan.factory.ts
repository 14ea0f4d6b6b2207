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

/** Producers, home countries, exporters with measures, a country without governance figure, and secondary material. */
const origins = ["CHN", "COD", "AUS", "CHL", "IDN", "KOR", "JPN", "ZAF", "ZWE", "RUS", "USA", "RECYCLED"];
const places = ["CHN", "KOR", "JPN", "USA", "DEU", "IDN", "COD"];
const suppliers = ["Alpha", "Beta ", "beta", "Gamma Trading", "Delta"];
const parents = [null, null, "Alpha", "Omega  Group"];
const namedMinerals = [
  "lithium",
  "cobalt",
  "nickel",
  "manganese",
  "natural-graphite",
  "rare-earths",
  "lanthanum",
  "yttrium",
  "germanium",
  "titanium",
  "silicon",
  "bauxite",
  "phosphorus",
  "copper",
] as const;
const formulaOf: Partial<Record<(typeof namedMinerals)[number], string>> = {
  lithium: "Li2CO3",
  cobalt: "CoSO4·7H2O",
  nickel: "NiSO4",
  manganese: "MnO2",
  titanium: "TiO2",
  germanium: "GeO2",
};
const mixtures = [
  "LiNi0.8Mn0.1Co0.1O2",
  "NMC622",
  "LiFePO4",
  "Li1.2Ni0.13Mn0.54Co0.13O2",
  "La0.8Sr0.2MnO3",
  "Y3Al5O12",
];
const elements = ["Li", "Ni", "Co", "Mn", "Fe", "P", "La", "Y"];

/** Stated in so many of ten lines. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, inTen = 5): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: inTen, arbitrary }, { weight: 10 - inTen, arbitrary: fc.constant(null) });
const tonnes = fc.double({ min: 0.1, max: 50_000, noNaN: true }).map((value) => Number(value.toPrecision(6)));
const date = fc
  .integer({ min: 0, max: 1200 })
  .map((days) => new Date(Date.UTC(2024, 6, 1) + days * 86_400_000).toISOString().slice(0, 10));

/** Shares that add up to 1 or less, as text would have been read. */
const shares = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...origins), { maxLength: 3 }),
    fc.array(fc.integer({ min: 5, max: 50 }), { minLength: 3, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([chosen, weights, isWhole]) => {
    const used = weights.slice(0, chosen.length);
    const total = isWhole ? used.reduce((sum, weight) => sum + weight, 0) : 160;
    return chosen.map((origin, index) => ({ origin, shareFraction: (used[index] ?? 1) / total }));
  });

const originsOfLine: fc.Arbitrary<Origins> = fc.oneof(
  { weight: 5, arbitrary: shares.map((all) => ({ all, byElement: null })) },
  {
    weight: 1,
    arbitrary: fc
      .dictionary(fc.constantFrom(...elements), shares, { maxKeys: 3 })
      .map((byElement) => ({ all: [], byElement })),
  },
);

const routesOfLine: fc.Arbitrary<SourcingRoutes | null> = maybe(
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...origins), fc.constantFrom(...origins)), {
        minLength: 1,
        maxLength: 3,
        selector: ([from, to]) => `${from}>${to}`,
      }),
      fc.boolean(),
    )
    .map(([ways, isWhole]) => ({
      all: ways.map(([minedIn, refinedIn]) => ({
        minedIn,
        refinedIn,
        shareFraction: (isWhole ? 1 : 0.8) / ways.length,
      })),
      byElement: null,
    })),
  2,
);

type Substance = Pick<PlanLine, "mineralId" | "formula" | "containedFraction" | "volumeBasis" | "material">;

const fraction = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
const material = maybe(fc.constantFrom("sulfate", "Sulfate ", "carbonate"), 2);
const substance: fc.Arbitrary<Substance> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...namedMinerals),
      fc.boolean(),
      maybe(fraction, 3),
      fc.constantFrom<PlanLine["volumeBasis"][]>("gross", "gross", "contained"),
      material,
    )
    .map(([mineralId, hasFormula, containedFraction, volumeBasis, named]) => ({
      mineralId,
      formula: hasFormula ? (formulaOf[mineralId] ?? null) : null,
      containedFraction,
      volumeBasis,
      material: named,
    })),
  fc.tuple(fc.constantFrom(...mixtures), maybe(fraction, 3)).map(([formula, containedFraction]) => ({
    mineralId: null,
    formula,
    containedFraction,
    volumeBasis: "gross" as const,
    material: null,
  })),
);

const trade = fc.record({
  form: maybe(fc.constantFrom(...forms)),
  supplier: fc.constantFrom(...suppliers),
  supplierParent: fc.constantFrom(...parents),
  supplierRole: fc.constantFrom(...supplierRoles),
  supplierCountryIso3: maybe(fc.constantFrom(...places)),
  productionCountryIso3: maybe(fc.constantFrom(...places), 2),
  plantCountryIso3: maybe(fc.constantFrom(...places)),
  minedIn: originsOfLine,
  refinedIn: originsOfLine,
  routes: routesOfLine,
});

const volumes = fc.record({
  annualQuantityTonnes: tonnes,
  needTonnes: maybe(tonnes, 3),
  committedMaxTonnes: maybe(tonnes, 3),
  stockTonnes: maybe(fc.oneof(fc.constant(0), tonnes)),
  stockAsOf: maybe(date),
  inTransitTonnes: maybe(tonnes, 3),
  unitPriceUsdPerTonne: maybe(fc.integer({ min: 10, max: 90_000 }), 8),
  contractEnd: maybe(date),
  leadTimeDays: maybe(fc.integer({ min: 0, max: 400 })),
  qualification: maybe(fc.constantFrom(...qualifications)),
  qualificationMonths: maybe(fc.integer({ min: 0, max: 24 })),
  recycledContentFraction: maybe(fraction, 3),
});

/** What may a company buy, said in every way a workbook allows? **Shape** 1 to `most` valid lines with ids of their own. */
export const randomPlan = (most = 40): fc.Arbitrary<PlanLine[]> =>
  fc
    .array(fc.tuple(substance, trade, volumes), { minLength: 1, maxLength: most, size: "max" })
    .map((lines) =>
      lines.map(([goods, way, amounts], index) =>
        createPlanLine({ line: `L-${index + 1}`, sourceRow: index + 2, ...goods, ...way, ...amounts }),
      ),
    );
