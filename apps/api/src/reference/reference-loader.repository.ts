import type { ReferenceEdition } from "@interphase/minerals";
import type { ClientBase } from "pg";

/** Why was an edition not loaded? Its name is taken by other facts. */
export interface EditionChangedFailure {
  readonly code: "reference.edition-changed";
  readonly edition: string;
  readonly storedSha256: string;
  readonly shippedSha256: string;
}

/** A mineral's public page and its line in the list, computed from one edition. */
export interface MineralPage {
  readonly mineralId: string;
  readonly summary: object;
  readonly profile: object;
}

const chunk = 2_000;

/**
 * Writes an edition of the reference facts, by the owner: the api's role may only read them.
 * **Shape** An edition already stored with the same hash stays; only its computed pages are written anew.
 * **Fails** reference.edition-changed when the stored edition of that name has another hash: editions are immutable.
 */
export async function storeEdition(
  owner: ClientBase,
  edition: ReferenceEdition,
  pages: readonly MineralPage[],
): Promise<{ ok: true; isNew: boolean } | { ok: false; failure: EditionChangedFailure }> {
  const inserted = await owner.query(
    `INSERT INTO reference_editions (name, sha256, title, as_of, published_on, note) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (name) DO NOTHING`,
    [edition.name, edition.sha256, edition.title, edition.asOf, edition.publishedOn, edition.note],
  );
  const isNew = inserted.rowCount === 1;
  const stored = await owner.query<{ sha256: string }>(
    "SELECT sha256 FROM reference_editions WHERE name = $1",
    [edition.name],
  );
  const storedSha256 = stored.rows[0]?.sha256 ?? "";
  if (storedSha256 !== edition.sha256) {
    const failure = { edition: edition.name, storedSha256, shippedSha256: edition.sha256 };
    return { ok: false, failure: { code: "reference.edition-changed", ...failure } };
  }
  if (isNew) await storeFacts(owner, edition);
  await storePages(owner, edition.name, pages);
  return { ok: true, isNew };
}

async function storeFacts(owner: ClientBase, edition: ReferenceEdition): Promise<void> {
  for (let start = 0; start < edition.facts.length; start += chunk) {
    await owner.query(
      `INSERT INTO reference_facts (edition, fact_id, kind, mineral_id, stage, country_iso3, year, source_id, body)
       SELECT $1, fact->>'factId', fact->>'kind', fact->>'mineralId', fact->>'stage', fact->>'countryIso3',
              (fact->>'year')::integer, fact->>'sourceId', fact
         FROM json_array_elements($2::json) AS fact`,
      [edition.name, JSON.stringify(edition.facts.slice(start, start + chunk))],
    );
  }
}

async function storePages(owner: ClientBase, edition: string, pages: readonly MineralPage[]): Promise<void> {
  for (const [position, { mineralId, summary, profile }] of pages.entries()) {
    await owner.query(
      `INSERT INTO reference_minerals (edition, mineral_id, position, summary, profile) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (edition, mineral_id) DO UPDATE
          SET position = excluded.position, summary = excluded.summary, profile = excluded.profile`,
      [edition, mineralId, position, JSON.stringify(summary), JSON.stringify(profile)],
    );
  }
}
