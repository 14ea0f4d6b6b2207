import { isAction, isRole, withholdUnproven, type Grant } from "@interphase/access";
import type { AccessToken, OrganisationToken } from "@interphase/identity";
import { z } from "zod";
import type { Caller } from "../../platform/http/caller.js";

const tokenRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.string()),
  created_at: z.date(),
  expires_at: z.date(),
  last_used_at: z.date().nullable(),
});
const organisationTokenRowSchema = tokenRowSchema.extend({
  owner_id: z.uuid(),
  owner_name: z.string(),
  owner_email: z.string(),
});
const callerRowSchema = z.object({
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
export function toTokenUse(raw: unknown): TokenUse {
  const row = callerRowSchema.parse(raw);
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
export function toAccessToken(raw: unknown, now: Date): AccessToken {
  const row = tokenRowSchema.parse(raw);
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    isExpired: row.expires_at.getTime() <= now.getTime(),
  };
}

/** What does the organisation's administrator see of it? */
export function toOrganisationToken(raw: unknown, now: Date): OrganisationToken {
  const row = organisationTokenRowSchema.parse(raw);
  const owner = { id: row.owner_id, displayName: row.owner_name, email: row.owner_email };
  return { ...toAccessToken(row, now), owner };
}
