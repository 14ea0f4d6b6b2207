import type { ListClause, Role } from "@interphase/access";
import { localeSchema, type BreakGlassState } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { peopleTable } from "../../identity/accounts/person.entity.js";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { organisationsTable } from "../organisations/organisation.entity.js";
import { breakGlassReadingsTable } from "./break-glass-reading.entity.js";
import { requestColumns, requestRow, type Names, type StoredRequest } from "./break-glass.mapper.js";

/** A question about to be stored. */
export interface NewRequest {
  readonly id: string;
  readonly organisationId: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly planIds: readonly string[];
  readonly assessmentIds: readonly string[];
  readonly reason: string;
  readonly minutes: number;
}

/** An answer about to be stored. `askedAfter`: what was asked before has lapsed. */
export interface Decision {
  readonly decision: "approve" | "refuse";
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly comment: string | null;
  readonly endsAt: Date | null;
  readonly askedAfter: Date;
}

/** Which requests are asked for? `clauses` come from the policy: no clause, no row. */
export interface RequestFilter {
  readonly clauses: readonly ListClause[];
  readonly state: BreakGlassState | undefined;
  readonly now: Date;
  readonly askedAfter: Date;
  readonly limit: number;
  readonly after: readonly [requestedAt: string, id: string] | undefined;
}

const addressee = columnsOf(peopleTable, "id", "email", "displayName", "locale", "organisationId");
const addresseeRow = addressee.row.extend({ locale: localeSchema.nullable() });
/** Somebody to be written to. */
export type Addressee = z.output<typeof addresseeRow>;

const reading = columnsOf(breakGlassReadingsTable, "readAt", "rowCount");
const organisation = columnsOf(organisationsTable, "name");
const nameRow = z.object({ id: z.string(), name: z.string() });

const select = `
SELECT ${requestColumns.list("r")}, o.name AS "organisationName",
       (SELECT count(*)::int FROM break_glass_readings g WHERE g.request_id = r.id) AS "readCount"
  FROM break_glass_requests r JOIN organisations o ON o.id = r.organisation_id`;
/** As `breakGlassStateAt`, for the filter of a list. */
const state = `
CASE WHEN r.decision IS NULL AND r.requested_at <= $2 THEN 'lapsed' WHEN r.decision IS NULL THEN 'waiting'
     WHEN r.decision = 'refuse' THEN 'refused' WHEN r.ended_at IS NOT NULL THEN 'ended'
     WHEN r.ends_at <= $1 THEN 'expired' ELSE 'running' END`;

/** Where are requests to open private rows kept? Whoever asks finds them by the purpose; the policy settles who sees them. */
@Injectable()
export class BreakGlassRepository {
  constructor(private readonly database: Database) {}

  async insert(request: NewRequest): Promise<void> {
    await this.database.execute(
      `INSERT INTO break_glass_requests
         (id, organisation_id, requested_by, requested_at, plan_ids, assessment_ids, reason, minutes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        request.id,
        request.organisationId,
        request.requestedBy,
        request.requestedAt,
        [...request.planIds],
        [...request.assessmentIds],
        request.reason,
        request.minutes,
      ],
    );
  }

  async find(id: string): Promise<StoredRequest | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.database.withPurpose("break-glass", () =>
      this.database.query(requestRow, `${select} WHERE r.id = $1`, [id]),
    );
    return rows[0];
  }

  /** The newest first; one more than `limit`. */
  async list(filter: RequestFilter): Promise<StoredRequest[]> {
    const params: unknown[] = [filter.now, filter.askedAfter];
    const next = (value: unknown) => `$${String(params.push(value))}`;
    const clauses = filter.clauses.flatMap(({ ownerOrganisationId, ownerPersonId, isAlliance, scopeId }) => {
      // A request always has an owner organisation and no scope of its own.
      if (isAlliance !== null || scopeId !== null) return [];
      const parts = [
        ...(ownerOrganisationId === null ? [] : [`r.organisation_id = ${next(ownerOrganisationId)}::uuid`]),
        ...(ownerPersonId === null ? [] : [`r.requested_by = ${next(ownerPersonId)}::uuid`]),
      ];
      return [`(${parts.length === 0 ? "true" : parts.join(" AND ")})`];
    });
    return this.database.withPurpose("break-glass", () =>
      this.database.query(
        requestRow,
        `${select}
          WHERE (${clauses.length === 0 ? "false" : clauses.join(" OR ")})
            AND (${next(filter.state ?? null)}::text IS NULL OR ${state} = $${String(params.length)})
            AND (${next(filter.after?.[0] ?? null)}::timestamptz IS NULL
                 OR (r.requested_at, r.id) < ($${String(params.length)}, ${next(filter.after?.[1] ?? null)}::uuid))
          ORDER BY r.requested_at DESC, r.id DESC LIMIT ${next(filter.limit + 1)}`,
        params,
      ),
    );
  }

  /** Answers a question, unless it has been answered or has lapsed: of many at once one succeeds. */
  async decide(id: string, decision: Decision): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE break_glass_requests
          SET decision = $2, decided_by = $3, decided_at = $4, comment = $5, ends_at = $6
        WHERE id = $1 AND decision IS NULL AND requested_at > $7 AND requested_by <> $3`,
      [
        id,
        decision.decision,
        decision.decidedBy,
        decision.decidedAt,
        decision.comment,
        decision.endsAt,
        decision.askedAfter,
      ],
    );
    return changed === 1;
  }

  /** Closes what is open. Was it? A reading that has begun ends first. */
  async end(id: string, at: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE break_glass_requests SET ended_at = $2
        WHERE id = $1 AND decision = 'approve' AND ended_at IS NULL AND ends_at > $2`,
      [id, at],
    );
    return changed === 1;
  }

  /** The latest readings of a request, the newest first. */
  async listReadings(requestId: string, limit: number): Promise<{ readAt: Date; rowCount: number }[]> {
    return this.database.withPurpose("break-glass", () =>
      this.database.query(
        reading.row,
        `SELECT ${reading.list()} FROM break_glass_readings
          WHERE request_id = $1 ORDER BY read_at DESC, id DESC LIMIT $2`,
        [requestId, limit],
      ),
    );
  }

  async findOrganisationName(organisationId: string): Promise<string | undefined> {
    const [row] = await this.database.query(
      organisation.row,
      `SELECT ${organisation.list()} FROM organisations WHERE id = $1`,
      [organisationId],
    );
    return row?.name;
  }

  async namesOf(personIds: readonly string[]): Promise<Names> {
    const rows = await this.database.withPurpose("directory", () =>
      this.database.query(nameRow, "SELECT id, display_name AS name FROM people WHERE id = ANY($1::uuid[])", [
        [...new Set(personIds)],
      ]),
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Who holds one of these roles at an instant, in one organisation or (null) for the alliance? */
  listHolders(roles: readonly Role[], organisationId: string | null, at: Date): Promise<Addressee[]> {
    return this.database.withPurpose("directory", () =>
      this.database.query(
        addresseeRow,
        `SELECT ${addressee.list("p")}
           FROM people p
          WHERE p.suspended_at IS NULL AND ($2::uuid IS NULL OR p.organisation_id = $2)
            AND EXISTS (SELECT FROM role_assignments held
                         WHERE held.person_id = p.id AND held.role = ANY($1::text[])
                           AND held.starts_at <= $3 AND (held.ends_at IS NULL OR held.ends_at > $3))
          ORDER BY p.id`,
        [[...roles], organisationId, at],
      ),
    );
  }

  async findAddressee(personId: string): Promise<Addressee | undefined> {
    const rows = await this.database.withPurpose("directory", () =>
      this.database.query(
        addresseeRow,
        `SELECT ${addressee.list()}
           FROM people WHERE id = $1 AND suspended_at IS NULL`,
        [personId],
      ),
    );
    return rows[0];
  }
}
