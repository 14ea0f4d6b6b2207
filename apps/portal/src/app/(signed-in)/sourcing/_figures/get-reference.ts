import { cache } from "react";
import {
  listFactsRoute,
  listMeasuresRoute,
  listSourcesRoute,
  type DatedMeasure,
  type Fact,
  type SourceRecord,
} from "@interphase/minerals/contract";

import { tryCallApi } from "@/server/api";

const mostFacts = 200;

/** Which sources has an edition? By id; empty where they cannot be asked for just now. */
export const findSources = cache(async (edition: string): Promise<ReadonlyMap<string, SourceRecord>> => {
  const sources = new Map<string, SourceRecord>();
  let cursor: string | null = null;
  do {
    const query: { edition: string; limit: number; cursor?: string } = {
      edition,
      limit: 200,
      ...(cursor !== null && { cursor }),
    };
    const answer = await tryCallApi(listSourcesRoute, { query });
    if (!answer.ok) return sources;
    for (const source of answer.value.items) sources.set(source.sourceId, source);
    cursor = answer.value.nextCursor;
  } while (cursor !== null);
  return sources;
});

/** Which facts carry these ids? By id; at most the first 200. */
export async function findFacts(
  edition: string,
  factIds: readonly string[],
): Promise<ReadonlyMap<string, Fact>> {
  const wanted = [...new Set(factIds)].slice(0, mostFacts);
  if (wanted.length === 0) return new Map();
  const answer = await tryCallApi(listFactsRoute, { query: { edition, factId: wanted, limit: mostFacts } });
  return new Map(answer.ok ? answer.value.items.map((fact) => [fact.factId, fact]) : []);
}

/** Which measures has an edition, and where do they stand on a day? */
export const findMeasures = cache(
  async (edition: string, date: string): Promise<ReadonlyMap<string, DatedMeasure>> => {
    const answer = await tryCallApi(listMeasuresRoute, { query: { edition, date, limit: 200 } });
    return new Map(answer.ok ? answer.value.items.map((measure) => [measure.measureId, measure]) : []);
  },
);

/** Who published a series? "U.S. Geological Survey, Mineral Commodity Summaries 2026 (2025)"; null where unknown. */
export async function findSeriesSource(
  edition: string,
  series: { sourceId: string | null; year: number | null },
): Promise<string | null> {
  if (series.sourceId === null) return null;
  const source = (await findSources(edition)).get(series.sourceId);
  const year = series.year === null ? "" : ` (${String(series.year)})`;
  return source === undefined ? `${series.sourceId}${year}` : `${source.publisher}, ${source.title}${year}`;
}
