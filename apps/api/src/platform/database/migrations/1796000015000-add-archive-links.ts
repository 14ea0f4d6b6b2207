import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "archive_links" (
    "id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "person_id" uuid NOT NULL,
    "token_sha256" bytea NOT NULL,
    "has_sourcing" boolean NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "revoked_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "archive_links_token_sha256_key" UNIQUE ("token_sha256"),
    CONSTRAINT "archive_links_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "archive_links" ADD CONSTRAINT "archive_links_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "archive_links" ADD CONSTRAINT "archive_links_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX archive_links_by_person ON archive_links USING btree ("person_id")`,
  `ALTER TABLE "archive_links" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "archive_links" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "archive_links" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory'))`,
];
const down = [
  `DROP INDEX archive_links_by_person`,
  `ALTER TABLE "archive_links" DROP CONSTRAINT "archive_links_person_id_fkey"`,
  `ALTER TABLE "archive_links" DROP CONSTRAINT "archive_links_organisation_id_fkey"`,
  `DROP TABLE "archive_links"`,
];

/** Adds the links by which administrators of an organisation that left take its archive away. */
export class AddArchiveLinks1796000015000 implements MigrationInterface {
  readonly name = "AddArchiveLinks1796000015000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
