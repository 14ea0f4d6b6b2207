import { talentApplicationStates, type TalentApplicationState } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { talentApplicationsTable } from "./talent-application.entity.js";

const inList = ["id", "programmeId", "offerId", "hostId", "candidateId", "state", "submittedAt"] as const;
const listed = columnsOf(talentApplicationsTable, ...inList);
const whole = columnsOf(
  talentApplicationsTable,
  ...inList,
  "intakeId",
  "statement",
  "showsProfile",
  "decidedAt",
  "reason",
);
const asRead = {
  state: z.enum(talentApplicationStates),
  programmeNameEn: z.string().nullable(),
  programmeNameZh: z.string().nullable(),
  offerTitle: z.string(),
  hostName: z.string(),
};
const listedRow = listed.row.extend(asRead);
const applicationRow = whole.row.extend({ ...asRead, placementId: z.string().nullable() });
/** An application in a list. */
export type ListedTalentApplication = z.output<typeof listedRow>;
/** An application. */
export type StoredTalentApplication = z.output<typeof applicationRow>;

const candidateRow = z.object({
  id: z.uuid(),
  name: z.string(),
  organisation: z.string().nullable(),
  expertId: z.uuid().nullable(),
});
/** Who applied? `expertId` is their profile where members find it. */
export type TalentCandidate = z.output<typeof candidateRow>;

/** What may a reader reach: their own and their organisation's rows, or every row, as whoever runs the programmes? */
export type TalentReach = "own" | "every";

/** Of whom are applications listed? */
export type TalentListOf = { readonly candidateId: string } | { readonly hostId: string } | "all";

const names = `g.name_en AS "programmeNameEn", g.name_zh AS "programmeNameZh", f.title AS "offerTitle", o.name AS "hostName"`;
const tables = `talent_applications a JOIN talent_programmes g ON g.id = a.programme_id
  JOIN talent_offers f ON f.id = a.offer_id JOIN organisations o ON o.id = a.host_id`;

/**
 * Who applied for what? Hosts and candidates read as themselves, so that the wall between hosts is the database's own; whoever runs
 * the programmes reads for the directory.
 */
@Injectable()
export class TalentApplicationsRepository {
  constructor(private readonly database: Database) {}

  /** In the order of their arrival; one more than `limit`. */
  async list(
    reach: TalentReach,
    programmeId: string,
    whose: TalentListOf,
    limit: number,
    after: readonly [at: string, id: string] | undefined,
  ): Promise<ListedTalentApplication[]> {
    const candidateId = whose !== "all" && "candidateId" in whose ? whose.candidateId : null;
    const hostId = whose !== "all" && "hostId" in whose ? whose.hostId : null;
    return this.reaching(reach, () =>
      this.database.query(
        listedRow,
        `SELECT ${listed.list("a")}, ${names} FROM ${tables}
          WHERE a.programme_id = $1 AND ($2::uuid IS NULL OR a.candidate_id = $2) AND ($3::uuid IS NULL OR a.host_id = $3)
            AND ($4::timestamptz IS NULL OR (a.submitted_at, a.id) > ($4::timestamptz, $5::uuid))
          ORDER BY a.submitted_at, a.id LIMIT $6`,
        [programmeId, candidateId, hostId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
  }

  async find(reach: TalentReach, id: string): Promise<StoredTalentApplication | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.reaching(reach, () =>
      this.database.query(
        applicationRow,
        `SELECT ${whole.list("a")}, ${names}, (SELECT p.id FROM talent_placements p WHERE p.application_id = a.id) AS "placementId"
           FROM ${tables} WHERE a.id = $1`,
        [id],
      ),
    );
    return row;
  }

  /** Who are these people, as far as whoever reads their application may know? */
  async nameCandidates(ids: readonly string[]): Promise<Map<string, TalentCandidate>> {
    const rows = await this.database.withPurpose("directory", () =>
      this.database.query(
        candidateRow,
        `SELECT p.id, p.display_name AS name, o.name AS organisation, x.id AS "expertId"
           FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
           LEFT JOIN expert_profiles x ON x.person_id = p.id AND 'name' = ANY(x.members_see)
                 AND p.suspended_at IS NULL AND o.suspended_at IS NULL
          WHERE p.id = ANY($1::uuid[])`,
        [[...new Set(ids)]],
      ),
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** How does this candidate stand to an offer and its intake? */
  async standingOf(
    candidateId: string,
    offerId: string,
    intakeId: string,
  ): Promise<{ readonly hasLive: boolean; readonly isPlaced: boolean }> {
    const [row] = await this.database.query(
      z.object({ hasLive: z.boolean(), isPlaced: z.boolean() }),
      `SELECT EXISTS (SELECT FROM talent_applications WHERE candidate_id = $1 AND offer_id = $2 AND ended_at IS NULL) AS "hasLive",
              EXISTS (SELECT FROM talent_placements WHERE candidate_id = $1 AND intake_id = $3) AS "isPlaced"`,
      [candidateId, offerId, intakeId],
    );
    return row ?? { hasLive: false, isPlaced: false };
  }

  /** How many places of an offer are offered or taken? Of one host's own offer. */
  async countTaken(offerId: string): Promise<number> {
    const [row] = await this.database.query(
      z.object({ taken: z.number() }),
      `SELECT count(*)::int AS taken FROM talent_applications WHERE offer_id = $1 AND state IN ('offered', 'accepted')`,
      [offerId],
    );
    return row?.taken ?? 0;
  }

  async insert(row: z.output<typeof talentApplicationsTable.row>): Promise<void> {
    await this.database.repository(talentApplicationsTable).insert(row);
  }

  /** Brings an application from one state to the next. Was it still in that state? */
  async move(
    { id, state }: Pick<StoredTalentApplication, "id" | "state">,
    to: TalentApplicationState,
    at: Date,
    isOver: boolean,
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE talent_applications SET state = $3, ended_at = $4 WHERE id = $1 AND state = $2`,
      [id, state, to, isOver ? at : null],
    );
    return changed === 1;
  }

  /** Writes down who decided, and why. */
  async keepDecision(id: string, decidedBy: string, at: Date, reason: string | null): Promise<void> {
    await this.database.execute(
      `UPDATE talent_applications SET decided_by = $2, decided_at = $3, reason = $4 WHERE id = $1`,
      [id, decidedBy, at, reason],
    );
  }

  /** Withdraws everything of a candidate that is still open but this one. */
  async withdrawOthers(candidateId: string, keptId: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE talent_applications SET state = 'withdrawn', ended_at = $3
        WHERE candidate_id = $1 AND id <> $2 AND ended_at IS NULL`,
      [candidateId, keptId, at],
    );
  }

  /** Forgets what led to nothing and ended before this. How many? */
  async deleteOver(endedBefore: Date): Promise<number> {
    return this.database.execute(
      `DELETE FROM talent_applications WHERE state IN ('declined', 'withdrawn') AND ended_at < $1`,
      [endedBefore],
    );
  }

  /** Waits until nobody else changes what this candidate has applied for; the clock is read after it. */
  async lockCandidate(candidateId: string): Promise<void> {
    await this.lock(`talent-candidate:${candidateId}`);
  }

  /** Waits until nobody else gives away places of this offer. */
  async lockOffer(offerId: string): Promise<void> {
    await this.lock(`talent-offer:${offerId}`);
  }

  private async lock(name: string): Promise<void> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [name]);
  }

  private reaching<T>(reach: TalentReach, work: () => Promise<T>): Promise<T> {
    return reach === "every" ? this.database.withPurpose("directory", work) : work();
  }
}
