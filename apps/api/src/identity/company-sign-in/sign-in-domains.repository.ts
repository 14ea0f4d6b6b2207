import { Injectable } from "@nestjs/common";
import type { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { signInDomainsTable } from "./sign-in-domain.entity.js";

const claimed = columnsOf(signInDomainsTable, "domain", "proof", "verifiedAt");
/** A domain that an organisation says is its own; verified once its record was found. */
export type StoredDomain = z.output<typeof claimed.row>;

/** Which domains does an organisation say are its own? In the caller's transaction. */
@Injectable()
export class SignInDomainsRepository {
  constructor(private readonly database: Database) {}

  list(organisationId: string): Promise<StoredDomain[]> {
    return this.database.query(
      claimed.row,
      `SELECT ${claimed.list()} FROM sign_in_domains WHERE organisation_id = $1 ORDER BY domain`,
      [organisationId],
    );
  }

  async find(organisationId: string, domain: string): Promise<StoredDomain | undefined> {
    const rows = await this.database.query(
      claimed.row,
      `SELECT ${claimed.list()} FROM sign_in_domains WHERE organisation_id = $1 AND domain = $2`,
      [organisationId, domain],
    );
    return rows[0];
  }

  /** Keeps the proofs of those that stay. */
  async replace(
    organisationId: string,
    domains: readonly { domain: string; proof: string }[],
    at: Date,
  ): Promise<void> {
    const names = domains.map(({ domain }) => domain);
    await this.database.execute(
      `DELETE FROM sign_in_domains WHERE organisation_id = $1 AND domain <> ALL ($2::text[])`,
      [organisationId, names],
    );
    await this.database.execute(
      `INSERT INTO sign_in_domains (organisation_id, domain, proof, created_at)
       SELECT $1, given.domain, given.proof, $4 FROM unnest($2::text[], $3::text[]) AS given (domain, proof)
       ON CONFLICT (organisation_id, domain) DO NOTHING`,
      [organisationId, names, domains.map(({ proof }) => proof), at],
    );
  }

  /** Somebody else's verified domain? */
  async isTaken(organisationId: string, domain: string): Promise<boolean> {
    const found = await this.database.withPurpose("authentication", () =>
      this.database.execute(
        `SELECT FROM sign_in_domains WHERE domain = $2 AND organisation_id <> $1 AND verified_at IS NOT NULL`,
        [organisationId, domain],
      ),
    );
    return found > 0;
  }

  async verify(organisationId: string, domain: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE sign_in_domains SET verified_at = coalesce(verified_at, $3) WHERE organisation_id = $1 AND domain = $2`,
      [organisationId, domain, at],
    );
  }
}
