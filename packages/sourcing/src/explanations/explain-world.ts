import { foldMembers, type Member, type Selection, type Term } from "@interphase/figures";
import type { MineralId, Stage, TradeFactor } from "@interphase/minerals";
import type { WorldStage } from "../exposure/assessment-facts.js";
import { evenly, plainly, type FigureMaking, type Working } from "./explanation-book.js";
import {
  about,
  add,
  choose,
  clamp,
  divide,
  factTerm,
  greatest,
  multiply,
  num,
  ref,
  selectAll,
  square,
  stateTerm,
  subtract,
  sumOver,
  term,
} from "./formula-nodes.js";
import type { Making } from "./making.js";
import { constantTerm, scaleTerm } from "./method-constants.js";

/** What is asked of the world: a mineral at a stage, with what the edition says of it. */
export interface WorldQuestion {
  readonly mineralId: MineralId;
  readonly stage: Stage;
  readonly world: WorldStage;
}

const base = ({ mineralId, stage }: WorldQuestion) => `/workings/world/${mineralId}/${stage}`;
const factsOf = ({ mineralId, stage, world }: WorldQuestion) => ({
  mineralId,
  stage,
  sourceId: world.series.use.sourceId,
  year: world.series.use.year,
});

const productionTerm = (making: Making, factId: string): Term => {
  const fact = making.facts.edition.factById.get(factId);
  return factTerm(factId, { symbol: "x", value: fact?.value ?? null, unit: fact?.unit ?? null });
};

function productionOver(making: Making, question: WorldQuestion, factIds: readonly string[], code: string) {
  const members = factIds.map((factId): Member => {
    const country = making.facts.edition.factById.get(factId)?.countryIso3 ?? "";
    return { subjects: [about("country", country)], terms: { x: productionTerm(making, factId) } };
  });
  const valueOf = (member: Member) => member.terms["x"]?.value ?? 0;
  const folded = foldMembers(members, valueOf, (member) => member, { limit: making.limit });
  const over: Selection = {
    column: "production",
    selection: { code, facts: factsOf(question) },
    ...folded,
  };
  return sumOver(over, term("x"));
}

/** Σ: what every row of a series is divided by; of shares in percent at least 100. */
function divisorWorking(making: Making, question: WorldQuestion): Working {
  const { series } = question.world;
  return {
    path: `${base(question)}/divisor`,
    title: { code: "world.divisor", facts: factsOf(question), method: "world-series", unit: series.unit },
    make: () => {
      const ids = [...series.shares.flatMap(({ factIds }) => factIds), ...series.unknownFactIds];
      const sum = productionOver(making, question, ids, "rows-of-series");
      if (series.unit !== "share_pct") return plainly(sum, {});
      return plainly(greatest(term("whole"), sum), {
        whole: constantTerm("percent-whole", "100", "percent"),
      });
    },
  };
}

/** P_c: the world's share of one country, for a member that is about it; `null` is that of all others, with what percentages leave open. */
export function worldShareTerm(making: Making, question: WorldQuestion, countryIso3: string | null): Term {
  const { series } = question.world;
  if (countryIso3 === null) {
    if (!series.hasShares) return constantTerm("whole", "P_X");
    if (series.unknownShareFraction === 0) return constantTerm("none", "P_X");
    return making.explanations.to(unnamedWorking(making, question), { symbol: "P_X" });
  }
  const share = series.shares.find((entry) => entry.countryIso3 === countryIso3);
  if (share === undefined) return constantTerm("none", "P_c");
  const working: Working = {
    path: `${base(question)}/${countryIso3}/share`,
    title: {
      code: "world.share",
      facts: { ...factsOf(question), countryIso3 },
      method: "world-series",
      unit: "fraction",
    },
    make: () => {
      const own = productionOver(making, question, share.factIds, "rows-of-country");
      const total = making.explanations.to(divisorWorking(making, question), { symbol: "Σx" });
      return plainly(divide(own, ref("total")), { total });
    },
  };
  return making.explanations.to(working, { symbol: "P_c" });
}

function unnamedWorking(making: Making, question: WorldQuestion): Working {
  const { series } = question.world;
  return {
    path: `${base(question)}/XXX/share`,
    title: { code: "world.unnamedShare", facts: factsOf(question), method: "world-series", unit: "fraction" },
    make: () => {
      const total = making.explanations.to(divisorWorking(making, question), { symbol: "Σx" });
      const others = productionOver(making, question, series.unknownFactIds, "rows-of-others");
      if (series.unit !== "share_pct") return plainly(divide(others, ref("total")), { total });
      const ids = [...series.shares.flatMap(({ factIds }) => factIds), ...series.unknownFactIds];
      const missing = subtract(ref("total"), productionOver(making, question, ids, "rows-of-series"));
      return plainly(divide(add(others, missing), ref("total")), { total });
    },
  };
}

/** r_c: how risky a country is (methods 4), for a member that is about it. */
export function riskTerm(making: Making, countryIso3: string): Term {
  const { facts, explanations } = making;
  if (facts.governance(countryIso3).gap !== null) return constantTerm("unknown-risk", "r_c");
  return explanations.to(
    riskWorking(making, countryIso3, "governance", facts.governance(countryIso3).factIds),
    { symbol: "r_c" },
  );
}

/** g_c: how unstable a country is politically (methods 4), for a member that is about it. */
export function instabilityTerm(making: Making, countryIso3: string): Term {
  const { facts, explanations } = making;
  const { gap, factIds } = facts.stability(countryIso3);
  if (gap !== null) return constantTerm("unknown-risk", "g_c");
  return explanations.to(riskWorking(making, countryIso3, "stability", factIds), { symbol: "g_c" });
}

function riskWorking(
  making: Making,
  countryIso3: string,
  what: "governance" | "stability",
  factIds: readonly string[],
): Working {
  return {
    path: `/workings/${what}/${countryIso3}`,
    title: { code: `country.${what}`, facts: { countryIso3 }, method: "world-governance", unit: "fraction" },
    make: () => {
      const members = factIds.map((factId): Member => {
        const fact = making.facts.edition.factById.get(factId);
        return {
          subjects: [about("country", countryIso3)],
          terms: { e: factTerm(factId, { symbol: "e", value: fact?.value ?? null }) },
        };
      });
      const sum = sumOver(selectAll("estimate", "estimates-of-country", members, { countryIso3 }), term("e"));
      const mean = divide(sum, num(members.length));
      return plainly(clamp(divide(subtract(term("best"), mean), term("span")), 0, 1), {
        best: constantTerm("risk-at-best", "2.5"),
        span: constantTerm("risk-span", "5"),
      });
    },
  };
}

/** r_max, g_max: the riskiest of all countries, which an unnamed one may be at worst. */
export function greatestRiskTerm(making: Making, what: "governance" | "stability"): Term {
  const symbol = what === "governance" ? "r_max" : "g_max";
  const working: Working = {
    path: `/workings/${what}/greatest`,
    title: { code: `country.greatest-${what}`, facts: {}, method: "world-governance", unit: "fraction" },
    make: () => greatestMaking(making, what),
  };
  return making.explanations.to(working, { symbol });
}

function greatestMaking(making: Making, what: "governance" | "stability"): FigureMaking {
  const { facts, limit } = making;
  const riskOf = (country: string) => facts[what](country);
  const countries = [...facts.edition.governanceByCountry.keys()]
    .sort()
    .filter((country) => riskOf(country).gap === null);
  const termOf = what === "governance" ? riskTerm : instabilityTerm;
  const folded = foldMembers(
    countries,
    (country) => riskOf(country).risk,
    (country): Member => ({
      subjects: [about("country", country)],
      terms: { r: termOf(making, country) },
    }),
    { folding: "max", limit: Math.min(limit, 6) },
  );
  const unknown = constantTerm("unknown-risk", "r_?");
  return plainly(
    greatest(term("unknown"), {
      kind: "max-over",
      body: ref("r"),
      over: { column: "risk", selection: { code: "countries-with-governance", facts: {} }, ...folded },
    }),
    { unknown },
  );
}

/** t_c: by how much measures raise the world's country (methods 5): the strongest that counts at this end. */
export function worldFactorTerm(
  making: Making,
  question: WorldQuestion,
  countryIso3: string,
  end: "low" | "value" | "high",
  tradeFactor: TradeFactor,
): Term {
  if (tradeFactor.measures.length === 0) return constantTerm("no-measure", "t_c");
  const { mineralId, stage } = question;
  const working: Working = {
    path: `${base(question)}/${countryIso3}/tradeFactor`,
    title: {
      code: "world.tradeFactor",
      facts: { mineralId, stage, countryIso3 },
      method: "world-measures",
      unit: "factor",
    },
    make: () => {
      const making = (reading: "low" | "value" | "high") => {
        const members = tradeFactor.measures.map(({ measureId, tradeFactor: t, readings }): Member => ({
          subjects: [about("measure", measureId)],
          terms: {
            t: factTerm(measureId, { symbol: "t_m", value: t }, "tradeFactor"),
            x: stateTerm(
              "measure-counts-for-world",
              { measureId, reading },
              { symbol: "x_m", value: readings[reading] ? 1 : 0 },
            ),
          },
        }));
        const body = choose({ left: term("x"), operator: "=", right: num(1) }, term("t"), num(1));
        const over = selectAll("tradeFactor", "measures-of-country", members, { countryIso3 });
        return greatest(num(1), { kind: "max-over", body, over });
      };
      if (tradeFactor.low === tradeFactor.high) return evenly(making("value"), {});
      return { formulas: { low: making("low"), value: making("value"), high: making("high") }, terms: {} };
    },
  };
  return making.explanations.to(working, { symbol: "t_c", reading: end });
}

/** Whose share is how large in the world? **Shape** members with P, and with more where `more` gives it. */
export function selectProducers(
  making: Making,
  question: WorldQuestion,
  weightOf: (countryIso3: string, share: number) => number,
  more: (countryIso3: string) => Record<string, Term> = () => ({}),
  folding: "sum" | "max" = "sum",
): Selection {
  const { shares } = question.world.series;
  const folded = foldMembers(
    shares,
    ({ countryIso3, shareFraction }) => weightOf(countryIso3, shareFraction),
    ({ countryIso3 }): Member => ({
      subjects: [about("country", countryIso3)],
      terms: { P: worldShareTerm(making, question, countryIso3), ...more(countryIso3) },
    }),
    { folding, limit: making.limit },
  );
  return {
    column: "share",
    selection: { code: "countries-of-series", facts: factsOf(question) },
    ...folded,
  };
}

/** How is the world's HHI made? low leaves the others out, value and high take them as one country. */
export function worldHhiMaking(making: Making, question: WorldQuestion, at: string): FigureMaking {
  const squares = sumOver(
    selectProducers(making, question, (_c, share) => share * share),
    square(ref("P")),
  );
  if (isAllNamed(question)) return evenly(squares, {});
  const withOthers = add(ref("low"), square(ref("PX")));
  return {
    formulas: { low: squares, value: withOthers, high: withOthers },
    terms: {
      low: making.explanations.at(at, { symbol: "H^low", reading: "low" }, "fraction"),
      PX: worldShareTerm(making, question, null),
    },
  };
}

/** Does a series leave nothing to unnamed countries? */
const isAllNamed = ({ world: { series } }: WorldQuestion): boolean =>
  series.hasShares && series.unknownShareFraction === 0;

/** How is the world's weighted concentration made (methods 6)? */
export function worldConcentrationMaking(making: Making, question: WorldQuestion, at: string): FigureMaking {
  const countries = new Map(
    (question.world.figures?.concentration.countries ?? []).map((country) => [country.countryIso3, country]),
  );
  const sum = (end: "low" | "value" | "high") => {
    const weight = (iso3: string, share: number) => {
      const country = countries.get(iso3);
      return country === undefined ? 0 : country.governance.risk * share * share * country.tradeFactor[end];
    };
    const more = (iso3: string): Record<string, Term> => {
      const country = countries.get(iso3);
      if (country === undefined) return {};
      return {
        r: riskTerm(making, iso3),
        t: worldFactorTerm(making, question, iso3, end, country.tradeFactor),
      };
    };
    return sumOver(
      selectProducers(making, question, weight, more),
      multiply(ref("r"), square(ref("P")), ref("t")),
    );
  };
  const scaled = (...parts: Parameters<typeof add>) =>
    multiply(term("scale"), parts.length > 1 ? add(...parts) : (parts[0] ?? num(0)));
  const others = (risk: string) => multiply(ref(risk), square(ref("PX")));
  const isEven = [...countries.values()].every(({ tradeFactor: { low, high } }) => low === high);
  if (isEven && isAllNamed(question)) return evenly(scaled(sum("value")), { scale: scaleTerm() });
  if (isEven) {
    return {
      formulas: {
        low: scaled(sum("value")),
        value: add(ref("low"), scaled(others("unknown"))),
        high: add(ref("low"), scaled(others("greatest"))),
      },
      terms: {
        low: making.explanations.at(at, { symbol: "C^low", reading: "low" }, "points"),
        ...othersTerms(making, question),
      },
    };
  }
  return {
    formulas: {
      low: scaled(sum("low")),
      value: scaled(sum("value"), others("unknown")),
      high: scaled(sum("high"), others("greatest")),
    },
    terms: othersTerms(making, question),
  };
}

const othersTerms = (making: Making, question: WorldQuestion): Record<string, Term> => ({
  scale: scaleTerm(),
  PX: worldShareTerm(making, question, null),
  unknown: constantTerm("unknown-risk", "r_X"),
  greatest: greatestRiskTerm(making, "governance"),
});
