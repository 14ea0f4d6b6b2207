import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "application_files" (
    "id" uuid NOT NULL,
    "application_id" uuid NOT NULL,
    "step" text,
    "file_name" text NOT NULL,
    "kind" text NOT NULL,
    "size_bytes" integer NOT NULL,
    "sha256" text NOT NULL,
    "attestation" text NOT NULL,
    "added_by" uuid,
    "added_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "application_files_check" CHECK (((size_bytes >= 1) AND (sha256 ~ '^[0-9a-f]{64}$'::text))),
    CONSTRAINT "application_files_added_by_check" CHECK (((step IS NULL) = (added_by IS NULL))),
    CONSTRAINT "application_files_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "application_file_pieces" (
    "file_id" uuid NOT NULL,
    "position" integer NOT NULL,
    "bytes" bytea NOT NULL,
    CONSTRAINT "application_file_pieces_pkey" PRIMARY KEY ("file_id", "position")
  )`,
  `ALTER TABLE "application_files" ADD CONSTRAINT "application_files_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_file_pieces" ADD CONSTRAINT "application_file_pieces_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "application_files"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX application_files_by_application ON application_files USING btree ("application_id", "added_at", "id")`,
  `ALTER TABLE "application_files" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "application_files" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "application_files" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications'))`,
  `ALTER TABLE "application_file_pieces" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "application_file_pieces" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "application_file_pieces" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications'))`,
];
const down = [
  `DROP INDEX application_files_by_application`,
  `ALTER TABLE "application_file_pieces" DROP CONSTRAINT "application_file_pieces_file_id_fkey"`,
  `ALTER TABLE "application_files" DROP CONSTRAINT "application_files_application_id_fkey"`,
  `DROP TABLE "application_file_pieces"`,
  `DROP TABLE "application_files"`,
];

/** Adds files of applications, of applicants and as evidence; their bytes stand beside them in pieces, and all go with the application. */
export class AddApplicationFiles1796000012000 implements MigrationInterface {
  readonly name = "AddApplicationFiles1796000012000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
