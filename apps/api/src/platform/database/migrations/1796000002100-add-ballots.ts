import type { MigrationInterface, QueryRunner } from "typeorm";

/** Ballots are read and written for the directory alone; a cast also read by whose it is. */
const forDirectory = `(SELECT nullif(current_setting('app.reach', true), '')) = 'directory'`;

const up = [
  `CREATE TABLE "ballots" (
    "id" uuid NOT NULL,
    "group_id" uuid,
    "question" text NOT NULL,
    "rule" jsonb NOT NULL,
    "secrecy" text NOT NULL,
    "scheduled_at" TIMESTAMP WITH TIME ZONE,
    "opens_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "opened_at" TIMESTAMP WITH TIME ZONE,
    "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "extended_to" TIMESTAMP WITH TIME ZONE,
    "extension_reason" text,
    "extension_salt" text,
    "closed_at" TIMESTAMP WITH TIME ZONE,
    "annulled_at" TIMESTAMP WITH TIME ZONE,
    "opening" text,
    "opening_sha256" text,
    "result" jsonb,
    "certificate" text,
    "certificate_sha256" text,
    "certificate_key" text NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "created_by" uuid NOT NULL,
    CONSTRAINT "ballots_secrecy_check" CHECK ((secrecy = ANY (ARRAY['open'::text, 'sealed'::text, 'secret'::text]))),
    CONSTRAINT "ballots_times_check" CHECK ((opens_at < closes_at)),
    CONSTRAINT "ballots_opened_check" CHECK (((opened_at IS NULL) = (opening IS NULL))),
    CONSTRAINT "ballots_closed_check" CHECK (((closed_at IS NULL) = (certificate IS NULL))),
    CONSTRAINT "ballots_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "ballot_units" (
    "ballot_id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "unit_id" uuid NOT NULL,
    "name" text NOT NULL,
    "tier" text NOT NULL,
    "weight" integer NOT NULL,
    "unit_key" text NOT NULL,
    "organisation_key" text NOT NULL,
    CONSTRAINT "ballot_units_weight_check" CHECK ((weight > 0)),
    CONSTRAINT "ballot_units_pkey" PRIMARY KEY ("ballot_id", "organisation_id")
  )`,
  `CREATE TABLE "ballot_departures" (
    "ballot_id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "state" text NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "ballot_departures_state_check" CHECK ((state = ANY (ARRAY['suspended'::text, 'expelled'::text, 'withdrawn'::text]))),
    CONSTRAINT "ballot_departures_pkey" PRIMARY KEY ("ballot_id", "organisation_id")
  )`,
  `CREATE TABLE "ballot_casts" (
    "ballot_id" uuid NOT NULL,
    "unit_id" uuid NOT NULL,
    "sequence" integer NOT NULL,
    "organisation_id" uuid NOT NULL,
    "person_id" uuid NOT NULL,
    "position" text NOT NULL,
    "comment" text,
    "clause" text,
    "proposed_change" text,
    "texts_sha256" text,
    "salt" text,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "ballot_casts_position_check" CHECK (("position" = ANY (ARRAY['approve'::text, 'approve-with-comments'::text, 'discuss'::text, 'reject'::text, 'abstain'::text, 'recuse'::text]))),
    CONSTRAINT "ballot_casts_texts_check" CHECK (((texts_sha256 IS NULL) = (salt IS NULL))),
    CONSTRAINT "ballot_casts_pkey" PRIMARY KEY ("ballot_id", "unit_id", "sequence")
  )`,
  `ALTER TABLE "ballots" ADD CONSTRAINT "ballots_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ballot_units" ADD CONSTRAINT "ballot_units_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballots"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ballot_units" ADD CONSTRAINT "ballot_units_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ballot_departures" ADD CONSTRAINT "ballot_departures_ballot_id_organisation_id_fkey" FOREIGN KEY ("ballot_id", "organisation_id") REFERENCES "ballot_units"("ballot_id","organisation_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ballot_casts" ADD CONSTRAINT "ballot_casts_ballot_id_organisation_id_fkey" FOREIGN KEY ("ballot_id", "organisation_id") REFERENCES "ballot_units"("ballot_id","organisation_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX ballots_by_group ON ballots USING btree ("group_id", "created_at" DESC, "id" DESC)`,
  `CREATE INDEX ballots_not_ended ON ballots USING btree ("closes_at") WHERE ((closed_at IS NULL) AND (annulled_at IS NULL))`,
  `CREATE INDEX ballot_units_by_organisation ON ballot_units USING btree ("organisation_id", "ballot_id")`,
  `CREATE INDEX ballot_casts_by_person ON ballot_casts USING btree ("person_id", "ballot_id")`,
  `ALTER TABLE "ballots" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "ballots" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "ballots" USING (${forDirectory}) WITH CHECK (${forDirectory})`,
  `ALTER TABLE "ballot_units" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "ballot_units" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "ballot_units" USING (${forDirectory}) WITH CHECK (${forDirectory})`,
  `ALTER TABLE "ballot_departures" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "ballot_departures" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "ballot_departures" USING (${forDirectory}) WITH CHECK (${forDirectory})`,
  `ALTER TABLE "ballot_casts" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "ballot_casts" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "ballot_casts" FOR SELECT USING ("organisation_id" = (SELECT nullif(current_setting('app.org_id', true), ''))::uuid OR "person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid)`,
  `CREATE POLICY kept_by_directory ON "ballot_casts" USING (${forDirectory}) WITH CHECK (${forDirectory})`,
];
const down = [
  `DROP INDEX ballots_by_group`,
  `DROP INDEX ballots_not_ended`,
  `DROP INDEX ballot_units_by_organisation`,
  `DROP INDEX ballot_casts_by_person`,
  `ALTER TABLE "ballot_casts" DROP CONSTRAINT "ballot_casts_ballot_id_organisation_id_fkey"`,
  `ALTER TABLE "ballot_departures" DROP CONSTRAINT "ballot_departures_ballot_id_organisation_id_fkey"`,
  `ALTER TABLE "ballot_units" DROP CONSTRAINT "ballot_units_organisation_id_fkey"`,
  `ALTER TABLE "ballot_units" DROP CONSTRAINT "ballot_units_ballot_id_fkey"`,
  `ALTER TABLE "ballots" DROP CONSTRAINT "ballots_group_id_fkey"`,
  `DROP TABLE "ballot_casts"`,
  `DROP TABLE "ballot_departures"`,
  `DROP TABLE "ballot_units"`,
  `DROP TABLE "ballots"`,
];

/** Adds ballots: what is asked, who was entitled at opening, who left since, and everything that was cast. */
export class AddBallots1796000002100 implements MigrationInterface {
  readonly name = "AddBallots1796000002100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
