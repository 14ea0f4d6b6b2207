import type { MigrationInterface, QueryRunner } from "typeorm";

/** Places and seats are read by whom they are about and by the directory; written for the directory alone. */
const ofOrganisation = `organisation_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid)`;
const ofPerson = `person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid)`;
const forDirectory = `(SELECT nullif(current_setting('app.reach', true), '')) = 'directory'`;

const up = [
  `CREATE TABLE "groups" (
    "id" uuid NOT NULL,
    "name_en" text,
    "name_zh" text,
    "charter" text NOT NULL,
    "join_mode" text NOT NULL,
    "visibility" text NOT NULL,
    "version" integer NOT NULL DEFAULT '1',
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "created_by" uuid NOT NULL,
    CONSTRAINT "groups_check" CHECK (((name_en IS NOT NULL) OR (name_zh IS NOT NULL))),
    CONSTRAINT "groups_join_mode_check" CHECK ((join_mode = ANY (ARRAY['open'::text, 'application'::text, 'invitation'::text, 'closed'::text]))),
    CONSTRAINT "groups_visibility_check" CHECK ((visibility = ANY (ARRAY['alliance'::text, 'members'::text]))),
    CONSTRAINT "groups_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "group_places" (
    "id" uuid NOT NULL,
    "group_id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "state" text NOT NULL,
    "message" text,
    "since" TIMESTAMP WITH TIME ZONE NOT NULL,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "group_places_state_check" CHECK ((state = ANY (ARRAY['in'::text, 'invited'::text, 'applied'::text]))),
    CONSTRAINT "group_places_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "group_seats" (
    "id" uuid NOT NULL,
    "group_id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "person_id" uuid NOT NULL,
    "seat" text NOT NULL,
    "since" TIMESTAMP WITH TIME ZONE NOT NULL,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    "given_by" uuid NOT NULL,
    CONSTRAINT "group_seats_seat_check" CHECK ((seat = ANY (ARRAY['voting'::text, 'alternate'::text, 'observer'::text]))),
    CONSTRAINT "group_seats_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "group_decisions" (
    "id" uuid NOT NULL,
    "group_id" uuid NOT NULL,
    "title" text NOT NULL,
    "text" text,
    "decided_on" date NOT NULL,
    "recorded_by" uuid NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "group_decisions_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "group_action_items" (
    "id" uuid NOT NULL,
    "group_id" uuid NOT NULL,
    "text" text NOT NULL,
    "owner_id" uuid NOT NULL,
    "due_on" date,
    "created_by" uuid NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "done_at" TIMESTAMP WITH TIME ZONE,
    "done_by" uuid,
    CONSTRAINT "group_action_items_check" CHECK (((done_at IS NULL) = (done_by IS NULL))),
    CONSTRAINT "group_action_items_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "group_places" ADD CONSTRAINT "group_places_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "group_places" ADD CONSTRAINT "group_places_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "group_seats" ADD CONSTRAINT "group_seats_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "group_seats" ADD CONSTRAINT "group_seats_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "group_seats" ADD CONSTRAINT "group_seats_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "group_decisions" ADD CONSTRAINT "group_decisions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "group_action_items" ADD CONSTRAINT "group_action_items_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX group_places_by_organisation ON group_places USING btree ("organisation_id", "group_id")`,
  `CREATE UNIQUE INDEX group_places_current ON group_places USING btree ("group_id", "organisation_id") WHERE (ended_at IS NULL)`,
  `CREATE INDEX group_seats_by_organisation ON group_seats USING btree ("group_id", "organisation_id")`,
  `CREATE INDEX group_seats_by_person ON group_seats USING btree ("person_id", "group_id")`,
  `CREATE UNIQUE INDEX group_seats_current ON group_seats USING btree ("group_id", "person_id") WHERE (ended_at IS NULL)`,
  `CREATE INDEX group_decisions_by_group ON group_decisions USING btree ("group_id", "created_at" DESC, "id" DESC)`,
  `CREATE INDEX group_action_items_by_group ON group_action_items USING btree ("group_id", "created_at")`,
  `CREATE INDEX group_action_items_by_owner ON group_action_items USING btree ("owner_id", "group_id")`,
  `ALTER TABLE "group_places" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "group_places" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON group_places FOR SELECT USING (${ofOrganisation})`,
  `CREATE POLICY kept_by_directory ON group_places USING (${forDirectory}) WITH CHECK (${forDirectory})`,
  `ALTER TABLE "group_seats" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "group_seats" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON group_seats FOR SELECT USING (${ofOrganisation} OR ${ofPerson})`,
  `CREATE POLICY kept_by_directory ON group_seats USING (${forDirectory}) WITH CHECK (${forDirectory})`,
  `ALTER TABLE "group_decisions" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "group_decisions" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY scoped ON "group_decisions"
  USING ("group_id" = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = 'group' AND m.person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid) AND m.organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))))
  WITH CHECK ("group_id" = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = 'group' AND m.person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid) AND m.organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))))`,
  `CREATE POLICY opened_rows ON "group_decisions" AS RESTRICTIVE USING ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL) WITH CHECK ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL)`,
  `ALTER TABLE "group_action_items" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "group_action_items" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY scoped ON "group_action_items"
  USING ("group_id" = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = 'group' AND m.person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid) AND m.organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))))
  WITH CHECK ("group_id" = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = 'group' AND m.person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid) AND m.organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))))`,
  `CREATE POLICY opened_rows ON "group_action_items" AS RESTRICTIVE USING ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL) WITH CHECK ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL)`,
];
const down = [
  `DROP INDEX group_places_by_organisation`,
  `DROP INDEX group_places_current`,
  `DROP INDEX group_seats_by_organisation`,
  `DROP INDEX group_seats_by_person`,
  `DROP INDEX group_seats_current`,
  `DROP INDEX group_decisions_by_group`,
  `DROP INDEX group_action_items_by_group`,
  `DROP INDEX group_action_items_by_owner`,
  `ALTER TABLE "group_action_items" DROP CONSTRAINT "group_action_items_group_id_fkey"`,
  `ALTER TABLE "group_decisions" DROP CONSTRAINT "group_decisions_group_id_fkey"`,
  `ALTER TABLE "group_seats" DROP CONSTRAINT "group_seats_person_id_fkey"`,
  `ALTER TABLE "group_seats" DROP CONSTRAINT "group_seats_organisation_id_fkey"`,
  `ALTER TABLE "group_seats" DROP CONSTRAINT "group_seats_group_id_fkey"`,
  `ALTER TABLE "group_places" DROP CONSTRAINT "group_places_organisation_id_fkey"`,
  `ALTER TABLE "group_places" DROP CONSTRAINT "group_places_group_id_fkey"`,
  `DROP TABLE "group_action_items"`,
  `DROP TABLE "group_decisions"`,
  `DROP TABLE "group_seats"`,
  `DROP TABLE "group_places"`,
  `DROP TABLE "groups"`,
];

/** Adds working groups: what they are, which organisations are in them, who sits there, and what they decide and do. */
export class AddGroups1796000001100 implements MigrationInterface {
  readonly name = "AddGroups1796000001100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
