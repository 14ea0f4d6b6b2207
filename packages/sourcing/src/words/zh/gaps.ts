import type { GapCode } from "../../gaps/gap-code.js";
import type { GapReader, GapSentence } from "../../gaps/gap-words.js";

/** Latin letters stand off from Chinese ones. */
const spaced = (text: string): string => (/[A-Za-z0-9]$/u.test(text) ? `${text} ` : text);
const lines = (read: GapReader): string => `${read.count("lineCount")} 行`;

function writeSupposed(read: GapReader): string {
  const so = `情景假设 ${read.day("date")}已实施`;
  switch (read.text("state")) {
    case "not-yet":
      return `${read.measure}自 ${read.day("day")}起才实施；${so}。`;
    case "ended":
      return `${read.measure}已结束；${so}。`;
    case "paused":
      return `${read.measure}目前暂停；${so}。`;
    default:
      return `${read.measure}，其暂停已期满，目前情况不明；${so}。`;
  }
}

function writeTransit(read: GapReader): string {
  const way = `${spaced(read.goods)}有 ${read.tonnes("goodsTonnes")}在途；情景没有说明在途时间，因此未计入`;
  return read.has("months") ? `${way}，相当于 ${read.months("months")}的需求。` : `${way}。`;
}

/** What does each kind of gap say in Simplified Chinese? */
export const chineseGaps: Readonly<Record<GapCode, GapSentence>> = {
  "no-price": (read) =>
    read.mineral === "" ? "所有采购行都没有单价。" : `含${read.mineral}的采购行都没有单价。`,
  "price-missing": (read) =>
    `${read.mineral === "" ? "" : `${read.mineral}有 `}${lines(read)}没有单价，未计入采购额。`,
  "too-large": () => "数值过大，无法写成数字。",
  "quantity-capped": (read) => `${lines(read)}的数量过大，按上限计。`,
  "lines-without-mineral": (read) => `${lines(read)}不含本平台收录的矿产，未计入任何数值。`,
  "contained-without-fraction": (read) =>
    `${lines(read)}按含量填写，但没有含量比例或化学式：货物重量按相同计。`,
  "contained-without-mineral": (read) => `${lines(read)}按含量填写，但没有写明矿产：按货物重量读取。`,
  "fraction-ignored": (read) => `${lines(read)}的化学式已写明矿产，另填的含量比例未采用。`,
  "no-contained-price": (read) =>
    `${read.mineral}没有按含量计的价格：在${lines(read)}含多种矿产的采购行中不分摊采购额。`,
  "split-by-mass": (read) => `${lines(read)}所含矿产都没有按含量计的价格：采购额按质量分摊。`,
  "origin-unknown": (read) =>
    `${read.mineral}有 ${read.share("shareFraction")} 的${read.stage}国未知，以全球份额代替。`,
  "stage-assumed": (read) =>
    `您的${read.mineral}在${read.stage}环节的来源全部未知：数值为按全球份额得出的期望值。`,
  "company-part-alone": (read) => `未公布${read.mineral}${read.stage}环节的全球数字：只计您自身的来源。`,
  "no-world-series": (read) =>
    `未公布${read.mineral}${read.stage === "" ? "" : `${read.stage}环节`}的全球数字。`,
  "stage-not-applicable": (read) => `${read.stage}环节不适用于${read.mineral}。`,
  "no-stage": (read) => `没有适用${read.mineral === "" ? "" : `于${read.mineral}`}的环节，因此没有数值。`,
  "not-the-eu-list": () => "将欧盟公式用于您自身的来源：不可与欧盟清单比较。",
  "substitution-one": () => "替代系数按 1 计：没有公开发布的表格。",
  "scored-at-refine": (read) => `没有${read.mineral}开采环节的全球数字，改按精炼环节计算。`,
  "no-named-price": (read) => `没有写明${read.mineral}且有单价的采购行，因此没有每千克价格。`,
  "own-prices": () => "该系数按您自己的每千克含量价格计算，不可与按贸易单价得出的已公布系数比较。",
  "stock-unknown": () => "没有任何采购行写明库存。",
  "stock-partly-unknown": (read) => `${lines(read)}未写明库存：可用月数至少如此。`,
  "stock-date-unknown": () => "采购计划没有写明盘点日期。",
  "stock-stale": (read) => `库存是 ${read.days("days")}前盘点的。`,
  "no-need": () => "没有需求，因此库存不会用完。",
  "lead-time-assumed": (read) => `采购计划没有写明交货期，按 ${read.months("months")}计。`,
  "qualification-assumed": (read) => `采购计划没有写明认证时间，按 ${read.months("months")}计。`,
  "qualification-silent": (read) => `${lines(read)}未写明货源是否已认证：因正在使用，按已认证计。`,
  "stock-not-stated": () => "未填写库存，按 0 计。",
  "nothing-committed": () => "合同没有承诺任何数量，因此没有比率。",
  "already-in-quantities": (read) =>
    `${read.measure === "" ? "该措施" : read.measure}造成的损失已包含在采购计划的数量中，不重复计入。`,
  "ban-loss": (read) =>
    `假设${read.measure === "" ? "出口禁令" : read.measure}在实施期间使所涉供应全部中断。`,
  "licence-loss": (read) =>
    `假设${read.measure === "" ? "出口许可" : read.measure}使所涉供应先全部中断 ${read.months("months")}，之后中断 ${read.share("fraction")}。`,
  "measure-loss-not-verified": (read) => `${read.measure}待核实：其损失仅计入上限。`,
  "measure-supposed": writeSupposed,
  "need-unknown": (read) => `没有${read.mineral}需求，因此没有可损失的需求份额。`,
  "nothing-short": () => "没有任何货物短缺。",
  "price-moves": () =>
    "现货与指数定价立即变动，固定价格在合同到期后变动。没有定价方式的采购行，若为框架、包销或自有合同则按固定价格计；没有到期日的固定价格不变动。",
  "price-of-compounds": () =>
    "化合物的整个价格随其中每种矿产变动；在计划合计中，每行只按其最大的一次变动计一次。",
  "price-unknown": (read) => `${read.mineral}有 ${lines(read)}没有单价：其价格变动的费用未计入。`,
  "quota-loss": (read) =>
    `损失为配额低于最近一个不受限制年份产量的部分：1 − ${read.tonnes("quotaTonnes")} / ${read.tonnes("productionTonnes")}（${read.text("year")} 年）。`,
  "quota-volume-unknown": (read) =>
    `${read.measure === "" ? "配额" : read.measure}的数量或此前的产量未知：损失介于零与全部所涉供应之间，按全部计。`,
  "stock-taken-as-none": (read) => `${spaced(read.goods)}有采购行未写明库存，按 0 计。`,
  "tax-no-loss": () => "假设出口税使价格上涨，但不中断供应。",
  "transit-not-counted": writeTransit,
};
