import type { MigrationInterface, QueryRunner } from "typeorm";

const editions = `
CREATE TABLE reference_editions (
  name text PRIMARY KEY,
  sha256 text NOT NULL,
  as_of date NOT NULL,
  loaded_at timestamptz NOT NULL
)`;

/** Adds the editions of the reference facts this database has taken in: public, written by the owner alone, never changed. */
export class AddReference1795000000300 implements MigrationInterface {
  readonly name = "AddReference1795000000300";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(editions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE reference_editions");
  }
}
