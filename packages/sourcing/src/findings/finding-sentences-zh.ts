import type { Finding } from "../assessment-result.js";
import type { FindingWords, SentenceParts } from "./finding-words.js";

const stage = (parts: SentenceParts) => (parts.isMine ? "开采" : "精炼");
const ask = (parts: SentenceParts) => (parts.suppliers === "" ? "供应商" : parts.suppliers);

/** What does each rule say in Simplified Chinese? */
export const chineseSentences: Record<Finding["ruleId"], (parts: SentenceParts) => FindingWords> = {
  "cover-short": (p) => ({
    message:
      p.facts.isNeedKnown === "yes"
        ? `${p.mineral}（${p.subject}）：库存${p.isPossible ? "至少" : ""}可用 ${p.figure(p.value)} 个月，而更换货源需要 ${p.figure(p.limit)} 个月。`
        : `${p.mineral}（${p.subject}）：库存${p.isPossible ? "至少" : ""}可用 ${p.figure(p.value)} 个月；交货期与认证时间未知，按 ${p.figure(p.limit)} 个月要求。`,
    remedy: `把在手库存提高到 ${p.figure(p.limit)} 个月的需求（目前每月 ${p.figure(p.facts.needTonnesPerMonth)} 吨），认证第二货源，或与 ${ask(p)} 商定更短的交货期${p.isPossible ? "；先向其及仓库核实未填写的库存" : ""}。`,
  }),
  "single-qualified-source": (p) => ({
    message: `${p.mineral}（${p.subject}）：${p.value === 0 ? "没有已认证的货源" : "只有一个已认证的货源"}（${ask(p)}）。`,
    remedy: `为 ${p.subject} 认证另一货源，或请 ${ask(p)} 提供第二生产地点，并备足认证期间的库存。`,
  }),
  "country-above": (p) => ({
    message: p.isPossible
      ? `${p.mineral}：在 ${p.subject} ${stage(p)}的比例可能高达 ${p.percent(p.value)}（已知 ${p.percent(p.facts.knownShareFraction)}，来源未知 ${p.percent(p.facts.unknownShareFraction)}），超过 ${p.percent(p.limit)}。`
      : `${p.mineral}：${p.percent(p.value)} 在 ${p.subject} ${stage(p)}，超过 ${p.percent(p.limit)}。`,
    remedy: p.isPossible
      ? `向 ${ask(p)} 及来源未知的供应商询问${stage(p)}国；若为 ${p.subject}，请与其他国家签约。`
      : `超过 ${p.percent(p.limit)} 的部分改由 ${p.subject} 以外的国家${stage(p)}；询问 ${ask(p)} 还能从哪些国家供货。`,
  }),
  "supplier-above": (p) => ({
    message: `${p.mineral}：${p.subject} 供应 ${p.percent(p.value)}，超过 ${p.percent(p.limit)}。`,
    remedy: `把采购量转给第二家供应集团，直到 ${p.subject} 不超过 ${p.percent(p.limit)}。`,
  }),
  "touched-by-measures": (p) => ({
    message: `${p.mineral}：出口措施影响 ${p.percent(p.value)} 的采购量（${p.subject}），超过 ${p.percent(p.limit)}。`,
    remedy: `向 ${ask(p)} 询问其为贵方采购量持有的出口许可与配额，其余部分转向没有措施的国家。`,
  }),
  "pause-ending": (p) => ({
    message: `${p.mineral}：${p.subject} 的暂停于 ${String(p.facts.pausedTo)} 结束，还有 ${p.figure(p.value)} 天；届时将影响 ${p.percent(p.facts.volumeFraction)} 的采购量。`,
    remedy: `请 ${ask(p)} 在该日之前发货或立即申请许可，并关注政府公告。`,
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
    message: `${p.mineral}（${p.subject}）：需要 ${p.figure(p.facts.needTonnes)} 吨，比合同承诺的上限 ${p.figure(p.facts.committedTonnes)} 吨多 ${p.percent(p.value)}。`,
    remedy: `与 ${ask(p)} 谈判提高上限，或在需要之前另行签约补足差额。`,
  }),
  "mix-more-concentrated": (p) => ({
    message: `${p.mineral}：公司的${stage(p)}组合（${p.figure(p.facts.companyConcentration)}）比世界（${p.figure(p.facts.worldConcentration)}）更集中，其中 ${p.percent(p.value)} 来自 ${p.subject}。`,
    remedy: `更多地从其他生产国采购；请 ${ask(p)} 提供 ${p.subject} 以外的${stage(p)}，直到不超过 ${p.percent(p.limit)}。`,
  }),
  "concentration-above": (p) => ({
    message: `${p.mineral}：采购集中度在${stage(p)}环节为 ${p.figure(p.value)}，达到或超过 ${p.figure(p.limit)}。`,
    remedy: `把${stage(p)}分散到更多、治理更好的国家，或提高再生料比例；询问供应商可以改变什么。`,
  }),
  "supplier-hhi": (p) => ({
    message: `${p.mineral}：${p.figure(p.facts.count)} 家供应商，HHI 为 ${p.figure(p.value)}，超过 ${p.figure(p.limit)}。`,
    remedy: `把采购量更均匀地分给 ${ask(p)} 等供应商，或增加一家供应商。`,
  }),
};
