import type { Gap } from "../reference/fact.js";
import { readGap, type GapLocale, type GapReader, type WorldNames } from "./gap-words.js";

type Sentence = (read: GapReader) => string;
type Told = Readonly<Record<GapLocale, Sentence>>;

/** Why has a mineral no series of its own at a stage, where more can be said than that there is none? By mineral and stage. */
const reasons: Readonly<Record<string, Readonly<Record<GapLocale, string>>>> = {
  "germanium/mine": { en: "a by-product of zinc and coal", zh: "锌和煤的副产品" },
  "indium/mine": { en: "a by-product of zinc", zh: "锌的副产品" },
  "silicon/mine": { en: "quartz is not followed", zh: "不跟踪石英的开采" },
  "sulfur/mine": { en: "mostly recovered, not mined", zh: "以回收硫为主，很少开采" },
  "natural-graphite/refine": {
    en: "battery-grade graphite, natural and synthetic together",
    zh: "电池级石墨（天然与人造合计）",
  },
  "rare-earths/refine": { en: "magnet rare earths", zh: "磁材稀土" },
  "phosphorus/mine": { en: "phosphate rock, its ore", zh: "以磷矿代替其矿石" },
  "aluminium/mine": { en: "bauxite, its ore", zh: "以铝土矿代替其矿石" },
  "phosphate-rock/refine": { en: "it is refined as phosphorus", zh: "精炼后即为磷" },
  "bauxite/refine": { en: "it is refined as aluminium", zh: "精炼后即为铝" },
  "titanium/refine": {
    en: "titanium sponge is used only where every line is metal",
    zh: "仅当所有采购行均为金属时使用海绵钛数据",
  },
};

function reasonOf(read: GapReader, locale: GapLocale): string {
  return reasons[`${read.text("mineralId")}/${read.text("stage")}`]?.[locale] ?? "";
}

function withReason(sentence: string, reason: string, locale: GapLocale): string {
  if (reason === "") return `${sentence}${locale === "en" ? "." : "。"}`;
  return locale === "en" ? `${sentence}: ${reason}.` : `${sentence}：${reason}。`;
}

const leftOut = (en: string, zh: string): Told => ({
  en: ({ country }) => `${country || "A country"} is left out: ${en}.`,
  zh: ({ country }) => `未计入${country || "某国"}：${zh}。`,
});

const figures: Readonly<Record<string, Told>> = {
  "figure-group-only": leftOut("its figure is published for a group only", "其数字仅随类别合计发布"),
  "figure-missing": leftOut("there is no figure", "没有数字"),
  "figure-not-published": leftOut("its figure is not published", "其数字未公布"),
  "figure-not-scored": leftOut("its figure is not verified", "其数字待核实"),
  "figure-withheld": leftOut("its figure is withheld", "其数字因保密未公布"),
  "governance-unknown": {
    en: (read) =>
      `${read.country} has ${read.text("count")} of six governance indicators for ${read.text("year")}; the middle, 0.5, is used.`,
    zh: (read) =>
      `${read.country} ${read.text("year")} 年的六项治理指标仅有 ${read.text("count")} 项，取中间值 0.5。`,
  },
  "political-stability-unknown": {
    en: (read) =>
      `${read.country} has no political stability figure for ${read.text("year")}; the middle, 0.5, is used.`,
    zh: (read) => `${read.country} ${read.text("year")} 年没有政治稳定性数字，取中间值 0.5。`,
  },
  "recycling-rate-of-group": {
    en: ({ mineral }) => `The recycling rate of its group is used for ${mineral}: it has none of its own.`,
    zh: ({ mineral }) => `${mineral}没有单独的报废回收投入率，以所属类别的数字代替。`,
  },
  "recycling-rate-unknown": {
    en: ({ mineral }) => `No end-of-life recycling input rate is published for ${mineral}; 0 is used.`,
    zh: ({ mineral }) => `${mineral}没有公布报废回收投入率，按 0 计。`,
  },
  "edition-without-contained-prices": {
    en: () =>
      "This edition has no prices per contained tonne: spend on goods of several minerals is split by mass.",
    zh: () => "该版本没有按含量计的价格：含多种矿产的货物按质量分摊采购额。",
  },
  "trade-code-shared": {
    en: () =>
      "Germanium, gallium, indium and others share HS 811292: trade under it is not that of one element.",
    zh: () => "锗、镓、铟等共用 HS 811292，其贸易量不属于单一元素。",
  },
};

const series: Readonly<Record<string, Told>> = {
  "series-none": {
    en: (read) =>
      withReason(
        `The edition has no series by country for the ${read.stage} of ${read.mineral}`,
        reasonOf(read, "en"),
        "en",
      ),
    zh: (read) =>
      withReason(`该版本没有${read.mineral}${read.stage}环节的分国别序列`, reasonOf(read, "zh"), "zh"),
  },
  "series-not-applicable": {
    en: (read) =>
      withReason(`The ${read.stage} stage does not apply to ${read.mineral}`, reasonOf(read, "en"), "en"),
    zh: (read) => withReason(`${read.stage}环节不适用于${read.mineral}`, reasonOf(read, "zh"), "zh"),
  },
  "series-group": {
    en: ({ mineral }) => `Figures of ${mineral} are published within rare earths only; that series is used.`,
    zh: ({ mineral }) => `${mineral}的数字仅在稀土合计中发布，以稀土序列代替。`,
  },
  "series-proxy": {
    en: (read) =>
      withReason(`A proxy is used for the ${read.stage} of ${read.mineral}`, reasonOf(read, "en"), "en"),
    zh: (read) => withReason(`${read.mineral}的${read.stage}环节使用替代序列`, reasonOf(read, "zh"), "zh"),
  },
  "series-form-mixed": {
    en: ({ mineral }) =>
      `Only some lines of ${mineral} have the form that another series is published for, so the usual series is used for all.`,
    zh: ({ mineral }) => `${mineral}仅部分采购行具有另有序列的形态，因此全部使用默认序列。`,
  },
  "series-not-found": {
    en: (read) => `The edition has no such series of ${read.mineral} for ${read.text("year")} at this stage.`,
    zh: (read) => `该版本在此环节没有${read.mineral} ${read.text("year")} 年的所选序列。`,
  },
  "series-ambiguous": {
    en: (read) =>
      `The chosen source has several series of ${read.mineral} for ${read.text("year")}, none in the usual unit and basis: it cannot be used.`,
    zh: (read) =>
      `所选来源有多个${read.mineral} ${read.text("year")} 年的序列，且均非默认单位与口径，无法使用。`,
  },
  "series-not-scored": {
    en: () => "The series has no verified figure: it is shown, not scored.",
    zh: () => "该序列没有已核实的数字，只展示，不计分。",
  },
};

const measures: Readonly<Record<string, Told>> = {
  "measure-pause-lapsed": {
    en: (read) =>
      `${read.measure} was paused until ${read.day("pausedTo")}, and what followed is not known: it counts in value and high, not in low.`,
    zh: (read) =>
      `${read.measure}暂停至 ${read.day("pausedTo")}，期满后的情况未知：计入数值和上限，不计入下限。`,
  },
  "measure-form-unknown": {
    en: ({ measure }) =>
      `${measure} reaches some forms only and the form is not known: it counts in value and high, not in low.`,
    zh: ({ measure }) => `${measure}只涉及部分形态，而货物形态未知：计入数值和上限，不计入下限。`,
  },
  "measure-form-unknown-adapted": {
    en: ({ measure }) =>
      `${measure} reaches some forms only, the form is not known and trade has had 730 days to adapt: it counts in high alone.`,
    zh: ({ measure }) => `${measure}只涉及部分形态，货物形态未知，且贸易已有 730 天可以调整：仅计入上限。`,
  },
  "measure-substance-unknown": {
    en: ({ measure }) =>
      `${measure} names certain substances only and the formula is not known: it counts in high alone.`,
    zh: ({ measure }) => `${measure}只涉及特定物质，而化学式未知：仅计入上限。`,
  },
  "measure-condition-unknown": {
    en: ({ measure }) => `${measure} depends on a property that no purchase states: it counts in high alone.`,
    zh: ({ measure }) => `${measure}取决于采购数据中没有的性能指标：仅计入上限。`,
  },
  "measure-recalled": {
    en: ({ measure }) => `${measure} is not verified: it counts in high alone.`,
    zh: ({ measure }) => `${measure}待核实：仅计入上限。`,
  },
};

const sentences = new Map<string, Told>(Object.entries({ ...figures, ...series, ...measures }));

/** Which kinds of gap can the reference facts have? **Shape** ascending. */
export const worldGapCodes: readonly string[] = [...sentences.keys()].sort();

/**
 * What was left unknown or filled in, in a language?
 * **Shape** one sentence from the gap's code and facts, with the names the caller gives; undefined for a code that is not of
 * the reference facts. No id of a measure or source is among its words.
 */
export function renderWorldGap(gap: Gap, locale: GapLocale, names: WorldNames): string | undefined {
  return sentences.get(gap.code)?.[locale](readGap(gap, locale, names));
}
