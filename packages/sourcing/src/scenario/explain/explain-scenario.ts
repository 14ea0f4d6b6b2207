import { listTerms, type Explanation } from "@interphase/figures";
import type { ResultGap } from "../../assessment-result.js";
import type { AssessmentOptions } from "../../assessments.contract.js";
import { mostScenarioExplanations, type ScenarioResult } from "../../scenarios.contract.js";
import type { GroupRun } from "../group-run.js";
import type { ScenarioRun } from "../scenario-run.js";
import { explainGroup } from "./explain-group.js";
import { explainMineralLoss } from "./explain-mineral.js";
import { explainMineralSpend, explainPlanSpend } from "./explain-spend.js";
import { createScenarioMaking, heldMinerals } from "./scenario-making.js";

/** Of how many goods groups are the figures explained, beside those that a mineral's sums show? Those that lack most. */
const mostGroups = 60;
/** After so many figures that found no room, the rest is not tried. */
const mostMisses = 10;

const groupFields = [
  "lossFraction",
  "shortfallGoodsTonnes",
  "stockOutMonth",
  "needGoodsTonnesPerMonth",
  "stockGoodsTonnes",
];
const mineralFields = ["lossFraction", "shortfallTonnes", "stockOutMonth", "spendChangeUsd"];

/** Which figures of a scenario are null or filled in, and why? */
function listFigureGaps({ result, groups }: ScenarioRun): ResultGap[] {
  const gap = (path: string, code: string, facts: ResultGap["facts"] = {}): ResultGap => ({
    path,
    code,
    facts,
  });
  const plan = result.spendChangeUsd === null ? [gap("/spendChangeUsd", "no-price")] : [];
  const minerals = result.minerals.flatMap(
    ({ mineralId, lossFraction, stockOutMonth, spendChangeUsd }, index) => {
      const at = `/minerals/${index}`;
      return [
        ...(lossFraction === null ? [gap(`${at}/lossFraction`, "need-unknown", { mineralId })] : []),
        ...(stockOutMonth === null ? [gap(`${at}/stockOutMonth`, "nothing-short")] : []),
        ...(spendChangeUsd === null ? [gap(`${at}/spendChangeUsd`, "no-price", { mineralId })] : []),
      ];
    },
  );
  const goods = groups.flatMap(({ group, lossByPhase, stockOutMonth }, index) => {
    const at = `/groups/${index}`;
    const { form, material, unknownStockLineCount: unknown } = group;
    const facts = { form, material, minerals: group.minerals.join(";") };
    return [
      ...(lossByPhase === null ? [gap(`${at}/lossFraction`, "no-need")] : []),
      ...(stockOutMonth === null ? [gap(`${at}/stockOutMonth`, "nothing-short")] : []),
      ...(unknown > 0 ? [gap(`${at}/shortfallGoodsTonnes`, "stock-taken-as-none", facts)] : []),
      ...(group.stockGoodsTonnes === null
        ? [gap(`${at}/stockGoodsTonnes`, "stock-unknown", { lineCount: unknown })]
        : []),
    ];
  });
  return [...plan, ...minerals, ...goods];
}

const byShortfall = (a: GroupRun, b: GroupRun): number =>
  b.shortfall.high - a.shortfall.high || b.group.needTonnes - a.group.needTonnes;

/** All that one explanation refers to, all the way down, itself included, but for what is kept already. */
function listNeeded(
  refersTo: (path: string) => readonly string[],
  path: string,
  kept: ReadonlySet<string>,
): Set<string> {
  const needed = new Set<string>();
  const open = [path];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (needed.has(at) || kept.has(at)) continue;
    needed.add(at);
    open.push(...refersTo(at));
  }
  return needed;
}

/** To which paths does each explanation refer? Asked once each. */
function createReferences(byPath: ReadonlyMap<string, Explanation>): (path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (path) => {
    let paths = known.get(path);
    if (paths === undefined) {
      const found = byPath.get(path);
      const terms = found === undefined ? [] : listTerms(found);
      paths = [...new Set(terms.flatMap(({ origin }) => (origin.kind === "figure" ? [origin.path] : [])))];
      known.set(path, paths);
    }
    return paths;
  };
}

/** Keeps whole explanations while there is room: a figure with all it refers to, or not at all. */
function keepWhole(all: readonly Explanation[], figures: readonly string[], most: number) {
  const byPath = new Map(all.map((explanation) => [explanation.path, explanation]));
  const refersTo = createReferences(byPath);
  const kept = new Set<string>();
  let [explained, misses] = [0, 0];
  for (const path of figures) {
    if (misses === mostMisses) break;
    if (!byPath.has(path)) continue;
    const needed = listNeeded(refersTo, path, kept);
    if (kept.size + needed.size > most) {
      misses += 1;
      continue;
    }
    for (const one of needed) kept.add(one);
    explained += 1;
  }
  return { explanations: all.filter(({ path }) => kept.has(path)), explained };
}

/**
 * How were the figures of a scenario made?
 * **Shape** those of the minerals and of the plan first, then of the goods groups that lack most; each with all it refers to, as many
 * as there is room for. Evaluated with what `createScenarioReader` reads, each comes to its figure. The months of a shortfall are
 * parts of it and have none of their own.
 * **Source** methods 10 and 12; docs/methods/scenario.md
 */
export function explainScenario(
  run: ScenarioRun,
  options: AssessmentOptions,
  most: number = mostScenarioExplanations,
): Required<Pick<ScenarioResult, "explanations" | "unexplainedCount">> {
  const making = createScenarioMaking(run, options, listFigureGaps(run));
  for (const mineralId of heldMinerals(making)) {
    explainMineralLoss(making, mineralId);
    explainMineralSpend(making, mineralId);
  }
  explainPlanSpend(making);
  const ordered = [...run.groups].sort(byShortfall);
  for (const own of ordered.slice(0, mostGroups)) explainGroup(making, own);
  const figures = [
    "/spendChangeUsd",
    ...mineralFields.flatMap((field) => run.result.minerals.map((_, index) => `/minerals/${index}/${field}`)),
    ...ordered.flatMap((own) => groupFields.map((field) => `${making.groupAt(own)}/${field}`)),
  ];
  const { explanations, explained } = keepWhole(making.explanations.finish(), figures, most);
  return { explanations, unexplainedCount: figures.length - explained };
}
