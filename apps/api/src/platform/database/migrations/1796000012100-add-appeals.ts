import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "application_appeals" (
    "id" uuid NOT NULL,
    "application_id" uuid NOT NULL,
    "reason" text NOT NULL,
    "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "refused_by" uuid NOT NULL,
    "refused_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "refusal_reasons" text,
    "ballot_id" uuid,
    "proposed_outcome" text,
    "proposed_grounds" text,
    "proposed_by" uuid,
    "proposed_at" TIMESTAMP WITH TIME ZONE,
    "outcome" text,
    "settled_at" TIMESTAMP WITH TIME ZONE,
    "confirmed_by" uuid,
    CONSTRAINT "application_appeals_ballot_id_key" UNIQUE ("ballot_id"),
    CONSTRAINT "application_appeals_outcome_check" CHECK ((outcome = ANY (ARRAY['upheld'::text, 'dismissed'::text]))),
    CONSTRAINT "application_appeals_settled_check" CHECK (((outcome IS NULL) = (settled_at IS NULL))),
    CONSTRAINT "application_appeals_proposal_check" CHECK ((((proposed_outcome IS NULL) = (proposed_by IS NULL)) AND ((proposed_outcome IS NULL) = (proposed_grounds IS NULL)))),
    CONSTRAINT "application_appeals_people_check" CHECK (((proposed_by IS DISTINCT FROM refused_by) AND ((confirmed_by IS NULL) OR ((confirmed_by <> refused_by) AND (confirmed_by <> proposed_by))))),
    CONSTRAINT "application_appeals_decided_check" CHECK (((outcome IS NULL) OR (ballot_id IS NOT NULL) OR ((confirmed_by IS NOT NULL) AND (proposed_by IS NOT NULL)))),
    CONSTRAINT "application_appeals_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "application_steps" ADD "ballot_id" uuid`,
  `ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_ballot_id_key" UNIQUE ("ballot_id")`,
  `ALTER TABLE "application_appeals" ADD CONSTRAINT "application_appeals_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE UNIQUE INDEX application_appeals_waiting ON application_appeals USING btree ("application_id") WHERE (outcome IS NULL)`,
  `CREATE INDEX application_appeals_by_application ON application_appeals USING btree ("application_id", "made_at")`,
  `ALTER TABLE "application_appeals" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "application_appeals" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "application_appeals" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('applications'))`,
];
const down = [
  `DROP INDEX application_appeals_waiting`,
  `DROP INDEX application_appeals_by_application`,
  `ALTER TABLE "application_appeals" DROP CONSTRAINT "application_appeals_application_id_fkey"`,
  `ALTER TABLE "application_steps" DROP CONSTRAINT "application_steps_ballot_id_key"`,
  `ALTER TABLE "application_steps" DROP COLUMN "ballot_id"`,
  `DROP TABLE "application_appeals"`,
];

/** Adds appeals of refused applicants, and lets a step of a checklist name the ballot from which it takes its state. */
export class AddAppeals1796000012100 implements MigrationInterface {
  readonly name = "AddAppeals1796000012100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
