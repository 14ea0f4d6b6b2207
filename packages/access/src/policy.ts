import type { Action } from "./action.js";
import type { Role } from "./actor.js";

/**
 * How far does a right reach?
 * `own-organisation`: what the actor's organisation owns. `shared-by-own-organisation`: of that, only what was shared with
 * the actor by name. `own-person`: what belongs to the actor alone. `own-scope`: what belongs to the group, facility or
 * project that the role was given for. `alliance`: what no organisation owns. `everywhere`: what is no member's secret;
 * organisation-private resources have no rule that reaches so far, and a test says so.
 */
export type Reach =
  "own-organisation" | "shared-by-own-organisation" | "own-person" | "own-scope" | "alliance" | "everywhere";

/** One sentence of the policy: these roles may do these actions, this far. Whatever no sentence says is denied. */
export interface Rule {
  readonly roles: readonly Role[];
  readonly actions: readonly Action[];
  readonly reach: Reach;
}
