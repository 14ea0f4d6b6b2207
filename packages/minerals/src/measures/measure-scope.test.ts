import { loadEdition } from "../reference/edition-loader.js";
import type { Measure } from "../reference/measure.js";
import { measureFactory } from "../testing/measure.factory.js";
import { measureScope, tradedForm, unknownGoods } from "./measure-scope.js";

const edition = loadEdition("2026-11b");
const named = (id: string): Measure =>
  edition.measures.find(({ measureId }) => measureId === id) ?? measureFactory({ measureId: "absent" });
const atoms = (counts: Record<string, number>) => new Map(Object.entries(counts));
const nmc811 = atoms({ Li: 1, Ni: 0.8, Mn: 0.1, Co: 0.1, O: 2 });
const nca = atoms({ Li: 1, Ni: 0.8, Co: 0.15, Al: 0.05, O: 2 });
const lfp = atoms({ Li: 1, Fe: 1, P: 1, O: 4 });
const lithiumRich = atoms({ Li: 1.2, Mn: 0.54, Ni: 0.13, Co: 0.13, O: 2 });
const precursor = atoms({ Ni: 0.8, Mn: 0.1, Co: 0.1, O: 2, H: 2 });

describe("which goods the notice of October 2025 names", () => {
  it.each([
    ["NMC811 cathode is no ternary precursor", "chn-58-precursor-2025", "cathode", nmc811, "out", []],
    ["nor is NCA cathode", "chn-58-precursor-2025", "cathode", nca, "out", []],
    ["ternary precursor is", "chn-58-precursor-2025", "precursor", precursor, "in", []],
    [
      "aluminium does for manganese",
      "chn-58-precursor-2025",
      "precursor",
      atoms({ Ni: 8, Co: 1, Al: 1 }),
      "in",
      [],
    ],
    ["nickel alone is not ternary", "chn-58-precursor-2025", "precursor", atoms({ Ni: 1 }), "out", []],
    [
      "a precursor without a formula may be",
      "chn-58-precursor-2025",
      "precursor",
      null,
      "unknown",
      ["requires"],
    ],
    ["NMC811 has too little lithium", "chn-58-lithium-rich-2025", "cathode", nmc811, "out", []],
    ["LMR has enough", "chn-58-lithium-rich-2025", "cathode", lithiumRich, "in", []],
    ["LMR of unknown form may be", "chn-58-lithium-rich-2025", null, lithiumRich, "unknown", ["form"]],
    [
      "a cathode without formula may be",
      "chn-58-lithium-rich-2025",
      "cathode",
      null,
      "unknown",
      ["requires", "ratio"],
    ],
    ["LFP may be dense", "chn-58-lfp-2025", "cathode", lfp, "unknown", ["condition"]],
    ["NMC811 is no iron phosphate", "chn-58-lfp-2025", "cathode", nmc811, "out", []],
    ["LFP anode does not exist", "chn-58-lfp-2025", "anode", lfp, "out", []],
    ["an anode may be artificial", "chn-58-graphite-2025", "anode", null, "unknown", ["condition"]],
    ["of unknown form too", "chn-58-graphite-2025", null, null, "unknown", ["form", "condition"]],
    ["no scope names all", "chn-germanium-licence-2023", null, null, "in", []],
  ] as const)("%s", (_name, id, form, formula, answer, unknown) => {
    expect(named(id).measureId).toBe(id);
    expect(measureScope(named(id), { form, atoms: formula })).toEqual({ answer, unknown });
  });

  it("leaves everything open of goods of which nothing is known", () => {
    expect(measureScope(named("chn-58-lfp-2025"), unknownGoods)).toEqual({
      answer: "unknown",
      unknown: ["form", "requires", "condition"],
    });
  });

  it("is not exceeded by the limit itself, whatever its sum's rounding", () => {
    const exactly = atoms({ Li: 1.1, Mn: 0.1 + 0.2, Ni: 0.3, Co: 0.4 });
    expect(measureScope(named("chn-58-lithium-rich-2025"), { form: "cathode", atoms: exactly }).answer).toBe(
      "out",
    );
    const more = atoms({ Li: 1.1001, Mn: 0.3, Ni: 0.3, Co: 0.4 });
    expect(measureScope(named("chn-58-lithium-rich-2025"), { form: "cathode", atoms: more }).answer).toBe(
      "in",
    );
  });
});

describe("the form that crosses the border", () => {
  it.each([
    ["mine", "ore", "ore"],
    ["mine", "intermediate", "intermediate"],
    ["mine", "cathode", null],
    ["mine", null, null],
    ["refine", "cathode", "cathode"],
    ["material", null, null],
  ] as const)("at %s of a line of %s is %s", (stage, form, traded) => {
    expect(tradedForm(stage, form)).toBe(traded);
  });

  it("leaves an ore ban open for a refined chemical, though its own form is known", () => {
    const ban = measureFactory({ forms: ["ore"] });
    expect(measureScope(ban, { form: "salt", atoms: null })).toEqual({
      answer: "unknown",
      unknown: ["form"],
    });
    expect(measureScope(ban, { form: "concentrate", atoms: null }).answer).toBe("out");
    expect(measureScope(ban, { form: "ore", atoms: null }).answer).toBe("in");
  });
});
