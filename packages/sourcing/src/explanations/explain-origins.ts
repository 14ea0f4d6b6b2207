import { foldMembers, type Member, type Selection, type Term } from "@interphase/figures";
import type { Stage } from "@interphase/minerals";
import type { StageExposure } from "../assessment-result.js";
import { recycledOrigin } from "../exposure/origin-mix.js";
import { evenly, plainly, type FigureMaking, type Working } from "./explanation-book.js";
import {
  about,
  add,
  divide,
  greatest,
  multiply,
  num,
  ref,
  square,
  subtract,
  sumOver,
  term,
} from "./formula-nodes.js";
import { titleOf, totalTerm } from "./explain-volumes.js";
import { worldShareTerm, type WorldQuestion } from "./explain-world.js";
import { containedTerms, originTerm } from "./line-terms.js";
import type { KeptRows } from "./largest-rows.js";
import { keepOrigin, sumOverLines, type MineralMaking, type OriginRows } from "./making.js";
import { constantTerm } from "./method-constants.js";

/** What is needed to explain one stage of one mineral? `at` is its pointer. */
export interface StageMaking extends MineralMaking {
  readonly stage: Stage;
  readonly exposure: StageExposure;
  readonly stageAt: string;
  readonly stageWorkings: string;
  readonly question: WorldQuestion;
  /** The countries that the plan names at the stage, with their shares, and the suppliers whose origin is unknown. */
  readonly named: ReadonlyMap<string, number>;
  readonly lumps: readonly { readonly parent: number; readonly share: number }[];
  readonly unknown: number;
}

/** How is the making of one stage's explanations begun? At a stage that is not applicable too: RECYCLED is read there. */
export function createStageMaking(making: MineralMaking, stage: Stage): StageMaking {
  const exposure = making.mineral.stages[stage];
  const total = making.mineral.containedTonnes;
  const origins = making.origins(stage);
  const shareOf = ({ total: tonnes }: OriginRows) => (total > 0 ? Math.min(1, tonnes / total) : 0);
  const lumps = [...origins.lumps].map(([parent, rows]) => ({ parent, share: shareOf(rows) }));
  lumps.sort((a, b) => b.share - a.share || a.parent - b.parent);
  const named = new Map<string, number>();
  for (const [origin, rows] of origins.countries) {
    if (origin !== recycledOrigin) named.set(origin, shareOf(rows));
  }
  return {
    ...making,
    stage,
    exposure,
    stageAt: `${making.at}/stages/${stage}`,
    stageWorkings: `${making.workings}/${stage}`,
    question: { mineralId: making.mineralId, stage, world: making.world[stage] },
    named,
    lumps,
    unknown: lumps.reduce((sum, { share }) => sum + share, 0),
  };
}

const stageTitle = (making: StageMaking, code: string, section: string, unit: string | null, facts = {}) =>
  titleOf(making, code, section, unit, { stage: making.stage, ...facts });

const partOver = (making: StageMaking, kept: KeptRows, origin: string | null, code: string, facts = {}) =>
  sumOverLines(making, kept, {
    column: "containedTonnes",
    code,
    facts: { mineralId: making.mineralId, stage: making.stage, ...facts },
    termsOf: (row) => ({ ...containedTerms(making, row), s: originTerm(making, row, making.stage, origin) }),
    body: multiply(term("q"), ref("f"), ref("s")),
  });

/** How are the shares of each country, of the unknown and of the recycled explained? */
export function explainOrigins(making: StageMaking): void {
  const { explanations, stageAt, exposure, origins, stage } = making;
  const { countries, unknown } = origins(stage);
  const shareMaking =
    (rows: readonly number[] | undefined, origin: string | null, code: string, facts = {}) =>
    () => {
      if (rows === undefined || rows.length === 0) return plainly(num(0), {});
      const kept = keepOrigin(making, rows, stage, origin);
      return plainly(divide(partOver(making, kept, origin, code, facts), ref("T")), { T: totalTerm(making) });
    };
  exposure.companyShares.forEach(({ countryIso3, shareFraction }, index) => {
    explanations.figure(
      `${stageAt}/companyShares/${index}/shareFraction`,
      stageTitle(making, "stage.companyShare", "3", "fraction", { countryIso3 }),
      shareFraction,
      shareMaking(countries.get(countryIso3)?.rows, countryIso3, "lines-from-country", { countryIso3 }),
    );
  });
  explanations.figure(
    `${stageAt}/unknownShareFraction`,
    stageTitle(making, "stage.unknownShareFraction", "3", "fraction"),
    exposure.unknownShareFraction,
    shareMaking(unknown, null, "lines-of-unknown-origin"),
  );
  explanations.figure(
    `${stageAt}/recycledShareFraction`,
    stageTitle(making, "stage.recycledShareFraction", "3", "fraction"),
    exposure.recycledShareFraction,
    shareMaking(countries.get(recycledOrigin)?.rows, recycledOrigin, "lines-recycled"),
  );
}

/** S_c: the share that comes from a country, for a member that is about it. */
export function companyShareTerm(making: StageMaking, countryIso3: string): Term {
  const index = making.exposure.companyShares.findIndex((share) => share.countryIso3 === countryIso3);
  if (index < 0) return constantTerm("none", "S_c");
  const path = `${making.stageAt}/companyShares/${index}/shareFraction`;
  return making.explanations.at(path, { symbol: "S_c" }, "fraction");
}

/** U: the share of unknown origin. */
export const unknownTerm = (making: StageMaking): Term =>
  making.explanations.at(`${making.stageAt}/unknownShareFraction`, { symbol: "U" }, "fraction");

/** u_i: the unknown tonnes of one supplier as a share of the mineral, for a member that is about it. */
export function lumpTerm(making: StageMaking, parent: number): Term {
  const { explanations, stage, stageWorkings, book, origins } = making;
  const supplier = book.parentNames[parent] ?? "";
  const working: Working = {
    path: `${stageWorkings}/lumps/${parent}/share`,
    title: stageTitle(making, "lump.share", "3", "fraction", { supplier }),
    make: () => {
      const rows = origins(stage).lumps.get(parent)?.rows ?? [];
      const kept = keepOrigin(making, rows, stage, null, making.deepLimit);
      const own = partOver(making, kept, null, "lines-of-lump", { supplier });
      return plainly(divide(own, ref("T")), { T: totalTerm(making) });
    },
  };
  return explanations.to(working, { symbol: "u_i" });
}

/** Over which suppliers of unknown origin does a sum run? */
export function selectLumps(
  making: StageMaking,
  valueOf: (lump: StageMaking["lumps"][number]) => number,
  more: (parent: number) => Record<string, Term> = () => ({}),
): Selection {
  const folded = foldMembers(
    making.lumps,
    valueOf,
    ({ parent }): Member => ({
      subjects: [about("supplier", making.book.parentNames[parent] ?? "")],
      terms: { u: lumpTerm(making, parent), ...more(parent) },
    }),
    { limit: making.limit },
  );
  const facts = { mineralId: making.mineralId, stage: making.stage };
  return { column: "share", selection: { code: "suppliers-of-unknown-origin", facts }, ...folded };
}

/** Q = Σ u². */
export function unknownSquaresTerm(making: StageMaking): Term {
  const working: Working = {
    path: `${making.stageWorkings}/unknownSquares`,
    title: stageTitle(making, "stage.unknownSquares", "3", "fraction"),
    make: () =>
      plainly(
        sumOver(
          selectLumps(making, ({ share }) => share * share),
          square(ref("u")),
        ),
        {},
      ),
  };
  return making.explanations.to(working, { symbol: "Q" });
}

/** Which countries does the mix name, with what `more` gives each? */
export function selectNamed(
  making: StageMaking,
  valueOf: (countryIso3: string, share: number) => number,
  more: (countryIso3: string) => Record<string, Term> = () => ({}),
  folding: "sum" | "max" = "sum",
): Selection {
  const folded = foldMembers(
    [...making.named],
    ([countryIso3, share]) => valueOf(countryIso3, share),
    ([countryIso3]): Member => ({
      subjects: [about("country", countryIso3)],
      terms: { S: companyShareTerm(making, countryIso3), ...more(countryIso3) },
    }),
    { folding, limit: making.limit },
  );
  return { column: "share", selection: { code: "countries-of-mix", facts: originFacts(making) }, ...folded };
}
const originFacts = ({ mineralId, stage }: StageMaking) => ({ mineralId, stage });

/** Which countries do the mix or the world name, with both shares? **Shape** the mix's own first. */
export function selectBoth(
  making: StageMaking,
  valueOf: (countryIso3: string, own: number, world: number) => number,
  more: (countryIso3: string) => Record<string, Term> = () => ({}),
): Selection {
  const world = making.question.world.mix.shares;
  const countries = [...new Set([...making.named.keys(), ...world.keys()])];
  const folded = foldMembers(
    countries,
    (iso3) => valueOf(iso3, making.named.get(iso3) ?? 0, world.get(iso3) ?? 0),
    (iso3): Member => ({
      subjects: [about("country", iso3)],
      terms: {
        S: companyShareTerm(making, iso3),
        P: worldShareTerm(making, making.question, iso3),
        ...more(iso3),
      },
    }),
    { limit: making.limit },
  );
  return {
    column: "share",
    selection: { code: "countries-of-mix-and-world", facts: originFacts(making) },
    ...folded,
  };
}

/** The greatest of the shares a mix names; 0 of none. */
const largestShare = (making: StageMaking) =>
  greatest(num(0), {
    kind: "max-over",
    body: ref("S"),
    over: selectNamed(making, (_c, share) => share, undefined, "max"),
  });
const largestOrNone = (making: StageMaking) => (making.named.size === 0 ? num(0) : largestShare(making));

/** How is the company's HHI made (methods 3)? */
export function companyHhiMaking(making: StageMaking): FigureMaking {
  const squares = () =>
    sumOver(
      selectNamed(making, (_c, share) => share * share),
      square(ref("S")),
    );
  if (making.unknown === 0) return evenly(squares(), {});
  const U = making.unknown;
  const Q = making.lumps.reduce((sum, { share }) => sum + share * share, 0);
  const rest = subtract(square(ref("U")), ref("Q"));
  const expected = sumOver(
    selectBoth(making, (_c, S, P) => S * S + 2 * S * U * P + Q * P + (U * U - Q) * P * P),
    add(
      square(ref("S")),
      multiply(num(2), ref("S"), ref("U"), ref("P")),
      multiply(ref("Q"), ref("P")),
      multiply(rest, square(ref("P"))),
    ),
  );
  const unnamed = add(multiply(ref("Q"), ref("PX")), multiply(rest, square(ref("PX"))));
  return {
    formulas: {
      low: squares(),
      value: add(expected, unnamed),
      high: add(ref("low"), multiply(ref("U"), add(multiply(num(2), largestOrNone(making)), ref("U")))),
    },
    terms: {
      low: making.explanations.at(
        `${making.stageAt}/companyHhi`,
        { symbol: "H^low", reading: "low" },
        "fraction",
      ),
      U: unknownTerm(making),
      Q: unknownSquaresTerm(making),
      PX: worldShareTerm(making, making.question, null),
    },
  };
}

/** What is left without the company's largest country (methods 9)? */
export function companyLeftMaking(making: StageMaking): FigureMaking {
  const path = `${making.stageAt}/supplyLeftWithoutLargest/company`;
  return {
    formulas: {
      low: greatest(num(0), subtract(ref("high"), ref("U"))),
      high: greatest(num(0), subtract(num(1), largestOrNone(making))),
    },
    terms: {
      high: making.explanations.at(path, { symbol: "L^high", reading: "high" }, "fraction"),
      U: unknownTerm(making),
    },
  };
}
