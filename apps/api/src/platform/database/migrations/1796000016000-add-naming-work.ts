import type { MigrationInterface, QueryRunner } from "typeorm";

/** Adds what a person named for a clean team does otherwise, for counsel; of earlier names it is not known. */
export class AddNamingWork1796000016000 implements MigrationInterface {
  readonly name = "AddNamingWork1796000016000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "group_namings" ADD "work" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "group_namings" DROP COLUMN "work"`);
  }
}
