import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "applications" (
    "id" uuid NOT NULL,
    "state" text NOT NULL,
    "form" jsonb NOT NULL,
    "contact_email" text,
    "version" integer NOT NULL DEFAULT '1',
    "request_key_sha256" bytea,
    "request_sha256" bytea,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "confirmed_at" TIMESTAMP WITH TIME ZONE,
    "decided_at" TIMESTAMP WITH TIME ZONE,
    "decided_by" uuid,
    "reasons" text,
    "organisation_id" uuid,
    CONSTRAINT "applications_request_key_sha256_key" UNIQUE ("request_key_sha256"),
    CONSTRAINT "applications_admitted_check" CHECK (((state = 'admitted'::text) = (organisation_id IS NOT NULL))),
    CONSTRAINT "applications_confirmed_check" CHECK (((state = ANY (ARRAY['draft'::text, 'unconfirmed'::text])) = (confirmed_at IS NULL))),
    CONSTRAINT "applications_decided_check" CHECK (((state = ANY (ARRAY['admitted'::text, 'refused'::text])) = (decided_at IS NOT NULL))),
    CONSTRAINT "applications_state_check" CHECK ((state = ANY (ARRAY['draft'::text, 'unconfirmed'::text, 'in-review'::text, 'admitted'::text, 'refused'::text]))),
    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "application_links" (
    "id" uuid NOT NULL,
    "application_id" uuid NOT NULL,
    "token_sha256" bytea NOT NULL,
    "was_mailed" boolean NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "revoked_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "application_links_token_sha256_key" UNIQUE ("token_sha256"),
    CONSTRAINT "application_links_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "application_link_requests" (
    "id" uuid NOT NULL,
    "email" text NOT NULL,
    "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "application_link_requests_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "application_steps" (
    "application_id" uuid NOT NULL,
    "step" text NOT NULL,
    "state" text NOT NULL,
    "owner_id" uuid,
    "evidence" text,
    "note" text,
    "changed_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "application_steps_state_check" CHECK ((state = ANY (ARRAY['open'::text, 'in-progress'::text, 'done'::text, 'not-needed'::text, 'failed'::text]))),
    CONSTRAINT "application_steps_pkey" PRIMARY KEY ("application_id", "step")
  )`,
  `CREATE TABLE "application_questions" (
    "id" uuid NOT NULL,
    "application_id" uuid NOT NULL,
    "question" text NOT NULL,
    "asked_by" uuid NOT NULL,
    "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "answer" text,
    "answered_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "application_questions_answered_check" CHECK (((answer IS NULL) = (answered_at IS NULL))),
    CONSTRAINT "application_questions_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "applications" ADD CONSTRAINT "applications_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "application_links" ADD CONSTRAINT "application_links_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_questions" ADD CONSTRAINT "application_questions_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX applications_by_arrival ON applications USING btree ("confirmed_at" DESC, "id" DESC) WHERE (confirmed_at IS NOT NULL)`,
  `CREATE INDEX applications_by_address ON applications USING btree ("contact_email")`,
  `CREATE INDEX application_links_by_application ON application_links USING btree ("application_id")`,
  `CREATE INDEX application_questions_by_application ON application_questions USING btree ("application_id", "asked_at", "id")`,
  `ALTER TABLE "applications" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "applications" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "applications" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications'))`,
  `ALTER TABLE "application_links" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "application_links" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "application_links" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications'))`,
  `ALTER TABLE "application_link_requests" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "application_link_requests" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "application_link_requests" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications'))`,
  `ALTER TABLE "application_steps" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "application_steps" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "application_steps" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications'))`,
  `ALTER TABLE "application_questions" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "application_questions" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "application_questions" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications'))`,
];
const down = [
  `DROP INDEX applications_by_arrival`,
  `DROP INDEX applications_by_address`,
  `DROP INDEX application_links_by_application`,
  `DROP INDEX application_questions_by_application`,
  `ALTER TABLE "application_questions" DROP CONSTRAINT "application_questions_application_id_fkey"`,
  `ALTER TABLE "application_steps" DROP CONSTRAINT "application_steps_application_id_fkey"`,
  `ALTER TABLE "application_links" DROP CONSTRAINT "application_links_application_id_fkey"`,
  `ALTER TABLE "applications" DROP CONSTRAINT "applications_organisation_id_fkey"`,
  `DROP TABLE "application_questions"`,
  `DROP TABLE "application_steps"`,
  `DROP TABLE "application_link_requests"`,
  `DROP TABLE "application_links"`,
  `DROP TABLE "applications"`,
];

/** Adds applications for membership: the form, the links to it, the checklist and the questions; read for this purpose alone. */
export class AddApplications1796000000100 implements MigrationInterface {
  readonly name = "AddApplications1796000000100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
