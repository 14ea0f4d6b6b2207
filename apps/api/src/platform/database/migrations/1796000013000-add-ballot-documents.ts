import type { MigrationInterface, QueryRunner } from "typeorm";

/** Read and written for the directory alone. */
const forDirectory = `(SELECT nullif(current_setting('app.reach', true), '')) = 'directory'`;

const up = [
  `ALTER TABLE "ballots" ADD "obstacle" jsonb`,
  `CREATE TABLE "ballot_documents" (
    "ballot_id" uuid NOT NULL,
    "position" integer NOT NULL,
    "title" text NOT NULL,
    "sha256" text NOT NULL,
    "url" text,
    "document_id" uuid,
    "number" integer,
    "file_name" text,
    "size_bytes" integer,
    "withdrawn_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "ballot_documents_check" CHECK (((sha256 ~ '^[0-9a-f]{64}$'::text) AND ((url IS NULL) = (document_id IS NOT NULL)) AND ((document_id IS NULL) = (number IS NULL)) AND ((document_id IS NULL) = (file_name IS NULL)) AND ((document_id IS NULL) = (size_bytes IS NULL)))),
    CONSTRAINT "ballot_documents_pkey" PRIMARY KEY ("ballot_id", "position")
  )`,
  `ALTER TABLE "ballot_documents" ADD CONSTRAINT "ballot_documents_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballots"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ballot_documents" ADD CONSTRAINT "ballot_documents_document_id_number_fkey" FOREIGN KEY ("document_id", "number") REFERENCES "group_document_versions"("document_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX ballot_documents_by_document ON ballot_documents USING btree ("document_id") WHERE (document_id IS NOT NULL)`,
  `ALTER TABLE "ballot_documents" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "ballot_documents" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "ballot_documents" USING (${forDirectory}) WITH CHECK (${forDirectory})`,
];
const down = [`DROP TABLE "ballot_documents"`, `ALTER TABLE "ballots" DROP COLUMN "obstacle"`];

/** Adds the documents that ballots name, by version or address and hash, and why a ballot that is due cannot open. */
export class AddBallotDocuments1796000013000 implements MigrationInterface {
  readonly name = "AddBallotDocuments1796000013000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
