import { isRole, scopeKindOf, type Grant, type Role } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { peopleTable } from "../../identity/accounts/person.entity.js";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { isBeyondOwn, type DirectoryReach } from "../people-directory/directory-reach.mapper.js";
import { roleAssignmentsTable } from "./role-assignment.entity.js";

/** A role given to a person. `organisationId` is the person's organisation where the role is one of an organisation, else null. */
export interface NewAssignment {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly scopeId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly appointedBy: string | null;
  readonly createdAt: Date;
}

/** A role as it is stored, with the names that go with it. */
export interface StoredAssignment extends NewAssignment {
  readonly personName: string;
  readonly isPersonSuspended: boolean;
  readonly personOrganisationId: string | null;
  /** Whose the role is: the organisation's that gives it, null for roles of the alliance. */
  readonly ownerOrganisationId: string | null;
  readonly appointedByName: string | null;
}

/** Which assignments are asked for? `state` null: those that run or will. */
export interface AssignmentFilter {
  readonly personId?: string | undefined;
  readonly role?: string | undefined;
  readonly scopeId?: string | undefined;
  readonly state?: "coming" | "running" | "ended" | undefined;
}

const assignment = columnsOf(
  roleAssignmentsTable,
  "id",
  "personId",
  "role",
  "scopeId",
  "startsAt",
  "endsAt",
  "appointedBy",
  "createdAt",
);
const assignmentRow = assignment.row.extend({
  personName: peopleTable.columns.displayName.value,
  isPersonSuspended: z.boolean(),
  personOrganisationId: peopleTable.columns.organisationId.value,
  ownerOrganisationId: roleAssignmentsTable.columns.organisationId.value,
  appointedByName: z.string().nullable(),
});
const held = columnsOf(roleAssignmentsTable, "role", "scopeId");
const columns = `${assignment.list("r")}, r.organisation_id AS "ownerOrganisationId", p.display_name AS "personName",
  p.suspended_at IS NOT NULL AS "isPersonSuspended", p.organisation_id AS "personOrganisationId",
  a.display_name AS "appointedByName"`;
const tables = `role_assignments r JOIN people p ON p.id = r.person_id LEFT JOIN people a ON a.id = r.appointed_by`;

/** Where is it written who holds which role? */
@Injectable()
export class RoleAssignmentsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Waits until nobody else changes roles of this organisation's people (null: of the alliance's), until the transaction ends.
   * Whoever counts administrators, or lets somebody in, does so under this lock.
   */
  async lock(organisationId: string | null): Promise<void> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended('roles:' || $1, 0))`, [
      organisationId ?? "alliance",
    ]);
  }

  async insert(assignment: NewAssignment): Promise<void> {
    const { id, personId, role, scopeId, startsAt, endsAt, appointedBy, createdAt } = assignment;
    const kind = scopeKindOf[role];
    const owner = kind === "organisation" ? scopeId : null;
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO role_assignments
           (id, person_id, organisation_id, role, scope_kind, scope_id, starts_at, ends_at, appointed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, personId, owner, role, kind, scopeId, startsAt, endsAt, appointedBy, createdAt],
      ),
    );
  }

  /** An assignment by id, whosever it is: the service asks the policy before it says anything of it. */
  async find(assignmentId: string): Promise<StoredAssignment | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(assignmentRow, `SELECT ${columns} FROM ${tables} WHERE r.id = $1`, [assignmentId]),
    );
    return rows.flatMap(toAssignment)[0];
  }

  /** Everything a person holds, will hold or has held, the newest first. */
  async listOf(personId: string, limit: number): Promise<StoredAssignment[]> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        assignmentRow,
        `SELECT ${columns} FROM ${tables} WHERE r.person_id = $1 ORDER BY r.created_at DESC, r.id DESC LIMIT $2`,
        [personId, limit],
      ),
    );
    return rows.flatMap(toAssignment);
  }

  /** What these people hold of some roles, whosever they are: the service asks the policy before it says anything of it. */
  async listHolders(personIds: readonly string[], roles: readonly string[]): Promise<StoredAssignment[]> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        assignmentRow,
        `SELECT ${columns} FROM ${tables} WHERE r.person_id = ANY($1::uuid[]) AND r.role = ANY($2::text[])`,
        [[...personIds], [...roles]],
      ),
    );
    return rows.flatMap(toAssignment);
  }

  /** What the reach shows, the newest first; one more than `limit`. */
  async list(
    reach: DirectoryReach,
    filter: AssignmentFilter,
    now: Date,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<StoredAssignment[]> {
    const query = () =>
      this.database.query(
        assignmentRow,
        `SELECT ${columns} FROM ${tables}
          WHERE (r.organisation_id = $1 OR $2 AND r.organisation_id IS NULL OR r.person_id = $3 OR r.scope_id = ANY($4::uuid[]) OR $5)
            AND ($6::uuid IS NULL OR r.person_id = $6) AND ($7::text IS NULL OR r.role = $7)
            AND ($8::uuid IS NULL OR r.scope_id = $8)
            AND CASE coalesce($9, '') WHEN 'coming' THEN r.starts_at > $10
                  WHEN 'running' THEN r.starts_at <= $10 AND (r.ends_at IS NULL OR r.ends_at > $10)
                  WHEN 'ended' THEN r.ends_at <= $10
                  ELSE r.ends_at IS NULL OR r.ends_at > $10 END
            AND ($11::timestamptz IS NULL OR (date_trunc('milliseconds', r.created_at), r.id) < ($11, $12::uuid))
          ORDER BY date_trunc('milliseconds', r.created_at) DESC, r.id DESC LIMIT $13`,
        [
          reach.organisationId,
          reach.isAlliance,
          reach.personId,
          [...reach.scopeIds],
          reach.isEverywhere,
          filter.personId ?? null,
          filter.role ?? null,
          filter.scopeId ?? null,
          filter.state ?? null,
          now,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit + 1,
        ],
      );
    const rows = await (isBeyondOwn(reach) ? this.inDirectory(query) : query());
    return rows.flatMap(toAssignment);
  }

  /** Does the person hold this already at any moment of the time asked for? */
  async overlaps(assignment: NewAssignment): Promise<boolean> {
    const { personId, role, scopeId, startsAt, endsAt } = assignment;
    const found = await this.inDirectory(() =>
      this.database.execute(
        `SELECT FROM role_assignments
          WHERE person_id = $1 AND role = $2 AND scope_id IS NOT DISTINCT FROM $3::uuid
            AND (ends_at IS NULL OR ends_at > $4) AND ($5::timestamptz IS NULL OR starts_at < $5) LIMIT 1`,
        [personId, role, scopeId, startsAt, endsAt],
      ),
    );
    return found > 0;
  }

  /** Which roles does a person hold, or will hold, whatever for? */
  async listCurrentRoles(personId: string, now: Date): Promise<string[]> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        z.object({ role: z.string() }),
        `SELECT DISTINCT role FROM role_assignments WHERE person_id = $1 AND (ends_at IS NULL OR ends_at > $2)`,
        [personId, now],
      ),
    );
    return rows.map(({ role }) => role);
  }

  /** Has this role a holder here, now or to come, whoever it is and even suspended? */
  async hasHolder(role: string, scopeId: string | null, now: Date): Promise<boolean> {
    const found = await this.inDirectory(() =>
      this.database.execute(
        `SELECT FROM role_assignments
          WHERE role = $1 AND scope_id IS NOT DISTINCT FROM $2::uuid AND (ends_at IS NULL OR ends_at > $3) LIMIT 1`,
        [role, scopeId, now],
      ),
    );
    return found > 0;
  }

  /** Does somebody else hold this role here now, without end, and can act? Only then is it in good hands without this person. */
  async hasOtherHolder(role: string, scopeId: string | null, personId: string, now: Date): Promise<boolean> {
    const found = await this.inDirectory(() =>
      this.database.execute(
        `SELECT FROM role_assignments r JOIN people p ON p.id = r.person_id
          WHERE r.role = $1 AND r.scope_id IS NOT DISTINCT FROM $2::uuid AND r.person_id <> $3
            AND r.starts_at <= $4 AND r.ends_at IS NULL AND p.suspended_at IS NULL LIMIT 1`,
        [role, scopeId, personId, now],
      ),
    );
    return found > 0;
  }

  /** What does a person hold at this moment? Nothing, if they or their organisation are kept out. */
  async currentGrants(personId: string, now: Date): Promise<Grant[]> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        held.row,
        `SELECT DISTINCT ${held.list("r")} FROM role_assignments r
           JOIN people p ON p.id = r.person_id LEFT JOIN organisations o ON o.id = p.organisation_id
          WHERE r.person_id = $1 AND r.starts_at <= $2 AND (r.ends_at IS NULL OR r.ends_at > $2)
            AND p.suspended_at IS NULL AND o.suspended_at IS NULL`,
        [personId, now],
      ),
    );
    return rows.flatMap(({ role, scopeId }) => (isRole(role) ? [{ role, scopeId }] : []));
  }

  /** Ends what runs. */
  async end(assignmentId: string, at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(`UPDATE role_assignments SET ends_at = $2 WHERE id = $1`, [assignmentId, at]),
    );
  }

  /** Takes back what has not begun. */
  async delete(assignmentId: string): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(`DELETE FROM role_assignments WHERE id = $1`, [assignmentId]),
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}

function toAssignment(row: z.output<typeof assignmentRow>): StoredAssignment[] {
  const { role } = row;
  return isRole(role) ? [{ ...row, role }] : [];
}
