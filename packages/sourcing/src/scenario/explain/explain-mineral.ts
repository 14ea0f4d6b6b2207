import { foldMembers, type Member, type Selection } from "@interphase/figures";
import type { MineralId } from "@interphase/minerals";
import { plainly, type FigureMaking, type Working } from "../../explanations/explanation-book.js";
import { needTermOf, needWorking } from "../../explanations/explain-goods.js";
import {
  about,
  divide,
  least,
  minOver,
  multiply,
  num,
  ref,
  sumOver,
  term,
} from "../../explanations/formula-nodes.js";
import { fractionTerm } from "../../explanations/line-terms.js";
import { keepLargest, sumOverLines } from "../../explanations/making.js";
import type { End } from "../../exposure/measure-reach.js";
import type { GroupRun } from "../group-run.js";
import { explainGroup } from "./explain-group.js";
import { atEveryEnd, mineralAt, quotient, scenarioTitle, type ScenarioMaking } from "./scenario-making.js";

/** One mineral of a scenario, its groups, and its rows of each group. */
interface MineralContext {
  readonly making: ScenarioMaking;
  readonly mineralId: MineralId;
  readonly groups: readonly GroupRun[];
  readonly rowsOf: (group: GroupRun) => readonly number[];
}

function createContext(making: ScenarioMaking, mineralId: MineralId): MineralContext {
  const { book, exposures, lines, run } = making;
  let byGroup: Map<number, number[]> | undefined;
  const sort = () => {
    const sorted = new Map<number, number[]>();
    for (const row of book.rowsOf(mineralId)) {
      const code = lines.group[exposures.line[row] ?? 0] ?? 0;
      const own = sorted.get(code);
      if (own === undefined) sorted.set(code, [row]);
      else own.push(row);
    }
    return sorted;
  };
  return {
    making,
    mineralId,
    groups: run.groups.filter(({ group }) => group.minerals.includes(mineralId)),
    rowsOf: ({ group }) => (byGroup ??= sort()).get(group.groupIndex) ?? [],
  };
}

const needOf = ({ making, mineralId }: MineralContext, { group }: GroupRun): number =>
  making.run.needs.get(mineralId)?.[group.groupIndex] ?? 0;

/** Σ n·f: contained need of a mineral over rows. */
function containedNeed(context: MineralContext, rows: Iterable<number>, code: string): FigureMaking {
  const { making, mineralId } = context;
  const { exposures, run } = making;
  const tonnesOf = (row: number) =>
    (run.lines.needTonnes[exposures.line[row] ?? 0] ?? 0) * (exposures.fraction[row] ?? 0);
  const sum = sumOverLines(making, keepLargest(making, rows, tonnesOf), {
    column: "containedTonnes",
    code,
    facts: { mineralId },
    termsOf: (row, line) => ({ n: needTermOf(making, line), f: fractionTerm(making, row) }),
    body: multiply(term("n"), ref("f")),
  });
  return plainly(sum, {});
}

const ofGroup = (code: string, unit: string, { mineralId }: MineralContext, { group }: GroupRun) => {
  const { key, form, material } = group;
  return scenarioTitle(code, unit, { mineralId, key, form, material });
};

const groupNeed = (context: MineralContext, own: GroupRun): Working => ({
  path: `/workings/scenario/${context.mineralId}${context.making.groupAt(own)}/containedNeed`,
  title: ofGroup("containedNeedOfGroup", "t", context, own),
  make: () => containedNeed(context, context.rowsOf(own), "lines-of-goods"),
});

const mineralNeed = (context: MineralContext): Working => ({
  path: `/workings/scenario/${context.mineralId}/containedNeed`,
  title: scenarioTitle("containedNeed", "t", { mineralId: context.mineralId }),
  make: () => containedNeed(context, context.making.book.rowsOf(context.mineralId), "lines-of-mineral"),
});

/** φ: the need-weighted contained fraction of a group. */
const groupFraction = (context: MineralContext, own: GroupRun): Working => ({
  path: `/workings/scenario/${context.mineralId}${context.making.groupAt(own)}/containedFraction`,
  title: ofGroup("containedFraction", "fraction", context, own),
  make: () => {
    const { explanations } = context.making;
    return quotient(
      explanations.to(groupNeed(context, own), { symbol: "N_gk" }),
      explanations.to(needWorking(context.making, own.group), { symbol: "N_g" }),
    );
  },
});

/** Which groups does a sum or minimum run over? Those shown are explained. */
function selectGroups(
  context: MineralContext,
  groups: readonly GroupRun[],
  how: {
    readonly column: string;
    readonly code: string;
    readonly folding: "sum" | "min";
    readonly valueOf: (own: GroupRun) => number;
    readonly termsOf: (own: GroupRun) => Member["terms"];
  },
): Selection {
  const { making, mineralId } = context;
  const folded = foldMembers(
    [...groups],
    how.valueOf,
    (own): Member => {
      explainGroup(making, own);
      return { subjects: [about("goods", own.group.key)], terms: how.termsOf(own) };
    },
    { folding: how.folding, limit: making.limit },
  );
  return { column: how.column, selection: { code: how.code, facts: { mineralId } }, ...folded };
}

/** Σ λ_g·N_gk / Σ N_gk. */
function explainLoss(context: MineralContext): FigureMaking {
  const { making } = context;
  const { explanations } = making;
  const needing = context.groups.filter((own) => needOf(context, own) > 0);
  return atEveryEnd((end, terms) => {
    const lossAt = (own: GroupRun) => own.lossByPhase?.[0]?.[end] ?? 0;
    const over = selectGroups(context, needing, {
      column: "lostContainedTonnes",
      code: "goods-of-mineral",
      folding: "sum",
      valueOf: (own) => lossAt(own) * needOf(context, own),
      termsOf: (own) => ({
        l: explanations.at(
          `${making.groupAt(own)}/lossFraction`,
          { symbol: "λ_g", reading: end },
          "fraction",
        ),
        N: explanations.to(groupNeed(context, own), { symbol: "N_gk" }),
      }),
    });
    terms["N_k"] = explanations.to(mineralNeed(context), { symbol: "N_k" });
    return least(num(1), divide(sumOver(over, multiply(ref("l"), ref("N"))), ref("N_k")));
  });
}

/** Σ φ_gk·S_g over the groups that lack something. */
function explainShortfall(context: MineralContext): FigureMaking {
  const { making } = context;
  const { explanations } = making;
  const fractionOf = (own: GroupRun) =>
    own.group.needTonnes > 0 ? needOf(context, own) / own.group.needTonnes : 0;
  const short = context.groups.filter((own) => own.shortfall.high > 0);
  const at = (end: End) =>
    sumOver(
      selectGroups(context, short, {
        column: "shortfallTonnes",
        code: "goods-that-run-short",
        folding: "sum",
        valueOf: (own) => fractionOf(own) * own.shortfall[end],
        termsOf: (own) => ({
          S: explanations.at(
            `${making.groupAt(own)}/shortfallGoodsTonnes`,
            { symbol: "S_g", reading: end },
            "t",
          ),
          φ: explanations.to(groupFraction(context, own), { symbol: "φ_gk" }),
        }),
      }),
      multiply(ref("φ"), ref("S")),
    );
  return { formulas: { low: at("low"), value: at("value"), high: at("high") }, terms: {} };
}

/** The earliest stock-out of the groups. */
function explainStockOut(context: MineralContext): FigureMaking {
  const { making } = context;
  const out = context.groups.filter(({ stockOutMonth }) => stockOutMonth !== null);
  const over = selectGroups(context, out, {
    column: "stockOutMonth",
    code: "goods-that-run-short",
    folding: "min",
    valueOf: ({ stockOutMonth }) => stockOutMonth ?? 0,
    termsOf: (own) => ({
      t: making.explanations.at(`${making.groupAt(own)}/stockOutMonth`, { symbol: "t_g" }, "months"),
    }),
  });
  return plainly(minOver(over, ref("t")), {});
}

/** How is what a scenario takes of one mineral explained, its spend apart? */
export function explainMineralLoss(making: ScenarioMaking, mineralId: MineralId): void {
  const { explanations, run } = making;
  const shown = run.result.minerals.find((mineral) => mineral.mineralId === mineralId);
  if (shown === undefined) throw new RangeError(`The scenario has no ${mineralId}.`);
  const context = createContext(making, mineralId);
  const at = mineralAt(making, mineralId);
  const title = (code: string, unit: string) => scenarioTitle(`mineral.${code}`, unit, { mineralId });
  explanations.figure(`${at}/lossFraction`, title("lossFraction", "fraction"), shown.lossFraction, () =>
    explainLoss(context),
  );
  explanations.figure(`${at}/shortfallTonnes`, title("shortfallTonnes", "t"), shown.shortfallTonnes, () =>
    explainShortfall(context),
  );
  explanations.figure(`${at}/stockOutMonth`, title("stockOutMonth", "months"), shown.stockOutMonth, () =>
    explainStockOut(context),
  );
}
