import { loadEdition } from "./edition-loader.js";
import { parseRatio } from "./measure-rows.js";

describe("the measures of an edition", () => {
  const found = (name: string, id: string) =>
    loadEdition(name).measures.find(({ measureId }) => measureId === id);

  it("name several minerals and the substances they reach", () => {
    expect(found("2026-11b", "chn-58-precursor-2025")).toMatchObject({
      mineralIds: ["nickel", "cobalt", "manganese", "aluminium"],
      forms: ["precursor"],
      requires: [["Ni"], ["Co"], ["Mn", "Al"]],
      ratio: null,
      condition: null,
    });
    expect(found("2026-11b", "chn-58-lithium-rich-2025")?.ratio).toEqual({
      numerator: ["Li"],
      denominator: ["Ni", "Co", "Mn"],
      above: 1.1,
      text: "Li/(Ni+Co+Mn)>1.1",
    });
  });

  it("of an older edition name one mineral and any substance", () => {
    for (const measure of loadEdition("2026-11").measures) {
      expect(measure).toMatchObject({ requires: [], ratio: null, condition: null, conditionZh: null });
      expect(measure.mineralIds).toHaveLength(1);
    }
  });

  it("say in both languages what no purchase states", () => {
    for (const { condition, conditionZh } of loadEdition("2026-11b").measures) {
      expect(condition === null).toBe(conditionZh === null);
    }
  });

  it("keep their ids: what both editions have is the same measure", () => {
    const older = new Map(loadEdition("2026-11").measures.map((measure) => [measure.measureId, measure]));
    const common = loadEdition("2026-11b").measures.filter(({ measureId }) => older.has(measureId));
    expect(common.length).toBeGreaterThan(15);
    for (const measure of common) {
      const { exporterIso3, kind, effectiveFrom } = measure;
      expect(older.get(measure.measureId)).toMatchObject({ exporterIso3, kind, effectiveFrom });
    }
  });
});

describe("a ratio", () => {
  it.each(["Li>1.1", "Li/Ni", "Li/Ni>", "Li/Ni>much", "Li/Ni/Co>1", "Li/Ni>1>2"])(
    "is refused as %s",
    (written) => {
      expect(() => parseRatio(written)).toThrow(/not understood/);
    },
  );
});
