import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "group_documents" (
    "id" uuid NOT NULL,
    "group_id" uuid NOT NULL,
    "title" text NOT NULL,
    "created_by" uuid NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "withdrawn_at" TIMESTAMP WITH TIME ZONE,
    "withdrawn_by" uuid,
    "withdrawn_reason" text,
    CONSTRAINT "group_documents_id_group_id_key" UNIQUE ("id", "group_id"),
    CONSTRAINT "group_documents_withdrawn_check" CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))),
    CONSTRAINT "group_documents_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "group_document_versions" (
    "document_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "group_id" uuid NOT NULL,
    "file_name" text NOT NULL,
    "kind" text NOT NULL,
    "size_bytes" integer NOT NULL,
    "sha256" text NOT NULL,
    "note" text,
    "attestation" text NOT NULL,
    "uploaded_by" uuid NOT NULL,
    "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "group_document_versions_document_id_number_group_id_key" UNIQUE ("document_id", "number", "group_id"),
    CONSTRAINT "group_document_versions_check" CHECK (((number >= 1) AND (size_bytes >= 1) AND (sha256 ~ '^[0-9a-f]{64}$'::text))),
    CONSTRAINT "group_document_versions_pkey" PRIMARY KEY ("document_id", "number")
  )`,
  `CREATE TABLE "group_document_pieces" (
    "document_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "position" integer NOT NULL,
    "group_id" uuid NOT NULL,
    "bytes" bytea NOT NULL,
    CONSTRAINT "group_document_pieces_pkey" PRIMARY KEY ("document_id", "number", "position")
  )`,
  `ALTER TABLE "group_documents" ADD CONSTRAINT "group_documents_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "group_document_versions" ADD CONSTRAINT "group_document_versions_document_id_group_id_fkey" FOREIGN KEY ("document_id", "group_id") REFERENCES "group_documents"("id","group_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "group_document_pieces" ADD CONSTRAINT "group_document_pieces_document_id_number_group_id_fkey" FOREIGN KEY ("document_id", "number", "group_id") REFERENCES "group_document_versions"("document_id","number","group_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX group_documents_by_group ON group_documents USING btree ("group_id", "created_at" DESC, "id" DESC)`,
  `CREATE INDEX group_document_versions_by_group ON group_document_versions USING btree ("group_id", "uploaded_by", "uploaded_at")`,
  `ALTER TABLE "group_documents" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "group_documents" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY scoped ON "group_documents"
  USING ("group_id" = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = 'group' AND m.person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid) AND m.organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))))
  WITH CHECK ("group_id" = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = 'group' AND m.person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid) AND m.organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))))`,
  `CREATE POLICY opened_rows ON "group_documents" AS RESTRICTIVE USING ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL) WITH CHECK ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL)`,
  `ALTER TABLE "group_document_versions" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "group_document_versions" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY scoped ON "group_document_versions"
  USING ("group_id" = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = 'group' AND m.person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid) AND m.organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))))
  WITH CHECK ("group_id" = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = 'group' AND m.person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid) AND m.organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))))`,
  `CREATE POLICY opened_rows ON "group_document_versions" AS RESTRICTIVE USING ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL) WITH CHECK ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL)`,
  `ALTER TABLE "group_document_pieces" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "group_document_pieces" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY scoped ON "group_document_pieces"
  USING ("group_id" = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = 'group' AND m.person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid) AND m.organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))))
  WITH CHECK ("group_id" = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = 'group' AND m.person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid) AND m.organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))))`,
  `CREATE POLICY opened_rows ON "group_document_pieces" AS RESTRICTIVE USING ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL) WITH CHECK ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL)`,
];
const down = [
  `DROP INDEX group_documents_by_group`,
  `DROP INDEX group_document_versions_by_group`,
  `ALTER TABLE "group_document_pieces" DROP CONSTRAINT "group_document_pieces_document_id_number_group_id_fkey"`,
  `ALTER TABLE "group_document_versions" DROP CONSTRAINT "group_document_versions_document_id_group_id_fkey"`,
  `ALTER TABLE "group_documents" DROP CONSTRAINT "group_documents_group_id_fkey"`,
  `DROP TABLE "group_document_pieces"`,
  `DROP TABLE "group_document_versions"`,
  `DROP TABLE "group_documents"`,
];

/** Adds documents of groups with their versions; the files stand beside them in pieces, and all are the group's alone. */
export class AddGroupDocuments1796000008000 implements MigrationInterface {
  readonly name = "AddGroupDocuments1796000008000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
