import type { Action } from "./action.js";
import type { Role } from "./actor.js";

/**
 * How far does a right reach?
 * `own-organisation`: what the actor's organisation owns. `shared-by-own-organisation`: of that, only what was shared with
 * the actor by name. `own-person`: what belongs to the actor alone.
 */
export type Reach = "own-organisation" | "shared-by-own-organisation" | "own-person";

/** One sentence of the policy: these roles may do these actions, this far. Whatever no sentence says is denied. */
export interface Rule {
  readonly roles: readonly Role[];
  readonly actions: readonly Action[];
  readonly reach: Reach;
}
