import fc from "fast-check";
import { containedMinerals } from "./contained-fraction.js";
import { elementSymbols } from "./element.js";
import { massFractions } from "./mass-fraction.js";
import { parseFormula, type ElementCounts } from "./parse-formula.js";

/** IUPAC 2021 abridged standard atomic weights, five figures (Prohaska et al., Pure Appl. Chem. 94, 573, 2022, table 1). */
const weights: Readonly<Record<string, number>> = {
  ...{
    H: 1.008,
    Li: 6.94,
    C: 12.011,
    N: 14.007,
    O: 15.999,
    F: 18.998,
    Al: 26.982,
    P: 30.974,
    S: 32.06,
    Cl: 35.45,
  },
  ...{
    Ti: 47.867,
    Mn: 54.938,
    Fe: 55.845,
    Co: 58.933,
    Ni: 58.693,
    Y: 88.906,
    Zr: 91.224,
    La: 138.91,
    Ta: 180.95,
  },
};

function countsOf(text: string): ElementCounts {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.failure.code}`);
  return parsed.counts;
}

describe("parseFormula", () => {
  it.each([
    ["Li2CO3", { Li: 2, C: 1, O: 3 }],
    ["Li6.4La3Zr1.4Ta0.6O12", { Li: 6.4, La: 3, Zr: 1.4, Ta: 0.6, O: 12 }],
    ["LiOH.H2O", { Li: 1, O: 2, H: 3 }],
    ["LiOH·H2O", { Li: 1, O: 2, H: 3 }],
    ["LiOH • H2O", { Li: 1, O: 2, H: 3 }],
    ["LiOH*H2O", { Li: 1, O: 2, H: 3 }],
    ["NiSO4 6H2O", { Ni: 1, S: 1, O: 10, H: 12 }],
    ["NiSO4  6 H2O", { Ni: 1, S: 1, O: 10, H: 12 }],
    ["CoSO4\u00a07H2O", { Co: 1, S: 1, O: 11, H: 14 }],
    ["LiOH·2 H2O", { Li: 1, O: 3, H: 5 }],
    ["CoSO4. 7H2O", { Co: 1, S: 1, O: 11, H: 14 }],
    ["Fe2O3 H2O", { Fe: 2, O: 4, H: 2 }],
    ["CoSO4.7H2O", { Co: 1, S: 1, O: 11, H: 14 }],
    ["CoSO4·0.5H2O", { Co: 1, S: 1, O: 4.5, H: 1 }],
    ["Li₆PS₅Cl", { Li: 6, P: 1, S: 5, Cl: 1 }],
    ["Ｌｉ２Ｏ", { Li: 2, O: 1 }],
    ["Li1.3Al0.3Ti1.7(PO4)3", { Li: 1.3, Al: 0.3, Ti: 1.7, P: 3, O: 12 }],
    ["[Ni(OH)2]0.8{CoO}0.2", { Ni: 0.8, O: 1.8, H: 1.6, Co: 0.2 }],
    ["2Li2O·SiO2", { Li: 4, O: 4, Si: 1 }],
    ["NMC811", { Li: 1, Ni: 0.8, Mn: 0.1, Co: 0.1, O: 2 }],
    ["ncm523", { Li: 1, Ni: 0.5, Mn: 0.3, Co: 0.2, O: 2 }],
    ["NMC111", { Li: 3, Ni: 1, Mn: 1, Co: 1, O: 6 }],
    ["LFP", { Li: 1, Fe: 1, P: 1, O: 4 }],
  ])("reads %s as its elements", (text, expected) => {
    const counts = countsOf(text);
    expect(Object.keys(counts).sort()).toEqual(Object.keys(expected).sort());
    for (const [element, count] of Object.entries(expected)) expect(counts[element]).toBeCloseTo(count, 12);
  });

  it.each([
    ["", "formula.empty", 1],
    ["LiXx", "formula.unknown-element", 3],
    ["Li(OH", "formula.unclosed-bracket", 3],
    ["Li(OH]2", "formula.unexpected-character", 6],
    ["Li2CO3)", "formula.unexpected-character", 7],
    ["Li0O", "formula.subscript-out-of-range", 3],
    ["Li1e9", "formula.unexpected-character", 4],
    ["Li6,4La3", "formula.unexpected-character", 4],
    ["Li2.Co3", "formula.unexpected-character", 4],
    ["LiOH.2.5H2O", "formula.ambiguous-hydrate", 7],
    ["CaSO4.0.5H2O", "formula.ambiguous-hydrate", 8],
    ["LiOH··H2O", "formula.unexpected-character", 6],
    ["NMC999", "formula.unknown-element", 2],
    ["constructor", "formula.unexpected-character", 1],
    ["(".repeat(150), "formula.too-deep", 17],
    ["Li".repeat(101), "formula.too-long", 201],
  ])("refuses %s and says where", (text, code, position) => {
    expect(parseFormula(text)).toMatchObject({ ok: false, failure: { code, position } });
  });

  it("never throws on any text", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60, unit: fc.constantFrom(...Array.from("LiOHCo()[]{}·.*0123456789 xN₂")) }),
        (text) => {
          expect(typeof parseFormula(text).ok).toBe("boolean");
        },
      ),
    );
  });

  const flat = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...elementSymbols),
      fc.integer({ min: 1, max: 999 }).map((n) => n / 100),
    ),
    { minLength: 1, maxLength: 6, selector: ([symbol]) => symbol },
  );
  const written = (parts: readonly (readonly [string, number])[]) =>
    parts.map(([s, n]) => s + String(n)).join("");

  it("reads back any formula it could have written", () => {
    fc.assert(
      fc.property(flat, (parts) => expect(countsOf(written(parts))).toEqual(Object.fromEntries(parts))),
    );
  });

  it("adds the parts of a formula", () => {
    fc.assert(
      fc.property(flat, flat, fc.integer({ min: 1, max: 9 }), (left, right, factor) => {
        const counts = countsOf(`${written(left)}·${factor}${written(right)}`);
        for (const symbol of Object.keys(counts)) {
          const at = (parts: typeof left) => parts.find(([s]) => s === symbol)?.[1] ?? 0;
          expect(counts[symbol]).toBeCloseTo(at(left) + factor * at(right), 9);
        }
      }),
    );
  });
});

describe("massFractions", () => {
  it.each([
    // CRC Handbook of Chemistry and Physics, 97th ed., section 4, "Physical constants of inorganic compounds", molecular weights.
    ["Li2CO3", 73.891],
    ["LiOH.H2O", 41.964],
    ["CoSO4.7H2O", 281.103],
    ["Al2O3", 101.961],
    ["LiPF6", 151.905],
    ["TiO2", 79.866],
  ])("weighs %s as the handbook does", (text, gramsPerMole) => {
    const result = massFractions(countsOf(text), weights);
    if (!result.ok) throw new Error(result.failure.element);
    expect(Math.abs(result.molarMassGramsPerMole - gramsPerMole)).toBeLessThan(0.01);
  });

  it("sums to 1 for every formula", () => {
    const part = fc.tuple(fc.constantFrom(...Object.keys(weights)), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const result = massFractions(countsOf(parts.map(([s, n]) => s + String(n)).join("")), weights);
        if (!result.ok) throw new Error(result.failure.element);
        expect(Object.values(result.fractions).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("names the element it has no weight for", () => {
    expect(massFractions({ Og: 1 }, weights)).toEqual({
      ok: false,
      failure: { code: "formula.unknown-weight", element: "Og" },
    });
  });
});

describe("containedMinerals", () => {
  const line = { mineralId: null, formula: null, containedFraction: null, volumeBasis: "gross" as const };

  it("counts every known mineral of a formula once, in the minerals' order", () => {
    const found = containedMinerals({ ...line, formula: "NMC811" }, weights);
    expect(found.map((entry) => entry.mineralId)).toEqual(["lithium", "cobalt", "nickel", "manganese"]);
  });

  it("gives no exposure for oxygen, carbon or phosphate rock unless the line names them", () => {
    expect(containedMinerals({ ...line, formula: "Li2CO3" }, weights).map((e) => e.mineralId)).toEqual([
      "lithium",
    ]);
    expect(containedMinerals({ ...line, formula: "LFP" }, weights).map((e) => e.mineralId)).toEqual([
      "lithium",
      "phosphorus",
      "iron",
    ]);
    expect(containedMinerals({ ...line, mineralId: "natural-graphite", formula: "C" }, weights)).toEqual([
      { mineralId: "natural-graphite", containedFraction: 1 },
    ]);
  });

  it("takes the column before the formula, and a contained volume whole", () => {
    const lithium = { ...line, mineralId: "lithium" as const, formula: "Li2CO3" };
    expect(containedMinerals({ ...lithium, containedFraction: 0.18 }, weights)[0]?.containedFraction).toBe(
      0.18,
    );
    expect(containedMinerals({ ...lithium, volumeBasis: "contained" }, weights)[0]?.containedFraction).toBe(
      1,
    );
    expect(containedMinerals(lithium, weights)[0]?.containedFraction).toBeCloseTo((2 * 6.94) / 73.888, 12);
  });

  it("adds the rare-earth elements of a formula for the group", () => {
    const found = containedMinerals({ ...line, mineralId: "rare-earths", formula: "LaYO3" }, weights);
    expect(found[0]?.containedFraction).toBeCloseTo((138.91 + 88.906) / (138.91 + 88.906 + 3 * 15.999), 12);
  });
});
