import { actionWords, isAction, type Action } from "./action.js";
import type { Sentence } from "./action-words.js";
import type { Explanation, HeldRole, MissingRole, Reason } from "./explain.js";
import type { Reach } from "./policy.js";
import { reachWords, refusalWords } from "./reason-words.js";
import { roleTitles } from "./role-title.js";

/** Who is spoken of: the reader, or somebody by name? */
export type Voice = "you" | { readonly name: string };

/** What is the whole answer in words? First whether it can be done, then why or why not, then which role would allow it. */
export function describeExplanation(action: string, answer: Explanation, voice: Voice): Sentence {
  if (answer.allowed) return join(describeAllowed(action, answer.reasons, voice));
  const { en, zh } = isAction(action) ? actionWords[action].words : { en: "do this", zh: "执行此操作" };
  const first = { en: `${subjectOf(voice).en} cannot ${en}.`, zh: `${subjectOf(voice).zh}不能${zh}。` };
  return join([first, describeWhyNot(answer)]);
}

/** Why can it not be done, and what would change that? Nothing for what is allowed. */
export function describeWhyNot({ allowed, reasons, missing }: Explanation): Sentence {
  if (allowed) return { en: "", zh: "" };
  return join([
    ...reasons.map(describeRefusal),
    ...missing.map((role) => describeMissingRole(role, reasons)),
  ]);
}

/** What does one reason say by itself? */
export function describeReason(action: string, reason: Reason, voice: Voice): Sentence {
  return reason.code === "role-allows"
    ? join(describeAllowed(action, [reason], voice))
    : describeRefusal(reason);
}

/** Who gives the role that is missing? Never the person asking: nobody gives themselves a role. */
export function describeMissingRole(
  { role, givenBy }: MissingRole,
  reasons: readonly Reason[] = [],
): Sentence {
  const isHeldOnce = reasons.some(({ held }) => held?.role === role);
  const givers = (locale: "en" | "zh") => givenBy.map((giver) => roleTitles[locale][giver]);
  return {
    en: `The role ${roleTitles.en[role]} would allow it${isHeldOnce ? " again" : ""}; it is assigned by another person with the role ${givers("en").join(" or ")}.`,
    zh: `${roleTitles.zh[role]}角色可以执行此操作，由他人（${givers("zh").join("或")}）分配。`,
  };
}

/** One sentence for each reach, the roles that reach as far together; a reach within another one goes without saying. */
function describeAllowed(action: string, reasons: readonly Reason[], voice: Voice): Sentence[] {
  const reaches = new Set(reasons.flatMap(({ reach }) => (reach === null ? [] : [reach])));
  if (reaches.has("own-organisation")) reaches.delete("shared-by-own-organisation");
  const widest: Reach[] = reaches.has("everywhere") ? ["everywhere"] : [...reaches];
  return widest.map((reach) => {
    const held = reasons.flatMap((reason) => (reason.reach === reach && reason.held ? [reason.held] : []));
    const what = whatOf(action as Action, reach, voice);
    const who = subjectOf(voice);
    const plural = held.length > 1 ? "roles" : "role";
    return {
      en: `${who.en} can ${what.en}, because of the ${plural} ${held.map((one) => titleOf(one, "en")).join(" and ")}.`,
      zh: `${who.zh}可以${what.zh}，依据角色：${held.map((one) => titleOf(one, "zh")).join("、")}。`,
    };
  });
}

function whatOf(action: Action, reach: Reach, voice: Voice): Sentence {
  const { words, ownWords } = actionWords[action];
  const own = voice === "you" ? "your own" : "their own";
  if (reach === "own-person" && ownWords) return { en: ownWords.en.replace("{own}", own), zh: ownWords.zh };
  const tail = isWholeAlready(action, reach) ? { en: "", zh: "" } : reachWords[reach];
  return { en: words.en + tail.en.replace("{own}", own), zh: words.zh + tail.zh };
}

/** Do the action's words say by themselves how far it reaches? */
function isWholeAlready(action: Action, reach: Reach): boolean {
  return reach === "everywhere" && /^(organisation\.|break-glass\.request$)/.test(action);
}

function describeRefusal(reason: Reason): Sentence {
  if (reason.code === "role-allows") return { en: "", zh: "" };
  const words = refusalWords[reason.code];
  const { held } = reason;
  const fill = (locale: "en" | "zh") => {
    if (held === null) return words[locale];
    const facts: Record<string, string> = {
      role: titleOf(held, locale, reason.code),
      from: day(held.startsAt, locale),
      until: held.endsAt === null ? "" : day(held.endsAt, locale),
    };
    return words[locale].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
  };
  return { en: fill("en"), zh: fill("zh") };
}

/** "analyst (Nordwind Cells, until 31 January 2027)"; dates only where the sentence does not tell them itself. */
function titleOf(held: HeldRole, locale: "en" | "zh", code?: Reason["code"]): string {
  const tellsDates = code === "ended" || code === "not-yet-begun";
  const until =
    held.endsAt === null || tellsDates
      ? []
      : [locale === "en" ? `until ${day(held.endsAt, "en")}` : `至 ${day(held.endsAt, "zh")}`];
  const facts = [...(held.scopeName === null ? [] : [held.scopeName]), ...until];
  const title = roleTitles[locale][held.role];
  if (facts.length === 0) return title;
  return locale === "en" ? `${title} (${facts.join(", ")})` : `${title}（${facts.join("，")}）`;
}

const formats = {
  en: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
  zh: new Intl.DateTimeFormat("zh-CN", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
};

function day(date: Date, locale: "en" | "zh"): string {
  return formats[locale].format(date);
}

function subjectOf(voice: Voice): Sentence {
  return voice === "you" ? { en: "You", zh: "您" } : { en: voice.name, zh: `“${voice.name}”` };
}

function join(sentences: readonly Sentence[]): Sentence {
  const told = [...new Map(sentences.map((sentence) => [sentence.en, sentence])).values()];
  const filled = told.filter(({ en }) => en !== "");
  return { en: filled.map(({ en }) => en).join(" "), zh: filled.map(({ zh }) => zh).join("") };
}
