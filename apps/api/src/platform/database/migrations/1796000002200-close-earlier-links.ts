import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [`ALTER TABLE "application_links" ADD "closes_earlier" boolean NOT NULL DEFAULT 'false'`];
const down = [`ALTER TABLE "application_links" DROP COLUMN "closes_earlier"`];

/** Lets a link that was asked for anew close the earlier ones when it is opened, and not before. */
export class CloseEarlierLinks1796000002200 implements MigrationInterface {
  readonly name = "CloseEarlierLinks1796000002200";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
