import { listFilter, type Actor, type Asked } from "@interphase/access";
import {
  ballotObstacleSchema,
  ballotResultSchema,
  ballotRuleSchema,
  ballotSecrecySchema,
  groupVisibilities,
  seatKinds,
  type BallotObstacle,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { isHeld } from "../groups/seat-held.repository.js";
import { ballotsTable } from "./ballot.entity.js";

const inList = [
  "id",
  "groupId",
  "question",
  "secrecy",
  "scheduledAt",
  "opensAt",
  "openedAt",
  "closesAt",
  "extendedTo",
  "closedAt",
  "annulledAt",
  "result",
  "createdAt",
] as const;
const listed = columnsOf(ballotsTable, ...inList);
const whole = columnsOf(
  ballotsTable,
  ...inList,
  "rule",
  "extensionReason",
  "extensionSalt",
  "openingSha256",
  "obstacle",
  "certificateSha256",
  "certificateKey",
  "annulmentReason",
  "annulmentProposedBy",
  "annulmentProposedAt",
);
const asRead = {
  secrecy: ballotSecrecySchema,
  result: ballotResultSchema.nullable(),
  groupNameEn: z.string().nullable(),
  groupNameZh: z.string().nullable(),
  visibility: z.enum(groupVisibilities).nullable(),
  seat: z.enum(seatKinds).nullable(),
  ownUnitId: z.string().nullable(),
  hasVoted: z.boolean(),
  now: z.date(),
};
const listedRow = listed.row.extend(asRead);
const ballotRow = whole.row.extend({
  ...asRead,
  rule: ballotRuleSchema,
  obstacle: ballotObstacleSchema.nullable(),
});
/**
 * A ballot as one reader meets it in a list.
 * **Shape** `seat` is the reader's own in its group, `ownUnitId` the unit of the reader's organisation in the snapshot; `now` is the database's clock
 * at the moment of reading.
 */
export type ListedBallot = z.output<typeof listedRow>;
/** A ballot as one reader meets it, with all but what is long: what was fixed at opening, and the certificate. */
export type StoredBallot = z.output<typeof ballotRow>;
const certificateRow = z.object({
  file: z.string(),
  sha256: z.string().nullable(),
  key: z.string(),
  visibility: z.enum(groupVisibilities).nullable(),
});
/** The file of a certificate, and who may have it. */
export type StoredCertificate = z.output<typeof certificateRow>;

/** A ballot about to be kept. */
export type NewBallot = Pick<
  z.output<typeof ballotsTable.row>,
  "id" | "groupId" | "question" | "rule" | "secrecy" | "opensAt" | "closesAt" | "certificateKey" | "createdBy"
>;

/** Who reads? */
export type BallotReader = Pick<Actor, "personId" | "organisationId">;

const asked = `g.name_en AS "groupNameEn", g.name_zh AS "groupNameZh", g.visibility, seat.seat,
  own.unit_id AS "ownUnitId",
  (EXISTS (SELECT FROM ballot_casts c WHERE c.ballot_id = b.id AND c.unit_id = own.unit_id)
   OR EXISTS (SELECT FROM ballot_participations p WHERE p.ballot_id = b.id AND p.unit_id = own.unit_id)) AS "hasVoted",
  clock_timestamp() AS now`;
const tables = `ballots b LEFT JOIN groups g ON g.id = b.group_id
  LEFT JOIN group_seats seat ON seat.group_id = b.group_id AND seat.person_id = $1::uuid AND seat.organisation_id = $2::uuid
    AND ${isHeld("seat")}
  LEFT JOIN ballot_units own ON own.ballot_id = b.id AND own.organisation_id = $2::uuid`;

/** Which ballots are there, and how far have they come? The service asks policy and secrecy before it says anything of one. */
@Injectable()
export class BallotsRepository {
  constructor(private readonly database: Database) {}

  /** A ballot by id, whoever may know of it; for nobody in particular when there is no reader. */
  async find(id: string, reader: BallotReader | null): Promise<StoredBallot | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.inDirectory(() =>
      this.database.query(ballotRow, `SELECT ${whole.list("b")}, ${asked} FROM ${tables} WHERE b.id = $3`, [
        reader?.personId ?? null,
        reader?.organisationId ?? null,
        id,
      ]),
    );
    return rows[0];
  }

  /** What the policy shows the actor, the latest made first; one more than `limit`. */
  async list(
    { actor, action }: Asked,
    groupId: string | null,
    limit: number,
    after: readonly [at: string, id: string] | undefined,
  ): Promise<ListedBallot[]> {
    const clauses = listFilter(actor, action);
    return this.inDirectory(() =>
      this.database.query(
        listedRow,
        `SELECT ${listed.list("b")}, ${asked} FROM ${tables}
          WHERE ($3 OR $4 AND b.group_id IS NULL OR b.group_id = ANY($5::uuid[]) OR $6 AND seat.id IS NOT NULL)
            AND ($7::uuid IS NULL OR b.group_id = $7) AND ($8::timestamptz IS NULL OR (b.created_at, b.id) < ($8, $9::uuid))
          ORDER BY b.created_at DESC, b.id DESC LIMIT $10`,
        [
          actor.personId,
          actor.organisationId,
          clauses.some((clause) => Object.values(clause).every((field) => field === null)),
          clauses.some(({ isAlliance }) => isAlliance === true),
          clauses.flatMap(({ scopeId }) => scopeId ?? []),
          clauses.some(({ seatedPersonId }) => seatedPersonId !== null),
          groupId,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit + 1,
        ],
      ),
    );
  }

  /** The database's clock, now: not the transaction's. */
  async now(): Promise<Date> {
    const rows = await this.database.query(z.object({ now: z.date() }), `SELECT clock_timestamp() AS now`);
    if (rows[0] === undefined) throw new Error("a clock says the time");
    return rows[0].now;
  }

  /** Scheduled from the start. */
  async insert(made: NewBallot): Promise<void> {
    const { id, groupId, question, rule, secrecy, opensAt, closesAt, certificateKey, createdBy } = made;
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO ballots (id, group_id, question, rule, secrecy, scheduled_at, opens_at, closes_at, certificate_key, created_at, created_by)
         SELECT $1, $2, $3, $4, $5, t, $6, $7, $8, t, $9 FROM date_trunc('milliseconds', clock_timestamp()) AS t`,
        [id, groupId, question, JSON.stringify(rule), secrecy, opensAt, closesAt, certificateKey, createdBy],
      ),
    );
  }

  /** Waits until nobody changes it: `share` with others who cast, or alone. Whoever reads the clock reads it after this. */
  async lock(id: string, how: "share" | "alone"): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(`SELECT FROM ballots WHERE id = $1 FOR ${how === "share" ? "SHARE" : "UPDATE"}`, [
        id,
      ]),
    );
  }

  /** Waits until nobody else casts for this unit, until the transaction ends. */
  async lockUnit(ballotId: string, unitId: string): Promise<void> {
    await this.database.execute(
      `SELECT pg_advisory_xact_lock(hashtextextended('ballot:' || $1 || ':' || $2, 0))`,
      [ballotId, unitId],
    );
  }

  async markOpened(id: string, at: Date, opening: string, sha256: string): Promise<void> {
    await this.change(`opened_at = $2, opening = $3, opening_sha256 = $4, obstacle = NULL`, [
      id,
      at,
      opening,
      sha256,
    ]);
  }

  /** Why it could not be opened just now. */
  async markObstacle(id: string, obstacle: BallotObstacle): Promise<void> {
    await this.change(`obstacle = $2`, [id, JSON.stringify(obstacle)]);
  }

  async markExtended(id: string, to: string, reason: string, salt: string): Promise<void> {
    await this.change(`extended_to = $2, extension_reason = $3, extension_salt = $4`, [id, to, reason, salt]);
  }

  async markAnnulmentProposed(id: string, reason: string, personId: string, at: Date): Promise<void> {
    const set = `annulment_reason = $2, annulment_proposed_by = $3, annulment_proposed_at = $4`;
    await this.change(set, [id, reason, personId, at]);
  }

  async markAnnulled(id: string, personId: string, at: Date): Promise<void> {
    await this.change(`annulled_at = $2, annulled_by = $3`, [id, at, personId]);
  }

  async markClosed(id: string, at: Date, result: unknown, file: string, sha256: string): Promise<void> {
    await this.change(`closed_at = $2, result = $3, certificate = $4, certificate_sha256 = $5`, [
      id,
      at,
      JSON.stringify(result),
      file,
      sha256,
    ]);
  }

  /** What was fixed at opening, as it was written down. */
  async findOpening(id: string): Promise<string | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        z.object({ opening: z.string() }),
        `SELECT opening FROM ballots WHERE id = $1 AND opening IS NOT NULL`,
        [id],
      ),
    );
    return rows[0]?.opening;
  }

  /** The file of a certificate, once there is one, and who may have it. */
  async findCertificate(id: string): Promise<StoredCertificate | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.inDirectory(() =>
      this.database.query(
        certificateRow,
        `SELECT b.certificate AS file, b.certificate_sha256 AS sha256, b.certificate_key AS key, g.visibility
           FROM ballots b LEFT JOIN groups g ON g.id = b.group_id WHERE b.id = $1 AND b.certificate IS NOT NULL`,
        [id],
      ),
    );
    return rows[0];
  }

  /** Which ballots wait to be opened or closed? By id, those after `after`. */
  async listDue(limit: number, after: string | undefined): Promise<string[]> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        z.object({ id: z.uuid() }),
        `SELECT id FROM ballots
          WHERE closed_at IS NULL AND annulled_at IS NULL AND scheduled_at IS NOT NULL
            AND CASE WHEN opened_at IS NULL THEN opens_at <= clock_timestamp() AND closes_at > clock_timestamp()
                     ELSE coalesce(extended_to, closes_at) <= clock_timestamp() END
            AND ($2::uuid IS NULL OR id > $2)
          ORDER BY id LIMIT $1`,
        [limit, after ?? null],
      ),
    );
    return rows.map(({ id }) => id);
  }

  private async change(set: string, params: readonly unknown[]): Promise<void> {
    await this.inDirectory(() => this.database.execute(`UPDATE ballots SET ${set} WHERE id = $1`, params));
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
