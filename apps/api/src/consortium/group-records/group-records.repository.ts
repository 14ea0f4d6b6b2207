import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { groupActionItemsTable } from "./group-action-item.entity.js";
import { groupDecisionsTable } from "./group-decision.entity.js";

const name = z.string().nullable();
const decision = columnsOf(
  groupDecisionsTable,
  "id",
  "groupId",
  "title",
  "text",
  "decidedOn",
  "recordedBy",
  "createdAt",
);
const decisionRow = decision.row.extend({ recordedByName: name });
/** A decision as it is kept, with the name of who recorded it. */
export type StoredDecision = z.output<typeof decisionRow>;

const item = columnsOf(
  groupActionItemsTable,
  "id",
  "groupId",
  "text",
  "ownerId",
  "dueOn",
  "createdAt",
  "doneAt",
);
const itemRow = item.row.extend({ ownerName: name });
/** An action item as it is kept, with its owner's name. */
export type StoredActionItem = z.output<typeof itemRow>;

type Position = readonly [createdAt: string, id: string] | undefined;

/** An item without a day comes after all that have one. */
const noDay = "9999-12-31";
const dueOrLast = `coalesce(i.due_on, '${noDay}')`;

/** By what is an open item sorted? **Shape** a day, the last of all where it has none. */
export function dueOf({ dueOn }: Pick<StoredActionItem, "dueOn">): string {
  return dueOn ?? noDay;
}

/**
 * What has a group decided, and what is to be done?
 * **Shape** the rows are read as the actor, who sees those of their own groups; the names beside them for the directory.
 */
@Injectable()
export class GroupRecordsRepository {
  constructor(private readonly database: Database) {}

  /** The latest recorded first; one more than `limit`. */
  async listDecisions(groupId: string, limit: number, after: Position): Promise<StoredDecision[]> {
    return this.withNames(() =>
      this.database.query(
        decisionRow,
        `SELECT ${decision.list("d")}, p.display_name AS "recordedByName"
           FROM group_decisions d LEFT JOIN people p ON p.id = d.recorded_by
          WHERE d.group_id = $1
            AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', d.created_at), d.id) < ($2::timestamptz, $3::uuid))
          ORDER BY d.created_at DESC, d.id DESC LIMIT $4`,
        [groupId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
  }

  async findDecision(id: string): Promise<StoredDecision | undefined> {
    const rows = await this.withNames(() =>
      this.database.query(
        decisionRow,
        `SELECT ${decision.list("d")}, p.display_name AS "recordedByName"
           FROM group_decisions d LEFT JOIN people p ON p.id = d.recorded_by WHERE d.id = $1`,
        [id],
      ),
    );
    return rows[0];
  }

  async insertDecision(decided: z.output<typeof groupDecisionsTable.row>): Promise<void> {
    await this.database.repository(groupDecisionsTable).insert(decided);
  }

  /** What is due first at the top; one more than `limit`. `after` is a day and an id. */
  async listOpenItems(groupId: string, limit: number, after: Position): Promise<StoredActionItem[]> {
    return this.withNames(() =>
      this.database.query(
        itemRow,
        `SELECT ${item.list("i")}, p.display_name AS "ownerName"
           FROM group_action_items i LEFT JOIN people p ON p.id = i.owner_id
          WHERE i.group_id = $1 AND i.done_at IS NULL
            AND ($2::date IS NULL OR (${dueOrLast}, i.id) > ($2::date, $3::uuid))
          ORDER BY ${dueOrLast}, i.id LIMIT $4`,
        [groupId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
  }

  /** The latest done first; one more than `limit`. */
  async listDoneItems(groupId: string, limit: number, after: Position): Promise<StoredActionItem[]> {
    return this.withNames(() =>
      this.database.query(
        itemRow,
        `SELECT ${item.list("i")}, p.display_name AS "ownerName"
           FROM group_action_items i LEFT JOIN people p ON p.id = i.owner_id
          WHERE i.group_id = $1 AND i.done_at IS NOT NULL
            AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', i.done_at), i.id) < ($2::timestamptz, $3::uuid))
          ORDER BY i.done_at DESC, i.id DESC LIMIT $4`,
        [groupId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
  }

  async findItem(id: string): Promise<StoredActionItem | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.withNames(() =>
      this.database.query(
        itemRow,
        `SELECT ${item.list("i")}, p.display_name AS "ownerName"
           FROM group_action_items i LEFT JOIN people p ON p.id = i.owner_id WHERE i.id = $1`,
        [id],
      ),
    );
    return rows[0];
  }

  async insertItem(given: z.output<typeof groupActionItemsTable.row>): Promise<void> {
    await this.database.repository(groupActionItemsTable).insert(given);
  }

  /** Done by somebody at a moment, or (both null) not done. What is so already stays as it is. */
  async setDone(id: string, doneAt: Date | null, doneBy: string | null): Promise<void> {
    await this.database.execute(
      `UPDATE group_action_items SET done_at = $2, done_by = $3
        WHERE id = $1 AND (done_at IS NULL) <> ($2::timestamptz IS NULL)`,
      [id, doneAt, doneBy],
    );
  }

  /** Does somebody who can act belong to the group now, by a seat or as its chair? Undefined if not. */
  async findOwner(
    groupId: string,
    personId: string,
    now: Date,
  ): Promise<{ displayName: string } | undefined> {
    const rows = await this.withNames(() =>
      this.database.query(
        z.object({ displayName: z.string() }),
        `SELECT p.display_name AS "displayName" FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
          WHERE p.id = $2 AND p.suspended_at IS NULL AND o.suspended_at IS NULL
            AND EXISTS (SELECT FROM scope_members m WHERE m.scope_kind = 'group' AND m.scope_id = $1 AND m.person_id = p.id
                          AND m.organisation_id IS NOT DISTINCT FROM p.organisation_id
                          AND m.starts_at <= $3 AND (m.ends_at IS NULL OR m.ends_at > $3))`,
        [groupId, personId, now],
      ),
    );
    return rows[0];
  }

  private withNames<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
