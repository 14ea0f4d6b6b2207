import { placeStates, seatKinds, type PlaceState, type SeatKind } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { groupPlacesTable } from "./group-place.entity.js";
import { groupSeatsTable } from "./group-seat.entity.js";
import { isHeld } from "./seat-held.repository.js";

const place = columnsOf(groupPlacesTable, "id", "organisationId", "message", "since");
const placeRow = place.row.extend({ state: z.enum(placeStates), organisationName: z.string() });
/** How an organisation stands to a group now. */
export type StoredPlace = z.output<typeof placeRow>;
/** A place about to be kept. */
export type NewPlace = Pick<StoredPlace, "id" | "organisationId" | "state" | "message" | "since"> & {
  readonly groupId: string;
};

const seat = columnsOf(groupSeatsTable, "organisationId", "personId", "since");
const seatRow = seat.row.extend({ seat: z.enum(seatKinds), displayName: z.string(), isKeptOut: z.boolean() });
/** Somebody's seat now. `isKeptOut`: the person cannot act just now; the seat waits for them. */
export type StoredSeat = z.output<typeof seatRow>;
/** A seat about to be kept. */
export type NewSeat = Omit<z.output<typeof groupSeatsTable.row>, "seat" | "endedAt"> & {
  readonly seat: SeatKind;
};

const colleagueRow = z.object({ id: z.uuid(), displayName: z.string() });
const found = z.object({ isThere: z.boolean() });

/** Which organisations are in a group, and who sits there for them? The service asks the policy before it says anything of it. */
@Injectable()
export class GroupMembersRepository {
  constructor(private readonly database: Database) {}

  /** By the organisation's name; one more than `limit`. `organisationId` null: all; without organisations that are kept out. */
  async listPlaces(
    groupId: string,
    states: readonly PlaceState[],
    organisationId: string | null,
    limit: number,
    after: readonly [name: string, id: string] | undefined,
  ): Promise<StoredPlace[]> {
    return this.inDirectory(() =>
      this.database.query(
        placeRow,
        `SELECT ${place.list("g")}, g.state, o.name AS "organisationName"
           FROM group_places g JOIN organisations o ON o.id = g.organisation_id
          WHERE g.group_id = $1 AND g.ended_at IS NULL AND g.state = ANY($2::text[]) AND o.suspended_at IS NULL
            AND ($3::uuid IS NULL OR g.organisation_id = $3) AND ($4::text IS NULL OR (o.name, o.id) > ($4, $5::uuid))
          ORDER BY o.name, o.id LIMIT $6`,
        [groupId, [...states], organisationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
  }

  /** Seats of these organisations: voting first, then by name. */
  async listSeats(groupId: string, organisationIds: readonly string[]): Promise<StoredSeat[]> {
    return this.inDirectory(() =>
      this.database.query(
        seatRow,
        `SELECT ${seat.list("s")}, s.seat, p.display_name AS "displayName", p.suspended_at IS NOT NULL AS "isKeptOut"
           FROM group_seats s JOIN people p ON p.id = s.person_id AND p.organisation_id = s.organisation_id
          WHERE s.group_id = $1 AND s.organisation_id = ANY($2::uuid[]) AND ${isHeld("s")}
          ORDER BY array_position(ARRAY['voting', 'alternate', 'observer'], s.seat), p.display_name, p.id`,
        [groupId, [...organisationIds]],
      ),
    );
  }

  /** How does an organisation stand to a group? */
  async findPlace(groupId: string, organisationId: string): Promise<PlaceState | null> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        z.object({ state: z.enum(placeStates) }),
        `SELECT state FROM group_places WHERE group_id = $1 AND organisation_id = $2 AND ended_at IS NULL`,
        [groupId, organisationId],
      ),
    );
    return rows[0]?.state ?? null;
  }

  async insertPlace({ id, groupId, organisationId, state, message, since }: NewPlace): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO group_places (id, group_id, organisation_id, state, message, since) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, groupId, organisationId, state, message, since],
      ),
    );
  }

  async endPlace(groupId: string, organisationId: string, at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `UPDATE group_places SET ended_at = $3 WHERE group_id = $1 AND organisation_id = $2 AND ended_at IS NULL`,
        [groupId, organisationId, at],
      ),
    );
  }

  async insertSeat({
    id,
    groupId,
    organisationId,
    personId,
    seat,
    since,
    accessEndsAt,
    givenBy,
  }: NewSeat): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO group_seats (id, group_id, organisation_id, person_id, seat, since, access_ends_at, given_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, groupId, organisationId, personId, seat, since, accessEndsAt, givenBy],
      ),
    );
  }

  async endSeat(groupId: string, personId: string, at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `UPDATE group_seats SET ended_at = least(access_ends_at, $3) WHERE group_id = $1 AND person_id = $2 AND ended_at IS NULL`,
        [groupId, personId, at],
      ),
    );
  }

  /** Ends every seat of an organisation in a group, also of people who are of another one by now. Who sat there, and where are they now? */
  async endSeatsOf(
    groupId: string,
    organisationId: string,
    at: Date,
  ): Promise<{ id: string; organisationId: string | null }[]> {
    return this.inDirectory(() =>
      this.database.query(
        z.object({ id: z.uuid(), organisationId: z.uuid().nullable() }),
        `UPDATE group_seats s SET ended_at = least(s.access_ends_at, $3) FROM people p
          WHERE s.group_id = $1 AND s.organisation_id = $2 AND s.ended_at IS NULL AND p.id = s.person_id
         RETURNING p.id, p.organisation_id AS "organisationId"`,
        [groupId, organisationId, at],
      ),
    );
  }

  /** Somebody of this organisation who can act. */
  async findColleague(
    organisationId: string,
    personId: string,
  ): Promise<z.output<typeof colleagueRow> | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        colleagueRow,
        `SELECT id, display_name AS "displayName" FROM people
          WHERE id = $1 AND organisation_id = $2 AND suspended_at IS NULL`,
        [personId, organisationId],
      ),
    );
    return rows[0];
  }

  /** Is there such an organisation, and is it let in? */
  async isMember(organisationId: string): Promise<boolean> {
    const rows = await this.database.query(
      found,
      `SELECT EXISTS (SELECT FROM organisations WHERE id = $1 AND suspended_at IS NULL) AS "isThere"`,
      [organisationId],
    );
    return rows[0]?.isThere ?? false;
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
