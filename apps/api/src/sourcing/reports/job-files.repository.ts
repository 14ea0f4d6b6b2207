import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { organisationsTable } from "../../membership/organisations/organisation.entity.js";
import { jobFilesTable } from "./job-file.entity.js";

const file = columnsOf(jobFilesTable, "fileName", "contentType", "bytes");
const organisation = columnsOf(organisationsTable, "id");

/** A file that a job has written. */
export interface JobFile {
  readonly jobId: string;
  readonly ownerOrgId: string;
  readonly assessmentId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly expiresAt: string;
}

/** Where is kept what jobs have written? In the actor's transaction; an expired file is as good as gone. */
@Injectable()
export class JobFilesRepository {
  constructor(private readonly database: Database) {}

  async insert(file: JobFile): Promise<void> {
    await this.database.execute(
      `INSERT INTO job_files (job_id, owner_org_id, assessment_id, file_name, content_type, byte_count, bytes, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        file.jobId,
        file.ownerOrgId,
        file.assessmentId,
        file.fileName,
        file.contentType,
        file.bytes.length,
        file.bytes,
        file.expiresAt,
      ],
    );
  }

  async find(
    jobId: string,
    at: string,
  ): Promise<Pick<JobFile, "fileName" | "contentType" | "bytes"> | undefined> {
    const [row] = await this.database.query(
      file.row,
      `SELECT ${file.list()}
         FROM job_files WHERE job_id = $1 AND expires_at > $2`,
      [jobId, at],
    );
    return row;
  }

  /** Forgets the expired files of the current transaction's organisation. */
  async deleteExpired(at: string): Promise<void> {
    await this.database.execute("DELETE FROM job_files WHERE expires_at <= $1", [at]);
  }

  /** Whose files may there be? */
  async listOrganisations(): Promise<string[]> {
    const rows = await this.database.query(
      organisation.row,
      `SELECT ${organisation.list()} FROM organisations ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }
}
