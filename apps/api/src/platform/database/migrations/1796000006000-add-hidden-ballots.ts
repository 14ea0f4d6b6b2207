import type { MigrationInterface, QueryRunner } from "typeorm";

/** Read and written for the directory alone. */
const forDirectory = `(SELECT nullif(current_setting('app.reach', true), '')) = 'directory'`;
const newTables = ["ballot_participations", "ballot_secret_votes", "ballot_charters"];

const up = [
  `ALTER TABLE "ballots" ADD "annulment_reason" text`,
  `ALTER TABLE "ballots" ADD "annulment_proposed_by" uuid`,
  `ALTER TABLE "ballots" ADD "annulment_proposed_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "ballots" ADD "annulled_by" uuid`,
  `ALTER TABLE "ballots" ADD CONSTRAINT "ballots_annulment_check" CHECK ((((annulment_reason IS NULL) = (annulment_proposed_by IS NULL)) AND ((annulment_reason IS NULL) = (annulment_proposed_at IS NULL))))`,
  `ALTER TABLE "ballots" ADD CONSTRAINT "ballots_annulled_check" CHECK ((((annulled_at IS NULL) = (annulled_by IS NULL)) AND ((annulled_at IS NULL) OR ((closed_at IS NULL) AND (annulled_by <> annulment_proposed_by)))))`,
  `CREATE TABLE "ballot_participations" (
    "ballot_id" uuid NOT NULL,
    "unit_id" uuid NOT NULL,
    "is_recused" boolean NOT NULL,
    "organisation_id" uuid,
    "reason" text,
    "texts_sha256" text,
    "salt" text,
    CONSTRAINT "ballot_participations_check" CHECK (((is_recused = (organisation_id IS NOT NULL)) AND (is_recused = (reason IS NOT NULL)) AND (is_recused = (texts_sha256 IS NOT NULL)) AND (is_recused = (salt IS NOT NULL)))),
    CONSTRAINT "ballot_participations_pkey" PRIMARY KEY ("ballot_id", "unit_id")
  )`,
  `CREATE TABLE "ballot_secret_votes" (
    "ballot_id" uuid NOT NULL,
    "receipt" text NOT NULL,
    "position" text NOT NULL,
    CONSTRAINT "ballot_secret_votes_position_check" CHECK (("position" = ANY (ARRAY['approve'::text, 'reject'::text, 'abstain'::text]))),
    CONSTRAINT "ballot_secret_votes_pkey" PRIMARY KEY ("ballot_id", "receipt")
  )`,
  `CREATE TABLE "ballot_charters" (
    "id" uuid NOT NULL,
    "group_id" uuid,
    "rules" jsonb NOT NULL,
    "proposed_by" uuid NOT NULL,
    "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "confirmed_by" uuid,
    "confirmed_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "ballot_charters_confirmed_check" CHECK ((((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND ((confirmed_by IS NULL) OR (confirmed_by <> proposed_by)))),
    CONSTRAINT "ballot_charters_pkey" PRIMARY KEY ("id")
  )`,
  ...["ballot_participations", "ballot_secret_votes"].map(
    (name) =>
      `ALTER TABLE "${name}" ADD CONSTRAINT "${name}_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballots"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ),
  `ALTER TABLE "ballot_charters" ADD CONSTRAINT "ballot_charters_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX ballot_charters_by_group ON ballot_charters USING btree ("group_id", "proposed_at" DESC, "id" DESC)`,
  ...newTables.flatMap((name) => [
    `ALTER TABLE "${name}" ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE "${name}" FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY its_own ON "${name}" USING (${forDirectory}) WITH CHECK (${forDirectory})`,
  ]),
];
const down = [
  ...[...newTables].reverse().map((name) => `DROP TABLE "${name}"`),
  `ALTER TABLE "ballots" DROP CONSTRAINT "ballots_annulled_check"`,
  `ALTER TABLE "ballots" DROP CONSTRAINT "ballots_annulment_check"`,
  `ALTER TABLE "ballots" DROP COLUMN "annulled_by"`,
  `ALTER TABLE "ballots" DROP COLUMN "annulment_proposed_at"`,
  `ALTER TABLE "ballots" DROP COLUMN "annulment_proposed_by"`,
  `ALTER TABLE "ballots" DROP COLUMN "annulment_reason"`,
];

/**
 * Adds what sealed and secret ballots, annulments and charters need: who has voted in secret ballots, apart from it what was cast
 * there under its receipt, who wants a ballot annulled and why, and the rules that the secretariat keeps with two people.
 */
export class AddHiddenBallots1796000006000 implements MigrationInterface {
  readonly name = "AddHiddenBallots1796000006000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
