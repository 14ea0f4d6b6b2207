import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderGap, renderGapKind } from "./render-gap.js";

const packages = join(__dirname, "..", "..", "..");
const rooms = ["minerals/src", "sourcing/src/exposure", "sourcing/src/scenario"];

/** Every code that the engine's sources give a gap or an assumption; failures have a dot in theirs. */
function gapCodes(): string[] {
  const texts = rooms.flatMap((room) =>
    readdirSync(join(packages, room), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => readFileSync(join(packages, room, name), "utf8")),
  );
  const literal = texts.flatMap((text) => [
    ...[...text.matchAll(/\bcode: "([a-z-]+)"/gu)].map((match) => match[1] ?? ""),
    ...[...text.matchAll(/\bsteady\(\s*.*,\s*"([a-z-]+)"/gu)].map((match) => match[1] ?? ""),
  ]);
  const states = ["withheld", "group-only", "not-published", "missing"].map((state) => `figure-${state}`);
  const series = ["none", "not-applicable", "group", "proxy"].map((state) => `series-${state}`);
  return [...new Set([...literal, ...states, ...series])].sort();
}

describe("gaps in both languages", () => {
  it.each(gapCodes().map((code) => [code]))("say what %s means", (code) => {
    expect(renderGapKind(code, "en")).toMatch(/^[A-Z].*\.$/u);
    expect(renderGapKind(code, "zh")).toMatch(/\p{Script=Han}.*。$/u);
  });

  it("finds the engine's codes", () => {
    expect(gapCodes()).toEqual(expect.arrayContaining(["origin-unknown", "licence-loss", "ban-loss"]));
  });

  const name = (code: string) => ({ NCL: "新喀里多尼亚", USA: "美国" })[code] ?? code;
  it.each([
    ["figure-withheld", "USA is left out: its figure is withheld.", "未计入美国：其数字保密。"],
    [
      "governance-unknown",
      "NCL has 3 of six governance indicators for 2023; the middle, 0.5, is used.",
      "新喀里多尼亚 2023 年六项治理指标只有 3 项，取中间值 0.5。",
    ],
    [
      "measure-pause-run-out",
      "The pause of chn-58-lithium-2025 ran out on 2026-11-10 and what followed is not known: it counts in value and high, not in low.",
      "措施 chn-58-lithium-2025 的暂停期已于 2026-11-10 期满，之后情况未知：计入估计值和上限，不计入下限。",
    ],
    [
      "origin-unknown",
      "0.123456 of the contained tonnes have no known country at refine.",
      "12.3% 的含量吨在精炼环节没有已知国家。",
    ],
    ["price-missing", "3 lines without a price are not in the spend.", "3 行没有单价，未计入。"],
    [
      "price-missing",
      "1 line of cobalt state no price: what the move costs there is not counted.",
      "钴有 1 行没有单价：其价格变动的支出未计入。",
    ],
    [
      "stock-unknown",
      "Some lines of lithium state no stock; theirs counts as 0.",
      "锂有些行未写库存，按 0 计。",
    ],
    ["no-world-series", "There is no world series at mine (none).", "开采环节没有世界序列。"],
    [
      "licence-loss",
      "A licence is assumed to stop all touched flow for 2 months and 20 % of it after that.",
      "假设许可证制度使所涉流量先全部中断 2 个月，之后中断 20 %。",
    ],
    ["stock-unknown", "A sentence of a later version.", "该组没有任何一行写明库存。"],
    ["invented", "A kind of a later version.", "A kind of a later version."],
  ])("say %s with its names and numbers: %s", (code, message, chinese) => {
    expect(renderGap({ code, message }, "zh", name)).toBe(chinese);
  });

  it("name countries by themselves, as page and report do", () => {
    const message = "IDN is left out: its figure is withheld.";
    expect(renderGap({ code: "figure-withheld", message }, "zh")).toBe("未计入印度尼西亚：其数字保密。");
  });

  it("keep the engine's English, with the country by name", () => {
    const message = "USA is left out: its figure is withheld.";
    const english = (code: string) => (code === "USA" ? "United States" : code);
    expect(renderGap({ code: "figure-withheld", message }, "en", english)).toBe(
      "United States is left out: its figure is withheld.",
    );
    expect(renderGap({ code: "ban-loss", message: "As it stands." }, "en")).toBe("As it stands.");
  });
});
