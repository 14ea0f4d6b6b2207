import type { Action } from "./action.js";
import type { Actor } from "./actor.js";
import { decide } from "./decide.js";
import { scopeKindOf } from "./role.js";

/** Whose record is meant: the platform's, the alliance's, or one organisation's? */
export type AuditScopeFacts =
  | { readonly kind: "platform" | "alliance" }
  | { readonly kind: "organisation"; readonly organisationId: string };

/** What may somebody do with a record? */
export type AuditAction = Extract<Action, `audit.${string}`>;

/** In which form is a record seen? `redacted`: who by pseudonym, when, which class of act, and nothing of what was done. */
export type AuditView = "full" | "redacted";

/**
 * In which form may the actor see this record? Null: not at all.
 * Whoever sees their own scope's (an organisation's administrator, the secretariat, the platform administrator) sees it in
 * full; whoever sees every scope's (the auditor) sees each redacted.
 */
export function auditViewOf(actor: Actor, action: AuditAction, scope: AuditScopeFacts): AuditView | null {
  const facts = { ownerOrganisationId: scope.kind === "organisation" ? scope.organisationId : null };
  let view: AuditView | null = null;
  for (const grant of actor.grants) {
    const alone: Actor = { ...actor, grants: [grant] };
    if (!decide(alone, action, facts).allow) continue;
    // Facts that say nothing are reached by those alone who reach everything.
    if (decide(alone, action, {}).allow) view ??= "redacted";
    else if (scope.kind === "organisation" || scopeKindOf[grant.role] === scope.kind) view = "full";
  }
  return view;
}

/** In whose record do an actor's own acts stand, where nothing else says so? */
export function auditHomeOf(actor: Actor): AuditScopeFacts {
  const { organisationId, grants } = actor;
  if (organisationId !== null) return { kind: "organisation", organisationId };
  const isPlatform = grants.length > 0 && grants.every(({ role }) => scopeKindOf[role] === "platform");
  return { kind: isPlatform ? "platform" : "alliance" };
}
