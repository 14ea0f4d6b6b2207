import { authorize, showing, type Asked, type Facts, type Thing } from "@interphase/access";
import { refuse, type Outcome } from "./failure.js";

/** A row with what the policy needs to know of it. */
export interface Owned<Value> {
  readonly value: Value;
  readonly facts: Facts;
}

/**
 * May the actor do what is asked to what was found?
 * **Fails** not-found when nothing was found or the actor may not know of it, access.forbidden when the actor sees such a
 * thing but may not do this.
 */
export function authorizeResource<Value>(
  { actor, action }: Asked,
  thing: Thing,
  found: Owned<Value> | undefined,
): Outcome<Value> {
  if (found === undefined) return refuse("not-found");
  switch (authorize(actor, action, showing(thing), found.facts)) {
    case "allow":
      return { ok: true, value: found.value };
    case "forbid":
      return refuse("access.forbidden");
    default:
      return refuse("not-found");
  }
}
