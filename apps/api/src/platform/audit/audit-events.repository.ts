import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../database/database.service.js";

const personRow = z.object({
  personId: z.string(),
  pseudonym: z.string(),
  displayName: z.string().nullable(),
  email: z.string().nullable(),
  organisationId: z.string().nullable(),
});
/** A person as the record knows them. */
export type RecordedPerson = Omit<z.output<typeof personRow>, "personId">;

/** An event ready to be added to its scope's chain. */
export interface NewEvent {
  readonly scope: string;
  readonly summary: string;
  readonly payload: string;
  readonly personal: Readonly<Record<string, string>>;
}

/** Where are events added? Through the one function that may, in the current transaction. */
@Injectable()
export class AuditEventsRepository {
  constructor(private readonly database: Database) {}

  /** Under which pseudonyms do these people stand in the record, and what are they called now? Makes those that are missing. */
  async people(ids: readonly string[]): Promise<ReadonlyMap<string, RecordedPerson>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query(
      personRow,
      `SELECT person_id AS "personId", pseudonym, display_name AS "displayName", email, organisation_id AS "organisationId"
         FROM audit_people($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }

  /** Adds events in the order given, which must be by scope; each scope's chain is held until the transaction ends. */
  async append(events: readonly NewEvent[]): Promise<void> {
    await this.database.execute("SELECT audit_append($1::text[], $2::text[], $3::text[], $4::jsonb[])", [
      events.map(({ scope }) => scope),
      events.map(({ summary }) => summary),
      events.map(({ payload }) => payload),
      events.map(({ personal }) => JSON.stringify(personal)),
    ]);
  }
}
