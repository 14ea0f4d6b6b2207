import type { GapReader } from "../../gaps/gap-reader.js";
import type * as english from "../en/gaps.js";

/** What are the stages called that a gap is about? */
export const gapStages: typeof english.gapStages = { mine: "开采", refine: "精炼" };

/** What are the kinds of export measure called that a gap names? */
export const gapMeasureKinds: typeof english.gapMeasureKinds = {
  "export-ban": "出口禁令",
  "export-quota": "出口配额",
  "export-licence": "出口许可",
  "export-tax": "出口税",
};

/** What is an export measure called at the begin of a sentence: its kind, whose, since when? */
export const nameGapMeasure: typeof english.nameGapMeasure = (kind, exporter, from) =>
  `${exporter}自 ${from} 起的${kind}`;

const reasons: Readonly<Record<string, string>> = {
  "germanium/mine": "锌和煤的副产品",
  "indium/mine": "锌的副产品",
  "silicon/mine": "不跟踪石英的开采",
  "sulfur/mine": "以回收硫为主，很少开采",
  "natural-graphite/refine": "电池级石墨（天然与人造合计）",
  "rare-earths/refine": "磁材稀土",
  "phosphorus/mine": "以磷矿代替其矿石",
  "aluminium/mine": "以铝土矿代替其矿石",
  "phosphate-rock/refine": "精炼后即为磷",
  "bauxite/refine": "精炼后即为铝",
  "titanium/refine": "仅当所有采购行均为金属时使用海绵钛数据",
};

const withReason = (sentence: string, read: GapReader): string => {
  const reason = reasons[`${read.text("mineralId")}/${read.text("stage")}`] ?? "";
  return reason === "" ? `${sentence}。` : `${sentence}：${reason}。`;
};

const leftOut =
  (why: string) =>
  ({ country }: GapReader): string =>
    `未计入${country || "某国"}：${why}。`;

const figures = {
  "figure-group-only": leftOut("其数字仅随类别合计发布"),
  "figure-missing": leftOut("没有数字"),
  "figure-not-published": leftOut("其数字未公布"),
  "figure-not-scored": leftOut("其数字待核实"),
  "figure-withheld": leftOut("其数字因保密未公布"),
  "governance-unknown": (read: GapReader) =>
    `${read.country} ${read.text("year")} 年的六项治理指标仅有 ${read.text("count")} 项，取中间值 0.5。`,
  "political-stability-unknown": (read: GapReader) =>
    `${read.country} ${read.text("year")} 年没有政治稳定性数字，取中间值 0.5。`,
  "recycling-rate-of-group": ({ mineral }: GapReader) =>
    `${mineral}没有单独的报废回收投入率，以所属类别的数字代替。`,
  "recycling-rate-unknown": ({ mineral }: GapReader) => `${mineral}没有公布报废回收投入率，按 0 计。`,
  "edition-without-contained-prices": () => "该版本没有按含量计的价格：含多种矿产的货物按质量分摊采购额。",
  "trade-code-shared": () => "锗、镓、铟等共用 HS 811292，其贸易量不属于单一元素。",
};

const series = {
  "series-none": (read: GapReader) =>
    withReason(`该版本没有${read.mineral}${read.stage}环节的分国别序列`, read),
  "series-not-applicable": (read: GapReader) => withReason(`${read.stage}环节不适用于${read.mineral}`, read),
  "series-group": ({ mineral }: GapReader) => `${mineral}的数字仅在稀土合计中发布，以稀土序列代替。`,
  "series-proxy": (read: GapReader) => withReason(`${read.mineral}的${read.stage}环节使用替代序列`, read),
  "series-form-mixed": ({ mineral }: GapReader) =>
    `${mineral}仅部分采购行具有另有序列的形态，因此全部使用默认序列。`,
  "series-not-found": (read: GapReader) =>
    `该版本在此环节没有${read.mineral} ${read.text("year")} 年的所选序列。`,
  "series-ambiguous": (read: GapReader) =>
    `所选来源有多个${read.mineral} ${read.text("year")} 年的序列，且均非默认单位与口径，无法使用。`,
  "series-not-scored": () => "该序列没有已核实的数字，只展示，不计分。",
};

const measures = {
  "measure-pause-lapsed": (read: GapReader) =>
    `${read.measure}暂停至 ${read.day("pausedTo")}，期满后的情况未知：计入数值和上限，不计入下限。`,
  "measure-form-unknown": ({ measure }: GapReader) =>
    `${measure}只涉及部分形态，而货物形态未知：计入数值和上限，不计入下限。`,
  "measure-form-unknown-adapted": ({ measure }: GapReader) =>
    `${measure}只涉及部分形态，货物形态未知，且贸易已有 730 天可以调整：仅计入上限。`,
  "measure-substance-unknown": ({ measure }: GapReader) =>
    `${measure}只涉及特定物质，而化学式未知：仅计入上限。`,
  "measure-condition-unknown": ({ measure }: GapReader) =>
    `${measure}取决于采购数据中没有的性能指标：仅计入上限。`,
  "measure-recalled": ({ measure }: GapReader) => `${measure}待核实：仅计入上限。`,
};

/** What does each kind of gap of the reference facts say? */
export const worldGaps: typeof english.worldGaps = { ...figures, ...series, ...measures };
