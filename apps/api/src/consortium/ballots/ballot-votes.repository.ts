import { positionSchema, type Departure } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { isHeld } from "../groups/seat-held.repository.js";
import { ballotCastsTable } from "./ballot-cast.entity.js";
import { ballotUnitsTable } from "./ballot-unit.entity.js";

const unit = columnsOf(
  ballotUnitsTable,
  "organisationId",
  "unitId",
  "name",
  "tier",
  "weight",
  "unitKey",
  "organisationKey",
);
/** An organisation in the electorate of a ballot. */
export type StoredUnit = z.output<typeof unit.row>;

const cast = columnsOf(
  ballotCastsTable,
  "unitId",
  "sequence",
  "organisationId",
  "position",
  "comment",
  "clause",
  "proposedChange",
  "textsSha256",
  "at",
);
const castRow = cast.row.extend({ position: positionSchema });
/** What was cast. */
export type StoredCast = z.output<typeof castRow>;
/** A cast about to be kept. */
export type NewCast = Omit<StoredCast, "sequence"> & {
  readonly ballotId: string;
  readonly personId: string;
  readonly salt: string | null;
};

const departureRow = z.object({
  organisationId: z.uuid(),
  state: z.enum(["suspended", "expelled", "withdrawn"]),
  at: z.date(),
});
const idRow = z.object({ id: z.uuid() });
const namedRow = z.object({ id: z.uuid(), name: z.string() });

/** Who may vote in a ballot, who left, and what was cast? */
@Injectable()
export class BallotVotesRepository {
  constructor(private readonly database: Database) {}

  /** Which organisations have a voting seat in a group now? */
  async listSeated(groupId: string): Promise<Set<string>> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        idRow,
        `SELECT DISTINCT s.organisation_id AS id
           FROM group_seats s JOIN people p ON p.id = s.person_id AND p.organisation_id = s.organisation_id
          WHERE s.group_id = $1 AND s.seat = 'voting' AND ${isHeld("s")}`,
        [groupId],
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** By which names are these companies outside of the alliance known? */
  async listEntityNames(ids: readonly string[]): Promise<Map<string, string>> {
    const sql = `SELECT id, name FROM legal_entities WHERE id = ANY($1::uuid[])`;
    const rows = await this.database.query(namedRow, sql, [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async insertUnits(ballotId: string, units: readonly StoredUnit[]): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO ballot_units (ballot_id, organisation_id, unit_id, name, tier, weight, unit_key, organisation_key)
         SELECT $1, u."organisationId", u."unitId", u.name, u.tier, u.weight, u."unitKey", u."organisationKey"
           FROM json_to_recordset($2::json) AS u("organisationId" uuid, "unitId" uuid, name text, tier text, weight int,
                                                "unitKey" text, "organisationKey" text)`,
        [ballotId, JSON.stringify(units)],
      ),
    );
  }

  async listUnits(ballotId: string): Promise<StoredUnit[]> {
    return this.inDirectory(() =>
      this.database.query(
        unit.row,
        `SELECT ${unit.list()} FROM ballot_units WHERE ballot_id = $1 ORDER BY unit_id, organisation_id`,
        [ballotId],
      ),
    );
  }

  async listDepartures(ballotId: string): Promise<Departure[]> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        departureRow,
        `SELECT organisation_id AS "organisationId", state, at FROM ballot_departures WHERE ballot_id = $1`,
        [ballotId],
      ),
    );
    return rows.map(({ at, ...departure }) => ({ ...departure, at: at.toISOString() }));
  }

  /**
   * The last cast of each organisation, by unit: what counts, and what would if nobody had left, is among them. All casts are
   * kept, and somebody who changes their vote ten thousand times must not have everybody read ten thousand.
   */
  async listLastCasts(ballotId: string): Promise<StoredCast[]> {
    return this.inDirectory(() =>
      this.database.query(
        castRow,
        `SELECT DISTINCT ON (unit_id, organisation_id) ${cast.list()} FROM ballot_casts WHERE ballot_id = $1
          ORDER BY unit_id, organisation_id, sequence DESC`,
        [ballotId],
      ),
    );
  }

  /** The last cast for a unit, by whomever. Asked while nobody else casts for it. */
  async findLast(ballotId: string, unitId: string): Promise<StoredCast | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        castRow,
        `SELECT ${cast.list()} FROM ballot_casts WHERE ballot_id = $1 AND unit_id = $2 ORDER BY sequence DESC LIMIT 1`,
        [ballotId, unitId],
      ),
    );
    return rows[0];
  }

  async insertCast(made: NewCast, sequence: number): Promise<void> {
    const { ballotId, unitId, organisationId, personId, position, comment, clause, proposedChange } = made;
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO ballot_casts (ballot_id, unit_id, sequence, organisation_id, person_id, position, comment, clause,
                                   proposed_change, texts_sha256, salt, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ballotId,
          unitId,
          sequence,
          organisationId,
          personId,
          position,
          comment,
          clause,
          proposedChange,
          made.textsSha256,
          made.salt,
          made.at,
        ],
      ),
    );
  }

  /** Notes that an organisation has left in every ballot that runs with it; nothing undoes it. */
  async noteDeparture(organisationId: string, state: Departure["state"]): Promise<void> {
    await this.inDirectory(async () => {
      await this.database.execute(
        `SELECT FROM ballots b JOIN ballot_units u ON u.ballot_id = b.id
          WHERE u.organisation_id = $1 AND b.closed_at IS NULL AND b.annulled_at IS NULL ORDER BY b.id FOR SHARE OF b`,
        [organisationId],
      );
      await this.database.execute(
        `INSERT INTO ballot_departures (ballot_id, organisation_id, state, at)
         SELECT b.id, u.organisation_id, $2, date_trunc('milliseconds', clock_timestamp())
           FROM ballots b JOIN ballot_units u ON u.ballot_id = b.id
          WHERE u.organisation_id = $1 AND b.closed_at IS NULL AND b.annulled_at IS NULL
         ON CONFLICT DO NOTHING`,
        [organisationId, state],
      );
    });
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
