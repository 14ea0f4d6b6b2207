import type { Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";

/** A person as they are first written down. `passwordHash` is null for somebody who signs in through their company. */
export interface NewPerson {
  readonly id: string;
  readonly organisationId: string | null;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly passwordHash: string | null;
  readonly createdAt: Date;
}

/** Where do people come to be? Only through activation. */
@Injectable()
export class ActivationRepository {
  constructor(private readonly database: Database) {}

  /** **Fails** with a unique violation when the e-mail has become somebody's in the same moment. */
  async insert(person: NewPerson): Promise<void> {
    const { id, organisationId, email, displayName, locale, passwordHash, createdAt } = person;
    await this.database.withPurpose("directory", () =>
      this.database.execute(
        `INSERT INTO people (id, organisation_id, email, display_name, locale, password_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, organisationId, email, displayName, locale, passwordHash, createdAt],
      ),
    );
  }
}
