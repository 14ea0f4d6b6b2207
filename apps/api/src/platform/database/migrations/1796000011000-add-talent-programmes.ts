import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "talent_programmes" (
    "id" uuid NOT NULL,
    "name_en" text,
    "name_zh" text,
    "about" text NOT NULL,
    "kind" text NOT NULL,
    "sectors" text array NOT NULL,
    "professions" text array NOT NULL,
    "rungs" text array NOT NULL,
    "skills" text array NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "created_by" uuid NOT NULL,
    CONSTRAINT "talent_programmes_check" CHECK (((name_en IS NOT NULL) OR (name_zh IS NOT NULL))),
    CONSTRAINT "talent_programmes_kind_check" CHECK ((kind = ANY (ARRAY['doctoral-placement'::text, 'internship'::text, 'exchange'::text, 'training'::text]))),
    CONSTRAINT "talent_programmes_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "talent_intakes" (
    "id" uuid NOT NULL,
    "programme_id" uuid NOT NULL,
    "opens_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "starts_on" date NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "created_by" uuid NOT NULL,
    CONSTRAINT "talent_intakes_times_check" CHECK ((opens_at < closes_at)),
    CONSTRAINT "talent_intakes_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "talent_offers" (
    "id" uuid NOT NULL,
    "programme_id" uuid NOT NULL,
    "intake_id" uuid NOT NULL,
    "host_id" uuid NOT NULL,
    "mentor_id" uuid NOT NULL,
    "title" text NOT NULL,
    "description" text NOT NULL,
    "places" integer NOT NULL,
    "months" integer NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "created_by" uuid NOT NULL,
    CONSTRAINT "talent_offers_places_check" CHECK (((places > 0) AND (months > 0))),
    CONSTRAINT "talent_offers_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "talent_applications" (
    "id" uuid NOT NULL,
    "programme_id" uuid NOT NULL,
    "intake_id" uuid NOT NULL,
    "offer_id" uuid NOT NULL,
    "host_id" uuid NOT NULL,
    "candidate_id" uuid NOT NULL,
    "statement" text NOT NULL,
    "shows_profile" boolean NOT NULL,
    "consent_version" text NOT NULL,
    "state" text NOT NULL,
    "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "decided_at" TIMESTAMP WITH TIME ZONE,
    "decided_by" uuid,
    "reason" text,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "talent_applications_state_check" CHECK ((state = ANY (ARRAY['submitted'::text, 'waiting'::text, 'offered'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text]))),
    CONSTRAINT "talent_applications_ended_check" CHECK (((state = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT "talent_applications_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "talent_placements" (
    "id" uuid NOT NULL,
    "application_id" uuid NOT NULL,
    "programme_id" uuid NOT NULL,
    "intake_id" uuid NOT NULL,
    "host_id" uuid NOT NULL,
    "candidate_id" uuid NOT NULL,
    "mentor_id" uuid NOT NULL,
    "starts_on" date NOT NULL,
    "ends_on" date NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "talent_placements_candidate_id_intake_id_key" UNIQUE ("candidate_id", "intake_id"),
    CONSTRAINT "talent_placements_days_check" CHECK ((starts_on < ends_on)),
    CONSTRAINT "talent_placements_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "talent_intakes" ADD CONSTRAINT "talent_intakes_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "talent_programmes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "talent_offers" ADD CONSTRAINT "talent_offers_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "talent_programmes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "talent_offers" ADD CONSTRAINT "talent_offers_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "talent_intakes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "talent_offers" ADD CONSTRAINT "talent_offers_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "talent_applications" ADD CONSTRAINT "talent_applications_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "talent_programmes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "talent_applications" ADD CONSTRAINT "talent_applications_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "talent_intakes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "talent_applications" ADD CONSTRAINT "talent_applications_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "talent_offers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "talent_applications" ADD CONSTRAINT "talent_applications_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "talent_placements" ADD CONSTRAINT "talent_placements_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "talent_applications"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "talent_placements" ADD CONSTRAINT "talent_placements_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX talent_intakes_by_programme ON talent_intakes USING btree ("programme_id", "opens_at" DESC, "id" DESC)`,
  `CREATE INDEX talent_offers_by_programme ON talent_offers USING btree ("programme_id", "intake_id")`,
  `CREATE INDEX talent_offers_by_host ON talent_offers USING btree ("host_id", "intake_id")`,
  `CREATE UNIQUE INDEX talent_applications_live ON talent_applications USING btree ("candidate_id", "offer_id") WHERE (ended_at IS NULL)`,
  `CREATE INDEX talent_applications_by_host ON talent_applications USING btree ("host_id", "programme_id", "submitted_at", "id")`,
  `CREATE INDEX talent_applications_by_programme ON talent_applications USING btree ("programme_id", "submitted_at", "id")`,
  `CREATE INDEX talent_applications_by_end ON talent_applications USING btree ("ended_at")`,
  `CREATE INDEX talent_placements_by_mentor ON talent_placements USING btree ("mentor_id", "starts_on")`,
  `ALTER TABLE "talent_applications" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "talent_applications" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "talent_applications" USING ("host_id" = (SELECT nullif(current_setting('app.org_id', true), ''))::uuid OR (SELECT nullif(current_setting('app.reach', true), '')) IN ('directory') OR "candidate_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid) WITH CHECK ("host_id" = (SELECT nullif(current_setting('app.org_id', true), ''))::uuid OR (SELECT nullif(current_setting('app.reach', true), '')) IN ('directory') OR "candidate_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid)`,
  `ALTER TABLE "talent_placements" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "talent_placements" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "talent_placements" USING ("host_id" = (SELECT nullif(current_setting('app.org_id', true), ''))::uuid OR (SELECT nullif(current_setting('app.reach', true), '')) IN ('directory') OR "candidate_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid) WITH CHECK ("host_id" = (SELECT nullif(current_setting('app.org_id', true), ''))::uuid OR (SELECT nullif(current_setting('app.reach', true), '')) IN ('directory') OR "candidate_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid)`,
];
const down = [
  `DROP INDEX talent_intakes_by_programme`,
  `DROP INDEX talent_offers_by_programme`,
  `DROP INDEX talent_offers_by_host`,
  `DROP INDEX talent_applications_live`,
  `DROP INDEX talent_applications_by_host`,
  `DROP INDEX talent_applications_by_programme`,
  `DROP INDEX talent_applications_by_end`,
  `DROP INDEX talent_placements_by_mentor`,
  `ALTER TABLE "talent_placements" DROP CONSTRAINT "talent_placements_candidate_id_fkey"`,
  `ALTER TABLE "talent_placements" DROP CONSTRAINT "talent_placements_application_id_fkey"`,
  `ALTER TABLE "talent_applications" DROP CONSTRAINT "talent_applications_candidate_id_fkey"`,
  `ALTER TABLE "talent_applications" DROP CONSTRAINT "talent_applications_offer_id_fkey"`,
  `ALTER TABLE "talent_applications" DROP CONSTRAINT "talent_applications_intake_id_fkey"`,
  `ALTER TABLE "talent_applications" DROP CONSTRAINT "talent_applications_programme_id_fkey"`,
  `ALTER TABLE "talent_offers" DROP CONSTRAINT "talent_offers_host_id_fkey"`,
  `ALTER TABLE "talent_offers" DROP CONSTRAINT "talent_offers_intake_id_fkey"`,
  `ALTER TABLE "talent_offers" DROP CONSTRAINT "talent_offers_programme_id_fkey"`,
  `ALTER TABLE "talent_intakes" DROP CONSTRAINT "talent_intakes_programme_id_fkey"`,
  `DROP TABLE "talent_placements"`,
  `DROP TABLE "talent_applications"`,
  `DROP TABLE "talent_offers"`,
  `DROP TABLE "talent_intakes"`,
  `DROP TABLE "talent_programmes"`,
];

/** Adds talent programmes: intakes, what hosts offer, who applies to which host, and the placements that come of it. */
export class AddTalentProgrammes1796000011000 implements MigrationInterface {
  readonly name = "AddTalentProgrammes1796000011000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
