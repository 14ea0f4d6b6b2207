import type { MigrationInterface, QueryRunner } from "typeorm";

const ofHostOrCandidate = `("host_id" = (SELECT nullif(current_setting('app.org_id', true), ''))::uuid OR "candidate_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid)`;
const up = [
  `ALTER TABLE "talent_intakes" ADD "lengthened_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "talent_placements" ADD "mentor_accepted_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "talent_placements" ADD "mentor_asked_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "talent_placements" ADD "completed_at" TIMESTAMP WITH TIME ZONE`,
  `CREATE TABLE "talent_check_ins" (
    "id" uuid NOT NULL,
    "placement_id" uuid NOT NULL,
    "host_id" uuid NOT NULL,
    "candidate_id" uuid NOT NULL,
    "planned_on" date NOT NULL,
    "planned_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "planned_by" uuid NOT NULL,
    "done_at" TIMESTAMP WITH TIME ZONE,
    "done_by" uuid,
    "note" text,
    CONSTRAINT "talent_check_ins_done_check" CHECK ((((done_at IS NULL) = (done_by IS NULL)) AND ((done_at IS NOT NULL) OR (note IS NULL)))),
    CONSTRAINT "talent_check_ins_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "talent_check_ins" ADD CONSTRAINT "talent_check_ins_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "talent_placements"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "talent_check_ins" ADD CONSTRAINT "talent_check_ins_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX talent_check_ins_by_placement ON talent_check_ins USING btree ("placement_id", "planned_on")`,
  `ALTER TABLE "talent_check_ins" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "talent_check_ins" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "talent_check_ins" USING ${ofHostOrCandidate} WITH CHECK ${ofHostOrCandidate}`,
];
const down = [
  `DROP TABLE "talent_check_ins"`,
  `ALTER TABLE "talent_placements" DROP COLUMN "completed_at"`,
  `ALTER TABLE "talent_placements" DROP COLUMN "mentor_asked_at"`,
  `ALTER TABLE "talent_placements" DROP COLUMN "mentor_accepted_at"`,
  `ALTER TABLE "talent_intakes" DROP COLUMN "lengthened_at"`,
];

/** Adds check-ins and the end of placements, mentors who accept, and when an intake was made longer. */
export class AddCheckIns1796000016100 implements MigrationInterface {
  readonly name = "AddCheckIns1796000016100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
