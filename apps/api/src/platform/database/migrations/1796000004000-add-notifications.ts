import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "notification_settings" (
    "person_id" uuid NOT NULL,
    "kind" text NOT NULL,
    "delivery" text NOT NULL,
    CONSTRAINT "notification_settings_delivery_check" CHECK ((delivery = ANY (ARRAY['at-once'::text, 'digest'::text, 'portal'::text, 'off'::text]))),
    CONSTRAINT "notification_settings_pkey" PRIMARY KEY ("person_id", "kind")
  )`,
  `CREATE TABLE "notification_marks" (
    "person_id" uuid NOT NULL,
    "kind" text NOT NULL,
    "thing_id" uuid NOT NULL,
    "read_at" TIMESTAMP WITH TIME ZONE,
    "mailed_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "notification_marks_pkey" PRIMARY KEY ("person_id", "kind", "thing_id")
  )`,
  `CREATE TABLE "notification_rounds" (
    "person_id" uuid NOT NULL,
    "looked_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "mailed_at" TIMESTAMP WITH TIME ZONE,
    "digest_on" date,
    CONSTRAINT "notification_rounds_pkey" PRIMARY KEY ("person_id")
  )`,
  `ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "notification_marks" ADD CONSTRAINT "notification_marks_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "notification_rounds" ADD CONSTRAINT "notification_rounds_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "notification_settings" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "notification_settings" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "notification_settings" USING ("person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid) WITH CHECK ("person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid)`,
  `ALTER TABLE "notification_marks" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "notification_marks" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "notification_marks" USING ("person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid) WITH CHECK ("person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid)`,
  `ALTER TABLE "notification_rounds" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "notification_rounds" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "notification_rounds" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory') OR "person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory') OR "person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid)`,
];
const down = [
  `ALTER TABLE "notification_rounds" DROP CONSTRAINT "notification_rounds_person_id_fkey"`,
  `ALTER TABLE "notification_marks" DROP CONSTRAINT "notification_marks_person_id_fkey"`,
  `ALTER TABLE "notification_settings" DROP CONSTRAINT "notification_settings_person_id_fkey"`,
  `DROP TABLE "notification_rounds"`,
  `DROP TABLE "notification_marks"`,
  `DROP TABLE "notification_settings"`,
];

/** Adds what of notifications the things themselves do not say: how people want to hear of them, what they have read, what was mailed. */
export class AddNotifications1796000004000 implements MigrationInterface {
  readonly name = "AddNotifications1796000004000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
