import type { Finding } from "../assessment-result.js";
import type { FindingWords, SentenceParts } from "./finding-words.js";

const verb = (parts: SentenceParts) => (parts.isMine ? "mined" : "refined");
const stage = (parts: SentenceParts) => (parts.isMine ? "mining" : "refining");
const ask = (parts: SentenceParts) => (parts.suppliers === "" ? "the suppliers" : parts.suppliers);
const isStated = (parts: SentenceParts) => parts.facts.isQualificationStated !== "no";

const countSources = (count: number | null): string =>
  count === 0 ? "no source is" : count === 1 ? "only one source is" : `only ${String(count)} sources are`;

function writeSources(p: SentenceParts): string {
  if (isStated(p)) return `${p.mineral} (${p.subject}): ${countSources(p.value)} qualified (${ask(p)}).`;
  return `${p.mineral} (${p.subject}): ${countSources(p.value)} in use (${ask(p)}); no line states a qualification.`;
}

function remedySources(p: SentenceParts): string {
  const begin = isStated(p) ? "" : "Write into the plan which sources are qualified. ";
  return `${begin}Qualify ${p.value === 0 ? "a" : "another"} source for ${p.subject}, or ask ${ask(p)} for a second production site and hold stock for the time of a qualification.`;
}

/** A licence or a part of a quota can be asked for; a ban is answered by another source, another origin or stock. */
function remedyMeasures(p: SentenceParts): string {
  const [bans, licences] = [String(p.facts.bans ?? ""), String(p.facts.licences ?? "")];
  const license = `Ask ${ask(p)} for the export licences and quotas they hold for your volume`;
  if (bans === "" && (licences !== "" || p.facts.bans === undefined))
    return `${license}, and move the rest to countries without a measure.`;
  if (bans === "") return `Agree with ${ask(p)} who bears the tax, and compare countries without a measure.`;
  const replace = `contract a second source in a country without a measure, ask ${ask(p)} which other origins they can deliver, and hold stock until then`;
  if (licences === "") return `No licence opens a ban (${bans}): ${replace}.`;
  return `${license} under ${licences}; no licence opens a ban (${bans}): ${replace}.`;
}

function remedyPause(p: SentenceParts): string {
  const begin = p.isPossible
    ? `Ask ${ask(p)} for the country of origin and the form of what they deliver; if it is touched, ask them to`
    : `Ask ${ask(p)} to`;
  const end = "and follow what the government announces";
  if (p.facts.kind === "export-ban")
    return `${begin} ship before that day; for the time after it contract a second source of another origin or hold stock, ${end}.`;
  if (p.facts.kind === "export-quota")
    return `${begin} ship before that day or secure a part of the quota, ${end}.`;
  return `${begin} ship before that day or apply for a licence now, ${end}.`;
}

function writeNeed(p: SentenceParts): string {
  const begin = `${p.mineral} (${p.subject}): ${p.figure(p.facts.needTonnes, "tonnes")} t are needed, `;
  if (p.value === null) return `${begin}but contracts commit to nothing (0 t at most).`;
  return `${begin}${p.percent(p.value)} more than the ${p.figure(p.facts.committedTonnes, "tonnes")} t that contracts commit to at most.`;
}

/** What does each rule say in English? */
export const englishSentences: Record<Finding["ruleId"], (parts: SentenceParts) => FindingWords> = {
  "cover-short": (p) => ({
    message:
      p.facts.isNeedKnown === "yes"
        ? `${p.mineral} (${p.subject}): stock lasts ${p.isPossible ? "at least " : ""}${p.figure(p.value, "months")} months, a replacement takes ${p.figure(p.limit, "months")} months.`
        : `${p.mineral} (${p.subject}): stock lasts ${p.isPossible ? "at least " : ""}${p.figure(p.value, "months")} months; lead time and qualification are unknown, so ${p.figure(p.limit, "months")} months are wanted.`,
    remedy: `Raise the stock on hand to ${p.figure(p.limit, "months")} months of need (now ${p.figure(p.facts.needTonnesPerMonth, "tonnes")} t a month), qualify a second source, or agree a shorter lead time with ${ask(p)}${p.isPossible ? "; first ask them and the warehouse for the stock that is not stated" : ""}.`,
  }),
  "single-qualified-source": (p) => ({
    message: writeSources(p),
    remedy: remedySources(p),
  }),
  "country-above": (p) => ({
    message: p.isPossible
      ? `${p.mineral}: up to ${p.percent(p.value)} may be ${verb(p)} in ${p.subject} (${p.percent(p.facts.knownShareFraction)} known, ${p.percent(p.facts.unknownShareFraction)} of unknown origin), above ${p.percent(p.limit)}.`
      : `${p.mineral}: ${p.percent(p.value)} is ${verb(p)} in ${p.subject}, above ${p.percent(p.limit)}.`,
    remedy: p.isPossible
      ? `Ask ${ask(p)}, whose origin is unknown, where it is ${verb(p)}; if it is ${p.subject}, contract another country.`
      : `Contract ${stage(p)} outside ${p.subject} for the part above ${p.percent(p.limit)}; ask ${ask(p)} which other countries they can deliver from.`,
  }),
  "supplier-above": (p) => ({
    message: `${p.mineral}: ${p.subject} supplies ${p.percent(p.value)}, above ${p.percent(p.limit)}.`,
    remedy: `Move volume to a second supplier group until ${p.subject} is at or below ${p.percent(p.limit)}.`,
  }),
  "touched-by-measures": (p) => ({
    message: `${p.mineral}: export measures touch ${p.percent(p.value)} of the volume (${p.subject}), above ${p.percent(p.limit)}.`,
    remedy: remedyMeasures(p),
  }),
  "pause-ending": (p) => ({
    message: `${p.mineral}: the pause of ${p.subject} ends on ${String(p.facts.pausedTo)}, in ${p.figure(p.value, "days")} ${p.value === 1 ? "day" : "days"}; ${p.isPossible ? `it could touch up to ${p.percent(p.facts.volumeFraction)} of the volume, whose origin or form is unknown` : `it would touch ${p.percent(p.facts.volumeFraction)} of the volume`}.`,
    remedy: remedyPause(p),
  }),
  "contract-ending": (p) => ({
    message: `${p.mineral}: contracts for ${p.percent(p.value)} of the volume end before stock and a qualification bridge them, above ${p.percent(p.limit)}.`,
    remedy: `Prolong the contracts with ${ask(p)}, or begin to qualify a successor now.`,
  }),
  "origin-unknown": (p) => ({
    message: `${p.mineral}: ${p.percent(p.value)} has no known country where it is ${verb(p)}, above ${p.percent(p.limit)}.`,
    remedy: `Ask ${ask(p)} for the ${stage(p)} countries with their shares, and write them into ${p.isMine ? "mined_in" : "refined_in"}.`,
  }),
  "need-above-committed": (p) => ({
    message: writeNeed(p),
    remedy: `Negotiate a higher maximum with ${ask(p)}, or contract the difference elsewhere before it is needed.`,
  }),
  "mix-more-concentrated": (p) => ({
    message: `${p.mineral}: the company's ${stage(p)} mix (${p.figure(p.facts.companyConcentration, "concentration")}) is more concentrated than the world's (${p.figure(p.facts.worldConcentration, "concentration")}), with ${p.percent(p.value)} from ${p.subject}.`,
    remedy: `Buy more from other countries that produce it; ask ${ask(p)} for ${stage(p)} outside ${p.subject} until it is at or below ${p.percent(p.limit)}.`,
  }),
  "concentration-above": (p) => ({
    message: `${p.mineral}: the sourcing concentration is ${p.figure(p.value, "concentration")} at ${stage(p)}, at or above ${p.figure(p.limit, "concentration")}.`,
    remedy: `Spread ${stage(p)} over more and better governed countries, or raise the recycled content; ask ${ask(p)} what they can change.`,
  }),
  "supplier-hhi": (p) => ({
    message: `${p.mineral}: ${p.figure(p.facts.count, "count")} ${p.facts.count === 1 ? "supplier" : "suppliers"} with an HHI of ${p.figure(p.value, "hhi")}, above ${p.figure(p.limit, "hhi")}.`,
    remedy:
      p.facts.count === 1
        ? `Add a supplier beside ${ask(p)}.`
        : `Spread the volume more evenly over ${ask(p)} and others, or add a supplier.`,
  }),
};
