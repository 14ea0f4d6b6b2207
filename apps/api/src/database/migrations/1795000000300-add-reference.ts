import type { MigrationInterface, QueryRunner } from "typeorm";

const statements = [
  `CREATE TABLE reference_editions (
    name text PRIMARY KEY,
    sha256 text NOT NULL,
    title text NOT NULL,
    as_of date NOT NULL,
    published_on date NOT NULL,
    note text NOT NULL
  )`,
  `CREATE TABLE reference_facts (
    edition text NOT NULL REFERENCES reference_editions (name),
    fact_id text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    mineral_id text,
    stage text,
    country_iso3 text,
    year integer,
    source_id text NOT NULL,
    body json NOT NULL,
    PRIMARY KEY (edition, fact_id)
  )`,
  "CREATE INDEX reference_facts_by_mineral ON reference_facts (edition, mineral_id, fact_id)",
  "CREATE INDEX reference_facts_by_country ON reference_facts (edition, country_iso3, fact_id)",
  `CREATE TABLE reference_minerals (
    edition text NOT NULL REFERENCES reference_editions (name),
    mineral_id text NOT NULL,
    position integer NOT NULL,
    summary json NOT NULL,
    profile json NOT NULL,
    PRIMARY KEY (edition, mineral_id)
  )`,
];
const tables = ["reference_minerals", "reference_facts", "reference_editions"];

/** Adds the editions of the reference facts: public, written by the owner alone, never changed once stored. */
export class AddReference1795000000300 implements MigrationInterface {
  readonly name = "AddReference1795000000300";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
