import type { LineField, PlanLine, SourcingRoutes } from "@interphase/sourcing/contract";

import { originsText } from "./origins-text";
import type { Words } from "./words";

/** More digits than a table's: whoever looks here compares with a cell. */
const digits = 6;

function routesText(routes: SourcingRoutes | null, words: Words): string | null {
  if (routes === null) return null;
  const list = (shares: SourcingRoutes["all"]) =>
    shares
      .map(
        ({ minedIn, refinedIn, shareFraction }) =>
          `${words.country(minedIn)} → ${words.country(refinedIn)} ${words.formats.share(shareFraction)}`,
      )
      .join("; ");
  if (routes.byElement === null) return routes.all.length === 0 ? null : list(routes.all);
  const parts = Object.entries(routes.byElement).map(([element, shares]) => `${element}: ${list(shares)}`);
  return parts.length === 0 ? null : parts.join(" | ");
}

/** Writes one kind of value each, null as null. */
function writersOf({ t, formats, country }: Words) {
  const number = (value: number) => formats.number(value, digits);
  const known =
    <Value>(write: (value: Value) => string) =>
    (value: Value | null) =>
      value === null ? null : write(value);
  return {
    tonnes: known((value: number) => t("tonnesOf", { tonnes: number(value) })),
    percent: known((value: number) => `${number(value * 100)} %`),
    price: known((value: number) => t("linePlace.usdPerTonne", { price: number(value) })),
    days: known((value: number) => t("daysOf", { days: number(value) })),
    country: known(country),
    date: known(formats.date),
    choice: known((value: string) => t(`linePlace.choice.${value}`)),
    form: known((value: string) => t(`form.${value}`)),
  };
}

/** What does each field of a line say, in the reader's language? null where it is unknown. */
export function lineValues(line: PlanLine, words: Words): Readonly<Record<LineField, string | null>> {
  const write = writersOf(words);
  return {
    line: line.line,
    mineralId: line.mineralId && words.mineral(line.mineralId),
    material: line.material,
    formula: line.formula,
    form: write.form(line.form),
    containedFraction: write.percent(line.containedFraction),
    volumeBasis: write.choice(line.volumeBasis),
    supplier: line.supplier,
    supplierParent: line.supplierParent,
    supplierRole: write.choice(line.supplierRole),
    supplierCountryIso3: write.country(line.supplierCountryIso3),
    productionCountryIso3: write.country(line.productionCountryIso3),
    plantCountryIso3: write.country(line.plantCountryIso3),
    minedIn: originsText(line.minedIn, words),
    refinedIn: originsText(line.refinedIn, words),
    routes: routesText(line.routes, words),
    annualQuantityTonnes: write.tonnes(line.annualQuantityTonnes),
    needTonnes: write.tonnes(line.needTonnes),
    committedMinTonnes: write.tonnes(line.committedMinTonnes),
    committedMaxTonnes: write.tonnes(line.committedMaxTonnes),
    stockTonnes: write.tonnes(line.stockTonnes),
    stockAsOf: write.date(line.stockAsOf),
    inTransitTonnes: write.tonnes(line.inTransitTonnes),
    unitPriceUsdPerTonne: write.price(line.unitPriceUsdPerTonne),
    currency: line.currency,
    priceBasis: write.choice(line.priceBasis),
    priceIndex: line.priceIndex,
    contractType: write.choice(line.contractType),
    contractStart: write.date(line.contractStart),
    contractEnd: write.date(line.contractEnd),
    leadTimeDays: write.days(line.leadTimeDays),
    qualification: write.choice(line.qualification),
    qualificationMonths:
      line.qualificationMonths === null ? null : words.months(line.qualificationMonths, false),
    recycledContentFraction: write.percent(line.recycledContentFraction),
    partNumber: line.partNumber,
    hsCode: line.hsCode,
    incoterm: line.incoterm,
    site: line.site,
    notes: line.notes,
  };
}
