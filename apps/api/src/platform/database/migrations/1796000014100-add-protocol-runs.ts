import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "protocol_runs" (
    "id" uuid NOT NULL,
    "owner_org_id" uuid NOT NULL,
    "code" text NOT NULL,
    "version" text NOT NULL,
    "sha256" text NOT NULL,
    "title" text NOT NULL,
    "sample" text,
    "parameters" json NOT NULL,
    "state" text NOT NULL,
    "reason" text,
    "revision" integer NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "created_by" uuid NOT NULL,
    "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "started_at" TIMESTAMP WITH TIME ZONE,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "protocol_runs_id_owner_org_id_key" UNIQUE ("id", "owner_org_id"),
    CONSTRAINT "protocol_runs_state_check" CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'abandoned'::text]))),
    CONSTRAINT "protocol_runs_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "run_deviations" (
    "id" uuid NOT NULL,
    "owner_org_id" uuid NOT NULL,
    "run_id" uuid NOT NULL,
    "pointer" text,
    "what" text NOT NULL,
    "why" text NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "person_id" uuid NOT NULL,
    CONSTRAINT "run_deviations_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "protocol_runs" ADD CONSTRAINT "protocol_runs_code_version_fkey" FOREIGN KEY ("code", "version") REFERENCES "protocol_releases"("code","version") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "run_deviations" ADD CONSTRAINT "run_deviations_run_id_owner_org_id_fkey" FOREIGN KEY ("run_id", "owner_org_id") REFERENCES "protocol_runs"("id","owner_org_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX protocol_runs_by_change ON protocol_runs USING btree ("owner_org_id", "changed_at" DESC, "id" DESC)`,
  `CREATE INDEX run_deviations_by_run ON run_deviations USING btree ("run_id", "at", "id")`,
  `ALTER TABLE "protocol_runs" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "protocol_runs" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_organisation ON "protocol_runs" USING (owner_org_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid)) WITH CHECK (owner_org_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid))`,
  `CREATE POLICY opened_rows ON "protocol_runs" AS RESTRICTIVE USING ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL) WITH CHECK ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL)`,
  `ALTER TABLE "run_deviations" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "run_deviations" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_organisation ON "run_deviations" USING (owner_org_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid)) WITH CHECK (owner_org_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid))`,
  `CREATE POLICY opened_rows ON "run_deviations" AS RESTRICTIVE USING ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL) WITH CHECK ((SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL)`,
];
const down = [
  `DROP INDEX protocol_runs_by_change`,
  `DROP INDEX run_deviations_by_run`,
  `ALTER TABLE "run_deviations" DROP CONSTRAINT "run_deviations_run_id_owner_org_id_fkey"`,
  `ALTER TABLE "protocol_runs" DROP CONSTRAINT "protocol_runs_code_version_fkey"`,
  `DROP TABLE "run_deviations"`,
  `DROP TABLE "protocol_runs"`,
];

/** Adds the tests that members run by released versions, and what was done otherwise in them: each the organisation's own. */
export class AddProtocolRuns1796000014100 implements MigrationInterface {
  readonly name = "AddProtocolRuns1796000014100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
