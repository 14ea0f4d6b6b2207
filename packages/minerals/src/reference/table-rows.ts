/** One record of a data file, by column name. */
export type Row = Readonly<Record<string, string>>;

/** What stands in a column? **Fails** by throwing where the file has no such column. */
export const cell = (row: Row, column: string): string => {
  const value = row[column];
  if (value === undefined) throw new Error(`A data file lacks the column ${column}.`);
  return value;
};
/** What stands in a column, null where nothing does? */
export const text = (row: Row, column: string): string | null => cell(row, column) || null;
/** Which number stands in a column, null where nothing does? */
export const number = (row: Row, column: string): number | null => {
  const value = cell(row, column);
  return value === "" ? null : Number(value);
};
const flag = (row: Row, column: string): boolean | null => {
  const value = cell(row, column);
  return value === "" ? null : value === "yes";
};
/** Which parts, separated by `|`, stand in a column? */
export const list = (row: Row, column: string): string[] => cell(row, column).split("|").filter(Boolean);

const bare = {
  mineralId: null,
  stage: null,
  countryIso3: null,
  partnerIso3: null,
  year: null,
  indicator: null,
  valueUsd: null,
  basis: null,
  estimated: null,
};
const valued = (value: number | null) => ({ value, state: value === null ? "missing" : "reported" });

/** Which series does each key of production.csv name? */
export function indexSeries(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [cell(row, "series"), row]));
}

/** What does each record of production.csv report, with the unit and basis of its series? */
export function productionFacts(rows: readonly Row[], seriesByKey: ReadonlyMap<string, Row>): unknown[] {
  return rows.map((row) => {
    const key = cell(row, "series");
    const series = seriesByKey.get(key);
    if (series === undefined) throw new Error(`production.csv names the series ${key}, series.csv does not.`);
    const countryIso3 = cell(row, "country_iso3");
    const [mineralId, stage, sourceId, year, base] = key.split("/");
    const parts = ["production", mineralId, stage, countryIso3, year, sourceId, base];
    return {
      ...bare,
      factId: parts.filter(Boolean).join("/"),
      kind: "production",
      mineralId,
      stage,
      countryIso3,
      year: Number(year),
      indicator: base ?? null,
      value: number(row, "value"),
      state: cell(row, "state"),
      unit: cell(series, "unit"),
      basis: text(series, "basis"),
      estimated: flag(row, "estimated"),
      sourceId,
      confidence: cell(series, "confidence"),
    };
  });
}

const indicators = ["VA", "PV", "GE", "RQ", "RL", "CC"];

/** Which six indicators does a record of governance.csv report for a country and year? */
export function governanceFacts(row: Row): unknown[] {
  const countryIso3 = cell(row, "country_iso3");
  const year = cell(row, "year");
  return indicators.map((indicator) => ({
    ...bare,
    ...valued(number(row, indicator.toLowerCase())),
    factId: `governance/${countryIso3}/${year}/${indicator}`,
    kind: "governance",
    countryIso3,
    year: Number(year),
    indicator,
    unit: "WGI estimate, about -2.5 to 2.5",
    estimated: false,
    sourceId: cell(row, "source"),
    confidence: cell(row, "confidence"),
  }));
}

/** What did a mineral cost in a year, by one price series? */
export function priceFact(row: Row): unknown {
  const [mineralId, year, series] = [cell(row, "mineral_id"), cell(row, "year"), cell(row, "price_series")];
  return {
    ...bare,
    ...valued(number(row, "value")),
    factId: `price/${mineralId}/${year}/${cell(row, "source")}/${series}`,
    kind: "price",
    mineralId,
    year: Number(year),
    indicator: series,
    unit: cell(row, "unit"),
    basis: cell(row, "basis"),
    estimated: flag(row, "estimated"),
    sourceId: cell(row, "source"),
    confidence: cell(row, "confidence"),
  };
}

/** What does a tonne of the mineral itself cost, derived from one price? */
export function containedPriceFact(row: Row): unknown {
  const [mineralId, year] = [cell(row, "mineral_id"), cell(row, "year")];
  return {
    ...bare,
    ...valued(number(row, "usd_per_contained_t")),
    factId: `contained-price/${mineralId}/${year}`,
    kind: "contained-price",
    mineralId,
    year: Number(year),
    indicator: cell(row, "price_series"),
    unit: "USD/t contained",
    basis: `${cell(row, "contained")}; from ${cell(row, "price")} ${cell(row, "price_unit")}, contained fraction ${cell(row, "contained_fraction")}`,
    estimated: flag(row, "estimated"),
    sourceId: cell(row, "source"),
    confidence: cell(row, "confidence"),
  };
}

/** Which figure has a publisher computed about a mineral? */
export function publishedFact(row: Row): unknown {
  const [mineralId, figure] = [cell(row, "mineral_id"), cell(row, "figure")];
  return {
    ...bare,
    ...valued(number(row, "value")),
    factId: `published/${mineralId}/${figure}/${cell(row, "source")}`,
    kind: "published-figure",
    mineralId,
    year: number(row, "year"),
    indicator: figure,
    unit: cell(row, "unit"),
    basis: text(row, "definition"),
    sourceId: cell(row, "source"),
    confidence: cell(row, "confidence"),
  };
}

/** What part of a country's consumption is imported, as published? */
export function relianceFact(row: Row): unknown {
  const [mineralId, country, year] = [cell(row, "mineral_id"), cell(row, "country_iso3"), cell(row, "year")];
  return {
    ...bare,
    ...valued(number(row, "value")),
    factId: `import-reliance/${mineralId}/${country}/${year}/${cell(row, "source")}`,
    kind: "import-reliance",
    mineralId,
    countryIso3: country,
    year: Number(year),
    indicator: text(row, "bound"),
    unit: "percent of apparent consumption",
    basis: text(row, "basis"),
    sourceId: cell(row, "source"),
    confidence: cell(row, "confidence"),
  };
}

/** How much of a traded good went from one country to another in a year? */
export function tradeFact(row: Row): unknown {
  const [mineralId, hsCode, year] = [cell(row, "mineral_id"), cell(row, "hs_code"), cell(row, "year")];
  const [exporter, importer] = [cell(row, "exporter_iso3"), cell(row, "importer_iso3")];
  return {
    ...bare,
    ...valued(number(row, "tonnes")),
    factId: `trade/${mineralId}/${hsCode}/${year}/${exporter}-${importer}/${cell(row, "source")}`,
    kind: "trade",
    mineralId,
    countryIso3: exporter,
    partnerIso3: importer,
    year: Number(year),
    indicator: hsCode,
    valueUsd: number(row, "usd"),
    unit: "t",
    basis: "HS 2017 code, gross weight of the traded good",
    sourceId: cell(row, "source"),
    confidence: cell(row, "confidence"),
  };
}

/** What does one mole of an element weigh? */
export function atomicWeightFact(row: Row): unknown {
  const element = cell(row, "element");
  return {
    ...bare,
    ...valued(number(row, "value")),
    factId: `atomic-weight/${element}`,
    kind: "atomic-weight",
    year: 2021,
    indicator: element,
    unit: "g/mol",
    basis: "standard atomic weight, abridged to five figures",
    estimated: false,
    sourceId: cell(row, "source"),
    confidence: cell(row, "confidence"),
  };
}

/** Who published a fact, as sources.csv says? */
export function sourceRow(row: Row): unknown {
  return {
    sourceId: cell(row, "source"),
    publisher: cell(row, "publisher"),
    title: cell(row, "title"),
    year: number(row, "year"),
    licence: cell(row, "licence"),
    url: text(row, "url"),
    howObtained: cell(row, "how_obtained"),
  };
}

/** Which series is the usual one, as default-series.csv says? */
export function defaultSeriesRow(row: Row): unknown {
  return {
    mineralId: cell(row, "mineral_id"),
    stage: cell(row, "stage"),
    form: text(row, "form"),
    state: cell(row, "state"),
    sourceId: text(row, "source"),
    year: number(row, "year"),
    unit: text(row, "unit"),
    bases: list(row, "bases"),
    standsFor: text(row, "stands_for"),
    reason: cell(row, "reason"),
  };
}

/** What happened on a day, as events.csv says? */
export function eventRow(row: Row): unknown {
  return {
    eventId: cell(row, "event"),
    date: cell(row, "date"),
    countryIso3: cell(row, "country_iso3"),
    mineralId: cell(row, "mineral_id"),
    stage: cell(row, "stage"),
    kind: cell(row, "kind"),
    status: cell(row, "status"),
    summaryEn: cell(row, "summary_en"),
    summaryZh: cell(row, "summary_zh"),
    sourceId: cell(row, "source"),
    confidence: cell(row, "confidence"),
  };
}
