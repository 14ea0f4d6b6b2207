import { abilitiesOf, actions, actionWords, type Action, type Actor } from "@interphase/access";
import type { ActionDescription } from "@interphase/identity";

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
  "mail.open",
  "mail.retry",
  "settings.write",
]);

/** May an access token have this action as a scope? */
export function isForTokens(action: Action): boolean {
  return !sessionActions.has(action);
}

/** Everything that can be asked for, in the order of every table: what it is called, whether the actor may, and whether a token can. */
export function describeActions(actor: Actor): ActionDescription[] {
  const held: ReadonlySet<Action> = new Set(abilitiesOf(actor));
  return actions.map((action) => {
    const { en, zh } = actionWords[action].words;
    return { action, text: { en, zh }, isHeld: held.has(action), isForTokens: isForTokens(action) };
  });
}
