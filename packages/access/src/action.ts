import { policies, type Action, type Thing } from "./domains.js";

export type { Action, Thing } from "./domains.js";

/** Everything that can be asked for, in the order of every table. */
export const actions: readonly Action[] = policies.flatMap((policy) => policy.actions);

const known: ReadonlySet<string> = new Set(actions);

/** Is this text an action that the policy knows? */
export function isAction(text: string): text is Action {
  return known.has(text);
}

const byThing = Object.assign({}, ...policies.map(({ shownBy }) => shownBy)) as Readonly<
  Record<Thing, Action>
>;

/** Which action shows this thing at all? Whoever may not do it is answered as if the thing were missing. */
export function showing(thing: Thing): Action {
  return byThing[thing];
}

const things = Object.assign({}, ...policies.map(({ doneTo }) => doneTo)) as Partial<
  Readonly<Record<Action, Thing>>
>;

/** Which action shows the thing that this one is done to, where the two go to different roles? */
export function showingWhatIsDoneTo(action: Action): Action | undefined {
  const thing = things[action];
  return thing === undefined ? undefined : showing(thing);
}

const forTokens: ReadonlySet<string> = new Set(policies.flatMap(({ tokens }) => tokens));

/** May an access token have this action as a scope? Only if its domain says so: whatever is not listed wants a session. */
export function isForTokens(action: Action): boolean {
  return forTokens.has(action);
}
