import { loadEdition } from "@interphase/minerals";
import fc from "fast-check";
import type { PlanLine } from "../plan-line.js";
import { computeFlows } from "./flows.js";
import { computeTimeline } from "./timeline.js";

const edition = loadEdition("2026-11");

const noOrigins = { all: [], byElement: null };
const base: PlanLine = {
  line: "1",
  sourceRow: 2,
  sourceSheet: null,
  mineralId: "cobalt",
  material: "sulfate",
  formula: null,
  form: "sulfate",
  containedFraction: 0.2,
  volumeBasis: "gross",
  supplier: "Seller",
  supplierParent: null,
  supplierRole: "producer",
  supplierCountryIso3: null,
  productionCountryIso3: null,
  plantCountryIso3: "KOR",
  minedIn: noOrigins,
  refinedIn: noOrigins,
  routes: null,
  annualQuantityTonnes: 1200,
  needTonnes: null,
  committedMinTonnes: null,
  committedMaxTonnes: null,
  stockTonnes: 300,
  stockAsOf: null,
  inTransitTonnes: 100,
  unitPriceUsdPerTonne: null,
  currency: null,
  priceBasis: null,
  priceIndex: null,
  contractType: null,
  contractStart: null,
  contractEnd: "2027-11-22",
  leadTimeDays: 73,
  qualification: null,
  qualificationMonths: 6,
  recycledContentFraction: null,
  partNumber: null,
  hsCode: null,
  incoterm: null,
  site: null,
  notes: null,
};

test("a flow diagram keeps every contained tonne, unknown origin among them", () => {
  const shares = fc.array(fc.constantFrom("COD", "AUS", "IDN"), { minLength: 0, maxLength: 3 });
  fc.assert(
    fc.property(shares, shares, fc.double({ min: 1, max: 1e6, noNaN: true }), (mined, refined, tonnes) => {
      const origins = (codes: string[]) => ({
        all: codes.map((origin) => ({ origin, shareFraction: 0.9 / codes.length })),
        byElement: null,
      });
      const line = {
        ...base,
        minedIn: origins(mined),
        refinedIn: origins(refined),
        annualQuantityTonnes: tonnes,
      };
      const [cobalt] = computeFlows([line], edition).minerals;
      const total = cobalt?.flows.reduce((sum, flow) => sum + flow.tonnes, 0) ?? 0;
      expect(total).toBeCloseTo(tonnes * 0.2, 6 - Math.ceil(Math.log10(tonnes + 1)));
    }),
  );
});

test("two lines of one parent make one flow", () => {
  const lines = [
    { ...base, supplierParent: "Group" },
    { ...base, line: "2", supplier: "Other", supplierParent: " group " },
  ];
  expect(computeFlows(lines, edition).minerals[0]?.flows).toEqual([
    { minedIn: null, refinedIn: null, supplier: "Group", plantCountryIso3: "KOR", tonnes: 480 },
  ]);
});

test("a timeline puts stock, transit, contract end and requalification on one axis of months", () => {
  // 1200 t a year is 100 t a month: 300 t last 3 months, 100 t more are under way; 365 days are 12 months of 365/12.
  expect(computeTimeline([base], edition, "2026-11-22").groups).toEqual([
    {
      mineralId: "cobalt",
      form: "sulfate",
      material: "sulfate",
      formula: null,
      needTonnesPerMonth: 20,
      stockMonths: 3,
      isAtLeast: false,
      inTransitMonths: 1,
      earliestContractEnd: "2027-11-22",
      contractEndMonths: 12,
      leadTimeMonths: 73 / (365 / 12),
      qualificationMonths: 6,
      hasOtherQualifiedSource: false,
    },
  ]);
});

test("unknown stock is shown as unknown and comes first, never as zero months", () => {
  const lines = [base, { ...base, line: "2", form: "metal" as const, stockTonnes: null }];
  expect(computeTimeline(lines, edition, "2026-11-22").groups.map((group) => group.stockMonths)).toEqual([
    null,
    3,
  ]);
});

test("a source that states nothing is no second qualified one where another states that it is, as in the findings", () => {
  const lines = [
    { ...base, qualification: "qualified" as const },
    { ...base, line: "2", supplier: "Other" },
  ];
  expect(computeTimeline(lines, edition, "2026-11-22").groups[0]?.hasOtherQualifiedSource).toBe(false);
});
