import type { Role } from "./role.js";

/**
 * To what does a right apply, by its relation to whoever has it? (In OpenFGA's words, a relation.)
 * `own-organisation`: what the actor's organisation owns. `shared-by-own-organisation`: of that, only what was shared with
 * the actor by name. `own-person`: what belongs to the actor alone. `own-scope`: what belongs to the group, facility or
 * project that the role was given for. `own-seat`: what belongs to a group in which the actor's organisation has given the
 * actor a seat. `own-place`: what belongs to a group in which the actor's organisation has a place, or is offered one.
 * `alliance`: what no organisation owns. `everywhere`: what is no member's secret;
 * organisation-private resources have no rule that reaches so far, and a test says so.
 */
export type Relation =
  | "own-organisation"
  | "shared-by-own-organisation"
  | "own-person"
  | "own-scope"
  | "own-seat"
  | "own-place"
  | "alliance"
  | "everywhere";

/** One sentence of the policy: these roles may do these actions, this far. Whatever no sentence says is denied. */
export interface Rule<Name extends string = string> {
  readonly roles: readonly Role[];
  readonly actions: readonly Name[];
  readonly relation: Relation;
}

/**
 * What does one domain say about who may do what?
 * **Shape** `actions` is everything that can be asked for, in the order of every table.
 * `shownBy` names, for each thing of the domain, the one action that makes it visible at all. `doneTo` says which thing an
 * action is done to, where seeing that thing and doing this go to different roles: whoever sees it is told that the action
 * is forbidden, to everybody else the thing stays hidden. `tokens` lists what an access token may have as a scope: an action
 * that is not listed wants a session. `title` heads the domain's part of `docs/access.md`.
 */
export interface DomainPolicy<Name extends string = string, Thing extends string = string> {
  readonly title: string;
  readonly actions: readonly Name[];
  readonly shownBy: Readonly<Record<Thing, Name>>;
  readonly doneTo: Partial<Readonly<Record<Name, Thing>>>;
  readonly tokens: readonly Name[];
  readonly rules: readonly Rule<Name>[];
}

/** What does a domain say? Returns its argument; a rule about another domain's action does not compile. */
export function definePolicy<const Name extends string, const Thing extends string>(policy: {
  readonly title: string;
  readonly actions: readonly Name[];
  readonly shownBy: Readonly<Record<Thing, NoInfer<Name>>>;
  readonly doneTo: Partial<Readonly<Record<NoInfer<Name>, NoInfer<Thing>>>>;
  readonly tokens: readonly NoInfer<Name>[];
  readonly rules: readonly Rule<NoInfer<Name>>[];
}): DomainPolicy<Name, Thing> {
  return policy;
}
