import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";

/** Whose calendar, in whose name is it read? */
export interface CalendarReader {
  readonly personId: string;
  readonly organisationId: string | null;
}

const readerRow = z.object({ personId: z.uuid(), organisationId: z.uuid().nullable() });

/** Under which address is whose calendar read? */
@Injectable()
export class CalendarAddressesRepository {
  constructor(private readonly database: Database) {}

  /** Since when has somebody had the address that works now? */
  async findCurrent(personId: string): Promise<Date | null> {
    const rows = await this.forTokens(() =>
      this.database.query(
        z.object({ createdAt: z.date() }),
        `SELECT created_at AS "createdAt" FROM calendar_addresses WHERE person_id = $1 AND revoked_at IS NULL`,
        [personId],
      ),
    );
    return rows[0]?.createdAt ?? null;
  }

  async insert(id: string, personId: string, tokenSha256: Buffer, at: Date): Promise<void> {
    await this.forTokens(() =>
      this.database.execute(
        `INSERT INTO calendar_addresses (id, person_id, token_sha256, created_at) VALUES ($1, $2, $3, $4)`,
        [id, personId, tokenSha256, at],
      ),
    );
  }

  /** Was there one that worked? */
  async revoke(personId: string, at: Date): Promise<boolean> {
    const revoked = await this.forTokens(() =>
      this.database.execute(
        `UPDATE calendar_addresses SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL`,
        [personId, at],
      ),
    );
    return revoked > 0;
  }

  /** The same nothing for an unknown and a revoked one, and for one of somebody who is kept out or is of an organisation that is. */
  async findReader(tokenSha256: Buffer): Promise<CalendarReader | undefined> {
    const personId = await this.findPerson(tokenSha256);
    if (personId === undefined) return undefined;
    const rows = await this.database.withPurpose("directory", () =>
      this.database.query(
        readerRow,
        `SELECT p.id AS "personId", p.organisation_id AS "organisationId"
           FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
          WHERE p.id = $1 AND p.suspended_at IS NULL AND o.suspended_at IS NULL`,
        [personId],
      ),
    );
    return rows[0];
  }

  /** Nobody has signed in: reading a calendar is one transaction of the api's own. */
  inOneGo<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }

  private async findPerson(tokenSha256: Buffer): Promise<string | undefined> {
    const rows = await this.forTokens(() =>
      this.database.query(
        z.object({ personId: z.uuid() }),
        `SELECT person_id AS "personId" FROM calendar_addresses WHERE token_sha256 = $1 AND revoked_at IS NULL`,
        [tokenSha256],
      ),
    );
    return rows[0]?.personId;
  }

  private forTokens<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("tokens", work);
  }
}
