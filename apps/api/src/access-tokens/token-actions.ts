import type { Action } from "@interphase/access";

/**
 * Which actions can no access token have? All that manage identities, secrets and rights: every route that asks for one of
 * them wants a session. A test compares this with the route table.
 */
const sessionActions: ReadonlySet<Action> = new Set<Action>([
  "session.read",
  "session.revoke",
  "person.suspend",
  "person.end-sessions",
  "person.reset-factors",
  "invitation.read",
  "invitation.create",
  "invitation.withdraw",
  "role.read",
  "role.appoint",
  "role.end",
  "organisation.admit",
  "organisation.update",
  "organisation.suspend",
  "sign-in-policy.read",
  "sign-in-policy.write",
  "factor.read",
  "factor.change",
  "access-token.read",
  "access-token.change",
  "organisation-token.read",
  "organisation-token.revoke",
  "break-glass.read",
  "break-glass.request",
  "break-glass.decide",
  "break-glass.open",
  "mail.read",
  "mail.retry",
  "settings.write",
]);

/** May an access token have this action as a scope? */
export function isForTokens(action: Action): boolean {
  return !sessionActions.has(action);
}
