import type { OverviewParts, OverviewSentences } from "../../overview/overview-parts.js";

const stage = (p: OverviewParts) => (p.text("stage") === "mine" ? "开采" : "精炼");
const part = (p: OverviewParts) =>
  p.share("companyFraction") === "100%" ? "全部" : `有 ${p.share("companyFraction")} `;

/** Latin letters stand off from Chinese ones. */
const spaced = (text: string): string => (/^[A-Za-z0-9]/u.test(text) ? ` ${text}` : text);

/** One clause about a mineral that was named before it. */
function expose(code: string, p: OverviewParts): string {
  switch (code) {
    case "exposed-with-world":
      return `${part(p)}在${p.country}${stage(p)}；全球为 ${p.share("worldFraction")}。`;
    case "exposed-without-world":
      return `${part(p)}在${p.country}${stage(p)}（集中度 ${p.points("concentration")}，满分 10；未公布全球数字）。`;
    case "exposed-unknown":
      return `${stage(p)}国全部未知；集中度 ${p.points("concentration")}（满分 10）来自假设。`;
    case "exposed-recycled":
      return p.share("recycledShareFraction") === "100%"
        ? "全部为再生料。"
        : `有 ${p.share("recycledShareFraction")} 为再生料。`;
    default:
      return "没有集中度数值。";
  }
}

const exposed = (code: string) => (p: OverviewParts) => `您的${p.mineral}${expose(code, p)}`;

function writeFirst(p: OverviewParts): string {
  const things =
    p.number("count") === 1 ? "有 1 项需要立即处理" : `有 ${p.count("count")} 项需要立即处理，首先是`;
  const cost = p.number("remedyUsd") === null ? "" : `（约 ${p.usd("remedyUsd")}）`;
  const fix =
    p.number("remedyGoodsTonnes") === null ? "" : `；再备 ${p.tonnes("remedyGoodsTonnes")}即可解决${cost}`;
  const stake = p.number("stakeUsd") === null ? "" : `，涉及每年 ${p.usd("stakeUsd")}`;
  return `${things}：${p.subject}，${p.rule}${stake}${fix}。`;
}

/** What does each sentence of an overview say in Simplified Chinese? */
export const chineseOverview: OverviewSentences = {
  "lead-spend": (p) => {
    const from = `每年采购 ${p.usd("spendUsd")}，共 ${p.lines("lineCount")}，来自 ${p.suppliers("supplierCount")}`;
    const isPartial = p.number("pricedLineCount") !== p.number("lineCount");
    return isPartial ? `${from}；其中 ${p.count("pricedLineCount")} 行有单价。` : `${from}。`;
  },
  "lead-unpriced": (p) =>
    `共 ${p.lines("lineCount")}，来自 ${p.suppliers("supplierCount")}；所有采购行都没有单价，因此没有金额。`,
  "most-exposed": (p) => `风险敞口最大的是${p.mineral}：${expose(p.text("as"), p).trimStart()}`,
  "exposed-with-world": exposed("exposed-with-world"),
  "exposed-without-world": exposed("exposed-without-world"),
  "exposed-unknown": exposed("exposed-unknown"),
  "exposed-recycled": exposed("exposed-recycled"),
  "exposed-without-figure": exposed("exposed-without-figure"),
  "runs-out-first": (p) => {
    const stock = `库存${p.text("isAtLeast") === "yes" ? "至少" : "仅"}可用 ${p.months("months")}`;
    const rests = p.number("groupSpendUsd") === null ? "" : `，关系到每年 ${p.usd("groupSpendUsd")}的采购额`;
    return `最先断料的是${spaced(p.goodsTitle)}：${stock}${rests}。`;
  },
  "runs-out-unknown": () => "没有已知库存，因此无法说明最先断料的是什么。",
  "to-act-on": writeFirst,
  "nothing-to-act-on": (p) =>
    p.number("findingCount") === 0 ? "没有风险发现。" : "目前没有需要立即处理的事项。",
};
