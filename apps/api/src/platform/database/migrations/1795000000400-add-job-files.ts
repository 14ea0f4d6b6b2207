import type { MigrationInterface, QueryRunner } from "typeorm";
import { makeOrganisationPrivate } from "./organisation-private.js";

const jobFiles = `
CREATE TABLE job_files (
  job_id uuid PRIMARY KEY,
  owner_org_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  file_name text NOT NULL,
  content_type text NOT NULL,
  byte_count integer NOT NULL CHECK (byte_count > 0 AND byte_count = octet_length(bytes)),
  bytes bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  FOREIGN KEY (job_id, owner_org_id) REFERENCES jobs (id, owner_org_id) ON DELETE CASCADE,
  FOREIGN KEY (assessment_id, owner_org_id) REFERENCES assessments (id, owner_org_id) ON DELETE CASCADE
)`;

const indexes = [
  "CREATE INDEX job_files_by_expiry ON job_files (owner_org_id, expires_at)",
  "CREATE INDEX job_files_by_assessment ON job_files (assessment_id)",
];

/** Adds what report jobs have written: organisation-private, gone with their assessment, their job or their expiry. */
export class AddJobFiles1795000000400 implements MigrationInterface {
  readonly name = "AddJobFiles1795000000400";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [jobFiles, ...indexes, ...makeOrganisationPrivate("job_files")])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE job_files");
  }
}
