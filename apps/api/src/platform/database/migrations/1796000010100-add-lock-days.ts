import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `ALTER TABLE "groups" ADD "lock_days" integer NOT NULL DEFAULT 7`,
  `ALTER TABLE "meetings" ADD "lock_days" integer NOT NULL DEFAULT 7`,
  `ALTER TABLE "groups" ADD CONSTRAINT "groups_lock_days_check" CHECK (((lock_days >= 2) AND (lock_days <= 60)))`,
];
const down = [
  `ALTER TABLE "groups" DROP CONSTRAINT "groups_lock_days_check"`,
  `ALTER TABLE "meetings" DROP COLUMN "lock_days"`,
  `ALTER TABLE "groups" DROP COLUMN "lock_days"`,
];

/** Adds how many days ahead a group locks agendas, and what held when a meeting was called: seven until now. */
export class AddLockDays1796000010100 implements MigrationInterface {
  readonly name = "AddLockDays1796000010100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
