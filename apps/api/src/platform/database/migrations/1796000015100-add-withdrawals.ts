import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "withdrawals" (
    "id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "asked_by" uuid NOT NULL,
    "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "for_secretariat" boolean NOT NULL,
    "lapses_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "confirmed_by" uuid,
    "confirmed_at" TIMESTAMP WITH TIME ZONE,
    "dropped_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "withdrawals_two_people_check" CHECK ((confirmed_by IS DISTINCT FROM asked_by)),
    CONSTRAINT "withdrawals_settled_check" CHECK ((((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND (num_nonnulls(confirmed_at, dropped_at) <= 1))),
    CONSTRAINT "withdrawals_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE UNIQUE INDEX withdrawals_waiting ON withdrawals USING btree ("organisation_id") WHERE ((confirmed_at IS NULL) AND (dropped_at IS NULL))`,
  `ALTER TABLE "withdrawals" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "withdrawals" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "withdrawals" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory'))`,
];
const down = [
  `DROP INDEX withdrawals_waiting`,
  `ALTER TABLE "withdrawals" DROP CONSTRAINT "withdrawals_organisation_id_fkey"`,
  `DROP TABLE "withdrawals"`,
];

/** Adds withdrawals of organisations, each asked for by one person and confirmed by another. */
export class AddWithdrawals1796000015100 implements MigrationInterface {
  readonly name = "AddWithdrawals1796000015100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
