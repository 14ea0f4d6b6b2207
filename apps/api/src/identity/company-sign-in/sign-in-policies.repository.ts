import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { signInPoliciesTable } from "./sign-in-policy.entity.js";

const policy = columnsOf(
  signInPoliciesTable,
  "organisationId",
  "version",
  "slug",
  "passwordSignIn",
  "issuer",
  "clientId",
  "clientSecret",
  "displayName",
  "trustsSecondFactor",
);
/** A policy as it is stored; the client's secret is sealed. */
export type StoredPolicy = z.output<typeof policy.row>;

const slugRow = z.object({ slug: z.string() });
const organisationRow = z.object({ name: z.string(), asksEverybody: z.boolean() });
const columns = policy.list("p");

/** How do an organisation's people sign in? In the caller's transaction, or with the reach of authentication before there is one. */
@Injectable()
export class SignInPoliciesRepository {
  constructor(private readonly database: Database) {}

  async find(organisationId: string): Promise<StoredPolicy | undefined> {
    return this.first(`SELECT ${columns} FROM sign_in_policies p WHERE p.organisation_id = $1`, [
      organisationId,
    ]);
  }

  /** The policy behind a sign-in link; a suspended organisation has none. */
  async findBySlug(slug: string): Promise<StoredPolicy | undefined> {
    return this.authenticating(
      `SELECT ${columns} FROM sign_in_policies p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.slug = $1 AND p.issuer IS NOT NULL AND o.suspended_at IS NULL`,
      [slug],
    );
  }

  async findForSignIn(organisationId: string): Promise<StoredPolicy | undefined> {
    return this.authenticating(
      `SELECT ${columns} FROM sign_in_policies p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.organisation_id = $1 AND p.issuer IS NOT NULL AND o.suspended_at IS NULL`,
      [organisationId],
    );
  }

  async findByDomain(domain: string): Promise<StoredPolicy | undefined> {
    return this.authenticating(
      `SELECT ${columns} FROM sign_in_domains d
         JOIN sign_in_policies p ON p.organisation_id = d.organisation_id
         JOIN organisations o ON o.id = p.organisation_id
        WHERE d.domain = $1 AND d.verified_at IS NOT NULL AND p.issuer IS NOT NULL AND o.suspended_at IS NULL`,
      [domain],
    );
  }

  /** Which name is free for an organisation's sign-in link? `wish` or the next number after it. */
  async freeSlug(wish: string): Promise<string> {
    const rows = await this.database.withPurpose("authentication", () =>
      this.database.query(
        slugRow,
        `SELECT slug FROM sign_in_policies WHERE slug = $1 OR starts_with(slug, $1 || '-')`,
        [wish],
      ),
    );
    const taken = new Set(rows.map(({ slug }) => slug));
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? wish : `${wish}-${String(number)}`;
      if (!taken.has(slug)) return slug;
    }
  }

  /** Writes the version after `expected` (0: the first). False when somebody else has. */
  async write(policy: StoredPolicy, expected: number, by: string, at: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `INSERT INTO sign_in_policies AS p (organisation_id, version, slug, password_sign_in, issuer, client_id, client_secret,
                                          display_name, trusts_second_factor, updated_at, updated_by)
       VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (organisation_id) DO UPDATE
          SET version = excluded.version, slug = excluded.slug, password_sign_in = excluded.password_sign_in,
              issuer = excluded.issuer, client_id = excluded.client_id, client_secret = excluded.client_secret,
              display_name = excluded.display_name, trusts_second_factor = excluded.trusts_second_factor,
              updated_at = excluded.updated_at, updated_by = excluded.updated_by
        WHERE p.version = $2`,
      [
        policy.organisationId,
        expected,
        policy.slug,
        policy.passwordSignIn,
        policy.issuer,
        policy.clientId,
        policy.clientSecret,
        policy.displayName,
        policy.trustsSecondFactor,
        at,
        by,
      ],
    );
    return changed === 1;
  }

  async findOrganisation(
    organisationId: string,
  ): Promise<{ name: string; asksEverybody: boolean } | undefined> {
    const rows = await this.database.query(
      organisationRow,
      `SELECT name, requires_second_factor AS "asksEverybody" FROM organisations WHERE id = $1`,
      [organisationId],
    );
    return rows[0];
  }

  async setAsksEverybody(organisationId: string, asksEverybody: boolean): Promise<void> {
    await this.database.execute(`UPDATE organisations SET requires_second_factor = $2 WHERE id = $1`, [
      organisationId,
      asksEverybody,
    ]);
  }

  private async first(sql: string, params: readonly unknown[]): Promise<StoredPolicy | undefined> {
    const [row] = await this.database.query(policy.row, sql, params);
    return row;
  }

  private authenticating(sql: string, params: readonly unknown[]): Promise<StoredPolicy | undefined> {
    return this.database.withPurpose("authentication", () => this.first(sql, params));
  }
}
