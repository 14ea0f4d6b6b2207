import type { Answered, ElectorateFailure } from "./ballot.failure.js";

/**
 * Who is said to be the parent of an organisation?
 * **Shape** `parentId` is null where it is on record that nobody controls it: the top of a chain, or a joint venture of several.
 * `isConfirmed`: the secretariat confirmed it with its source; what is only typed counts for nothing.
 */
export interface ParentRelation {
  readonly organisationId: string;
  readonly parentId: string | null;
  readonly isConfirmed: boolean;
}

/** Which organisation is at the top of another's chain? */
export type UltimateParents = (organisationId: string) => string;

/**
 * Who is the ultimate parent of each organisation, by the confirmed relations?
 * **Fails** `ballots.parent-conflict` when one organisation has two of them, `ballots.parent-cycle` when a chain has no top.
 */
export function findUltimateParents(
  relations: readonly ParentRelation[],
): Answered<UltimateParents, ElectorateFailure> {
  const parents = new Map<string, string | null>();
  for (const { organisationId, parentId, isConfirmed } of relations) {
    if (!isConfirmed) continue;
    if (parents.has(organisationId) && parents.get(organisationId) !== parentId)
      return { ok: false, failure: { code: "ballots.parent-conflict", organisationId } };
    parents.set(organisationId, parentId);
  }
  const tops = new Map<string, string>();
  for (const start of parents.keys()) {
    const cycle = climb(start, parents, tops);
    if (cycle !== null)
      return { ok: false, failure: { code: "ballots.parent-cycle", organisationIds: cycle } };
  }
  return { ok: true, value: (organisationId) => tops.get(organisationId) ?? organisationId };
}

/** Notes the top of everything on the way up from `start`; the cycle, smallest id first, where there is none. */
function climb(
  start: string,
  parents: ReadonlyMap<string, string | null>,
  tops: Map<string, string>,
): readonly string[] | null {
  const way = new Set<string>();
  let at = start;
  while (!tops.has(at)) {
    if (way.has(at)) return turned([...way].slice([...way].indexOf(at)));
    way.add(at);
    const parent = parents.get(at) ?? null;
    if (parent === null) tops.set(at, at);
    else at = parent;
  }
  const top = tops.get(at) ?? at;
  for (const passed of way) tops.set(passed, top);
  return null;
}

function turned(cycle: readonly string[]): readonly string[] {
  const first = cycle.reduce((place, id, index) => (id < (cycle[place] ?? id) ? index : place), 0);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
