import { isRole, type Role } from "@interphase/access";
import { localeSchema } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { peopleTable } from "../../identity/accounts/person.entity.js";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { organisationsTable } from "../organisations/organisation.entity.js";
import { archiveLinksTable } from "./archive-link.entity.js";

const link = columnsOf(archiveLinksTable, "id", "organisationId", "personId", "hasSourcing", "expiresAt");
const linkRow = link.row.extend({
  organisationName: organisationsTable.columns.name.value,
  leftAs: z.enum(["withdrawn", "expelled"]),
  leftAt: z.date(),
});
/** A link that still opens an archive, and whose; never its token. */
export type OpenArchiveLink = z.output<typeof linkRow>;

const person = columnsOf(peopleTable, "id", "email", "displayName");
const holderRow = person.row.extend({ locale: localeSchema.nullable(), roles: z.array(z.string()) });
/** Somebody of an organisation, with the roles in it that run. */
export interface OrganisationHolder {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: z.output<typeof localeSchema> | null;
  readonly roles: readonly Role[];
}

/** A link as it is first written down. */
export interface NewArchiveLink {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly tokenSha256: Buffer;
  readonly hasSourcing: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Where are the links to archives kept, only as the hash of their token, and whom are they for? */
@Injectable()
export class ArchiveLinksRepository {
  constructor(private readonly database: Database) {}

  /** Who holds a role of the organisation now? A suspension of the organisation changes nothing of it, one of the person does. */
  async listHolders(organisationId: string, now: Date): Promise<OrganisationHolder[]> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        holderRow,
        `SELECT ${person.list("p")}, p.locale, array_agg(DISTINCT r.role) AS roles
           FROM people p JOIN role_assignments r ON r.person_id = p.id AND r.scope_id = $1
          WHERE p.organisation_id = $1 AND p.suspended_at IS NULL
            AND r.starts_at <= $2 AND (r.ends_at IS NULL OR r.ends_at > $2)
          GROUP BY p.id ORDER BY p.id`,
        [organisationId, now],
      ),
    );
    return rows.map((row) => ({ ...row, roles: row.roles.filter(isRole) }));
  }

  async insert(made: NewArchiveLink): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO archive_links (id, organisation_id, person_id, token_sha256, has_sourcing, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          made.id,
          made.organisationId,
          made.personId,
          made.tokenSha256,
          made.hasSourcing,
          made.createdAt,
          made.expiresAt,
        ],
      ),
    );
  }

  async findOpen(tokenSha256: Buffer, now: Date): Promise<OpenArchiveLink | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        linkRow,
        `SELECT ${link.list("l")}, o.name AS "organisationName", o.left_as AS "leftAs", o.left_at AS "leftAt"
           FROM archive_links l JOIN organisations o ON o.id = l.organisation_id
           JOIN people p ON p.id = l.person_id
          WHERE l.token_sha256 = $1 AND l.expires_at > $2 AND l.revoked_at IS NULL AND o.left_at IS NOT NULL
            AND p.suspended_at IS NULL`,
        [tokenSha256, now],
      ),
    );
    return rows[0];
  }

  async revoke(linkId: string, at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(`UPDATE archive_links SET revoked_at = $2 WHERE id = $1`, [linkId, at]),
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
