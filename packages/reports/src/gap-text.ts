import type { ReportLocale } from "./report-input.js";

const texts: Readonly<Record<string, readonly [string, string]>> = {
  "origin-unknown": ["Part of the contained tonnes has no known country.", "部分含量吨数的来源国未知。"],
  "price-missing": ["Lines without a price are not in the spend.", "无单价的行未计入支出。"],
  "no-price": [
    "No line with the mineral has a price, so the spend is unknown.",
    "含该矿产的行均无单价，支出未知。",
  ],
  "no-world-series": [
    "There is no world series, so there is no world figure.",
    "没有全球序列，因此没有全球数据。",
  ],
  "series-none": ["No series by country is openly published.", "没有公开发布的分国别序列。"],
  "series-group": ["Reported only within a group, whose series stands in.", "仅按组合报告，以组合序列代替。"],
  "series-proxy": ["A neighbouring series stands in.", "以相近序列代替。"],
  "series-not-applicable": ["The mineral has no such stage of its own.", "该矿产没有独立的此环节。"],
  "series-form-mixed": [
    "Only some lines have the form, so the usual series is used.",
    "仅部分行具有该形态，沿用通常序列。",
  ],
  "series-not-found": ["The chosen series is not in the edition.", "所选序列不在该版本中。"],
  "series-not-scored": [
    "A series not read at its publisher is shown, not scored.",
    "未经发布者核实的序列仅供展示，不计分。",
  ],
  "recycling-rate-of-group": ["The rate of the rare-earth group stands in.", "以稀土组合的回收率代替。"],
  "recycling-rate-unknown": ["No recycling rate is published: 0 is used.", "没有公布回收率：按 0 计。"],
  "no-stage": ["No stage is both applicable and at least partly known.", "没有既适用又至少部分已知的环节。"],
  "substitution-one": [
    "Substitution is taken as 1: no table of it is openly published.",
    "替代系数取 1：没有公开发布的表格。",
  ],
  "not-the-eu-list": [
    "The EU formula on the company's mix: not comparable with the EU list.",
    "欧盟公式用于公司结构：不可与欧盟清单比较。",
  ],
  "stock-unknown": ["No line of the group states its stock.", "该组没有任何行给出库存。"],
  "stock-partly-unknown": [
    "Some lines state no stock: the cover is at least this.",
    "部分行未给出库存：覆盖月数至少如此。",
  ],
  "governance-unknown": [
    "A country has fewer than four of six governance indicators: 0.5 is used.",
    "某国六项治理指标不足四项：取 0.5。",
  ],
  "political-stability-unknown": [
    "A country has no political stability figure: 0.5 is used.",
    "某国没有政治稳定性数据：取 0.5。",
  ],
  "figure-withheld": ["A withheld figure is left out.", "被保留不公布的数据已略去。"],
  "figure-not-published": ["A figure that is not published is left out.", "未公布的数据已略去。"],
  "measure-form-unknown": [
    "A measure reaches some forms only and the form is unknown.",
    "某措施只涉及部分形态，而形态未知。",
  ],
  "measure-pause-run-out": [
    "The pause of a measure ran out and what followed is not known: it counts in value and high.",
    "某措施的暂停期已过，后续未知：计入取值与上限。",
  ],
  "measure-not-read": ["A measure recalled, not read, counts in high alone.", "凭记忆录入的措施仅计入上限。"],
};

/** What does a kind of gap mean? Undefined for a kind that has no sentence of its own. */
export function gapKindText(code: string, locale: ReportLocale): string | undefined {
  return texts[code]?.[locale === "zh" ? 1 : 0];
}
