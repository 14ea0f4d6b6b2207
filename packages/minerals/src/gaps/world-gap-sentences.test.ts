import { describeMineral } from "../profile/mineral-profile.js";
import { mineralIds } from "../mineral.js";
import { loadEdition } from "../reference/edition-loader.js";
import type { Gap } from "../reference/fact.js";
import { renderWorldGap, worldGapCodes } from "./world-gap-sentences.js";

const names = { country: (iso3: string) => `<${iso3}>`, mineral: (id: string) => `{${id}}` };
const editions = ["2026-11b", "2026-11", "2025-12"].map((name) => loadEdition(name));
/** Every gap that a public page of any edition shows, on days with measures of every state. */
const shown: Gap[] = editions.flatMap((edition) =>
  mineralIds.flatMap((mineralId) =>
    ["2025-03-01", "2026-11-22", "2026-12-01"].flatMap((date) => {
      const { stages, gaps } = describeMineral(edition, mineralId, date);
      return [...stages.mine.gaps, ...stages.refine.gaps, ...gaps];
    }),
  ),
);

describe("the sentence of a gap", () => {
  it("exists in both languages for every gap that the editions have", () => {
    expect(new Set(shown.map(({ code }) => code)).size).toBeGreaterThan(10);
    for (const gap of shown) {
      const [en, zh] = [renderWorldGap(gap, "en", names), renderWorldGap(gap, "zh", names)];
      expect(en).toMatch(/^[A-Z<].*\.$/u);
      expect(zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(`${en ?? ""}${zh ?? ""}`).not.toMatch(/undefined|null|NaN| {2}|。。/u);
    }
  });

  it("has no id of a measure or a source, and no half-width comma in Chinese", () => {
    for (const gap of shown) {
      const sentence = `${renderWorldGap(gap, "en", names) ?? ""}${renderWorldGap(gap, "zh", names) ?? ""}`;
      for (const id of [gap.facts["measureId"], gap.facts["sourceId"], gap.facts["factId"]]) {
        if (typeof id === "string") expect(sentence).not.toContain(id);
      }
      expect(renderWorldGap(gap, "zh", names)).not.toMatch(/[,;:]/u);
    }
  });

  it("names country, mineral, kind and day where the gap has them", () => {
    const facts = {
      measureId: "m",
      exporterIso3: "CHN",
      kind: "export-ban",
      mineralIds: "germanium",
      effectiveFrom: "2024-12-03",
      pausedTo: "2026-11-27",
    };
    const gap = { code: "measure-pause-lapsed", facts };
    expect(renderWorldGap(gap, "en", { ...names, date: (day) => `[${day}]` })).toBe(
      "The export ban of <CHN> (from [2024-12-03]) was paused until [2026-11-27], and what followed is not known: it counts in value and high, not in low.",
    );
    expect(renderWorldGap(gap, "zh", names)).toBe(
      "<CHN>自 2024-12-03 起的出口禁令暂停至 2026-11-27，期满后的情况未知：计入数值和上限，不计入下限。",
    );
    const group = { code: "series-group", facts: { mineralId: "yttrium", stage: "mine" } };
    expect(renderWorldGap(group, "en", names)).toContain("{yttrium}");
  });

  it("knows every code once, and no other", () => {
    expect(new Set(worldGapCodes).size).toBe(worldGapCodes.length);
    expect(renderWorldGap({ code: "stock-not-stated", facts: {} }, "en", names)).toBeUndefined();
    for (const code of worldGapCodes) {
      expect(renderWorldGap({ code, facts: {} }, "zh", names)).toBeDefined();
    }
  });
});
