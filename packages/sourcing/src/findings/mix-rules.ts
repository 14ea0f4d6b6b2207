import { stages } from "@interphase/minerals";
import type { FindingRules } from "../assessments.contract.js";
import type { MineralDetail } from "../exposure/mineral-detail.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import type { StageDetail } from "../exposure/stage-detail.js";
import { findBlame, findWayBlame } from "./exposure-rows.js";
import { isAbove, type FindingDraft } from "./finding-draft.js";

/** What the rules about origins and suppliers look at. */
export interface MixRuleContext {
  readonly plan: PlanDetail;
  readonly mineral: MineralDetail;
  readonly rules: FindingRules;
}

function blameCountry({ plan, mineral }: MixRuleContext, stage: StageDetail["stage"], country: string) {
  return findWayBlame(plan.book, mineral.mineralId, (profile) => {
    const mix = plan.book.profiles[profile]?.[stage];
    return mix?.shares.find((share) => share.countryIso3 === country)?.shareFraction ?? 0;
  });
}

function blameUnknown({ plan, mineral }: MixRuleContext, stage: StageDetail["stage"]) {
  return findWayBlame(
    plan.book,
    mineral.mineralId,
    (profile) => plan.book.profiles[profile]?.[stage].unknown ?? 0,
  );
}

const eachStage = (context: MixRuleContext, rule: (detail: StageDetail) => FindingDraft[]): FindingDraft[] =>
  stages.flatMap((stage) => rule(context.mineral.stages[stage]));

/**
 * Does one country outside the home area carry most of a stage, or might it, were the unknown part its own too?
 * **Shape** a possible finding names the suppliers and lines of unknown origin: they are the ones to ask.
 */
export function findCountryAbove(context: MixRuleContext): FindingDraft[] {
  const { plan, mineral, rules } = context;
  const { limit } = rules["country-above"];
  return eachStage(context, ({ stage, mix }) => {
    const outside = mix.countries.filter((part) => !plan.facts.homeArea.has(part.countryIso3));
    const certain = outside.filter((part) => isAbove(part.shareFraction, limit));
    const largest = outside[0];
    const isPossible =
      certain.length === 0 && largest !== undefined && isAbove(largest.shareFraction + mix.unknown, limit);
    const found = isPossible ? [largest] : certain;
    return found.map(({ countryIso3, shareFraction }): FindingDraft => {
      const { suppliers, lines } = isPossible
        ? blameUnknown(context, stage)
        : blameCountry(context, stage, countryIso3);
      const facts = {
        suppliers,
        countryIso3,
        knownShareFraction: shareFraction,
        unknownShareFraction: mix.unknown,
      };
      const value = isPossible ? Math.min(1, shareFraction + mix.unknown) : shareFraction;
      const possible = isPossible ? { isPossible: true } : {};
      const { mineralId } = mineral;
      return {
        ruleId: "country-above",
        mineralId,
        stage,
        subject: countryIso3,
        value,
        limit,
        ...possible,
        lines,
        facts,
      };
    });
  });
}

/** Is much of a stage's origin unknown, and who could tell? A stage that does not apply to the mineral is not asked about. */
export function findOriginUnknown(context: MixRuleContext): FindingDraft[] {
  const { mineral, rules } = context;
  const { limit } = rules["origin-unknown"];
  return eachStage(context, ({ stage, mix, world }) => {
    if (!world.isApplicable || !isAbove(mix.unknown, limit)) return [];
    const { suppliers, lines, tonnes } = blameUnknown(context, stage);
    const facts = { suppliers, tonnes };
    const { mineralId } = mineral;
    return [
      {
        ruleId: "origin-unknown",
        mineralId,
        stage,
        subject: suppliers,
        value: mix.unknown,
        limit,
        lines,
        facts,
      },
    ];
  });
}

/** Is the company's mix more concentrated than the world's, with one country above the limit? */
export function findMixMoreConcentrated(context: MixRuleContext): FindingDraft[] {
  const { mineral, rules } = context;
  const { limit } = rules["mix-more-concentrated"];
  return eachStage(context, ({ stage, mix, concentration, world }) => {
    const [largest, worldValue] = [mix.countries[0], world.figures?.concentration.value];
    if (largest === undefined || worldValue === undefined) return [];
    if (!isAbove(concentration.value, worldValue) || !isAbove(largest.shareFraction, limit)) return [];
    const { suppliers, lines } = blameCountry(context, stage, largest.countryIso3);
    const facts = { suppliers, companyConcentration: concentration.value, worldConcentration: worldValue };
    const value = largest.shareFraction;
    const { mineralId } = mineral;
    const subject = largest.countryIso3;
    return [{ ruleId: "mix-more-concentrated", mineralId, stage, subject, value, limit, lines, facts }];
  });
}

/** Does one supplier parent carry most of a mineral? */
export function findSupplierAbove(context: MixRuleContext): FindingDraft[] {
  const { plan, mineral, rules } = context;
  const { limit } = rules["supplier-above"];
  const { mineralId } = mineral;
  if (!isAbove(mineral.suppliers.largestShareFraction, limit)) return [];
  return mineral.suppliers
    .listParts()
    .filter((part) => isAbove(part.shareFraction, limit))
    .map(({ parent, name, shareFraction: value }): FindingDraft => {
      const { line } = plan.book.exposures();
      const { parent: parents } = plan.book.lines();
      const { lines } = findBlame(plan.book, mineralId, (row) =>
        parents[line[row] ?? 0] === parent ? 1 : 0,
      );
      return {
        ruleId: "supplier-above",
        mineralId,
        subject: name,
        value,
        limit,
        lines,
        facts: { suppliers: name },
      };
    });
}

/** Is the sourcing concentration at or above the limit? */
export function findConcentrationAbove({ plan, mineral, rules }: MixRuleContext): FindingDraft[] {
  const { limit } = rules["concentration-above"];
  const { reported, mineralId } = mineral;
  if (reported === undefined || isAbove(limit, reported.value)) return [];
  const { stage, value } = reported;
  const { suppliers, lines } = findWayBlame(
    plan.book,
    mineralId,
    (profile) => 1 - (plan.book.profiles[profile]?.[stage].recycled ?? 0),
  );
  return [
    {
      ruleId: "concentration-above",
      mineralId,
      stage,
      subject: stage,
      value,
      limit,
      lines,
      facts: { suppliers },
    },
  ];
}

/** Are suppliers few and uneven? */
export function findSupplierHhi({ plan, mineral, rules }: MixRuleContext): FindingDraft[] {
  const { limit } = rules["supplier-hhi"];
  const { mineralId, suppliers } = mineral;
  if (!isAbove(suppliers.hhi, limit)) return [];
  const names = suppliers
    .listParts()
    .slice(0, 3)
    .map((part) => part.name);
  const facts = { suppliers: names.join(", "), count: suppliers.count };
  const { lines } = findBlame(plan.book, mineralId, () => 1);
  const subject = names[0] ?? "";
  return [{ ruleId: "supplier-hhi", mineralId, subject, value: suppliers.hhi, limit, lines, facts }];
}
