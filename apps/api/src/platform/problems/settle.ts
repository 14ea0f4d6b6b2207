import { settle, type Action, type Actor, type Facts } from "@interphase/access";
import { refuse, type Outcome } from "./failure.js";

/** A row with what the policy needs to know of it. */
export interface Owned<Value> {
  readonly value: Value;
  readonly facts: Facts;
}

/**
 * May the actor do this to what was found?
 * **Fails** not-found when nothing was found or the actor may not know of it (`seen` is the action that shows it),
 * access.forbidden when the actor sees it but may not do this.
 */
export function settleResource<Value>(
  actor: Actor,
  action: Action,
  seen: Action,
  found: Owned<Value> | undefined,
): Outcome<Value> {
  if (found === undefined) return refuse("not-found");
  switch (settle(actor, action, seen, found.facts)) {
    case "allow":
      return { ok: true, value: found.value };
    case "forbid":
      return refuse("access.forbidden");
    default:
      return refuse("not-found");
  }
}
