import type { FindingRuleId } from "../../finding.js";
import type { FindingWords, SentenceParts } from "../../findings/finding-words.js";

const stage = (p: SentenceParts) => (p.isMine ? "开采" : "精炼");
const part = (p: SentenceParts) => (p.share(p.value) === "100%" ? "全部" : `有 ${p.share(p.value)} `);
const whole = (p: SentenceParts) =>
  p.share(p.value) === "100%" ? `您全部的${p.minerals}` : `您 ${p.share(p.value)} 的${p.minerals}`;
const price = (p: SentenceParts, usd: number | null) => (usd === null ? "" : `（约 ${p.usd(usd)}）`);
const limitShare = (p: SentenceParts) => `（限值 ${p.share(p.limit)}）`;

function writeStock(p: SentenceParts): string {
  if (p.text("isStockStated") === "no") return "未填写库存，按 0 计";
  return `库存${p.text("isAtLeast") === "yes" ? "至少" : ""}可用 ${p.months(p.value)}`;
}

function writeReplacement(p: SentenceParts): string {
  if (p.text("isLimitOwn") === "yes") return `您的规则要求 ${p.months(p.limit)}`;
  const assumed = p.text("isTimeAssumed") === "yes" ? "（采购计划未写明的部分按假设计）" : "";
  return `更换货源需 ${p.months(p.limit)}${assumed}`;
}

function remedyCover(p: SentenceParts): string {
  const hold = `再备 ${p.tonnes(p.remedyGoodsTonnes)}库存${price(p, p.remedyUsd)}，即可满足 ${p.months(p.limit)}的需求。`;
  const second = p.fact("secondSourceGoodsTonnes");
  const other =
    second === null
      ? ""
      : second > 0
        ? `若有第二个已认证货源，再备 ${p.tonnes(second)}${price(p, p.fact("secondSourceUsd"))}即可。`
        : "若有第二个已认证货源，现有库存即可满足。";
  return `${hold}${other}请与${p.talkTo}商谈缩短交货期。`;
}

/** A licence or a part of a quota can be asked for; a ban is answered by another source, another origin or stock. */
function remedyMeasures(p: SentenceParts): string {
  const [hasBan, hasLicence] = [p.text("hasBan") === "yes", p.text("hasLicence") === "yes"];
  const licence = `请向${p.talkTo}了解其为您的采购量持有的出口许可与配额`;
  const replace = "请在没有出口措施的国家签约第二货源，并在其供货之前备足库存";
  if (hasBan && hasLicence) return `${licence}；出口禁令无法通过许可解除：${replace}。`;
  if (hasBan) return `出口禁令无法通过许可解除：${replace}。请与${p.talkTo}商谈其他来源。`;
  if (hasLicence) return `${licence}，其余部分改从没有出口措施的国家采购。`;
  return `请与${p.talkTo}商定由谁承担出口税，并比较没有出口措施的国家。`;
}

function writeTouched(p: SentenceParts): string {
  return p.possible
    ? `视未知情况而定，最多可能涉及${whole(p)}采购量`
    : `将${p.text("isSeveral") === "yes" ? "最多" : ""}涉及${whole(p)}采购量`;
}

const askFirst = (p: SentenceParts) => (p.possible ? `请先向${p.talkTo}了解货物的来源与成分。` : "");

function remedyPause(p: SentenceParts): string {
  if (p.text("kind") === "export-ban")
    return `${askFirst(p)}请与${p.talkTo}商谈在该日之前发货；此后改用其他来源的第二货源，或备足库存。`;
  const claim = p.text("kind") === "export-quota" ? "取得配额" : "立即申请许可";
  return `${askFirst(p)}请与${p.talkTo}商谈在该日之前发货或${claim}，并关注政府公告。`;
}

function remedyLapsed(p: SentenceParts): string {
  const claim = p.text("kind") === "export-ban" ? "准备其他来源的第二货源" : "确认是否又需要许可";
  return `${askFirst(p)}请查明此后的政府公告，并与${p.talkTo}沟通，${claim}。`;
}

function writeNeed(p: SentenceParts): string {
  const need = `${p.subject}：每年需要 ${p.tonnes(p.fact("needTonnes"))}`;
  if (p.value === null) return `${need}，而合同没有承诺任何数量。`;
  return `${need}，比合同上限 ${p.tonnes(p.fact("committedTonnes"))}多 ${p.share(p.value)}${limitShare(p)}。`;
}

function writeStale(p: SentenceParts): string {
  const left = p.fact("monthsIfNothingCame");
  const rest = left === null ? "" : `若此后没有到货，库存只剩 ${p.months(left)}。`;
  return `${p.subject}：库存是 ${p.days(p.value)}前盘点的（限值 ${p.days(p.limit)}）。${rest}`;
}

function writeAssumed(p: SentenceParts): string {
  const [assumed, all] = [p.points(p.fact("assumedPoints")), p.points(p.fact("concentration"))];
  return assumed === all
    ? `${stage(p)}集中度 ${all}（满分 10）全部`
    : `${stage(p)}集中度 ${all}（满分 10）中有 ${assumed} `;
}

/** What does each rule say in Simplified Chinese? */
export const chineseSentences: Readonly<Record<FindingRuleId, (parts: SentenceParts) => FindingWords>> = {
  "cover-short": (p) => ({
    message: `${p.subject}：${writeStock(p)}；${writeReplacement(p)}。`,
    remedy: remedyCover(p),
  }),
  "single-qualified-source": (p) => ({
    message: `${p.subject}：${p.value === 0 ? "没有已认证的货源" : `只有 ${p.count(p.value)} 个已认证的货源`}（${p.talkTo}）。`,
    remedy: `请认证${p.value === 0 ? "一个" : "另一个"}货源。在此之前，请与${p.talkTo}商谈第二生产地点。`,
  }),
  "contract-ending": (p) => ({
    message: `${p.subject}：占采购量 ${p.share(p.value)} 的合同将在替代货源完成认证之前到期${limitShare(p)}，最早于 ${p.day("contractEnd")}到期。`,
    remedy: `请与${p.talkTo}续签合同，或立即开始认证后续货源。`,
  }),
  "need-above-committed": (p) => ({
    message: writeNeed(p),
    remedy: `请与${p.talkTo}商定每年增加 ${p.tonnes(p.fact("missingGoodsTonnes"))}，或提前从别处采购差额。`,
  }),
  "stock-stale": (p) => ({
    message: writeStale(p),
    remedy: "请重新盘点库存，并用新的数量和日期上传采购计划。",
  }),
  "country-above": (p) => ({
    message: p.possible
      ? `您的${p.minerals}最多可能有 ${p.share(p.value)} 在${p.country}${stage(p)}：已知 ${p.share(p.fact("knownShareFraction"))}，来源未知 ${p.share(p.fact("unknownShareFraction"))}${limitShare(p)}。`
      : `您的${p.minerals}${part(p)}在${p.country}${stage(p)}${limitShare(p)}。`,
    remedy: p.possible
      ? `请向${p.talkTo}了解${stage(p)}国；若为${p.country}，请将一部分改从别国采购。`
      : `超过 ${p.share(p.limit)} 的部分请改为在${p.country}以外${stage(p)}。请与${p.talkTo}商谈还能从哪些国家供货。`,
  }),
  "supplier-above": (p) => ({
    message: `${p.supplier}供应${whole(p)}${limitShare(p)}。`,
    remedy: `请将采购量转给第二家供应商，直到${p.supplier}不超过 ${p.share(p.limit)}。`,
  }),
  "touched-by-measures": (p) => ({
    message: `出口措施${p.possible ? "最多可能涉及" : "涉及"}${whole(p)}采购量${limitShare(p)}：${p.measures}。`,
    remedy: remedyMeasures(p),
  }),
  "origin-unknown": (p) => ({
    message: `${whole(p)}${stage(p)}国未知${limitShare(p)}；${writeAssumed(p)}来自假设。`,
    remedy: `请向${p.talkTo}了解${stage(p)}国及各国占比，并填入采购计划。`,
  }),
  "mix-more-concentrated": (p) => ({
    message: `您的${p.minerals}${stage(p)}来源（集中度 ${p.points(p.fact("companyConcentration"))}，满分 10）比全球（${p.points(p.fact("worldConcentration"))}）更集中，其中 ${p.share(p.value)} 在${p.country}${limitShare(p)}。`,
    remedy: `请更多地从其他生产国采购。请与${p.talkTo}商谈在${p.country}以外${stage(p)}。`,
  }),
  "pause-ending": (p) => ({
    message: `${p.measures}目前暂停，暂停将于 ${p.day("pausedTo")}（${p.days(p.fact("days"))}后）结束；届时${writeTouched(p)}。`,
    remedy: remedyPause(p),
  }),
  "pause-lapsed": (p) => ({
    message: `${p.measures}，其暂停已于 ${p.day("pausedTo")}期满，目前情况不明；若已恢复，${writeTouched(p)}。`,
    remedy: remedyLapsed(p),
  }),
  "concentration-above": (p) => ({
    message: `您的${p.minerals}采购集中度为 ${p.points(p.value)}，由${stage(p)}环节决定（限值 ${p.points(p.limit)}）。`,
    remedy: `请将${stage(p)}分散到更多、治理更好的国家，或提高再生料比例。请与${p.talkTo}商谈可以改变什么。`,
  }),
  "supplier-hhi": (p) => ({
    message: `您的${p.minerals}来自 ${p.count(p.fact("supplierCount"))} 家供应商，供应商集中度（HHI）为 ${p.hhi(p.value)}（限值 ${p.hhi(p.limit)}）。`,
    remedy:
      p.fact("supplierCount") === 1
        ? `请在${p.talkTo}之外增加一家供应商。`
        : `请将采购量更均匀地分给${p.talkTo}以外的供应商，或增加一家供应商。`,
  }),
};
