import type { MigrationInterface, QueryRunner } from "typeorm";

/** As seats: read by whom they are about and by the directory; written for the directory alone, so that nobody confirms their own. */
const ofOrganisation = `organisation_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid)`;
const ofPerson = `person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid)`;
const forDirectory = `(SELECT nullif(current_setting('app.reach', true), '')) = 'directory'`;

const up = [
  `CREATE TABLE "group_namings" (
    "id" uuid NOT NULL,
    "group_id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "person_id" uuid NOT NULL,
    "access_ends_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "state" text NOT NULL,
    "named_by" uuid NOT NULL,
    "named_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "decided_by" uuid,
    "decided_at" TIMESTAMP WITH TIME ZONE,
    "reason" text,
    CONSTRAINT "group_namings_state_check" CHECK ((state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT "group_namings_decided_check" CHECK ((((state = 'waiting'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
    CONSTRAINT "group_namings_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "groups" ADD "kind" text NOT NULL DEFAULT 'working'`,
  `ALTER TABLE "groups" ADD "cooling_off_days" integer`,
  `ALTER TABLE "groups" ADD "cooling_off_bars" text`,
  `ALTER TABLE "group_seats" ADD "access_ends_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "groups" ADD CONSTRAINT "groups_clean_team_check" CHECK ((((kind = 'clean-team'::text) = (cooling_off_days IS NOT NULL)) AND ((cooling_off_days IS NULL) = (cooling_off_bars IS NULL)) AND ((kind <> 'clean-team'::text) OR (visibility = 'members'::text))))`,
  `ALTER TABLE "groups" ADD CONSTRAINT "groups_cooling_off_bars_check" CHECK ((cooling_off_bars = ANY (ARRAY['commercial'::text, 'every-group'::text])))`,
  `ALTER TABLE "groups" ADD CONSTRAINT "groups_cooling_off_days_check" CHECK (((cooling_off_days >= 90) AND (cooling_off_days <= 365)))`,
  `ALTER TABLE "groups" ADD CONSTRAINT "groups_kind_check" CHECK ((kind = ANY (ARRAY['working'::text, 'commercial'::text, 'clean-team'::text])))`,
  `ALTER TABLE "group_namings" ADD CONSTRAINT "group_namings_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "group_namings" ADD CONSTRAINT "group_namings_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "group_namings" ADD CONSTRAINT "group_namings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX group_namings_by_organisation ON group_namings USING btree ("organisation_id", "group_id")`,
  `CREATE INDEX group_namings_by_person ON group_namings USING btree ("person_id")`,
  `CREATE UNIQUE INDEX group_namings_waiting ON group_namings USING btree ("group_id", "person_id") WHERE (state = 'waiting'::text)`,
  `ALTER TABLE "group_namings" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "group_namings" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON group_namings FOR SELECT USING (${ofOrganisation} OR ${ofPerson})`,
  `CREATE POLICY kept_by_directory ON group_namings USING (${forDirectory}) WITH CHECK (${forDirectory})`,
];
const down = [
  `DROP INDEX group_namings_by_organisation`,
  `DROP INDEX group_namings_by_person`,
  `DROP INDEX group_namings_waiting`,
  `ALTER TABLE "group_namings" DROP CONSTRAINT "group_namings_person_id_fkey"`,
  `ALTER TABLE "group_namings" DROP CONSTRAINT "group_namings_organisation_id_fkey"`,
  `ALTER TABLE "group_namings" DROP CONSTRAINT "group_namings_group_id_fkey"`,
  `ALTER TABLE "groups" DROP CONSTRAINT "groups_kind_check"`,
  `ALTER TABLE "groups" DROP CONSTRAINT "groups_cooling_off_days_check"`,
  `ALTER TABLE "groups" DROP CONSTRAINT "groups_cooling_off_bars_check"`,
  `ALTER TABLE "groups" DROP CONSTRAINT "groups_clean_team_check"`,
  `ALTER TABLE "group_seats" DROP COLUMN "access_ends_at"`,
  `ALTER TABLE "groups" DROP COLUMN "cooling_off_bars"`,
  `ALTER TABLE "groups" DROP COLUMN "cooling_off_days"`,
  `ALTER TABLE "groups" DROP COLUMN "kind"`,
  `DROP TABLE "group_namings"`,
];

/** Adds clean teams: kinds of groups, how people cool off, who was named until when, and the end of a seat. Groups that are there are working groups. */
export class AddCleanTeams1796000010000 implements MigrationInterface {
  readonly name = "AddCleanTeams1796000010000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
