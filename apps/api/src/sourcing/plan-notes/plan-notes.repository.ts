import { Injectable } from "@nestjs/common";
import type { PlanNote } from "@interphase/sourcing";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import type { Owned } from "../../platform/problems/authorize.js";
import { planNotesTable } from "./plan-note.entity.js";

/** A note about to be kept. */
export type NewPlanNote = z.output<typeof planNotesTable.row>;

/** The writer's name stands where it is kept, and goes when the person leaves. */
const noteRow = planNotesTable.row.extend({ writerName: z.nullable(z.string()) });
type NoteRow = z.output<typeof noteRow>;

const select = `
SELECT ${planNotesTable.select("n")}, writer.display_name AS "writerName"
  FROM plan_notes n
  LEFT JOIN people writer ON writer.id = n.created_by`;

const toNote = ({ id, planId, text, createdAt, createdBy, writerName }: NoteRow): PlanNote => ({
  id,
  planId,
  text,
  createdAt: createdAt.toISOString(),
  writer: writerName === null ? null : { userId: createdBy, displayName: writerName },
});

/** Where are notes beside plans kept? In the actor's transaction, the actor's organisation alone. */
@Injectable()
export class PlanNotesRepository {
  constructor(private readonly database: Database) {}

  /** The newest first, one more than asked for where there is more. */
  async list(
    planId: string,
    limit: number,
    after: readonly [createdAt: string, id: string] | undefined,
  ): Promise<PlanNote[]> {
    const rows = await this.database.query(
      noteRow,
      `${select}
        WHERE n.plan_id = $1
          AND ($2::timestamptz IS NULL OR (n.created_at, n.id) < ($2::timestamptz, $3::uuid))
        ORDER BY n.created_at DESC, n.id DESC LIMIT $4`,
      [planId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return rows.map(toNote);
  }

  /** One note, and whose it is. */
  async find(id: string): Promise<Owned<PlanNote> | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.query(noteRow, `${select} WHERE n.id = $1`, [id]);
    return row && { value: toNote(row), facts: { ownerOrganisationId: row.ownerOrgId } };
  }

  async insert(note: NewPlanNote): Promise<void> {
    await this.database.repository(planNotesTable).insert(note);
  }

  async delete(id: string): Promise<void> {
    await this.database.repository(planNotesTable).delete({ id });
  }
}
