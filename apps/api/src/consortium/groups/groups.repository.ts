import { listFilter, roles, scopeKindOf, type Asked } from "@interphase/access";
import {
  coolingOffBars,
  groupKinds,
  groupVisibilities,
  joinModes,
  placeStates,
  seatKinds,
  type GroupChair,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { groupsTable } from "./group.entity.js";
import { isHeld } from "./seat-held.repository.js";

const group = columnsOf(
  groupsTable,
  "id",
  "nameEn",
  "nameZh",
  "charter",
  "joinMode",
  "visibility",
  "coolingOffDays",
  "lockDays",
  "version",
  "createdAt",
);
const groupRow = group.row.extend({
  joinMode: z.enum(joinModes),
  visibility: z.enum(groupVisibilities),
  kind: z.enum(groupKinds),
  coolingOffBars: z.enum(coolingOffBars).nullable(),
  sortName: z.string(),
  place: z.enum(placeStates).nullable(),
  seat: z.enum(seatKinds).nullable(),
  organisationCount: z.number(),
  openItemCount: z.number(),
  waitingCount: z.number(),
});
/** A group as one reader meets it: `place` is their organisation's, `seat` and `openItemCount` their own. */
export type StoredGroup = z.output<typeof groupRow>;

/** A group about to be kept. */
export type NewGroup = Omit<z.output<typeof groupsTable.row>, "version">;

/** Whose group is asked for? */
export interface GroupReader {
  readonly personId: string;
  readonly organisationId: string | null;
}

const chairRow = z.object({
  personId: z.uuid(),
  displayName: z.string(),
  organisationName: z.string().nullable(),
});

/** Roles that are held for a group. */
const rolesOfGroups = roles.filter((role) => scopeKindOf[role] === "group");

const sortName = `lower(coalesce(g.name_en, g.name_zh))`;
const columns = `${group.list("g")}, g.kind, g.cooling_off_bars AS "coolingOffBars", ${sortName} AS "sortName", place.state AS place, seat.seat,
  (SELECT count(*)::int FROM group_places other JOIN organisations o ON o.id = other.organisation_id
    WHERE other.group_id = g.id AND other.ended_at IS NULL AND other.state = 'in' AND o.suspended_at IS NULL) AS "organisationCount",
  (SELECT count(*)::int FROM group_places other JOIN organisations o ON o.id = other.organisation_id
    WHERE other.group_id = g.id AND other.ended_at IS NULL AND other.state = 'applied' AND o.suspended_at IS NULL) AS "waitingCount",
  (SELECT count(*)::int FROM group_action_items i WHERE i.group_id = g.id AND i.owner_id = $1 AND i.done_at IS NULL) AS "openItemCount"`;
const tables = `groups g
  LEFT JOIN group_places place ON place.group_id = g.id AND place.organisation_id = $2::uuid AND place.ended_at IS NULL
  LEFT JOIN group_seats seat ON seat.group_id = g.id AND seat.person_id = $1::uuid AND seat.organisation_id = $2::uuid
    AND ${isHeld("seat")}`;

/**
 * Which groups are there, and how does a reader stand to them?
 * **Shape** places and seats are asked for the directory; what groups decide and do is read as the actor, whatever is asked for.
 */
@Injectable()
export class GroupsRepository {
  constructor(private readonly database: Database) {}

  /** A group by id, whoever may know of it: the service asks the policy before it says anything of it. */
  async find(id: string, { personId, organisationId }: GroupReader): Promise<StoredGroup | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.inDirectory(() =>
      this.database.query(groupRow, `SELECT ${columns} FROM ${tables} WHERE g.id = $3`, [
        personId,
        organisationId,
        id,
      ]),
    );
    return rows[0];
  }

  /** What the policy shows the actor, by name; one more than `limit`. `isMine` null: all of them. */
  async list(
    asked: Asked,
    isMine: boolean | null,
    limit: number,
    after: readonly [name: string, id: string] | undefined,
  ): Promise<StoredGroup[]> {
    const clauses = listFilter(asked.actor, asked.action);
    const { personId, organisationId, grants } = asked.actor;
    const isEverything = clauses.some((clause) => Object.values(clause).every((field) => field === null));
    const scopeIds = clauses.flatMap(({ scopeId }) => scopeId ?? []);
    const chaired = grants.flatMap(({ role, scopeId }) =>
      scopeId !== null && rolesOfGroups.includes(role) ? [scopeId] : [],
    );
    const answersForPlaces = clauses.some((clause) => clause.placedOrganisationId !== null);
    return this.inDirectory(() =>
      this.database.query(
        groupRow,
        `SELECT ${columns} FROM ${tables}
          WHERE ($3 OR $4 AND g.visibility = 'alliance' OR g.id = ANY($5::uuid[]) OR $6 AND seat.id IS NOT NULL
                 OR $7 AND place.id IS NOT NULL)
            AND ($8::boolean IS NULL
                 OR $8 = (seat.id IS NOT NULL OR g.id = ANY($9::uuid[]) OR $7 AND place.id IS NOT NULL))
            AND ($10::text IS NULL OR (${sortName}, g.id) > ($10, $11::uuid))
          ORDER BY ${sortName}, g.id LIMIT $12`,
        [
          personId,
          organisationId,
          isEverything,
          clauses.some(({ isAlliance }) => isAlliance === true),
          scopeIds,
          clauses.some(({ seatedPersonId }) => seatedPersonId !== null),
          answersForPlaces,
          isMine,
          chaired,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit + 1,
        ],
      ),
    );
  }

  async insert(group: NewGroup): Promise<void> {
    await this.database.repository(groupsTable).insert(group);
  }

  /** Changes what was read at this version. Was it still that version? */
  async update(
    { id, version }: Pick<StoredGroup, "id" | "version">,
    change: Pick<NewGroup, "nameEn" | "nameZh" | "charter" | "joinMode" | "visibility" | "kind" | "lockDays">,
  ): Promise<boolean> {
    const { nameEn, nameZh, charter, joinMode, visibility, kind, lockDays } = change;
    const changed = await this.database.execute(
      `UPDATE groups SET name_en = $3, name_zh = $4, charter = $5, join_mode = $6, visibility = $7, kind = $8, lock_days = $9,
                           version = version + 1
        WHERE id = $1 AND version = $2`,
      [id, version, nameEn, nameZh, charter, joinMode, visibility, kind, lockDays],
    );
    return changed === 1;
  }

  /** Waits until nobody else changes places and seats of a group, until the transaction ends. */
  async lock(groupId: string): Promise<void> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended('group:' || $1, 0))`, [
      groupId,
    ]);
  }

  /** Who chairs it now, by name? Without whoever is kept out. */
  async listChairs(groupId: string, now: Date): Promise<GroupChair[]> {
    return this.inDirectory(() =>
      this.database.query(
        chairRow,
        `SELECT DISTINCT p.id AS "personId", p.display_name AS "displayName", o.name AS "organisationName"
           FROM role_assignments r JOIN people p ON p.id = r.person_id LEFT JOIN organisations o ON o.id = p.organisation_id
          WHERE r.scope_id = $1 AND r.role = ANY($2::text[]) AND r.starts_at <= $3 AND (r.ends_at IS NULL OR r.ends_at > $3)
            AND p.suspended_at IS NULL AND o.suspended_at IS NULL
          ORDER BY 2, 1 LIMIT 50`,
        [groupId, rolesOfGroups, now],
      ),
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
