import type { MineralId, Stage } from "../mineral.js";
import type { ReferenceEdition } from "../reference/reference-edition.js";

/**
 * Which countries are known to produce a mineral at a stage?
 * **Shape** codes ascend. `basis` says from where: production of the mineral itself, of the one that stands in for it, or,
 * where nothing is published at all, every country with a governance figure.
 */
export interface KnownProducers {
  readonly countries: readonly string[];
  readonly basis: "production" | "stand-in" | "governance";
  readonly mineralId: MineralId;
}

const kept = new WeakMap<ReferenceEdition, Map<string, KnownProducers>>();

/**
 * Which countries are known to produce a mineral at a stage (K of methods 1)? From any series of the edition, whatever its
 * source, year or unit; lanthanum and yttrium take those of rare earths. An unknown origin may be any of them at worst.
 * **Source** methods 1; docs/methods/world-series.md
 */
export function knownProducers(
  edition: ReferenceEdition,
  mineralId: MineralId,
  stage: Stage,
): KnownProducers {
  const known = kept.get(edition) ?? new Map<string, KnownProducers>();
  kept.set(edition, known);
  const key = `${mineralId}/${stage}`;
  const found = known.get(key) ?? findProducers(edition, mineralId, stage);
  known.set(key, found);
  return found;
}

/** Rare earths are published as a group: at a stage without a series of its own too, its members are the group's. */
const groupOf: Partial<Record<MineralId, MineralId>> = { lanthanum: "rare-earths", yttrium: "rare-earths" };

function findProducers(edition: ReferenceEdition, mineralId: MineralId, stage: Stage): KnownProducers {
  const row = edition.defaultSeries.find(
    (entry) => entry.mineralId === mineralId && entry.stage === stage && entry.form === null,
  );
  const owner = row?.standsFor ?? groupOf[mineralId] ?? mineralId;
  const countries = new Set<string>();
  for (const fact of edition.productionByMineral.get(owner) ?? []) {
    if (fact.stage === stage && (fact.value ?? 0) > 0 && isCountry(fact.countryIso3)) {
      countries.add(fact.countryIso3);
    }
  }
  if (countries.size > 0) {
    const basis = owner === mineralId ? "production" : "stand-in";
    return { countries: [...countries].sort(), basis, mineralId: owner };
  }
  return { countries: [...edition.governanceByCountry.keys()].sort(), basis: "governance", mineralId };
}

function isCountry(countryIso3: string | null): countryIso3 is string {
  return countryIso3 !== null && countryIso3 !== "WLD" && countryIso3 !== "XXX";
}
