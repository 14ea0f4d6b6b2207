import { isAction, isRole, withholdUnproven, type Grant } from "@interphase/access";
import type { AccessToken, OrganisationToken } from "@interphase/identity";
import { z } from "zod";
import { columnsOf } from "../../platform/database/row.js";
import type { Caller } from "../../platform/http/caller.js";
import { peopleTable } from "../accounts/person.entity.js";
import { accessTokensTable } from "./access-token.entity.js";

/** Which columns of a token does its owner see? */
export const tokenColumns = columnsOf(
  accessTokensTable,
  "id",
  "name",
  "scopes",
  "createdAt",
  "expiresAt",
  "lastUsedAt",
);
/** Which row does the organisation's administrator see? */
export const organisationTokenRow = tokenColumns.row.extend({
  ownerId: peopleTable.columns.id.value,
  ownerName: peopleTable.columns.displayName.value,
  ownerEmail: peopleTable.columns.email.value,
});
/** Which row does `find_access_token` give? */
export const tokenUseRow = z.object({
  token_id: z.uuid(),
  person_id: z.uuid(),
  organisation_id: z.uuid().nullable(),
  last_used_at: z.date().nullable(),
  scopes: z.array(z.string()),
  second_factor: z.boolean(),
  grants: z.array(z.object({ role: z.string(), scopeId: z.uuid().nullable() })),
  second_factor_roles: z.array(z.string()),
  is_for_everybody: z.boolean(),
});

/** A token's owner as a caller, and when the token was last noted as used. */
export interface TokenUse {
  readonly caller: Caller;
  readonly tokenId: string;
  readonly lastUsedAt: Date | null;
}

/** Who calls with this token? The owner's roles of this moment, narrowed to the token's scopes. */
export function toTokenUse(row: z.output<typeof tokenUseRow>): TokenUse {
  const held = row.grants.flatMap(({ role, scopeId }): Grant[] => (isRole(role) ? [{ role, scopeId }] : []));
  const rule = { roles: row.second_factor_roles, isForEverybody: row.is_for_everybody };
  const { grants, withheld } = withholdUnproven(held, rule, row.second_factor);
  const narrowedTo = row.scopes.filter(isAction);
  return {
    caller: {
      actor: { personId: row.person_id, organisationId: row.organisation_id, grants, narrowedTo },
      sessionId: null,
      tokenId: row.token_id,
      withheld,
      hasSecondFactor: row.second_factor,
    },
    tokenId: row.token_id,
    lastUsedAt: row.last_used_at,
  };
}

/** What does a stored token's owner see of it? */
export function toAccessToken(row: z.output<typeof tokenColumns.row>, now: Date): AccessToken {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    isExpired: row.expiresAt.getTime() <= now.getTime(),
  };
}

/** What does the organisation's administrator see of it? */
export function toOrganisationToken(
  row: z.output<typeof organisationTokenRow>,
  now: Date,
): OrganisationToken {
  const owner = { id: row.ownerId, displayName: row.ownerName, email: row.ownerEmail };
  return { ...toAccessToken(row, now), owner };
}
