import type { GapSentences } from "./gap-sentence.js";

const country = "(?<country>[A-Z]{3})";
const measure = "(?<measure>[a-z]{3}-[a-z0-9-]+)";
const mineral = "(?<mineral>[a-z-]+)";

const leftOut = (state: string): RegExp =>
  new RegExp(`^${country} is left out: its figure is ${state}\\.$`, "u");

/** How are the gaps of the reference facts said: figures, governance, series and measures? */
export const worldGapSentences: GapSentences = {
  "figure-group-only": {
    en: "A figure published for a group only is left out.",
    zh: "仅合计发布的数字未计入。",
    told: [[leftOut("group-only"), "未计入{country}：仅合计发布。"]],
  },
  "figure-missing": {
    en: "A missing figure is left out.",
    zh: "缺失的数字未计入。",
    told: [[leftOut("missing"), "未计入{country}：没有数字。"]],
  },
  "figure-not-published": {
    en: "A figure that is not published is left out.",
    zh: "未发布的数字未计入。",
    told: [[leftOut("not-published"), "未计入{country}：其数字未发布。"]],
  },
  "figure-not-scored": {
    en: "A figure not read at its publisher is left out.",
    zh: "未经发布机构核实的数字未计入。",
    told: [[leftOut("[a-z-]+"), "未计入{country}：其数字未核实。"]],
  },
  "figure-withheld": {
    en: "A withheld figure is left out.",
    zh: "保密的数字未计入。",
    told: [[leftOut("withheld"), "未计入{country}：其数字保密。"]],
  },
  "governance-unknown": {
    en: "A country has fewer than four of six governance indicators: 0.5 is used.",
    zh: "某国六项治理指标不足四项，取 0.5。",
    told: [
      [
        new RegExp(`^${country} has (?<count>\\d) of six governance indicators for (?<year>\\d+);`, "u"),
        "{country} {year} 年六项治理指标只有 {count} 项，取中间值 0.5。",
      ],
    ],
  },
  "measure-form-unknown": {
    en: "A measure reaches some forms only and the form is unknown.",
    zh: "某措施只涉及部分形态，而货物形态未知。",
    told: [
      [
        new RegExp(`^${measure} reaches some forms only and the form is unknown:`, "u"),
        "措施 {measure} 只涉及部分形态，而货物形态未知：计入估计值和上限，不计入下限。",
      ],
      [
        new RegExp(`^${measure} reaches some forms only, the form is unknown and trade`, "u"),
        "措施 {measure} 只涉及部分形态，货物形态未知，且贸易已有 730 天可以调整：仅计入上限。",
      ],
    ],
  },
  "measure-not-read": {
    en: "A measure recalled, not read, counts in high alone.",
    zh: "未经核实的措施仅计入上限。",
    told: [[new RegExp(`^${measure} is [a-z-]+, not read:`, "u"), "措施 {measure} 未经核实：仅计入上限。"]],
  },
  "measure-pause-run-out": {
    en: "The pause of a measure ran out and what followed is not known: it counts in value and high.",
    zh: "某措施暂停期满，之后情况未知：计入估计值和上限。",
    told: [
      [
        new RegExp(`^The pause of ${measure} ran out on (?<date>[\\d-]+) and`, "u"),
        "措施 {measure} 的暂停期已于 {date} 期满，之后情况未知：计入估计值和上限，不计入下限。",
      ],
    ],
  },
  "political-stability-unknown": {
    en: "A country has no political stability figure: 0.5 is used.",
    zh: "某国没有政治稳定性数字，取 0.5。",
    told: [
      [
        new RegExp(`^${country} has no political stability figure for (?<year>\\d+);`, "u"),
        "{country} {year} 年没有政治稳定性数字，取中间值 0.5。",
      ],
    ],
  },
  "recycling-rate-of-group": {
    en: "The rate of the rare-earth group stands in.",
    zh: "以所属类别的报废回收投入率代替。",
    told: [
      [
        new RegExp(`^The rate of (?<group>[a-z-]+) stands in for ${mineral}\\.$`, "u"),
        "{mineral}没有单独的报废回收投入率，以所属类别的数字代替。",
      ],
    ],
  },
  "recycling-rate-unknown": {
    en: "No recycling rate is published: 0 is used.",
    zh: "没有公布报废回收投入率，按 0 计。",
    told: [
      [
        new RegExp(`is published for ${mineral}; 0 is used`, "u"),
        "{mineral}没有公布报废回收投入率，按 0 计。",
      ],
    ],
  },
  "series-form-mixed": {
    en: "Only some lines have the form, so the usual series is used.",
    zh: "仅部分行具有该形态，因此全部使用默认序列。",
  },
  "series-group": {
    en: "Reported only within a group, whose series stands in.",
    zh: "仅合计发布，以类别的序列代替。",
    told: [[/^Reported only within rare earths\.$/u, "仅在稀土合计中发布，以稀土序列代替。"]],
  },
  "series-none": {
    en: "No series by country is openly published.",
    zh: "没有公开发布的分国别序列。",
    told: [
      [/^Hydrogen fluoride has no open series\.$/u, "氟化氢没有公开的序列。"],
      [/^No series by country for a year up to (?<year>\d+)\.$/u, "没有 {year} 年及以前的分国别序列。"],
      [/^No series for titanium dioxide;/u, "二氧化钛没有序列；仅当形态为金属时使用海绵钛序列。"],
    ],
  },
  "series-not-applicable": {
    en: "The mineral has no such stage of its own.",
    zh: "该矿产没有独立的这一环节。",
    told: [
      [/^A by-product of zinc and coal\.$/u, "它是锌和煤的副产品，没有独立的这一环节。"],
      [/^A by-product of zinc\.$/u, "它是锌的副产品，没有独立的这一环节。"],
      [/^Mostly recovered, not mined\.$/u, "它多由回收所得，并非开采。"],
      [/^Quartz is not followed\.$/u, "不跟踪石英的开采。"],
    ],
  },
  "series-not-found": {
    en: "The chosen series is not in the edition.",
    zh: "该版本中没有所选序列。",
    told: [
      [/no series of (?<source>.+) for (?<year>\d+) at/u, "该版本在此环节没有 {source} {year} 年的序列。"],
    ],
  },
  "series-not-scored": {
    en: "A series not read at its publisher is shown, not scored.",
    zh: "序列没有可计算的数据，只展示，不计分。",
  },
  "series-proxy": {
    en: "A neighbouring series stands in.",
    zh: "以替代序列代替。",
    told: [
      [/^Battery grade, natural and synthetic together,/u, "以电池级石墨（天然与人造合计）的序列代替。"],
      [/^Magnet rare earths stand in/u, "以磁材稀土的序列代替整个类别。"],
    ],
  },
  "trade-code-shared": {
    en: "Several elements share a customs code: trade under it is not one element.",
    zh: "HS 811292 由锗、镓、铟等共用，其贸易量不属于单一元素。",
  },
};
