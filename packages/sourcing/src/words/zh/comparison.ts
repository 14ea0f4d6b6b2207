import type { ComparisonSentences, HeadlineParts } from "../../comparison/comparison-parts.js";

const fraction = (p: HeadlineParts): string =>
  p.number("changeFraction") === null ? "" : `（${p.share("changeFraction")}）`;

function writeFindings(p: HeadlineParts): string {
  const [cleared, fresh, changed] = [
    p.number("clearedCount"),
    p.number("newCount"),
    p.number("changedCount"),
  ];
  if (cleared === 0 && fresh === 0 && changed === 0) return "风险发现没有变化。";
  const acts =
    p.number("actsBefore") === null || p.number("actsAfter") === null
      ? ""
      : `需要立即处理的事项：此前 ${p.count("actsBefore")} 项，现在 ${p.count("actsAfter")} 项。`;
  return `风险发现：${p.count("clearedCount")} 项已消除，${p.count("newCount")} 项新增，${p.count("changedCount")} 项有变化。${acts}`;
}

/** What does a comparison say in Simplified Chinese? */
export const chineseComparison: ComparisonSentences = {
  headline: {
    "risk-up": (p) =>
      `变差：风险加权采购额增加 ${p.usd("changeUsd")}${fraction(p)}，由每年 ${p.usd("beforeUsd")}升至 ${p.usd("afterUsd")}。`,
    "risk-down": (p) =>
      `好转：风险加权采购额减少 ${p.usd("changeUsd")}${fraction(p)}，由每年 ${p.usd("beforeUsd")}降至 ${p.usd("afterUsd")}。`,
    "risk-same": (p) => `没有变化：风险加权采购额仍为每年 ${p.usd("afterUsd")}。`,
    "because-new": (p) => `主要因为新增${p.mineral}：${p.usd("afterUsd")}。`,
    "because-gone": (p) => `主要因为不再采购${p.mineral}：减少 ${p.usd("beforeUsd")}。`,
    "because-spend": (p) =>
      `主要因为${p.mineral}的采购额：此前 ${p.usd("spendBeforeUsd")}，现在 ${p.usd("spendAfterUsd")}。`,
    "because-concentration": (p) =>
      `主要因为${p.mineral}的集中度：此前 ${p.points("concentrationBefore")}，现在 ${p.points("concentrationAfter")}（满分 10）。`,
    "concentrations-moved": (p) =>
      p.number("upCount") === 0 && p.number("downCount") === 0
        ? "没有变化：没有矿产的集中度上升或下降。因没有单价，无法用金额说明。"
        : `${p.count("upCount")} 种矿产的集中度上升，${p.count("downCount")} 种下降。因没有单价，无法用金额说明。`,
    "methods-differ": (p) =>
      p.text("cause") === "method"
        ? "两次评估使用不同版本的方法，而采购计划、数据与选项相同：所有差异均来自方法。"
        : "两次评估使用不同版本的方法，数据也不同：差异来自两者。",
    "findings-moved": writeFindings,
  },
  figures: {
    "line-count": "采购行数",
    "priced-line-count": "有单价的采购行数",
    "total-spend": "年采购总额",
    "total-risk-weighted-spend": "年风险加权采购额",
    "contained-tonnes": "年含量吨数",
    "line-spend": "含该矿产的采购行的采购额",
    "attributed-spend": "年分摊采购额",
    "risk-weighted-spend": "年风险加权采购额",
    "priced-share": "有单价的占比",
    "company-share": "某国占比",
    "unknown-share": "来源未知占比",
    "recycled-share": "再生料占比",
    "company-hhi": "您的 HHI",
    "world-hhi": "全球 HHI",
    "company-concentration": "您的集中度",
    "world-concentration": "全球集中度",
    "supply-left-company": "失去最大来源国后您剩余的供应",
    "supply-left-world": "失去最大来源国后全球剩余的供应",
    "sourcing-concentration": "采购集中度",
    geopolrisk: "GeoPolRisk",
    "supply-risk-potential": "每千克供应风险潜值",
    "geopolrisk-factor": "GeoPolRisk 系数（千克铜当量/千克）",
    "months-of-cover": "库存可用月数",
    "goods-months": "货物库存可用月数",
    "goods-months-to-replace": "更换货源所需时间",
    "goods-tonnes-per-month": "货物每月需求",
    "touched-volume": "受出口措施影响的采购量",
    "touched-spend": "受出口措施影响的采购额",
    "supplier-count": "供应商数",
    "supplier-largest-share": "最大供应商占比",
    "supplier-hhi": "供应商集中度（HHI）",
  },
  clauses: {
    "unknown-origin-by-expectation": "来源未知的部分现按全球份额的期望值计，不知情不再有利。",
    "true-upper-bounds": "上限现为真正的界限。",
    "bottleneck-over-all-stages": "现取各环节中的最高值，没有全球数字的环节也计入。",
    "lapsed-pauses-found": "已期满的暂停现为风险发现。",
    "scope-by-substance": "出口措施现按其列明的物质计，而不仅按形态计。",
    "material-stage-touched": "针对前驱体和电极材料的措施现已计入。",
    "touched-as-interval": "受影响的采购量现为区间，来源未知的部分介于零与全部之间。",
    "attributed-spend-beside-line-spend": "采购额现也按价值分摊到采购行所含的各矿产。",
    "one-exposure-order": "矿产现统一按风险加权采购额排序。",
    "goods-groups-and-goods-tonnes": "库存现按货物及货物吨数计，不论其中含哪些矿产。",
    "contracts-the-right-way-round": "合同到期时间加库存短于更换货源所需时间时，现为风险发现。",
    "ageing-stock": "库存盘点的时间现已计入。",
    "levels-that-discriminate": "风险发现现有级别与排名。",
    "geopolrisk-of-by-products": "副产品现按精炼环节计算。",
    "null-as-null": "无法计算的数值现留空。",
  },
};
