import type { Origins, PlanLine, SourcingRoutes } from "../plan-line.js";

/** How is `CHL:60;AUS:40` written as parsed origins? **Shape** percentages; what is missing to 100 is unknown. */
export function originsOf(text: string): Origins {
  const entries = text.split(";").filter((entry) => entry !== "");
  return {
    all: entries.map((entry) => {
      const [origin = "", percent = "100"] = entry.split(":");
      return { origin, shareFraction: Number(percent) / 100 };
    }),
    byElement: null,
  };
}

/** How is `COD>CHN:70;AUS>AUS:30` written as parsed routes? */
export function routesOf(text: string): SourcingRoutes {
  return {
    all: text.split(";").map((entry) => {
      const [way = "", percent = "100"] = entry.split(":");
      const [minedIn = "", refinedIn = ""] = way.split(">");
      return { minedIn, refinedIn, shareFraction: Number(percent) / 100 };
    }),
    byElement: null,
  };
}

const unknown: Origins = { all: [], byElement: null };

/** What is a valid plan line, when a test cares for some of its fields only? **Shape** 100 t of cobalt, all else unknown. */
export function createPlanLine(fields: Partial<PlanLine> = {}): PlanLine {
  return {
    line: "1",
    sourceRow: 2,
    sourceSheet: null,
    mineralId: "cobalt",
    material: null,
    formula: null,
    form: null,
    containedFraction: null,
    volumeBasis: "gross",
    supplier: "Supplier A",
    supplierParent: null,
    supplierRole: "producer",
    supplierCountryIso3: null,
    productionCountryIso3: null,
    plantCountryIso3: null,
    minedIn: unknown,
    refinedIn: unknown,
    routes: null,
    annualQuantityTonnes: 100,
    needTonnes: null,
    committedMinTonnes: null,
    committedMaxTonnes: null,
    stockTonnes: null,
    stockAsOf: null,
    inTransitTonnes: null,
    unitPriceUsdPerTonne: null,
    currency: null,
    priceBasis: null,
    priceIndex: null,
    contractType: null,
    contractStart: null,
    contractEnd: null,
    leadTimeDays: null,
    qualification: null,
    qualificationMonths: null,
    recycledContentFraction: null,
    partNumber: null,
    hsCode: null,
    incoterm: null,
    site: null,
    notes: null,
    ...fields,
  };
}
