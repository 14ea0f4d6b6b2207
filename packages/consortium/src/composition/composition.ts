/** Who sits together? `alone`: competitors without anybody else; `unsaid`: it cannot be told while a kind is not recorded. */
export const compositionStates = ["mixed", "alone", "unsaid"] as const;
export type CompositionState = (typeof compositionStates)[number];

/** An organisation that has somebody sitting there. **Shape** `unit` is its ultimate parent's id, its own where it has none; `kind` null: not recorded. */
export interface SeatedOrganisation {
  readonly unit: string;
  readonly kind: string | null;
}

/** What is the composition of those who sit together? **Shape** `kind`: the kind that the competitors share, where they sit alone. */
export interface Composition {
  readonly state: CompositionState;
  readonly kind: string | null;
  readonly unitCount: number;
  readonly unsaidCount: number;
}

/**
 * Do competitors sit alone: two or more units that share a kind, and nobody of another kind or of the alliance?
 * **Shape** affiliates are one unit, however many of them sit there; a unit of several kinds competes in each of them, so
 * its other kinds keep nobody company. An organisation whose kind is not recorded is taken for none, and it is said so
 * where that decides.
 */
export function composeComposition(
  organisations: readonly SeatedOrganisation[],
  hasAlliance: boolean,
): Composition {
  const units = new Map<string, Set<string | null>>();
  for (const { unit, kind } of organisations) units.set(unit, (units.get(unit) ?? new Set()).add(kind));
  const kindsOfUnits = [...units.values()];
  const facts = {
    unitCount: units.size,
    unsaidCount: organisations.filter(({ kind }) => kind === null).length,
  };
  if (hasAlliance || units.size < 2) return { state: "mixed", kind: null, ...facts };
  const said = kindsOfUnits.flatMap((kinds) => [...kinds]).filter((kind) => kind !== null);
  const shared = [...new Set(said)].sort().find((kind) => kindsOfUnits.every((kinds) => kinds.has(kind)));
  if (shared !== undefined) return { state: "alone", kind: shared, ...facts };
  const known = kindsOfUnits.filter((kinds) => !kinds.has(null));
  const couldShare =
    known.length < units.size &&
    (known.length === 0 || [...(known[0] ?? [])].some((kind) => known.every((kinds) => kinds.has(kind))));
  return { state: couldShare ? "unsaid" : "mixed", kind: null, ...facts };
}
