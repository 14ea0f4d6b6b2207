import type { FindingRuleId } from "../../finding.js";
import type { FindingWords, SentenceParts } from "../../findings/finding-words.js";

const done = (p: SentenceParts) => (p.isMine ? "mined" : "refined");
const stage = (p: SentenceParts) => (p.isMine ? "mining" : "refining");
/** "84% of your cobalt", "all of your cobalt". */
const part = (p: SentenceParts, share: number | null) =>
  p.share(share) === "100%" ? `all of your ${p.minerals}` : `${p.share(share)} of your ${p.minerals}`;
const begin = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const price = (p: SentenceParts, usd: number | null) => (usd === null ? "" : ` (about ${p.usd(usd)})`);
const yearly = (p: SentenceParts, tonnes: number | null) => `${p.tonnes(tonnes)} a year`;

function writeStock(p: SentenceParts): string {
  if (p.text("isStockStated") === "no") return "no stock is stated, so none is counted";
  const least = p.text("isAtLeast") === "yes" ? "at least " : "";
  return `stock lasts ${least}${p.months(p.value)}`;
}

function writeReplacement(p: SentenceParts): string {
  const floor = p.text("isLimitOwn") === "yes";
  if (floor) return `your rule asks for ${p.months(p.limit)}`;
  const assumed = p.text("isTimeAssumed") === "yes" ? " (partly assumed, as the plan does not say)" : "";
  return `replacing the source takes ${p.months(p.limit)}${assumed}`;
}

function remedyCover(p: SentenceParts): string {
  const hold = `Hold ${p.tonnes(p.remedyGoodsTonnes)} more${price(p, p.remedyUsd)}, enough for ${p.months(p.limit)} of need.`;
  const second = p.fact("secondSourceGoodsTonnes");
  const other =
    second === null
      ? ""
      : second > 0
        ? ` With a second qualified source, ${p.tonnes(second)} more${price(p, p.fact("secondSourceUsd"))} would be enough.`
        : " With a second qualified source, today's stock would be enough.";
  return `${hold}${other} Talk to ${p.talkTo} about a shorter lead time.`;
}

const countSources = (p: SentenceParts): string =>
  p.value === 0
    ? "no source is"
    : p.value === 1
      ? "only one source is"
      : `only ${p.count(p.value)} sources are`;

/** A licence or a part of a quota can be asked for; a ban is answered by another source, another origin or stock. */
function remedyMeasures(p: SentenceParts): string {
  const [hasBan, hasLicence] = [p.text("hasBan") === "yes", p.text("hasLicence") === "yes"];
  const licence = `Talk to ${p.talkTo} about the export licences and quotas they hold for your volume`;
  const replace = "contract a second source in a country without a measure, and hold stock until it delivers";
  if (hasBan && hasLicence) return `${licence}; no licence opens a ban: ${replace}.`;
  if (hasBan) return `No licence opens a ban: ${replace}. Talk to ${p.talkTo} about other origins.`;
  if (hasLicence) return `${licence}, and buy the rest from countries without a measure.`;
  return `Talk to ${p.talkTo} about who bears the tax, and compare countries without a measure.`;
}

function writeTouched(p: SentenceParts): string {
  return p.possible
    ? `it could touch up to ${part(p, p.value)}, depending on what is unknown`
    : `it would touch ${p.text("isSeveral") === "yes" ? "up to " : ""}${part(p, p.value)}`;
}

function remedyPause(p: SentenceParts): string {
  const first = p.possible ? `Ask ${p.talkTo} for the origin and composition of the goods. ` : "";
  if (p.text("kind") === "export-ban")
    return `${first}Contract a second source of another origin or hold stock for the time after it. Talk to ${p.talkTo} about shipping before that day.`;
  const claim = p.text("kind") === "export-quota" ? "secure a part of the quota" : "apply for a licence now";
  return `${first}Talk to ${p.talkTo}: ship before that day or ${claim}, and follow what the government announces.`;
}

function remedyLapsed(p: SentenceParts): string {
  const first = p.possible ? `Ask ${p.talkTo} for the origin and composition of the goods. ` : "";
  const claim =
    p.text("kind") === "export-ban"
      ? "plan for a second source of another origin"
      : "ask whether a licence is needed again";
  return `${first}Find out what has been announced since. Talk to ${p.talkTo}, and ${claim}.`;
}

function writeNeed(p: SentenceParts): string {
  const need = `${p.subject}: ${yearly(p, p.fact("needTonnes"))} is needed`;
  if (p.value === null) return `${need}, but the contracts commit to nothing.`;
  return `${need}, ${p.share(p.value)} more than the ${p.tonnes(p.fact("committedTonnes"))} the contracts allow at most (limit ${p.share(p.limit)}).`;
}

function writeStale(p: SentenceParts): string {
  const left = p.fact("monthsIfNothingCame");
  const rest = left === null ? "" : ` If nothing arrived since, ${p.months(left)} of stock is left.`;
  return `${p.subject}: the stock was counted ${p.days(p.value)} ago (limit ${p.days(p.limit)}).${rest}`;
}

function writeAssumed(p: SentenceParts): string {
  const [assumed, whole] = [p.points(p.fact("assumedPoints")), p.points(p.fact("concentration"))];
  if (assumed === whole) return `the ${stage(p)} concentration (${whole} out of 10)`;
  return `${assumed} of the ${stage(p)} concentration of ${whole} (out of 10)`;
}

/** What does each rule say in English? */
export const englishSentences: Readonly<Record<FindingRuleId, (parts: SentenceParts) => FindingWords>> = {
  "cover-short": (p) => ({
    message: `${p.subject}: ${writeStock(p)}; ${writeReplacement(p)}.`,
    remedy: remedyCover(p),
  }),
  "single-qualified-source": (p) => ({
    message: `${p.subject}: ${countSources(p)} qualified (${p.talkTo}).`,
    remedy: `Qualify ${p.value === 0 ? "a" : "another"} source. Until then, talk to ${p.talkTo} about a second production site.`,
  }),
  "contract-ending": (p) => ({
    message: `${p.subject}: contracts for ${p.share(p.value)} of the volume end before a replacement could be qualified (limit ${p.share(p.limit)}), the first on ${p.day("contractEnd")}.`,
    remedy: `Extend the contracts with ${p.talkTo}, or begin to qualify a successor now.`,
  }),
  "need-above-committed": (p) => ({
    message: writeNeed(p),
    remedy: `Agree on ${yearly(p, p.fact("missingGoodsTonnes"))} more with ${p.talkTo}, or buy the difference elsewhere before it is needed.`,
  }),
  "stock-stale": (p) => ({
    message: writeStale(p),
    remedy: "Count the stock again and upload the plan with the new count and date.",
  }),
  "country-above": (p) => ({
    message: p.possible
      ? `Up to ${part(p, p.value)} may be ${done(p)} in ${p.country}: ${p.share(p.fact("knownShareFraction"))} is known to be, ${p.share(p.fact("unknownShareFraction"))} is of unknown origin (limit ${p.share(p.limit)}).`
      : `${begin(part(p, p.value))} is ${done(p)} in ${p.country} (limit ${p.share(p.limit)}).`,
    remedy: p.possible
      ? `Talk to ${p.talkTo}: where is it ${done(p)}? If it is ${p.country}, buy part of it elsewhere.`
      : `Buy at least the part above ${p.share(p.limit)} ${done(p)} outside ${p.country}. Talk to ${p.talkTo} about where else they can supply from.`,
  }),
  "supplier-above": (p) => ({
    message: `${p.supplier} supplies ${part(p, p.value)} (limit ${p.share(p.limit)}).`,
    remedy: `Move volume to a second supplier until ${p.supplier} is at or below ${p.share(p.limit)}.`,
  }),
  "touched-by-measures": (p) => ({
    message: `Export measures ${p.possible ? "could touch up to" : "touch"} ${part(p, p.value)} (limit ${p.share(p.limit)}): ${p.measures}.`,
    remedy: remedyMeasures(p),
  }),
  "origin-unknown": (p) => ({
    message: `For ${part(p, p.value)} it is not known where it is ${done(p)} (limit ${p.share(p.limit)}); ${writeAssumed(p)} is assumed.`,
    remedy: `Talk to ${p.talkTo}: in which countries is it ${done(p)}, with which shares? Add the answer to the plan.`,
  }),
  "mix-more-concentrated": (p) => ({
    message: `Your ${stage(p)} of ${p.minerals} (concentration ${p.points(p.fact("companyConcentration"))} out of 10) is more concentrated than the world's (${p.points(p.fact("worldConcentration"))}), with ${p.share(p.value)} in ${p.country} (limit ${p.share(p.limit)}).`,
    remedy: `Buy more from other producing countries. Talk to ${p.talkTo} about ${stage(p)} outside ${p.country}.`,
  }),
  "pause-ending": (p) => ({
    message: `The suspension of ${p.measures} ends on ${p.day("pausedTo")}, in ${p.days(p.fact("days"))}; ${writeTouched(p)}.`,
    remedy: remedyPause(p),
  }),
  "pause-lapsed": (p) => ({
    message: `The suspension of ${p.measures} expired on ${p.day("pausedTo")}, and what applies now is not known; ${writeTouched(p)}.`,
    remedy: remedyLapsed(p),
  }),
  "concentration-above": (p) => ({
    message: `The sourcing concentration of your ${p.minerals} is ${p.points(p.value)}, decided by ${stage(p)} (limit ${p.points(p.limit)}).`,
    remedy: `Spread ${stage(p)} over more and better governed countries, or raise the recycled content. Talk to ${p.talkTo} about what they can change.`,
  }),
  "supplier-hhi": (p) => ({
    message: `Your ${p.minerals} comes from ${p.count(p.fact("supplierCount"))} ${p.fact("supplierCount") === 1 ? "supplier" : "suppliers"} with a concentration (HHI) of ${p.hhi(p.value)} (limit ${p.hhi(p.limit)}).`,
    remedy:
      p.fact("supplierCount") === 1
        ? `Add a supplier beside ${p.talkTo}.`
        : `Spread the volume more evenly beyond ${p.talkTo}, or add a supplier.`,
  }),
};
