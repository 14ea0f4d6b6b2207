import { mineralIds, type MineralId } from "@interphase/minerals";
import type { AssessmentFacts } from "./assessment-facts.js";
import { computeCover } from "./cover.js";
import { groupByMineral } from "./group-by-mineral.js";
import { computeMineralDetail, type MineralDetail } from "./mineral-detail.js";
import type { PlanBook } from "./plan-book.js";
import { computeSuppliers } from "./supplier-shares.js";
import { computeTally, type Tally } from "./tally.js";

/** A plan's minerals in full: what the result is written from, and what scenarios and findings ask. */
export interface PlanDetail {
  readonly book: PlanBook;
  readonly tally: Tally;
  readonly facts: AssessmentFacts;
  readonly minerals: readonly MineralDetail[];
}

/** How exposed is a plan, mineral by mineral, with everything that explains it? **Shape** in the order of the minerals. */
export function computePlanDetail(book: PlanBook, facts: AssessmentFacts): PlanDetail {
  const tally = computeTally(book);
  const covers = computeCover(book, tally.group);
  const suppliers = computeSuppliers(book, tally.supplyTonnes);
  const profiles = groupByMineral(
    book.profiles.map((profile, profileIndex) => ({ mineralId: profile.mineralId, profileIndex, profile })),
  );
  const detailOf = (mineralId: MineralId): MineralDetail[] => {
    const [own, cover, supply] = [profiles.get(mineralId), covers.get(mineralId), suppliers.get(mineralId)];
    if (own === undefined || cover === undefined || supply === undefined) return [];
    return [computeMineralDetail(facts, mineralId, own, tally, { cover, suppliers: supply })];
  };
  return { book, tally, facts, minerals: mineralIds.flatMap(detailOf) };
}
