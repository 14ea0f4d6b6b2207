import { isRole } from "@interphase/access";
import { localeSchema, type Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { signInPoliciesTable } from "../../identity/company-sign-in/sign-in-policy.entity.js";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import type { SettledRole } from "../roles/appointments.service.js";
import { isBeyondOwn, type DirectoryReach } from "../people-directory/directory-reach.mapper.js";
import { invitationsTable } from "./invitation.entity.js";

/** An invitation as it is first written down. */
export interface NewInvitation {
  readonly id: string;
  readonly organisationId: string | null;
  readonly isByAlliance: boolean;
  readonly email: string;
  readonly displayName: string | null;
  readonly locale: Locale;
  readonly roles: readonly SettledRole[];
  readonly tokenSha256: Buffer;
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const stateSchema = z.enum(["pending", "accepted", "expired", "withdrawn"]);
/** What can be asked of an invitation's state? Expiry needs no writing down. */
export type InvitationState = z.output<typeof stateSchema>;

/** An invitation as it is stored; never its token. */
export interface StoredInvitation extends Omit<NewInvitation, "tokenSha256"> {
  readonly organisationName: string | null;
  readonly invitedByName: string | null;
  readonly state: InvitationState;
  readonly sentAt: Date;
  readonly sendCount: number;
  readonly settledAt: Date | null;
}

const invitation = columnsOf(
  invitationsTable,
  "id",
  "organisationId",
  "isByAlliance",
  "email",
  "displayName",
  "locale",
  "roles",
  "invitedBy",
  "createdAt",
  "sentAt",
  "sendCount",
  "expiresAt",
  "settledAt",
);
const invitationRow = invitation.row.extend({
  locale: localeSchema,
  state: stateSchema,
  organisationName: z.string().nullable(),
  invitedByName: z.string().nullable(),
});
const emailColumn = columnsOf(invitationsTable, "email");
const waysRow = columnsOf(signInPoliciesTable, "passwordSignIn").row.extend({ hasProvider: z.boolean() });
const daysRow = z.object({ invitationDays: z.number() });

const rolesSchema = z.array(
  z.object({
    role: z.string().refine(isRole),
    scopeId: z.uuid().nullable(),
    startsAt: z.iso.datetime().nullable(),
    endsAt: z.iso.datetime().nullable(),
  }),
);

const stateSql = `CASE WHEN i.state = 'pending' AND i.expires_at <= $1 THEN 'expired' ELSE i.state END`;
const columns = `${invitation.list("i")}, ${stateSql} AS state, o.name AS "organisationName",
  p.display_name AS "invitedByName"`;
const tables = `invitations i LEFT JOIN organisations o ON o.id = i.organisation_id LEFT JOIN people p ON p.id = i.invited_by`;

/** Where are invitations kept? */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly database: Database) {}

  /** Writes down all of them, as one statement. */
  async insert(invitations: readonly NewInvitation[]): Promise<void> {
    const rows = invitations.map((invitation) => ({
      id: invitation.id,
      organisation_id: invitation.organisationId,
      is_by_alliance: invitation.isByAlliance,
      email: invitation.email,
      display_name: invitation.displayName,
      locale: invitation.locale,
      roles: invitation.roles,
      token: invitation.tokenSha256.toString("hex"),
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    }));
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO invitations (id, organisation_id, is_by_alliance, email, display_name, locale, roles, state,
                                  token_sha256, invited_by, created_at, sent_at, send_count, expires_at)
         SELECT id, organisation_id, is_by_alliance, email, display_name, locale, roles, 'pending',
                decode(token, 'hex'), invited_by, created_at, created_at, 1, expires_at
           FROM json_to_recordset($1::json) AS row (id uuid, organisation_id uuid, is_by_alliance boolean, email text,
             display_name text, locale text, roles jsonb, token text, invited_by uuid, created_at timestamptz,
             expires_at timestamptz)`,
        [JSON.stringify(rows)],
      ),
    );
  }

  /** The invitations of these ids, in the order of the ids. */
  async findAll(invitationIds: readonly string[], now: Date): Promise<StoredInvitation[]> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        invitationRow,
        `SELECT ${columns} FROM ${tables} JOIN unnest($2::uuid[]) WITH ORDINALITY AS wanted (id, place) ON wanted.id = i.id
          ORDER BY wanted.place`,
        [now, [...invitationIds]],
      ),
    );
    return rows.map(toInvitation);
  }

  /** An invitation by id, whosever it is: the service asks the policy before it says anything of it. */
  async find(invitationId: string, now: Date): Promise<StoredInvitation | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(invitationRow, `SELECT ${columns} FROM ${tables} WHERE i.id = $2 FOR UPDATE OF i`, [
        now,
        invitationId,
      ]),
    );
    return rows.map(toInvitation)[0];
  }

  /** Which invitation does a link still open? Of an organisation that is not kept out. */
  async findOpen(
    tokenSha256: Buffer,
    now: Date,
    claim: "look" | "claim",
  ): Promise<StoredInvitation | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        invitationRow,
        `SELECT ${columns} FROM ${tables}
          WHERE i.token_sha256 = $2 AND i.state = 'pending' AND i.expires_at > $1 AND o.suspended_at IS NULL
          ${claim === "claim" ? "FOR UPDATE OF i" : ""}`,
        [now, tokenSha256],
      ),
    );
    return rows.map(toInvitation)[0];
  }

  /** What the reach shows, the newest first; one more than `limit`. */
  async list(
    reach: DirectoryReach,
    filter: { readonly state?: InvitationState | undefined; readonly query?: string | undefined },
    now: Date,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<StoredInvitation[]> {
    const query = () =>
      this.database.query(
        invitationRow,
        `SELECT ${columns} FROM ${tables}
          WHERE (i.organisation_id = $2 OR $3 AND i.is_by_alliance)
            AND ($4::text IS NULL OR ${stateSql} = $4)
            AND ($5::text IS NULL OR position(lower($5) IN i.email) > 0
                 OR position(lower($5) IN lower(coalesce(i.display_name, ''))) > 0)
            AND ($6::timestamptz IS NULL OR (i.created_at, i.id) < ($6, $7::uuid))
          ORDER BY i.created_at DESC, i.id DESC LIMIT $8`,
        [
          now,
          reach.organisationId,
          reach.isAlliance,
          filter.state ?? null,
          filter.query ?? null,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit + 1,
        ],
      );
    return (await (isBeyondOwn(reach) ? this.inDirectory(query) : query())).map(toInvitation);
  }

  /** Which of these e-mails have an open invitation into the same organisation (null: into the alliance)? */
  async findPending(
    emails: readonly string[],
    organisationId: string | null,
    now: Date,
  ): Promise<ReadonlySet<string>> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        emailColumn.row,
        `SELECT ${emailColumn.list()} FROM invitations WHERE email = ANY($1::text[]) AND organisation_id IS NOT DISTINCT FROM $2::uuid
            AND state = 'pending' AND expires_at > $3`,
        [[...emails], organisationId, now],
      ),
    );
    return new Set(rows.map(({ email }) => email));
  }

  /** Writes down that earlier invitations of these e-mails have expired, so that they can be invited again. */
  async closeExpired(emails: readonly string[], organisationId: string | null, now: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `UPDATE invitations SET state = 'expired', settled_at = expires_at
          WHERE email = ANY($1::text[]) AND organisation_id IS NOT DISTINCT FROM $2::uuid
            AND state = 'pending' AND expires_at <= $3`,
        [[...emails], organisationId, now],
      ),
    );
  }

  /** Gives an invitation a new link; the one before opens nothing any more. */
  async renew(invitationId: string, tokenSha256: Buffer, sentAt: Date, expiresAt: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `UPDATE invitations SET token_sha256 = $2, sent_at = $3, expires_at = $4, send_count = send_count + 1,
                state = 'pending', settled_at = NULL
          WHERE id = $1`,
        [invitationId, tokenSha256, sentAt, expiresAt],
      ),
    );
  }

  async settle(invitationId: string, state: "withdrawn", at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(`UPDATE invitations SET state = $2, settled_at = $3 WHERE id = $1`, [
        invitationId,
        state,
        at,
      ]),
    );
  }

  async accept(invitationId: string, personId: string, at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `UPDATE invitations SET state = 'accepted', settled_at = $3, accepted_by = $2 WHERE id = $1`,
        [invitationId, personId, at],
      ),
    );
  }

  /** How can somebody come into this organisation (null: the alliance)? As its rule of signing in says; with a password where it has none. */
  async waysIn(
    organisationId: string | null,
  ): Promise<{ readonly canUsePassword: boolean; readonly canUseCompanySignIn: boolean }> {
    const rows = await this.database.withPurpose("authentication", () =>
      this.database.query(
        waysRow,
        `SELECT password_sign_in AS "passwordSignIn", issuer IS NOT NULL AS "hasProvider" FROM sign_in_policies WHERE organisation_id = $1`,
        [organisationId],
      ),
    );
    const rule = rows[0];
    return {
      canUsePassword: rule?.passwordSignIn ?? true,
      canUseCompanySignIn: rule?.hasProvider ?? false,
    };
  }

  /** For how many days does an invitation hold? */
  async daysOfGrace(): Promise<number> {
    const rows = await this.database.query(
      daysRow,
      `SELECT invitation_days AS "invitationDays" FROM alliance_settings`,
    );
    return rows[0]?.invitationDays ?? 14;
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}

const dateOf = (text: string | null) => (text === null ? null : new Date(text));

function toInvitation(row: z.output<typeof invitationRow>): StoredInvitation {
  const roles = rolesSchema.parse(row.roles).map(({ role, scopeId, startsAt, endsAt }) => {
    if (!isRole(role)) throw new Error("a stored invitation names no role");
    return { role, scopeId, startsAt: dateOf(startsAt), endsAt: dateOf(endsAt) };
  });
  return { ...row, roles };
}
