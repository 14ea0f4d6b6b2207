import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { refuse, type Failure } from "../../platform/problems/failure.js";
import { sourcingPlanFilesTable } from "./sourcing-plan-file.entity.js";
import { sourcingPlansTable } from "./sourcing-plan.entity.js";

const keptRow = z.object({ kept: z.string() });
const chunk = columnsOf(sourcingPlanFilesTable, "bytes");
const size = columnsOf(sourcingPlansTable, "fileSizeBytes");
/** How many bytes of a file stand in one row? */
const chunkBytes = 1024 * 1024;

/** How many bytes of files may one organisation keep with its plans? */
export class PlanFileLimit {
  constructor(readonly mostBytes: number) {}

  /** Refuses a file that does not fit beside the others. */
  refuse(byteCount: number): { readonly ok: false; readonly failure: Failure } {
    const detail = `The files of an organisation's plans may take ${this.mostBytes} bytes together, and this one of ${byteCount} bytes does not fit beside those that are kept. Nothing was stored: delete plans that are not needed any more.`;
    return refuse("sourcing.files-full", { detail });
  }
}

/** Where are the files kept that plans were imported from? In the actor's transaction, the actor's organisation alone. */
@Injectable()
export class PlanFilesRepository {
  constructor(
    private readonly database: Database,
    private readonly limit: PlanFileLimit,
  ) {}

  /** May the organisation keep so many bytes more? Asked before anything is read, so that nothing is done in vain. */
  async hasRoom(ownerOrgId: string, byteCount: number): Promise<boolean> {
    const [row] = await this.database.query(
      keptRow,
      `SELECT coalesce(sum(p.file_size_bytes), 0)::text AS kept FROM sourcing_plans p
        WHERE p.owner_org_id = $1 AND EXISTS (SELECT FROM sourcing_plan_files f WHERE f.plan_id = p.id)`,
      [ownerOrgId],
    );
    return Number(row?.kept ?? 0) + byteCount <= this.limit.mostBytes;
  }

  /** Keeps a file with its plan; false, and nothing kept, where the organisation has no room. Imports that end together wait here. */
  async keep(ownerOrgId: string, planId: string, bytes: Uint8Array): Promise<boolean> {
    await this.database.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 2))", [ownerOrgId]);
    if (!(await this.hasRoom(ownerOrgId, bytes.length))) return false;
    for (let start = 0, position = 0; start < bytes.length; start += chunkBytes, position += 1) {
      const length = Math.min(chunkBytes, bytes.length - start);
      await this.database.execute(
        "INSERT INTO sourcing_plan_files (owner_org_id, plan_id, position, bytes) VALUES ($1, $2, $3, $4)",
        [ownerOrgId, planId, position, Buffer.from(bytes.buffer, bytes.byteOffset + start, length)],
      );
    }
    return true;
  }

  /** One piece of a file, counted from 0; undefined after its last. */
  async readChunk(planId: string, position: number): Promise<Buffer | undefined> {
    const [row] = await this.database.query(
      chunk.row,
      `SELECT ${chunk.list()} FROM sourcing_plan_files WHERE plan_id = $1 AND position = $2`,
      [planId, position],
    );
    return row?.bytes;
  }

  /** How many bytes has the file that a plan was imported from? */
  async findSize(planId: string): Promise<number | undefined> {
    const sql = `SELECT ${size.list()} FROM sourcing_plans WHERE id = $1`;
    const [row] = await this.database.query(size.row, sql, [planId]);
    return row?.fileSizeBytes;
  }
}
