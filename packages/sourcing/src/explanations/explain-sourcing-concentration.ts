import { foldMembers, type Formula, type Member, type Selection, type Term } from "@interphase/figures";
import { recycledOrigin } from "../exposure/origin-mix.js";
import { evenly, plainly, type FigureMaking, type Working } from "./explanation-book.js";
import {
  about,
  add,
  choose,
  divide,
  factTerm,
  greatest,
  least,
  multiply,
  num,
  optionTerm,
  ref,
  subtract,
  sumOver,
  term,
} from "./formula-nodes.js";
import { selectNamed, unknownTerm, type StageMaking } from "./explain-origins.js";
import { titleOf, totalTerm } from "./explain-volumes.js";
import { worldShareTerm } from "./explain-world.js";
import { columnTerm, containedTerms, originLeaf, originTerm } from "./line-terms.js";
import type { KeptRows } from "./largest-rows.js";
import { keepLargest, pathOf, sumOverLines, type MineralMaking } from "./making.js";
import { constantTerm } from "./method-constants.js";
import { atEachEnd } from "./way-touch.js";
import type { End, Terms } from "./mine-parts.js";

/** 1 where a country is of the home area. */
const homeTerm = ({ facts }: MineralMaking, countryIso3: string): Term =>
  optionTerm("homeArea", { symbol: "h_c", value: facts.homeArea.has(countryIso3) ? 1 : 0 }, countryIso3);

/** IR: the share from outside the home area: what is known, what is expected, at most. */
function relianceWorking(making: StageMaking): Working {
  const outside = () =>
    sumOver(
      selectNamed(
        making,
        (country, share) => (making.facts.homeArea.has(country) ? 0 : share),
        (country) => ({ h: homeTerm(making, country) }),
      ),
      multiply(ref("S"), subtract(num(1), term("h"))),
    );
  const path = `${making.stageWorkings}/importReliance`;
  return {
    path,
    title: titleOf(making, "stage.importReliance", "7", "fraction", { stage: making.stage }),
    make: () => ({
      formulas: {
        low: least(num(1), outside()),
        value: least(
          num(1),
          add(ref("low"), multiply(ref("U"), subtract(num(1), sumOver(selectHome(making), ref("P"))))),
        ),
        high: least(num(1), add(ref("low"), ref("U"))),
      },
      terms: {
        U: unknownTerm(making),
        low: making.explanations.at(path, { symbol: "IR^low", reading: "low" }, "fraction"),
      },
    }),
  };
}

/** The countries of the home area, with their shares of the world. */
function selectHome(making: StageMaking): Selection {
  const { question, facts, limit } = making;
  const folded = foldMembers(
    [...facts.homeArea],
    (country) => question.world.mix.shares.get(country) ?? 0,
    (country): Member => ({
      subjects: [about("country", country)],
      terms: { P: worldShareTerm(making, question, country) },
    }),
    { limit },
  );
  return { column: "share", selection: { code: "countries-of-home", facts: {} }, ...folded };
}

/** EoL: the published share of old scrap in supply; 0 where none is published. */
function endOfLifeTerm(making: MineralMaking): Term {
  const { factIds } = making.facts.recyclingRate(making.mineralId);
  const [factId] = factIds;
  if (factId === undefined) return constantTerm("none", "EoL");
  const working: Working = {
    path: `${making.workings}/endOfLifeRate`,
    title: titleOf(making, "mineral.endOfLifeRate", "7", "fraction"),
    make: () => {
      const value = making.facts.edition.factById.get(factId)?.value ?? null;
      return plainly(divide(term("percent"), term("whole")), {
        percent: factTerm(factId, { symbol: "e", value, unit: "percent" }),
        whole: constantTerm("percent-whole", "100", "percent"),
      });
    },
  };
  return making.explanations.to(working, { symbol: "EoL" });
}

/** ρ: what part is secondary. A line's recycled content, else its RECYCLED share at mine; in low also EoL of what is unknown. */
function recycledWorking(making: MineralMaking): Working {
  const path = `${making.workings}/recycled`;
  return {
    path,
    title: titleOf(making, "mineral.recycled", "7", "fraction"),
    make: () => {
      const known = divide(recycledSum(making), ref("T"));
      const open = selectUnknown(making);
      // Asked only where something is unknown: a working that is asked for is made, and nobody else may refer to it.
      const rate = open.count === 0 ? undefined : endOfLifeTerm(making);
      if (rate === undefined || rate.origin.kind === "constant")
        return evenly(known, { T: totalTerm(making) });
      const unknown = divide(unknownSum(making, open), ref("T"));
      const value = making.explanations.at(path, { symbol: "ρ" }, "fraction");
      const low = add(ref("value"), multiply(ref("EoL"), unknown));
      return {
        formulas: { low, value: known, high: ref("value") },
        terms: { T: totalTerm(making), EoL: rate, value },
      };
    },
  };
}

const statedContent = ({ lines, exposures }: MineralMaking, row: number): number =>
  lines.recycled[exposures.line[row] ?? 0] ?? NaN;

function recycledSum(making: MineralMaking): Formula {
  const { rows, exposures } = making;
  const contentOf = (row: number): number => {
    const stated = statedContent(making, row);
    return Number.isNaN(stated) ? pathOf(making, row).mine.recycled : stated;
  };
  const kept = keepLargest(making, rows, (row) => {
    const content = contentOf(row);
    return content === 0 ? NaN : (exposures.contained[row] ?? 0) * content;
  });
  return sumOverLines(making, kept, {
    column: "containedTonnes",
    code: "lines-recycled",
    facts: { mineralId: making.mineralId },
    termsOf: (row, line) => {
      const id = making.book.lineIds[line] ?? "";
      const value = contentOf(row);
      const isStated = !Number.isNaN(statedContent(making, row));
      const content = isStated
        ? columnTerm(making, line, "recycledContentFraction", { symbol: "ρ_l", value, unit: "fraction" })
        : originLeaf(pathOf(making, row), id, "mine", recycledOrigin, value, "ρ_l");
      return { ...containedTerms(making, row), r: content };
    },
    body: multiply(term("q"), ref("f"), term("r")),
  });
}

const selectUnknown = (making: MineralMaking): KeptRows =>
  keepLargest(making, making.rows, (row) => {
    const { unknown } = pathOf(making, row).mine;
    const isOpen = Number.isNaN(statedContent(making, row)) && unknown > 0;
    return isOpen ? (making.exposures.contained[row] ?? 0) * unknown : NaN;
  });

function unknownSum(making: MineralMaking, kept: KeptRows): Formula {
  return sumOverLines(making, kept, {
    column: "containedTonnes",
    code: "lines-of-unknown-origin",
    facts: { mineralId: making.mineralId, stage: "mine" },
    termsOf: (row) => ({ ...containedTerms(making, row), u: originTerm(making, row, "mine", null) }),
    body: multiply(term("q"), ref("f"), ref("u")),
  });
}

/** The EU formula's answer at one stage. */
function stageWorking(making: StageMaking): Working {
  const { explanations, stageAt, stage } = making;
  const withWorld = making.question.world.figures !== null;
  const company = (end: End, terms: Terms) =>
    named(
      terms,
      `C^${end}`,
      explanations.at(`${stageAt}/companyConcentration`, { symbol: `C^${end}`, reading: end }, "points"),
    );
  const world = (end: End, terms: Terms) =>
    named(
      terms,
      `W^${end}`,
      explanations.at(`${stageAt}/worldConcentration`, { symbol: `W^${end}`, reading: end }, "points"),
    );
  const recycled = (end: End, terms: Terms): Formula => {
    const rho = (reading: End) =>
      named(
        terms,
        `ρ^${reading}`,
        explanations.to(recycledWorking(making), { symbol: `ρ^${reading}`, reading }),
      );
    if (end === "value") return rho("value");
    return end === "low" ? greatest(rho("low"), rho("high")) : least(rho("low"), rho("high"));
  };
  const own = (end: End, terms: Terms) => subtract(num(1), recycled(end, terms));
  return {
    path: `${making.stageWorkings}/sourcingConcentration`,
    title: titleOf(making, "stage.sourcingConcentration", "7", "points", {
      stage,
      withoutWorld: withWorld ? 0 : 1,
    }),
    make: () =>
      atEachEnd((end, terms) => {
        if (!withWorld) return multiply(company(end, terms), own(end, terms));
        terms["EoL"] = endOfLifeTerm(making);
        const at = (reading: End): Formula => {
          const reliance = explanations.to(relianceWorking(making), { symbol: `IR^${reading}`, reading });
          const half = divide(named(terms, `IR^${reading}`, reliance), num(2));
          return add(
            multiply(world(end, terms), half, subtract(num(1), ref("EoL"))),
            multiply(company(end, terms), subtract(num(1), half), own(end, terms)),
          );
        };
        if (end === "value") return at("value");
        return end === "low" ? least(at("low"), at("high")) : greatest(at("low"), at("high"));
      }),
  };
}

function named(terms: Terms, name: string, own: Term): Formula {
  terms[name] = own;
  return ref(name);
}

/** How is sourcing concentration explained: the bottleneck of all applicable stages, mine on a tie? */
export function explainSourcingConcentration(making: MineralMaking, stages: readonly StageMaking[]): void {
  const { explanations, at, mineral } = making;
  const found = mineral.sourcingConcentration;
  const title = titleOf(making, "mineral.sourcingConcentration", "7", "points", {
    stage: found?.stage ?? null,
  });
  const figure = found === null ? null : { low: found.low, value: found.value, high: found.high };
  explanations.figure(`${at}/sourcingConcentration`, title, figure, () => bottleneck(stages));
}

function bottleneck(stages: readonly StageMaking[]): FigureMaking {
  return atEachEnd((end, terms) => {
    const each = stages.map((making) => {
      const symbol = `C_${making.stage}`;
      const own = making.explanations.to(stageWorking(making), {
        symbol,
        reading: end,
        subjects: [about("stage", making.stage)],
      });
      return named(terms, `${symbol}^${end}`, own);
    });
    const [first, second] = each;
    if (first === undefined) return num(0);
    if (second === undefined) return first;
    if (end !== "value") return greatest(first, second);
    return choose({ left: second, operator: ">", right: first, tolerance: 1e-9 }, second, first);
  });
}
