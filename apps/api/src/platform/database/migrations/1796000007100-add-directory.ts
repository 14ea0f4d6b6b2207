import type { MigrationInterface, QueryRunner } from "typeorm";

/** Members that are there already, as near to what the api writes as SQL comes; the next change of one writes it anew. */
const fill = String.raw`INSERT INTO organisation_search (organisation_id, words, pieces)
  SELECT n.id, n.words, ARRAY(
           SELECT DISTINCT substr(word, place, size)
             FROM regexp_split_to_table(n.words, '\s+') AS word, generate_series(1, char_length(word)) AS place,
                  generate_series(1, 2) AS size
            WHERE place + size - 1 <= char_length(word))
    FROM (SELECT o.id, trim(regexp_replace(lower(normalize(concat_ws(E'\n', o.name, o.native_name,
                   (SELECT string_agg(i.value, E'\n') FROM organisation_identifiers i WHERE i.organisation_id = o.id)), NFKC)),
                   '[[:punct:][:blank:]]+', ' ', 'g')) AS words
            FROM organisations o) n`;

const up = [
  `CREATE TABLE "organisation_search" (
    "organisation_id" uuid NOT NULL,
    "words" text NOT NULL,
    "pieces" text array NOT NULL,
    CONSTRAINT "organisation_search_pkey" PRIMARY KEY ("organisation_id")
  )`,
  `CREATE TABLE "organisation_sites" (
    "id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "name" text NOT NULL,
    "use" text NOT NULL,
    "country_iso3" text NOT NULL,
    "town" text,
    "latitude_degrees" double precision,
    "longitude_degrees" double precision,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "organisation_sites_place_check" CHECK (((latitude_degrees IS NULL) = (longitude_degrees IS NULL))),
    CONSTRAINT "organisation_sites_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "organisation_search" ADD CONSTRAINT "organisation_search_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_sites" ADD CONSTRAINT "organisation_sites_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX organisation_search_by_pieces ON organisation_search USING gin ("pieces")`,
  `CREATE INDEX organisation_sites_by_organisation ON organisation_sites USING btree ("organisation_id", "name", "id")`,
  `ALTER TABLE "organisation_sites" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "organisation_sites" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "organisation_sites" USING ("organisation_id" = (SELECT nullif(current_setting('app.org_id', true), ''))::uuid OR (SELECT nullif(current_setting('app.reach', true), '')) IN ('directory')) WITH CHECK ("organisation_id" = (SELECT nullif(current_setting('app.org_id', true), ''))::uuid OR (SELECT nullif(current_setting('app.reach', true), '')) IN ('directory'))`,
];
const down = [
  `DROP INDEX organisation_search_by_pieces`,
  `DROP INDEX organisation_sites_by_organisation`,
  `ALTER TABLE "organisation_sites" DROP CONSTRAINT "organisation_sites_organisation_id_fkey"`,
  `ALTER TABLE "organisation_search" DROP CONSTRAINT "organisation_search_organisation_id_fkey"`,
  `DROP TABLE "organisation_sites"`,
  `DROP TABLE "organisation_search"`,
];

/** Adds by what organisations are found, and where they work. */
export class AddDirectory1796000007100 implements MigrationInterface {
  readonly name = "AddDirectory1796000007100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...up, fill]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
