import { measureAgeDays, measureStatusOn } from "../measures/measure-state.js";
import type { Fact, SourceRecord } from "./fact.js";
import type { Measure } from "./measure.js";
import type {
  DatedMeasure,
  FactPage,
  FactQuery,
  MeasurePage,
  MeasureQuery,
  SourcePage,
  SourceQuery,
} from "./reference.contract.js";
import type { ReferenceEdition } from "./reference-edition.js";

/** Which facts of an edition answer a query? **Shape** by factId; the cursor is the last factId seen. */
export function findFacts(edition: ReferenceEdition, query: FactQuery): FactPage {
  const wanted = query.factId === undefined ? undefined : new Set(query.factId);
  const matches = (fact: Fact) =>
    (wanted === undefined || wanted.has(fact.factId)) &&
    (query.kind === undefined || fact.kind === query.kind) &&
    (query.mineralId === undefined || fact.mineralId === query.mineralId) &&
    (query.stage === undefined || fact.stage === query.stage) &&
    (query.countryIso3 === undefined ||
      fact.countryIso3 === query.countryIso3 ||
      fact.partnerIso3 === query.countryIso3) &&
    (query.year === undefined || fact.year === query.year) &&
    (query.indicator === undefined || fact.indicator === query.indicator) &&
    (query.sourceId === undefined || fact.sourceId === query.sourceId) &&
    (query.state === undefined || fact.state === query.state);
  return { edition: edition.name, ...page(edition.facts, (fact) => fact.factId, matches, query) };
}

/** Which measures answer a query, and where do they stand on a day? **Shape** by measureId. */
export function findDatedMeasures(edition: ReferenceEdition, query: MeasureQuery, date: string): MeasurePage {
  const dated = edition.measures.map((measure) => dateMeasure(measure, date));
  const matches = (measure: DatedMeasure) =>
    (query.mineralId === undefined || measure.mineralIds.includes(query.mineralId)) &&
    (query.stage === undefined || measure.stage === query.stage) &&
    (query.exporterIso3 === undefined || measure.exporterIso3 === query.exporterIso3) &&
    (query.status === undefined || measure.status === query.status);
  return { edition: edition.name, date, ...page(dated, (measure) => measure.measureId, matches, query) };
}

/** Which sources does an edition rest on? **Shape** by sourceId. */
export function findSources(edition: ReferenceEdition, query: SourceQuery): SourcePage {
  const id = (source: SourceRecord) => source.sourceId;
  return { edition: edition.name, ...page(edition.sources, id, () => true, query) };
}

/** Where does a measure stand on a day, beside what it says? */
export function dateMeasure(measure: Measure, date: string): DatedMeasure {
  const [mineralId] = measure.mineralIds;
  if (mineralId === undefined) throw new Error(`The measure ${measure.measureId} names no mineral.`);
  return {
    ...measure,
    mineralId,
    status: measureStatusOn(measure, date),
    ageDays: measureAgeDays(measure, date),
  };
}

function page<Item>(
  ascending: readonly Item[],
  idOf: (item: Item) => string,
  matches: (item: Item) => boolean,
  query: { readonly limit: number; readonly cursor?: string | undefined },
): { items: Item[]; nextCursor: string | null } {
  const items: Item[] = [];
  for (const item of ascending) {
    if (query.cursor !== undefined && idOf(item) <= query.cursor) continue;
    if (!matches(item)) continue;
    const last = items[items.length - 1];
    if (items.length === query.limit && last !== undefined) return { items, nextCursor: idOf(last) };
    items.push(item);
  }
  return { items, nextCursor: null };
}
