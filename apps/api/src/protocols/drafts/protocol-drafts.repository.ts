import { listFilter, type Asked } from "@interphase/access";
import { draftStates, protocolStates, type DraftState } from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isHeld } from "../../consortium/groups/seat-held.repository.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { protocolDraftsTable } from "./protocol-draft.entity.js";
import { protocolMovesTable } from "./protocol-move.entity.js";
import { protocolsTable } from "./protocol.entity.js";

const inList = [
  "id",
  "protocolId",
  "state",
  "sha256",
  "titleEn",
  "titleZh",
  "kind",
  "revision",
  "ballotId",
  "version",
  "changedAt",
  "changedBy",
] as const;
const name = z.string().nullable();
const listed = columnsOf(protocolDraftsTable, ...inList);
const whole = columnsOf(protocolDraftsTable, ...inList, "document");
const asRead = {
  state: z.enum(draftStates),
  code: z.string().nullable(),
  groupId: z.string(),
  groupNameEn: name,
  groupNameZh: name,
};
const listedRow = listed.row.extend(asRead);
const draftRow = whole.row.extend({ ...asRead, changedByName: name });
/** A version in work as a list shows it: without its text. */
export type ListedDraft = z.output<typeof listedRow>;
/** A version in work, with its text. */
export type StoredDraft = z.output<typeof draftRow>;

const move = columnsOf(protocolMovesTable, "fromState", "toState", "at", "personId", "reason");
const moveRow = move.row.extend({
  fromState: z.enum(protocolStates).nullable(),
  toState: z.enum(protocolStates),
  personName: name,
});
/** One step that a version has taken, with the name of who took it. */
export type StoredMove = z.output<typeof moveRow>;

const protocol = columnsOf(protocolsTable, "id", "groupId", "code");
/** A protocol, released or not. */
export type StoredProtocol = z.output<typeof protocol.row>;

/** A text about to be kept, and who keeps it. */
export interface NewText {
  readonly document: string;
  readonly sha256: string;
  readonly titleEn: string | null;
  readonly titleZh: string | null;
  readonly kind: string | null;
  readonly at: Date;
  readonly by: string;
}

/** What a step changes. */
export interface NewState {
  readonly state: DraftState;
  readonly ballotId: string | null;
  readonly version: string | null;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
}

const ofGroup = `p.code, p.group_id AS "groupId", g.name_en AS "groupNameEn", g.name_zh AS "groupNameZh"`;
const tables = `protocol_drafts d JOIN protocols p ON p.id = d.protocol_id JOIN groups g ON g.id = p.group_id`;

/** What a clean team has in work is its people's, and no steward's who is not one of them. */
const isSeated = `EXISTS (SELECT FROM group_seats s WHERE s.group_id = p.group_id AND s.person_id = $4::uuid
  AND s.organisation_id = $5::uuid AND ${isHeld("s")})`;

/** Which versions are in work? For the directory: the service asks the policy before it says anything of one. */
@Injectable()
export class ProtocolDraftsRepository {
  constructor(private readonly database: Database) {}

  /** A protocol by its id or its code, whoever may know of it. */
  async findProtocol(idOrCode: string): Promise<StoredProtocol | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        protocol.row,
        `SELECT ${protocol.list("p")} FROM protocols p WHERE ${isId(idOrCode) ? "p.id = $1::uuid" : "p.code = $1"}`,
        [idOrCode],
      ),
    );
    return rows[0];
  }

  /** The version of a protocol that is in work. */
  async find(protocolId: string): Promise<StoredDraft | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        draftRow,
        `SELECT ${whole.list("d")}, ${ofGroup}, person.display_name AS "changedByName"
           FROM ${tables} LEFT JOIN people person ON person.id = d.changed_by
          WHERE d.protocol_id = $1 AND d.ended_at IS NULL`,
        [protocolId],
      ),
    );
    return rows[0];
  }

  /** What the policy shows the actor, the latest changed first; one more than `limit`. */
  async list(
    { actor, action }: Asked,
    groupId: string | null,
    limit: number,
    after: readonly [at: string, id: string] | undefined,
  ): Promise<ListedDraft[]> {
    const clauses = listFilter(actor, action);
    return this.inDirectory(() =>
      this.database.query(
        listedRow,
        `SELECT ${listed.list("d")}, ${ofGroup} FROM ${tables}
          WHERE d.ended_at IS NULL
            AND ($1 OR p.group_id = ANY($2::uuid[]) OR $3 AND ${isSeated})
            AND (g.kind <> 'clean-team' OR ${isSeated})
            AND ($6::uuid IS NULL OR p.group_id = $6)
            AND ($7::timestamptz IS NULL OR (date_trunc('milliseconds', d.changed_at), d.id) < ($7::timestamptz, $8::uuid))
          ORDER BY date_trunc('milliseconds', d.changed_at) DESC, d.id DESC LIMIT $9`,
        [
          clauses.some((clause) => Object.values(clause).every((field) => field === null)),
          clauses.flatMap(({ scopeId }) => scopeId ?? []),
          clauses.some(({ seatedPersonId }) => seatedPersonId !== null),
          actor.personId,
          actor.organisationId,
          groupId,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit + 1,
        ],
      ),
    );
  }

  /** Every step that a version has taken, the latest first. */
  async listMoves(draftId: string): Promise<StoredMove[]> {
    return this.inDirectory(() =>
      this.database.query(
        moveRow,
        `SELECT ${move.list("m")}, person.display_name AS "personName"
           FROM protocol_moves m LEFT JOIN people person ON person.id = m.person_id
          WHERE m.draft_id = $1 ORDER BY m.revision DESC`,
        [draftId],
      ),
    );
  }

  async insertProtocol(id: string, groupId: string, at: Date, by: string): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO protocols (id, group_id, created_at, created_by) VALUES ($1, $2, $3, $4)`,
        [id, groupId, at, by],
      ),
    );
  }

  /** Begins a version in work as an idea, with its first step. */
  async insert(id: string, protocolId: string, text: NewText): Promise<void> {
    const { document, sha256, titleEn, titleZh, kind, at, by } = text;
    await this.inDirectory(async () => {
      await this.database.execute(
        `INSERT INTO protocol_drafts (id, protocol_id, state, document, sha256, title_en, title_zh, kind, revision, created_at, changed_at, changed_by)
         VALUES ($1, $2, 'idea', $3, $4, $5, $6, $7, 1, $8, $8, $9)`,
        [id, protocolId, document, sha256, titleEn, titleZh, kind, at, by],
      );
      await this.keepMove(id, 1, null, "idea", at, by, null);
    });
  }

  /** Keeps a text over the one that was read at this revision. Was it still that one? */
  async write(id: string, revision: number, text: NewText): Promise<boolean> {
    const { document, sha256, titleEn, titleZh, kind, at, by } = text;
    const changed = await this.inDirectory(() =>
      this.database.execute(
        `UPDATE protocol_drafts SET document = $3, sha256 = $4, title_en = $5, title_zh = $6, kind = $7,
                changed_at = $8, changed_by = $9, revision = revision + 1
          WHERE id = $1 AND revision = $2 AND ended_at IS NULL`,
        [id, revision, document, sha256, titleEn, titleZh, kind, at, by],
      ),
    );
    return changed === 1;
  }

  /** Moves what was read at this revision. Was it still that one? */
  async move({ id, state, revision }: ListedDraft, next: NewState): Promise<boolean> {
    const { ballotId, version, at, by, reason } = next;
    return this.inDirectory(async () => {
      const changed = await this.database.execute(
        `UPDATE protocol_drafts SET state = $3, ballot_id = $4, version = $5, changed_at = $6, changed_by = $7, revision = revision + 1
          WHERE id = $1 AND revision = $2 AND ended_at IS NULL`,
        [id, revision, next.state, ballotId, version, at, by],
      );
      if (changed === 1) await this.keepMove(id, revision + 1, state, next.state, at, by, reason);
      return changed === 1;
    });
  }

  /** Ends what was read at this revision, since it is released now. Was it still that one? */
  async end({ id, state, revision }: ListedDraft, at: Date, by: string): Promise<boolean> {
    return this.inDirectory(async () => {
      const changed = await this.database.execute(
        `UPDATE protocol_drafts SET ended_at = $3, changed_at = $3, changed_by = $4, revision = revision + 1
          WHERE id = $1 AND revision = $2 AND ended_at IS NULL`,
        [id, revision, at, by],
      );
      if (changed === 1) await this.keepMove(id, revision + 1, state, "published", at, by, null);
      return changed === 1;
    });
  }

  /** Gives a protocol the next free number under these letters, as nobody else does at the same time. */
  async giveCode(protocolId: string, prefix: string, codeOf: (number: number) => string): Promise<string> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended('protocol:' || $1, 0))`, [
      prefix,
    ]);
    return this.inDirectory(async () => {
      const rows = await this.database.query(
        z.object({ last: z.number() }),
        `SELECT coalesce(max(split_part(code, '-', 3)::int), 0) AS last FROM protocols WHERE starts_with(code, $1)`,
        [prefix],
      );
      const code = codeOf((rows[0]?.last ?? 0) + 1);
      await this.database.execute(`UPDATE protocols SET code = $2 WHERE id = $1`, [protocolId, code]);
      return code;
    });
  }

  private async keepMove(
    draftId: string,
    revision: number,
    from: string | null,
    to: string,
    at: Date,
    by: string,
    reason: string | null,
  ): Promise<void> {
    await this.database.execute(
      `INSERT INTO protocol_moves (draft_id, revision, from_state, to_state, at, person_id, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [draftId, revision, from, to, at, by, reason],
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
