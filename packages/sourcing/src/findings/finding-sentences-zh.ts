import type { Finding } from "../assessment-result.js";
import type { FindingWords, SentenceParts } from "./finding-words.js";

const stage = (parts: SentenceParts) => (parts.isMine ? "开采" : "精炼");
const ask = (parts: SentenceParts) => (parts.suppliers === "" ? "供应商" : parts.suppliers);
const isStated = (parts: SentenceParts) => parts.facts.isQualificationStated !== "no";

function writeSources(p: SentenceParts): string {
  if (!isStated(p))
    return `${p.mineral}（${p.subject}）：仅使用 ${p.figure(p.value, "count")} 个货源（${ask(p)}）；没有任何采购行注明认证状态。`;
  const qualified = p.value === 0 ? "没有已认证的货源" : `只有 ${p.figure(p.value, "count")} 个已认证的货源`;
  return `${p.mineral}（${p.subject}）：${qualified}（${ask(p)}）。`;
}

function remedySources(p: SentenceParts): string {
  const begin = isStated(p) ? "" : "在计划中注明哪些货源已认证。";
  return `${begin}为 ${p.subject} 认证${p.value === 0 ? "一个" : "另一"}货源，或请 ${ask(p)} 提供第二生产地点，并备足认证期间的库存。`;
}

/** A licence or a part of a quota can be asked for; a ban is answered by another source, another origin or stock. */
function remedyMeasures(p: SentenceParts): string {
  const [bans, licences] = [String(p.facts.bans ?? ""), String(p.facts.licences ?? "")];
  const license = `向 ${ask(p)} 询问其为贵方采购量持有的出口许可与配额`;
  if (bans === "" && (licences !== "" || p.facts.bans === undefined))
    return `${license}，其余部分转向没有措施的国家。`;
  if (bans === "") return `与 ${ask(p)} 商定由谁承担税负，并比较没有措施的国家。`;
  const replace = `请在没有措施的国家签约第二货源，询问 ${ask(p)} 还能供应哪些其他来源，并在此之前备足库存`;
  if (licences === "") return `禁令（${bans}）无法通过许可解除：${replace}。`;
  return `${license}（${licences}）；禁令（${bans}）无法通过许可解除：${replace}。`;
}

function remedyPause(p: SentenceParts): string {
  const begin = p.isPossible
    ? `向 ${ask(p)} 询问所供货物的来源国与形态；若受影响，请其在该日之前发货`
    : `请 ${ask(p)} 在该日之前发货`;
  const end = "并关注政府公告";
  if (p.facts.kind === "export-ban") return `${begin}；此后改用其他来源的第二货源或备足库存，${end}。`;
  if (p.facts.kind === "export-quota") return `${begin}或取得配额，${end}。`;
  return `${begin}或立即申请许可，${end}。`;
}

function writeNeed(p: SentenceParts): string {
  const begin = `${p.mineral}（${p.subject}）：需要 ${p.figure(p.facts.needTonnes, "tonnes")} 吨，`;
  if (p.value === null) return `${begin}而合同没有承诺任何数量（上限为 0 吨）。`;
  return `${begin}比合同承诺的上限 ${p.figure(p.facts.committedTonnes, "tonnes")} 吨多 ${p.percent(p.value)}。`;
}

/** What does each rule say in Simplified Chinese? */
export const chineseSentences: Record<Finding["ruleId"], (parts: SentenceParts) => FindingWords> = {
  "cover-short": (p) => ({
    message:
      p.facts.isNeedKnown === "yes"
        ? `${p.mineral}（${p.subject}）：库存${p.isPossible ? "至少" : ""}可用 ${p.figure(p.value, "months")} 个月，而更换货源需要 ${p.figure(p.limit, "months")} 个月。`
        : `${p.mineral}（${p.subject}）：库存${p.isPossible ? "至少" : ""}可用 ${p.figure(p.value, "months")} 个月；交货期与认证时间未知，按 ${p.figure(p.limit, "months")} 个月要求。`,
    remedy: `把在手库存提高到 ${p.figure(p.limit, "months")} 个月的需求（目前每月 ${p.figure(p.facts.needTonnesPerMonth, "tonnes")} 吨），认证第二货源，或与 ${ask(p)} 商定更短的交货期${p.isPossible ? "；先向其及仓库核实未填写的库存" : ""}。`,
  }),
  "single-qualified-source": (p) => ({
    message: writeSources(p),
    remedy: remedySources(p),
  }),
  "country-above": (p) => ({
    message: p.isPossible
      ? `${p.mineral}：在 ${p.subject} ${stage(p)}的比例可能高达 ${p.percent(p.value)}（已知 ${p.percent(p.facts.knownShareFraction)}，来源未知 ${p.percent(p.facts.unknownShareFraction)}），超过 ${p.percent(p.limit)}。`
      : `${p.mineral}：${p.percent(p.value)} 在 ${p.subject} ${stage(p)}，超过 ${p.percent(p.limit)}。`,
    remedy: p.isPossible
      ? `向来源未知的 ${ask(p)} 询问${stage(p)}国；若为 ${p.subject}，请与其他国家签约。`
      : `超过 ${p.percent(p.limit)} 的部分改由 ${p.subject} 以外的国家${stage(p)}；询问 ${ask(p)} 还能从哪些国家供货。`,
  }),
  "supplier-above": (p) => ({
    message: `${p.mineral}：${p.subject} 供应 ${p.percent(p.value)}，超过 ${p.percent(p.limit)}。`,
    remedy: `把采购量转给第二家供应集团，直到 ${p.subject} 不超过 ${p.percent(p.limit)}。`,
  }),
  "touched-by-measures": (p) => ({
    message: `${p.mineral}：出口措施影响 ${p.percent(p.value)} 的采购量（${p.subject}），超过 ${p.percent(p.limit)}。`,
    remedy: remedyMeasures(p),
  }),
  "pause-ending": (p) => ({
    message: `${p.mineral}：${p.subject} 的暂停于 ${String(p.facts.pausedTo)} 结束，还有 ${p.figure(p.value, "days")} 天；${p.isPossible ? `届时最多可能影响 ${p.percent(p.facts.volumeFraction)} 的采购量，其来源或形态未知` : `届时将影响 ${p.percent(p.facts.volumeFraction)} 的采购量`}。`,
    remedy: remedyPause(p),
  }),
  "contract-ending": (p) => ({
    message: `${p.mineral}：占采购量 ${p.percent(p.value)} 的合同将在库存与认证时间足以衔接之前到期，超过 ${p.percent(p.limit)}。`,
    remedy: `与 ${ask(p)} 续签合同，或立即开始认证后续货源。`,
  }),
  "origin-unknown": (p) => ({
    message: `${p.mineral}：${p.percent(p.value)} 的${stage(p)}国未知，超过 ${p.percent(p.limit)}。`,
    remedy: `向 ${ask(p)} 询问${stage(p)}国及其占比，并填入“${p.isMine ? "开采国" : "精炼国"}”一列。`,
  }),
  "need-above-committed": (p) => ({
    message: writeNeed(p),
    remedy: `与 ${ask(p)} 谈判提高上限，或在需要之前另行签约补足差额。`,
  }),
  "mix-more-concentrated": (p) => ({
    message: `${p.mineral}：公司的${stage(p)}组合（${p.figure(p.facts.companyConcentration, "concentration")}）比世界（${p.figure(p.facts.worldConcentration, "concentration")}）更集中，其中 ${p.percent(p.value)} 来自 ${p.subject}。`,
    remedy: `更多地从其他生产国采购；请 ${ask(p)} 提供 ${p.subject} 以外的${stage(p)}，直到不超过 ${p.percent(p.limit)}。`,
  }),
  "concentration-above": (p) => ({
    message: `${p.mineral}：采购集中度在${stage(p)}环节为 ${p.figure(p.value, "concentration")}，达到或超过 ${p.figure(p.limit, "concentration")}。`,
    remedy: `把${stage(p)}分散到更多、治理更好的国家，或提高再生料比例；询问 ${ask(p)} 可以改变什么。`,
  }),
  "supplier-hhi": (p) => ({
    message: `${p.mineral}：${p.figure(p.facts.count, "count")} 家供应商，HHI 为 ${p.figure(p.value, "hhi")}，超过 ${p.figure(p.limit, "hhi")}。`,
    remedy:
      p.facts.count === 1
        ? `在 ${ask(p)} 之外增加一家供应商。`
        : `把采购量更均匀地分给 ${ask(p)} 等供应商，或增加一家供应商。`,
  }),
};
