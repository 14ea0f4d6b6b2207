import { foldMembers, type Formula, type Member, type Term } from "@interphase/figures";
import type { Working } from "./explanation-book.js";
import { plainly } from "./explanation-book.js";
import { about, add, divide, greatest, multiply, num, ref, sumOver, term } from "./formula-nodes.js";
import { selectNamed, unknownTerm, type StageMaking } from "./explain-origins.js";
import { titleOf } from "./explain-volumes.js";
import { greatestRiskTerm, instabilityTerm, selectProducers, worldShareTerm } from "./explain-world.js";
import { containedTerms, priceTerm, quantityTerm } from "./line-terms.js";
import { keepLargest, pathOf, sumOverLines, type MineralMaking } from "./making.js";
import { constantTerm } from "./method-constants.js";
import type { End } from "./mine-parts.js";

const instabilityAt = ({ facts }: MineralMaking, country: string): number => facts.stability(country).risk;

/** Σ S·g over the countries that the plan names. */
const knownInstability = (making: StageMaking): Formula =>
  sumOver(
    selectNamed(
      making,
      (country, share) => share * instabilityAt(making, country),
      (country) => ({ g: instabilityTerm(making, country) }),
    ),
    multiply(ref("S"), ref("g")),
  );

/** The greatest g over the named countries, the known producers and, where there is one, the unnamed country. */
function worstInstability(making: StageMaking): Formula {
  const { world } = making.question;
  const countries = [...new Set([...making.named.keys(), ...world.producers.countries])];
  const folded = foldMembers(
    countries,
    (country) => instabilityAt(making, country),
    (country): Member => ({
      subjects: [about("country", country)],
      terms: { g: instabilityTerm(making, country) },
    }),
    { folding: "max", limit: making.limit > 50 ? making.limit : 11 },
  );
  const facts = { mineralId: making.mineralId, stage: making.stage };
  const over = { column: "instability", selection: { code: "possible-origins", facts }, ...folded };
  return greatest(
    num(0),
    ...(countries.length === 0 ? [] : [{ kind: "max-over" as const, body: ref("g"), over }]),
    ...(world.mix.unnamed > 0 ? [ref("greatest")] : []),
  );
}

/** How is GeoPolRisk explained, at the stage it is computed at, with what it is worth a kilogram? */
export function explainGeoPolRisk(making: MineralMaking, stages: readonly StageMaking[]): void {
  const { explanations, at, mineral } = making;
  const found = mineral.geoPolRisk;
  const stage = stages.find((entry) => entry.stage === found?.stage);
  const title = (code: string, unit: string | null) =>
    titleOf(making, code, "8", unit, { stage: found?.stage ?? null });
  const figure = found === null ? null : { low: found.low, value: found.value, high: found.high };
  explanations.figure(`${at}/geoPolRisk`, title("mineral.geoPolRisk", "fraction"), figure, () => {
    if (stage === undefined) throw new Error(`${at}/geoPolRisk has no stage`);
    return scoreMaking(stage);
  });
  if (found === null) return;
  const worth = `${at}/geoPolRisk/supplyRiskPotentialUsdPerKg`;
  explanations.figure(
    worth,
    title("mineral.supplyRiskPotential", "USD/kg"),
    found.supplyRiskPotentialUsdPerKg,
    () =>
      plainly(multiply(ref("score"), ref("price")), {
        score: explanations.at(`${at}/geoPolRisk`, { symbol: "GPR" }, "fraction"),
        price: explanations.to(priceWorking(making), { symbol: "p̄" }),
      }),
  );
  explanations.figure(
    `${at}/geoPolRisk/factorKgCuEqPerKg`,
    title("mineral.factorKgCuEq", "kg Cu-eq/kg"),
    found.factorKgCuEqPerKg,
    () =>
      plainly(divide(ref("worth"), term("copper")), {
        worth: explanations.at(worth, { symbol: "SRP" }, "USD/kg"),
        copper: constantTerm("copper-reference", "SRP_Cu", "USD/kg"),
      }),
  );
}

function scoreMaking(making: StageMaking) {
  const { explanations, stageAt, question } = making;
  const terms: Record<string, Term> = {};
  const hhi = (end: End): Formula => {
    terms[`H^${end}`] = explanations.at(
      `${stageAt}/worldHhi`,
      { symbol: `H^${end}`, reading: end },
      "fraction",
    );
    return ref(`H^${end}`);
  };
  const known = () => knownInstability(making);
  const isOpen = making.unknown > 0;
  if (isOpen) {
    terms["U"] = unknownTerm(making);
    terms["PX"] = worldShareTerm(making, question, null);
    terms["gX"] = constantTerm("unknown-risk", "g_X");
    terms["greatest"] = greatestRiskTerm(making, "stability");
  }
  const expected = () =>
    add(
      sumOver(
        selectProducers(
          making,
          question,
          (country, share) => share * instabilityAt(making, country),
          (country) => ({ g: instabilityTerm(making, country) }),
        ),
        multiply(ref("P"), ref("g")),
      ),
      multiply(ref("PX"), term("gX")),
    );
  const open = (rest: () => Formula): Formula =>
    isOpen ? add(known(), multiply(ref("U"), rest())) : known();
  return {
    formulas: {
      low: multiply(hhi("low"), known()),
      value: multiply(divide(add(hhi("low"), hhi("high")), num(2)), open(expected)),
      high: multiply(
        hhi("high"),
        open(() => worstInstability(making)),
      ),
    },
    terms,
  };
}

/** p̄: what the plan pays a contained kilogram, over priced lines that name the mineral. */
function priceWorking(making: MineralMaking): Working {
  const { lines, exposures } = making;
  const isCounted = (row: number) =>
    pathOf(making, row).isNamed && !Number.isNaN(lines.spend[exposures.line[row] ?? 0] ?? NaN);
  const over = {
    column: "spendUsd",
    code: "priced-lines-that-name-mineral",
    facts: { mineralId: making.mineralId },
  };
  return {
    path: `${making.workings}/usdPerKg`,
    title: titleOf(making, "mineral.usdPerKg", "8", "USD/kg"),
    make: () => {
      const spent = keepLargest(making, making.rows, (row) =>
        isCounted(row) ? (lines.spend[exposures.line[row] ?? 0] ?? NaN) : NaN,
      );
      const weighed = keepLargest(making, making.rows, (row) =>
        isCounted(row) ? (exposures.contained[row] ?? NaN) : NaN,
      );
      const spend = sumOverLines(making, spent, {
        ...over,
        termsOf: (_row, line) => ({ q: quantityTerm(making, line), p: priceTerm(making, line) }),
        body: multiply(term("q"), term("p")),
      });
      const tonnes = sumOverLines(making, weighed, {
        ...over,
        column: "containedTonnes",
        termsOf: (row) => containedTerms(making, row),
        body: multiply(term("q"), ref("f")),
      });
      return plainly(divide(spend, multiply(tonnes, term("kg"))), {
        kg: constantTerm("kilograms-a-tonne", "1000", "kg/t"),
      });
    },
  };
}
