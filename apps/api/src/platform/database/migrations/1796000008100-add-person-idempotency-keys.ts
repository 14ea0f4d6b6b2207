import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "person_idempotency_keys" (
    "person_id" uuid NOT NULL,
    "key" text NOT NULL,
    "request_sha256" text NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "status" integer,
    "headers" jsonb,
    "payload" text,
    CONSTRAINT "person_idempotency_keys_pkey" PRIMARY KEY ("person_id", "key")
  )`,
  `ALTER TABLE "person_idempotency_keys" ADD CONSTRAINT "person_idempotency_keys_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "person_idempotency_keys" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "person_idempotency_keys" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "person_idempotency_keys" USING ("person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid) WITH CHECK ("person_id" = (SELECT nullif(current_setting('app.person_id', true), ''))::uuid)`,
];
const down = [
  `ALTER TABLE "person_idempotency_keys" DROP CONSTRAINT "person_idempotency_keys_person_id_fkey"`,
  `DROP TABLE "person_idempotency_keys"`,
];

/** Adds first answers by idempotency key for people who act for no organisation: the alliance's own. */
export class AddPersonIdempotencyKeys1796000008100 implements MigrationInterface {
  readonly name = "AddPersonIdempotencyKeys1796000008100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
