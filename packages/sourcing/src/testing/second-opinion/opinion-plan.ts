import { endOfLifeRecyclingRate, mineralIds, type MineralId, type Stage } from "@interphase/minerals";
import { parseFormula } from "../../formula/parse-formula.js";
import type { PlanLine } from "../../plan-line.js";
import { exposuresOf, fold, parentOf, touchOf, unknownOf, type OpinionExposure } from "./opinion-line.js";
import { opinionStage } from "./opinion-stage.js";
import { allEnds, worldAt, type Ends, type OpinionSetting, type OpinionWorld } from "./opinion-world.js";

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
const stagesInOrder: Stage[] = ["mine", "refine"];
type StageOpinion = ReturnType<typeof opinionStage>;

function recycledShare(s: OpinionSetting, xs: readonly OpinionExposure[], mineral: MineralId) {
  const eol = endOfLifeRecyclingRate(s.edition, mineral).rateFraction;
  const tonnes = total(xs.map((x) => x.tonnes));
  const mean = (of: (x: OpinionExposure) => number) => total(xs.map((x) => x.tonnes * of(x))) / tonnes;
  const stated = (x: OpinionExposure) => x.line.recycledContentFraction ?? x.mine.get("RECYCLED") ?? 0;
  const open = (x: OpinionExposure) =>
    x.line.recycledContentFraction === null ? eol * unknownOf(x, "mine") : 0;
  return { eol, most: mean((x) => stated(x) + open(x)), least: mean(stated) };
}

function sourcing(stage: StageOpinion, rho: ReturnType<typeof recycledShare>): Ends {
  const { concentration: C, worldConcentration: W, IR } = stage;
  if (W === null) {
    return {
      low: C.low * (1 - rho.most),
      value: C.value * (1 - rho.least),
      high: C.high * (1 - rho.least),
    };
  }
  const formula = (w: number, c: number, ir: number, p: number) =>
    ((w * ir) / 2) * (1 - rho.eol) + c * (1 - ir / 2) * (1 - p);
  const corners = (p: number) =>
    [W.low, W.high].flatMap((w) =>
      [C.low, C.high].flatMap((c) => [IR.low, IR.high].map((ir) => formula(w, c, ir, p))),
    );
  return {
    low: Math.min(...corners(rho.most)),
    value: formula(W.value, C.value, IR.value, rho.least),
    high: Math.max(...corners(rho.least)),
  };
}

function touched(s: OpinionSetting, xs: readonly OpinionExposure[], worlds: Record<Stage, OpinionWorld>) {
  const tonnes = total(xs.map((x) => x.tonnes));
  const volume = { low: 0, value: 0, high: 0 };
  const spend = { low: 0, value: 0, high: 0 };
  const measures = new Map<string, Ends>();
  for (const x of xs) {
    const touch = touchOf(s, x, worlds);
    for (const end of allEnds) {
      volume[end] += (x.tonnes * touch.touched[end]) / tonnes;
      spend[end] += (x.attributed ?? 0) * touch.touched[end];
      for (const [id, own] of touch.alone) {
        const sum = measures.get(id) ?? { low: 0, value: 0, high: 0 };
        sum[end] += (x.tonnes * own[end]) / tonnes;
        measures.set(id, sum);
      }
    }
  }
  return { volume, spend, measures: new Map([...measures].filter(([, own]) => own.high > 0)) };
}

/** What does the text say of one mineral? */
export function opinionOf(s: OpinionSetting, mineral: MineralId, xs: readonly OpinionExposure[]) {
  const forms = xs.map((x) => x.line.form);
  const worlds = { mine: worldAt(s, mineral, "mine", forms), refine: worldAt(s, mineral, "refine", forms) };
  const stages = {
    mine: opinionStage(s, xs, "mine", worlds),
    refine: opinionStage(s, xs, "refine", worlds),
  };
  const rho = recycledShare(s, xs, mineral);
  const applicable = stagesInOrder.filter((stage) => worlds[stage].applies);
  const scores = applicable.map((stage) => ({ stage, ...sourcing(stages[stage], rho) }));
  const best = scores.reduce((top, next) => (next.value > top.value * (1 + 1e-9) ? next : top));
  const sc = {
    stage: best.stage,
    low: Math.max(...scores.map((score) => score.low)),
    value: best.value,
    high: Math.max(...scores.map((score) => score.high)),
  };
  const priced = xs.filter((x) => x.spend !== null);
  const attributed = priced.some((x) => !x.hasNoPrice) ? total(priced.map((x) => x.attributed ?? 0)) : null;
  const geoStage = stagesInOrder.find((stage) => worlds[stage].applies && worlds[stage].has) ?? null;
  const named = priced.filter((x) => x.line.mineralId !== null);
  const geo = geoStage === null ? null : geoPolRiskOf(stages[geoStage]);
  const price =
    named.length === 0
      ? null
      : total(named.map((x) => x.spend ?? 0)) / (1000 * total(named.map((x) => x.tonnes)));
  return {
    worlds,
    stages,
    sc,
    attributed,
    geoStage,
    geo,
    price,
    lineSpend: priced.length === 0 ? null : total(priced.map((x) => x.spend ?? 0)),
    touched: touched(s, xs, worlds),
    suppliers: suppliersOf(xs),
    tonnes: total(xs.map((x) => x.tonnes)),
  };
}

function geoPolRiskOf({ worldHhi, geo }: StageOpinion): Ends {
  return {
    low: worldHhi.low * geo.low,
    value: ((worldHhi.low + worldHhi.high) / 2) * geo.value,
    high: worldHhi.high * geo.high,
  };
}

function suppliersOf(xs: readonly OpinionExposure[]) {
  const parts = new Map<string, number>();
  for (const x of xs) parts.set(parentOf(x.line), (parts.get(parentOf(x.line)) ?? 0) + x.tonnes);
  const shares = [...parts.values()].map((tonnes) => tonnes / total(parts.values()));
  return {
    count: shares.length,
    largest: Math.max(...shares),
    hhi: total(shares.map((share) => share ** 2)),
  };
}

/** What does the text say of the goods groups? **Shape** keyed by what makes goods one. */
export function opinionGoods(s: OpinionSetting, lines: readonly PlanLine[]) {
  const groups = new Map<string, PlanLine[]>();
  for (const line of lines) {
    if (exposuresOf(s, line).length === 0) continue;
    const parsed = line.formula === null ? null : parseFormula(line.formula);
    const atoms =
      parsed?.ok === true
        ? Object.entries(parsed.counts)
            .map(([element, count]) => `${element}${count.toFixed(9)}`)
            .sort()
            .join()
        : null;
    const material = fold(line.material ?? "");
    const why = atoms ?? (material === "" ? `mineral ${line.mineralId}` : `material ${material}`);
    groups.set(`${line.form}/${why}`, [...(groups.get(`${line.form}/${why}`) ?? []), line]);
  }
  return new Map([...groups].map(([key, own]) => [key, goodsOf(s, own)]));
}

function goodsOf(s: OpinionSetting, lines: readonly PlanLine[]) {
  const factor = (line: PlanLine) => exposuresOf(s, line)[0]?.goodsFactor ?? 1;
  const need = total(lines.map((line) => (line.needTonnes ?? line.annualQuantityTonnes) * factor(line)));
  const stocked = lines.filter((line) => line.stockTonnes !== null);
  const stock = total(stocked.map((line) => (line.stockTonnes ?? 0) * factor(line)));
  const months = stocked.length === 0 || need === 0 ? null : (12 * stock) / need;
  const dated = stocked.flatMap((line) => (line.stockAsOf === null ? [] : [Date.parse(line.stockAsOf)]));
  const days = dated.length === 0 ? null : (Date.parse(s.date) - Math.min(...dated)) / 86_400_000;
  const qualified = (line: PlanLine) => line.qualification === null || line.qualification === "qualified";
  const replace = lines.map((line) => {
    const isOther = lines.some((other) => parentOf(other) !== parentOf(line) && qualified(other));
    const lead = line.leadTimeDays === null ? 3 : (line.leadTimeDays * 12) / 365;
    return lead + (isOther ? 0 : (line.qualificationMonths ?? 12));
  });
  return {
    minerals: mineralIds.filter((id) =>
      lines.some((line) => exposuresOf(s, line).some((x) => x.mineral === id)),
    ),
    months,
    atLeast: months === null || stocked.length < lines.length,
    days,
    ifNothingCame: months === null || days === null ? null : Math.max(0, months - (days * 12) / 365),
    replace: Math.max(...replace),
    perMonth: need / 12,
  };
}
