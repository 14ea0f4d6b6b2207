import { stages, type Measure, type Stage } from "@interphase/minerals";
import type { FindingRules } from "../assessments.contract.js";
import type { MineralPath } from "../exposure/company-mix.js";
import type { MineralDetail } from "../exposure/mineral-detail.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import type { StageDetail, StageFigures } from "../exposure/stage-detail.js";
import type { FindingRuleId } from "../finding.js";
import { yesOrNo, type Evidence, type FindingDraft } from "./finding-draft.js";
import { inputOf, tree, type FindingWorkings } from "./finding-formula.js";
import { isAbove } from "./finding-limit.js";
import { writeMeasureFacts } from "./measure-sentences.js";
import type { MineralWatch } from "./measure-watch.js";
import { findEvidence } from "./plan-evidence.js";

const { number, term, add, multiply, min } = tree;

/** What the rules about minerals look at. */
export interface MineralRuleContext {
  readonly plan: PlanDetail;
  readonly mineral: MineralDetail;
  readonly watch: MineralWatch;
  readonly rules: FindingRules;
}

type Inputs = FindingWorkings["inputs"];
type Formulas = FindingWorkings["formulas"];

interface Parts {
  readonly place?: Pick<FindingDraft, "stage" | "countryIso3" | "supplier">;
  readonly possible?: boolean;
  readonly facts: FindingDraft["facts"];
  readonly inputs: Inputs;
  readonly formulas: Pick<Formulas, "value" | "stakeUsd"> & Partial<Formulas>;
  readonly evidence: () => Evidence;
}

function draft({ mineral, rules }: MineralRuleContext, ruleId: FindingRuleId, parts: Parts): FindingDraft {
  const { mineralId, purchase } = mineral;
  const spend = inputOf.mineral(mineralId, "attributedSpendUsd", purchase.attributedSpendUsd);
  return {
    ruleId,
    subject: { kind: "mineral", mineralId },
    mineralIds: [mineralId],
    ...parts.place,
    possible: parts.possible ?? false,
    facts: parts.facts,
    workings: {
      inputs: {
        attributedSpendUsd: spend,
        ruleLimit: inputOf.limit(ruleId, rules[ruleId].limit),
        ...parts.inputs,
      },
      // The rank of what is no goods is the stake itself.
      formulas: { limit: term("ruleLimit"), rankUsd: term("stakeUsd"), ...parts.formulas },
    },
    evidence: parts.evidence,
    triggers: null,
  };
}

const spend = term("attributedSpendUsd");
/** Attributed spend x the share the finding measured. */
const stakeOfValue = multiply(spend, term("value"));

const evidenceOf =
  ({ plan, mineral }: MineralRuleContext, partOf: (path: MineralPath) => number): (() => Evidence) =>
  () =>
    findEvidence(plan.book, [
      {
        mineralId: mineral.mineralId,
        partOf: (index) => {
          const path = plan.pathByIndex[index];
          return path === undefined ? 0 : partOf(path);
        },
      },
    ]);

const fromCountry = (stage: Stage, countryIso3: string) => (path: MineralPath) =>
  path.path[stage].shares.find((share) => share.countryIso3 === countryIso3)?.shareFraction ?? 0;
const fromUnknown = (stage: Stage) => (path: MineralPath) => path.path[stage].unknown;

type ApplicableStage = StageDetail & { readonly figures: StageFigures };

const applicableStages = ({ mineral }: MineralRuleContext): ApplicableStage[] =>
  stages
    .map((stage) => mineral.stages[stage])
    .filter((detail): detail is ApplicableStage => detail.isApplicable && detail.figures !== null);

/** Which country outside the home area is the largest of a stage? */
const findLargestOutside = ({ plan }: MineralRuleContext, { mix }: StageDetail) =>
  mix.countries.find(({ countryIso3 }) => !plan.facts.homeArea.has(countryIso3));

function findCountryAt(context: MineralRuleContext, detail: ApplicableStage): FindingDraft[] {
  const largest = findLargestOutside(context, detail);
  if (largest === undefined) return [];
  const { limit } = context.rules["country-above"];
  const { stage, mix } = detail;
  const { countryIso3, shareFraction: known } = largest;
  const isCertain = isAbove(known, limit);
  // Where more is unknown than known, the finding is that the origin is unknown.
  const isPossible = !isCertain && known >= mix.unknown && isAbove(known + mix.unknown, limit);
  if (!isCertain && !isPossible) return [];
  const input = (name: string, value: number) => inputOf.mineral(context.mineral.mineralId, name, value);
  return [
    draft(context, "country-above", {
      place: { stage, countryIso3 },
      possible: isPossible,
      facts: { knownShareFraction: known, unknownShareFraction: mix.unknown },
      inputs: {
        knownShare: input(`${stage}/${countryIso3}/share`, known),
        unknownShare: input(`${stage}/unknownShare`, mix.unknown),
      },
      formulas: {
        value: isPossible
          ? min(number(1), add(term("knownShare"), term("unknownShare")))
          : term("knownShare"),
        stakeUsd: stakeOfValue,
      },
      // Of a possible finding the unknown are to be asked.
      evidence: evidenceOf(context, isPossible ? fromUnknown(stage) : fromCountry(stage, countryIso3)),
    }),
  ];
}

/** Does one country outside the home area carry most of a stage, or might it, were the unknown part its own too? */
export const findCountryAbove = (context: MineralRuleContext): FindingDraft[] =>
  applicableStages(context).flatMap((detail) => findCountryAt(context, detail));

/** Is much of a stage's origin unknown, and who could tell? */
export function findOriginUnknown(context: MineralRuleContext): FindingDraft[] {
  const { limit } = context.rules["origin-unknown"];
  return applicableStages(context).flatMap(({ stage, mix, figures }): FindingDraft[] => {
    if (!isAbove(mix.unknown, limit)) return [];
    const { low, value } = figures.concentration;
    const unknown = inputOf.mineral(context.mineral.mineralId, `${stage}/unknownShare`, mix.unknown);
    return [
      draft(context, "origin-unknown", {
        place: { stage },
        facts: { concentration: value, assumedPoints: Math.max(0, value - low) },
        inputs: { unknownShare: unknown },
        formulas: { value: term("unknownShare"), stakeUsd: stakeOfValue },
        evidence: evidenceOf(context, fromUnknown(stage)),
      }),
    ];
  });
}

/** Is the company's mix more concentrated than the world's, with one country outside the home area above the limit? */
export function findMixMoreConcentrated(context: MineralRuleContext): FindingDraft[] {
  const { limit } = context.rules["mix-more-concentrated"];
  return applicableStages(context).flatMap((detail): FindingDraft[] => {
    const { stage, figures, world } = detail;
    const largest = findLargestOutside(context, detail);
    const worldValue = world.figures?.concentration.value;
    if (largest === undefined || worldValue === undefined) return [];
    const { countryIso3, shareFraction } = largest;
    const companyValue = figures.concentration.value;
    if (!isAbove(companyValue, worldValue) || !isAbove(shareFraction, limit)) return [];
    const { mineralId } = context.mineral;
    return [
      draft(context, "mix-more-concentrated", {
        place: { stage, countryIso3 },
        facts: { companyConcentration: companyValue, worldConcentration: worldValue },
        inputs: { countryShare: inputOf.mineral(mineralId, `${stage}/${countryIso3}/share`, shareFraction) },
        formulas: { value: term("countryShare"), stakeUsd: stakeOfValue },
        evidence: evidenceOf(context, fromCountry(stage, countryIso3)),
      }),
    ];
  });
}

/** Does one supplier parent carry most of a mineral? */
export function findSupplierAbove(context: MineralRuleContext): FindingDraft[] {
  const { plan, mineral, rules } = context;
  const { limit } = rules["supplier-above"];
  if (!isAbove(mineral.suppliers.largestShareFraction, limit)) return [];
  return mineral.suppliers
    .listParts()
    .filter((part) => isAbove(part.shareFraction, limit))
    .map(({ parent, supply, name, shareFraction }) =>
      draft(context, "supplier-above", {
        place: { supplier: name },
        facts: {},
        inputs: {
          supplierShare: inputOf.mineral(
            mineral.mineralId,
            `suppliers/${String(supply)}/share`,
            shareFraction,
          ),
        },
        formulas: { value: term("supplierShare"), stakeUsd: stakeOfValue },
        evidence: () => listSupplierLines(plan, mineral, parent, name),
      }),
    );
}

function listSupplierLines(
  { book }: PlanDetail,
  { mineralId }: MineralDetail,
  parent: number,
  name: string,
): Evidence {
  const { line } = book.exposures();
  const { parent: parents } = book.lines();
  const lines: string[] = [];
  let lineCount = 0;
  for (const row of book.rowsOf(mineralId)) {
    const index = line[row] ?? 0;
    if (parents[index] !== parent) continue;
    lineCount++;
    if (lines.length < 50) lines.push(book.lineIds[index] ?? "");
  }
  return { lines, lineCount, suppliers: [name] };
}

/** How much do measures in force touch together, and which are they? */
function sumInForce({ mineral, watch }: MineralRuleContext) {
  const measures = new Map<string, { readonly measure: Measure; value: number; high: number }>();
  const sums = { value: 0, high: 0 };
  for (const path of mineral.paths) {
    const touched = watch.inForce(path);
    if (!(touched.high > 0)) continue;
    sums.value += path.tonnes * touched.value;
    sums.high += path.tonnes * touched.high;
    for (const { measure, state, isRecalled, own } of watch.touchesOf(path)) {
      if (state !== "in-force" || isRecalled) continue;
      const sum = measures.get(measure.measureId) ?? { measure, value: 0, high: 0 };
      sum.value += path.tonnes * own.value;
      sum.high += path.tonnes * own.high;
      measures.set(measure.measureId, sum);
    }
  }
  return { sums, measures: [...measures.values()] };
}

/** Do export measures in force touch much of a mineral, or might they, for all that is unknown? */
export function findTouched(context: MineralRuleContext): FindingDraft[] {
  const { mineral, watch, rules } = context;
  const { limit } = rules["touched-by-measures"];
  const { sums, measures } = sumInForce(context);
  const fractionOf = (tonnes: number) => (sums.high > 0 ? Math.min(1, tonnes / mineral.purchase.tonnes) : 0);
  const [value, high] = [fractionOf(sums.value), fractionOf(sums.high)];
  const possible = !isAbove(value, limit);
  if (possible && !isAbove(high, limit)) return [];
  const end = possible ? "high" : "value";
  const named = measures
    .filter((entry) => entry[end] > 0)
    .sort((a, b) => b[end] - a[end] || (a.measure.measureId < b.measure.measureId ? -1 : 1))
    .map(({ measure }) => measure);
  const hasKind = (...kinds: Measure["kind"][]) => yesOrNo(named.some(({ kind }) => kinds.includes(kind)));
  return [
    draft(context, "touched-by-measures", {
      possible,
      facts: {
        measureIds: named.map(({ measureId }) => measureId).join(";"),
        measures: writeMeasureFacts(named),
        hasBan: hasKind("export-ban"),
        hasLicence: hasKind("export-licence", "export-quota"),
      },
      inputs: {
        touchedShare: inputOf.mineral(mineral.mineralId, `touchedInForce/${end}`, possible ? high : value),
      },
      formulas: { value: term("touchedShare"), stakeUsd: stakeOfValue },
      evidence: evidenceOf(context, (path) => watch.inForce(path)[end]),
    }),
  ];
}

/** Is the sourcing concentration above the limit? What is concerned is the whole of the mineral. */
export function findConcentrationAbove(context: MineralRuleContext): FindingDraft[] {
  const { mineral, rules } = context;
  const figure = mineral.sourcingConcentration;
  if (figure === null || !isAbove(figure.value, rules["concentration-above"].limit)) return [];
  const { stage, value } = figure;
  return [
    draft(context, "concentration-above", {
      place: { stage },
      facts: {},
      inputs: { concentration: inputOf.mineral(mineral.mineralId, "sourcingConcentration", value) },
      formulas: { value: term("concentration"), stakeUsd: spend },
      evidence: evidenceOf(context, (path) => 1 - path.path[stage].recycled),
    }),
  ];
}

/** Are suppliers few and uneven? */
export function findSupplierHhi(context: MineralRuleContext): FindingDraft[] {
  const { mineral, rules } = context;
  const { hhi, count } = mineral.suppliers;
  if (!isAbove(hhi, rules["supplier-hhi"].limit)) return [];
  return [
    draft(context, "supplier-hhi", {
      facts: { supplierCount: count },
      inputs: { supplierHhi: inputOf.mineral(mineral.mineralId, "suppliers/hhi", hhi) },
      formulas: { value: term("supplierHhi"), stakeUsd: stakeOfValue },
      evidence: evidenceOf(context, () => 1),
    }),
  ];
}
