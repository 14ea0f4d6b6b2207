import { parse } from "csv-parse/sync";
import { z } from "zod";
import { factSchema, sourceRecordSchema, type Fact, type SourceRecord } from "./fact.js";
import { measureSchema, policyEventSchema, type Measure, type PolicyEvent } from "./measure.js";
import { defaultSeriesSchema, type DefaultSeries } from "./reference-edition.js";
import { measureRow } from "./measure-rows.js";
import * as rows from "./table-rows.js";

/** Of which files is an edition made, besides its manifest? */
export const tableFiles = [
  "atomic-weights.csv",
  "default-series.csv",
  "events.csv",
  "governance.csv",
  "import-reliance.csv",
  "measures.csv",
  "prices.csv",
  "production.csv",
  "published-figures.csv",
  "series.csv",
  "sources.csv",
  "trade.csv",
] as const;
/** Which files does an edition have or not have, by its age? */
export const laterTableFiles = ["contained-prices.csv"] as const;
export type TableFile = (typeof tableFiles)[number] | (typeof laterTableFiles)[number];
/** What is written in an edition's files? **Shape** a file of `laterTableFiles` that the edition lacks is absent. */
export type TableTexts = Readonly<Partial<Record<TableFile, string>>>;

/** What do the data files of an edition hold, once parsed? */
export interface EditionTables {
  readonly facts: readonly Fact[];
  readonly sources: readonly SourceRecord[];
  readonly defaultSeries: readonly DefaultSeries[];
  readonly measures: readonly Measure[];
  readonly events: readonly PolicyEvent[];
}

const csvSchema = z.array(z.record(z.string(), z.string()));

/** What do the files of an edition say, once every cell has been checked? **Fails** by throwing, with file and row. */
export function parseEditionTables(texts: TableTexts): EditionTables {
  const series = rows.indexSeries(read(texts, "series.csv"));
  return {
    facts: [
      ...parseAll(factSchema, "production.csv", rows.productionFacts(read(texts, "production.csv"), series)),
      ...parseAll(factSchema, "governance.csv", read(texts, "governance.csv").flatMap(rows.governanceFacts)),
      ...parseAll(factSchema, "prices.csv", read(texts, "prices.csv").map(rows.priceFact)),
      ...parseAll(
        factSchema,
        "contained-prices.csv",
        read(texts, "contained-prices.csv").map(rows.containedPriceFact),
      ),
      ...parseAll(
        factSchema,
        "published-figures.csv",
        read(texts, "published-figures.csv").map(rows.publishedFact),
      ),
      ...parseAll(
        factSchema,
        "import-reliance.csv",
        read(texts, "import-reliance.csv").map(rows.relianceFact),
      ),
      ...parseAll(factSchema, "trade.csv", read(texts, "trade.csv").map(rows.tradeFact)),
      ...parseAll(
        factSchema,
        "atomic-weights.csv",
        read(texts, "atomic-weights.csv").map(rows.atomicWeightFact),
      ),
    ],
    sources: parseAll(sourceRecordSchema, "sources.csv", read(texts, "sources.csv").map(rows.sourceRow)),
    defaultSeries: parseAll(
      defaultSeriesSchema,
      "default-series.csv",
      read(texts, "default-series.csv").map(rows.defaultSeriesRow),
    ),
    measures: parseAll(measureSchema, "measures.csv", read(texts, "measures.csv").map(measureRow)),
    events: parseAll(policyEventSchema, "events.csv", read(texts, "events.csv").map(rows.eventRow)),
  };
}

function read(texts: TableTexts, file: TableFile): rows.Row[] {
  const text = texts[file];
  if (text === undefined) return [];
  return csvSchema.parse(parse(text, { columns: true, skip_empty_lines: true }));
}

function parseAll<T>(schema: z.ZodType<T>, file: TableFile, values: readonly unknown[]): T[] {
  return values.map((value, index) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      throw new Error(`${file}, record ${String(index + 1)}: ${z.prettifyError(parsed.error)}`, {
        cause: parsed.error,
      });
    }
    return parsed.data;
  });
}
