import { Injectable } from "@nestjs/common";
import type { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { roleAssignmentsTable } from "./role-assignment.entity.js";
import type { scopeMembersTable } from "./scope-member.entity.js";

/** Somebody's time in a place. */
export type ScopeMember = z.output<typeof scopeMembersTable.row>;

const time = columnsOf(roleAssignmentsTable, "startsAt", "endsAt");

/** Where is it written who belongs to which group, facility or project? Policies of scoped tables read it. */
@Injectable()
export class ScopeMembersRepository {
  constructor(private readonly database: Database) {}

  /** Waits until nobody else changes who belongs there, until the transaction ends. */
  async lock(scopeId: string): Promise<void> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended('scope members:' || $1, 0))`, [
      scopeId,
    ]);
  }

  /** Whoever belongs there now or later belongs there no more. What never began leaves no time behind. */
  async end(scopeKind: string, scopeId: string, personId: string, now: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `UPDATE scope_members
            SET starts_at = least(starts_at, $4::timestamptz - interval '1 millisecond'), ends_at = $4
          WHERE scope_kind = $1 AND scope_id = $2 AND person_id = $3 AND (ends_at IS NULL OR ends_at > $4)`,
        [scopeKind, scopeId, personId, now],
      ),
    );
  }

  async insert(member: ScopeMember): Promise<void> {
    const { id, scopeKind, scopeId, personId, organisationId, startsAt, endsAt } = member;
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO scope_members (id, scope_kind, scope_id, person_id, organisation_id, starts_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, scopeKind, scopeId, personId, organisationId, startsAt, endsAt],
      ),
    );
  }

  /** From when until when does a role bring the person there, now or later? */
  async timesByRole(
    scopeKind: string,
    scopeId: string,
    personId: string,
    now: Date,
  ): Promise<z.output<typeof time.row>[]> {
    return this.inDirectory(() =>
      this.database.query(
        time.row,
        `SELECT ${time.list()} FROM role_assignments
          WHERE scope_kind = $1 AND scope_id = $2 AND person_id = $3 AND (ends_at IS NULL OR ends_at > $4)`,
        [scopeKind, scopeId, personId, now],
      ),
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
