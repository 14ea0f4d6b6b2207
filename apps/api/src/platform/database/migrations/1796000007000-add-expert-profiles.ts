import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "expert_profiles" (
    "id" uuid NOT NULL,
    "person_id" uuid NOT NULL,
    "headline" text,
    "about" text,
    "skills" text array NOT NULL,
    "languages" text array NOT NULL,
    "orcid" text,
    "members_see" text array NOT NULL,
    "public_sees" text array NOT NULL,
    "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "expert_profiles_person_id_key" UNIQUE ("person_id"),
    CONSTRAINT "expert_profiles_check" CHECK ((public_sees <@ members_see)),
    CONSTRAINT "expert_profiles_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "expert_profiles" ADD CONSTRAINT "expert_profiles_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "expert_profiles" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "expert_profiles" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "expert_profiles" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory') OR "person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory') OR "person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid)`,
];
const down = [
  `ALTER TABLE "expert_profiles" DROP CONSTRAINT "expert_profiles_person_id_fkey"`,
  `DROP TABLE "expert_profiles"`,
];

/** Adds expert profiles: what people write about themselves, and which fields of it members and everybody see. */
export class AddExpertProfiles1796000007000 implements MigrationInterface {
  readonly name = "AddExpertProfiles1796000007000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
