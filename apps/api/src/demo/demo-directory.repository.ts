import { fieldsSeenBy, piecesOf, searchLinesOf } from "@interphase/consortium";
import { z } from "zod";
import type { OwnerConnection } from "../platform/database/owner-connection.js";
import { parseRows } from "../platform/database/row.js";
import type { DemoPerson } from "./demo-alliance.js";
import { demoExperts, demoSites } from "./demo-directory.js";

const namesRow = z.object({ id: z.string(), texts: z.array(z.string()) });

type Person = DemoPerson & { readonly id: string };

/** Adds where the demo's members work, what its experts publish, and by what its members are found; in the caller's transaction. */
export async function addDemoDirectory(
  owner: OwnerConnection,
  people: readonly Person[],
  at: string,
): Promise<void> {
  await addSites(owner, people, at);
  await addExperts(owner, people, at);
  await addSearch(owner);
}

/** Sites are the organisation's to write, for the owner of the database too. */
async function addSites(owner: OwnerConnection, people: readonly Person[], at: string): Promise<void> {
  for (const { slug, name, use, countryIso3, town, degrees } of demoSites) {
    const id = people.find(({ organisation }) => organisation?.slug === slug)?.organisation?.id;
    if (id === undefined) continue;
    await owner.query("SELECT set_config('app.org_id', $1, true)", [id]);
    await owner.query(
      `INSERT INTO organisation_sites (id, organisation_id, name, use, country_iso3, town, latitude_degrees,
                                       longitude_degrees, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, name, use, countryIso3, town, degrees?.[0] ?? null, degrees?.[1] ?? null, at],
    );
  }
  await owner.query("SELECT set_config('app.org_id', '', true)");
}

/** Profiles are their people's to write. */
async function addExperts(owner: OwnerConnection, people: readonly Person[], at: string): Promise<void> {
  for (const { slug, role, visibility, ...said } of demoExperts) {
    const person = people.find((each) => each.role === role && (each.organisation?.slug ?? null) === slug);
    if (person === undefined) continue;
    await owner.query("SELECT set_config('app.person_id', $1, true)", [person.id]);
    await owner.query(
      `INSERT INTO expert_profiles (id, person_id, headline, about, skills, languages, orcid, members_see, public_sees, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        said.id,
        person.id,
        said.headline,
        said.about,
        said.skills,
        said.languages,
        said.orcid,
        fieldsSeenBy(visibility, "members"),
        fieldsSeenBy(visibility, "public"),
        at,
      ],
    );
  }
  await owner.query("SELECT set_config('app.person_id', '', true)");
}

/** Members that were added by the owner have nothing yet by which they are found. */
async function addSearch(owner: OwnerConnection): Promise<void> {
  const { rows } = await owner.query(
    `SELECT o.id, array_remove(ARRAY[o.name, o.native_name], NULL) || ARRAY(
              SELECT i.value FROM organisation_identifiers i WHERE i.organisation_id = o.id AND i.scheme <> 'other' ORDER BY i.value) AS texts
       FROM organisations o WHERE NOT EXISTS (SELECT FROM organisation_search s WHERE s.organisation_id = o.id)`,
  );
  for (const { id, texts } of parseRows(namesRow, rows))
    await owner.query(
      `INSERT INTO organisation_search (organisation_id, words, pieces) VALUES ($1, $2, $3)`,
      [id, searchLinesOf(texts, []), piecesOf(texts)],
    );
}
