import fc from "fast-check";
import { governanceRisk, greatestRisk } from "../governance/governance-risk.js";
import { mineralIds, stages, type MineralId, type Stage } from "../mineral.js";
import { loadEdition } from "../reference/edition-loader.js";
import { knownProducers } from "../series/known-producers.js";
import { findWorldSeries } from "../series/world-series.js";
import {
  companyConcentration,
  type CompanyConcentrationInput,
  type TradedShare,
} from "./company-concentration.js";
import type { ValueInterval } from "./interval.js";
import type { UnknownLump } from "./lump-trade.js";
import { unnamedWorld, worldMixOf } from "./world-mix.js";

const near = 1e-9;
const neutral: ValueInterval = { low: 1, value: 1, high: 1 };
const share = (countryIso3: string, shareFraction: number, tradeFactor = neutral): TradedShare => ({
  countryIso3,
  shareFraction,
  tradeFactor,
});
const plain = (shareFraction: number): UnknownLump => ({ shareFraction, tradeFactors: new Map() });
const riskTable = (risks: Record<string, number>) => (countryIso3: string) => risks[countryIso3] ?? 0.5;

describe("the weighted concentration of a company's mix", () => {
  const nothing = { lumps: [], world: unnamedWorld, producers: [], greatestRisk: 1 };

  it("gives 2.45 and 1.25 for the arithmetic example of the EU formula", () => {
    // shares 0.6, 0.3, 0.1 with governance 6, 3, 2 of 10; and 0.5, 0.5 with 3 and 2
    const riskOf = riskTable({ AAA: 0.6, BBB: 0.3, CCC: 0.2 });
    const world = companyConcentration({
      ...nothing,
      shares: [share("AAA", 0.6), share("BBB", 0.3), share("CCC", 0.1)],
      riskOf,
    });
    expect(world.value).toBeCloseTo(2.45, 12);
    expect(world.worstOrigin).toBeNull();
    expect(
      companyConcentration({ ...nothing, shares: [share("BBB", 0.5), share("CCC", 0.5)], riskOf }).value,
    ).toBeCloseTo(1.25, 12);
  });

  it("follows the formula of methods 6 on a mix computed by hand", () => {
    // S_A 0.5 at factor 1.1, two suppliers of 0.3 and 0.2 unknown; A would put 1.2 on the first; P_A 0.6, P_B 0.3, P_X 0.1
    const answer = companyConcentration({
      shares: [share("AAA", 0.5, { low: 1, value: 1.1, high: 1.3 })],
      lumps: [
        { shareFraction: 0.3, tradeFactors: new Map([["AAA", { low: 1, value: 1.2, high: 1.3 }]]) },
        plain(0.2),
      ],
      world: {
        shares: new Map([
          ["AAA", 0.6],
          ["BBB", 0.3],
        ]),
        unnamed: 0.1,
      },
      riskOf: riskTable({ AAA: 0.4, BBB: 0.8, CCC: 0.1 }),
      producers: ["AAA", "BBB", "CCC"],
      greatestRisk: 0.9,
    });
    const [U, Q] = [0.5, 0.13];
    const [F, T, squares] = [0.55, 0.3 * 1.2 + 0.2, 0.09 * 1.2 + 0.04];
    const a = 0.4 * (0.5 * F + 0.6 * (U * F + 0.5 * T) + 0.6 * squares + 0.36 * (U * T - squares));
    const b = 0.8 * (0.3 * Q + 0.09 * (U * U - Q));
    const x = 0.5 * (0.1 * Q + 0.01 * (U * U - Q));
    expect(answer.low).toBeCloseTo(10 * 0.4 * 0.25, 12);
    expect(answer.value).toBeCloseTo(10 * (a + b + x), 12);
    // all from A: (0.5+0.5)(0.65 + 0.3·1.3 + 0.2) against the unnamed country's 0.9·0.25 and B's 0.8·0.25
    expect(answer.high).toBeCloseTo(10 * 0.4 * (0.65 + 0.39 + 0.2), 12);
    expect(answer.worstOrigin?.countryIso3).toBe("AAA");
  });

  it("takes the riskiest country of all for the unnamed one in high, but only where there is an unnamed one", () => {
    const input = {
      shares: [],
      lumps: [plain(1)],
      riskOf: riskTable({ AAA: 0.2 }),
      producers: ["AAA"],
      greatestRisk: 0.97,
    };
    const named = { shares: new Map([["AAA", 1]]), unnamed: 0 };
    expect(companyConcentration({ ...input, world: named }).high).toBeCloseTo(2, 12);
    const open = companyConcentration({ ...input, world: { shares: new Map([["AAA", 0.9]]), unnamed: 0.1 } });
    expect(open.high).toBeCloseTo(9.7, 12);
    expect(open.worstOrigin).toEqual({ countryIso3: null, addedFraction: 0.97 });
  });
});

const editions = ["2026-11b", "2025-12"].map((name) => loadEdition(name));
/** Every series of the shipped editions, the missing ones too, with real governance and some suppliers that name no origin. */
const drawnInputs = fc
  .record({
    edition: fc.constantFrom(...editions),
    mineralId: fc.constantFrom<MineralId>(...mineralIds),
    stage: fc.constantFrom<Stage>(...stages),
    known: fc.array(fc.tuple(fc.nat(), fc.double({ min: 0.01, max: 1, noNaN: true })), { maxLength: 4 }),
    lumps: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
    raised: fc.array(fc.nat(), { maxLength: 3 }),
    factors: fc.array(fc.constantFrom(1, 1.1, 1.2, 1.3), { minLength: 3, maxLength: 3 }),
  })
  .map(({ edition, mineralId, stage, known, lumps, raised, factors }) => {
    const world = worldMixOf(findWorldSeries(edition, { mineralId, stage, forms: [] }));
    const producers = knownProducers(edition, mineralId, stage).countries;
    const at = (index: number) => producers[index % producers.length] ?? "CHN";
    const [low = 1, value = 1, high = 1] = [...factors].sort((a, b) => a - b);
    const tradeFactors = new Map(raised.map((index) => [at(index), { low, value, high }]));
    const total = known.reduce((sum, [, part]) => sum + part, 0) + lumps.reduce((sum, part) => sum + part, 0);
    const own = new Map<string, number>();
    for (const [index, part] of known) own.set(at(index), (own.get(at(index)) ?? 0) + part / total);
    const input: CompanyConcentrationInput = {
      shares: [...own].map(([code, part]) => share(code, part, tradeFactors.get(code))),
      lumps: lumps.map((part) => ({ shareFraction: part / total, tradeFactors })),
      world,
      riskOf: (code) => (code === "QQX" ? 0.5 : governanceRisk(edition, code).risk),
      producers,
      greatestRisk: greatestRisk(edition).risk,
    };
    return input;
  });

/** The same purchases once one supplier says that its goods come whole from a country. */
function disclose(
  input: CompanyConcentrationInput,
  index: number,
  countryIso3: string,
): CompanyConcentrationInput {
  const lump = input.lumps[index] ?? plain(0);
  const before = input.shares.find((entry) => entry.countryIso3 === countryIso3) ?? share(countryIso3, 0);
  const stated = lump.tradeFactors.get(countryIso3) ?? neutral;
  const volume = before.shareFraction + lump.shareFraction;
  const mean = (end: keyof ValueInterval) =>
    (before.shareFraction * before.tradeFactor[end] + lump.shareFraction * stated[end]) / volume;
  const after = share(countryIso3, volume, { low: mean("low"), value: mean("value"), high: mean("high") });
  return {
    ...input,
    shares: [...input.shares.filter((entry) => entry.countryIso3 !== countryIso3), after],
    lumps: input.lumps.filter((_, at) => at !== index),
  };
}

describe("disclosing an origin, over the shipped editions", () => {
  it("changes the value by nothing on average", () => {
    fc.assert(
      fc.property(drawnInputs, fc.nat(), (drawn, pick) => {
        // the unnamed country as one that a supplier can name: risk 0.5, no measures
        const shares = new Map([...drawn.world.shares, ["QQX", drawn.world.unnamed] as const]);
        const input = { ...drawn, world: { shares, unnamed: 0 } };
        const value = companyConcentration(input).value;
        expect(Math.abs(companyConcentration(drawn).value - value)).toBeLessThan(near);
        const index = pick % input.lumps.length;
        const mean = [...shares].reduce(
          (sum, [code, p]) =>
            sum + (p === 0 ? 0 : p * companyConcentration(disclose(input, index, code)).value),
          0,
        );
        expect(Math.abs(mean - value)).toBeLessThan(near);
      }),
    );
  });

  it("keeps the new value within the old interval", () => {
    fc.assert(
      fc.property(drawnInputs, fc.nat(), fc.nat(), (input, pick, where) => {
        const before = companyConcentration(input);
        expect(before.low).toBeLessThanOrEqual(before.value + near);
        expect(before.value).toBeLessThanOrEqual(before.high + near);
        expect(before.high).toBeLessThanOrEqual(13 + near);
        const codes = [...input.producers, ...input.shares.map(({ countryIso3 }) => countryIso3)];
        const code = codes[where % codes.length] ?? "CHN";
        const after = companyConcentration(disclose(input, pick % input.lumps.length, code));
        expect(after.value).toBeGreaterThanOrEqual(before.low - near);
        expect(after.value).toBeLessThanOrEqual(before.high + near);
      }),
    );
  });

  it("does not depend on the order of countries and suppliers", () => {
    fc.assert(
      fc.property(drawnInputs, (input) => {
        const straight = companyConcentration(input);
        const turned = companyConcentration({
          ...input,
          shares: [...input.shares].reverse(),
          lumps: [...input.lumps].reverse(),
          producers: [...input.producers].reverse(),
        });
        for (const end of ["low", "value", "high"] as const) {
          expect(Math.abs(turned[end] - straight[end])).toBeLessThan(near);
        }
      }),
    );
  });
});
