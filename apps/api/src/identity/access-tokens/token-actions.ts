import { abilitiesOf, actions, isForTokens, nameAction, type Action, type Actor } from "@interphase/access";
import type { ActionDescription } from "@interphase/identity";

/** Everything that can be asked for, in the order of every table: what it is called, whether the actor may, and whether a token can. */
export function describeActions(actor: Actor): ActionDescription[] {
  const held: ReadonlySet<Action> = new Set(abilitiesOf(actor));
  return actions.map((action) => ({
    action,
    text: nameAction(action),
    isHeld: held.has(action),
    isForTokens: isForTokens(action),
  }));
}
