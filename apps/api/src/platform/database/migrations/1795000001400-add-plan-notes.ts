import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "plan_notes" (
    "id" uuid NOT NULL,
    "owner_org_id" uuid NOT NULL,
    "plan_id" uuid NOT NULL,
    "text" text NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "created_by" uuid NOT NULL,
    CONSTRAINT "plan_notes_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "plan_notes" ADD CONSTRAINT "plan_notes_plan_id_owner_org_id_fkey" FOREIGN KEY ("plan_id", "owner_org_id") REFERENCES "sourcing_plans"("id","owner_org_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX plan_notes_by_plan ON plan_notes USING btree ("plan_id", "created_at" DESC, "id" DESC)`,
  `ALTER TABLE "plan_notes" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "plan_notes" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_organisation ON "plan_notes" USING (owner_org_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid)) WITH CHECK (owner_org_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid))`,
  `CREATE POLICY opened_rows ON "plan_notes" AS RESTRICTIVE USING ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL) WITH CHECK ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL)`,
];
const down = [
  `DROP INDEX plan_notes_by_plan`,
  `ALTER TABLE "plan_notes" DROP CONSTRAINT "plan_notes_plan_id_owner_org_id_fkey"`,
  `DROP TABLE "plan_notes"`,
];

/** Adds notes beside sourcing plans: what an analyst learns and keeps with the plan. */
export class AddPlanNotes1795000001400 implements MigrationInterface {
  readonly name = "AddPlanNotes1795000001400";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
