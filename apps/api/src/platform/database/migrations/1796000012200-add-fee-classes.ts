import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "fee_classes" (
    "fee_class" text NOT NULL,
    "name_en" text NOT NULL,
    "name_zh" text,
    "tier" text NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT "fee_classes_fee_class_check" CHECK ((fee_class ~ '^[a-z][a-z0-9-]{0,39}$'::text)),
    CONSTRAINT "fee_classes_pkey" PRIMARY KEY ("fee_class")
  )`,
  `CREATE TABLE "membership_setting_changes" (
    "id" uuid NOT NULL,
    "kind" text NOT NULL,
    "name" text NOT NULL,
    "name_en" text NOT NULL,
    "name_zh" text,
    "weight" integer,
    "tier" text,
    "proposed_by" uuid NOT NULL,
    "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "confirmed_by" uuid,
    "confirmed_at" TIMESTAMP WITH TIME ZONE,
    "dropped_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "membership_setting_changes_kind_check" CHECK ((kind = ANY (ARRAY['tier'::text, 'fee-class'::text]))),
    CONSTRAINT "membership_setting_changes_value_check" CHECK ((((kind = 'tier'::text) = (weight IS NOT NULL)) AND ((kind = 'fee-class'::text) = (tier IS NOT NULL)))),
    CONSTRAINT "membership_setting_changes_two_people_check" CHECK ((confirmed_by IS DISTINCT FROM proposed_by)),
    CONSTRAINT "membership_setting_changes_settled_check" CHECK ((((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND (num_nonnulls(confirmed_at, dropped_at) <= 1))),
    CONSTRAINT "membership_setting_changes_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "applications" ADD "fee_class" text`,
  `ALTER TABLE "applications" ADD CONSTRAINT "applications_fee_class_fkey" FOREIGN KEY ("fee_class") REFERENCES "fee_classes"("fee_class") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "fee_classes" ADD CONSTRAINT "fee_classes_tier_fkey" FOREIGN KEY ("tier") REFERENCES "membership_tiers"("tier") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE UNIQUE INDEX membership_setting_changes_waiting ON membership_setting_changes USING btree ("kind", "name") WHERE ((confirmed_at IS NULL) AND (dropped_at IS NULL))`,
  `INSERT INTO fee_classes (fee_class, name_en, tier, position) VALUES ('standard', 'Standard fee', 'full', 1), ('reduced', 'Reduced fee', 'associate', 2)`,
];
const down = [
  `DROP INDEX membership_setting_changes_waiting`,
  `ALTER TABLE "fee_classes" DROP CONSTRAINT "fee_classes_tier_fkey"`,
  `ALTER TABLE "applications" DROP CONSTRAINT "applications_fee_class_fkey"`,
  `ALTER TABLE "applications" DROP COLUMN "fee_class"`,
  `DROP TABLE "membership_setting_changes"`,
  `DROP TABLE "fee_classes"`,
];

/** Adds fee classes, each with the tier that a membership of it begins in, and changes of both that a second person confirms. */
export class AddFeeClasses1796000012200 implements MigrationInterface {
  readonly name = "AddFeeClasses1796000012200";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
