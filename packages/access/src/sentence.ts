import { isAction, type Action } from "./action.js";
import type { Explanation, HeldRole, MissingRole, Reason } from "./explain.js";
import type { Relation } from "./policy.js";
import type { AccessWords } from "./words/en/index.js";
import type { Voice } from "./words/en/sentences.js";
import { inEveryLanguage, type Sentence } from "./words/words.js";

export type { Voice } from "./words/en/sentences.js";

/** What is the whole answer in words? First whether it can be done, then why or why not, then which role would allow it. */
export function describeExplanation(action: string, answer: Explanation, voice: Voice): Sentence {
  return inEveryLanguage((words) => {
    if (answer.allowed) return join(words, sayAllowed(words, action, answer.reasons, voice));
    const { cannot, nameSubject } = words.sentences;
    const first = cannot(nameSubject(voice), nameAction(words, action));
    return join(words, [first, sayWhyNot(words, answer)]);
  });
}

/** Why can it not be done, and what would change that? Nothing for what is allowed. */
export function describeWhyNot(answer: Explanation): Sentence {
  return inEveryLanguage((words) => sayWhyNot(words, answer));
}

/** What does one reason say by itself? */
export function describeReason(action: string, reason: Reason, voice: Voice): Sentence {
  return inEveryLanguage((words) =>
    reason.code === "role-allows"
      ? join(words, sayAllowed(words, action, [reason], voice))
      : sayRefusal(words, reason),
  );
}

/** Who gives the role that is missing? Never the person asking: nobody gives themselves a role. */
export function describeMissingRole(missing: MissingRole, reasons: readonly Reason[] = []): Sentence {
  return inEveryLanguage((words) => sayMissingRole(words, missing, reasons));
}

/** So many people are named in a sentence; the others are counted. */
const mostNamed = 3;

/** Who can do it? The first by name, the others by number; `isComplete`: there are no more than these. */
export function describePeople(action: string, names: readonly string[], isComplete: boolean): Sentence {
  return inEveryLanguage((words) => {
    const { nobodyCan, peopleCan } = words.sentences;
    const what = nameAction(words, action);
    if (names.length === 0) return nobodyCan(what);
    const named = names.slice(0, mostNamed);
    return peopleCan(named, names.length - named.length, isComplete, what);
  });
}

function nameAction({ actions, sentences }: AccessWords, action: string): string {
  return isAction(action) ? actions[action].words : sentences.unknownAction;
}

function sayWhyNot(words: AccessWords, { allowed, reasons, missing }: Explanation): string {
  if (allowed) return "";
  return join(words, [
    ...reasons.map((reason) => sayRefusal(words, reason)),
    ...missing.map((role) => sayMissingRole(words, role, reasons)),
  ]);
}

function sayMissingRole(
  { roleTitles, sentences }: AccessWords,
  { role, givenBy }: MissingRole,
  reasons: readonly Reason[],
): string {
  const isHeldOnce = reasons.some(({ held }) => held?.role === role);
  const givers = givenBy.map((giver) => roleTitles[giver]);
  return sentences.wouldAllow(roleTitles[role], givers, isHeldOnce);
}

/** One sentence for each reach, the roles that reach as far together; a reach within another one goes without saying. */
function sayAllowed(words: AccessWords, action: string, reasons: readonly Reason[], voice: Voice): string[] {
  const reaches = new Set(reasons.flatMap(({ reach }) => (reach === null ? [] : [reach])));
  if (reaches.has("own-organisation")) reaches.delete("shared-by-own-organisation");
  const widest: Relation[] = reaches.has("everywhere") ? ["everywhere"] : [...reaches];
  return widest.map((reach) => {
    const held = reasons.flatMap((reason) => (reason.reach === reach && reason.held ? [reason.held] : []));
    const { can, nameSubject } = words.sentences;
    const titles = held.map((one) => titleOf(words, one));
    return can(nameSubject(voice), whatOf(words, action as Action, reach, voice), titles);
  });
}

function whatOf(
  { actions, relationWords, sentences }: AccessWords,
  action: Action,
  reach: Relation,
  voice: Voice,
): string {
  const { words, ownWords } = actions[action];
  if (reach === "own-person" && ownWords !== undefined) return sentences.fillOwn(ownWords, voice);
  return words + (isWholeAlready(action, reach) ? "" : sentences.fillOwn(relationWords[reach], voice));
}

/** Do the action's words say by themselves how far it reaches? */
function isWholeAlready(action: Action, reach: Relation): boolean {
  return reach === "everywhere" && /^(organisation\.|break-glass\.request$)/.test(action);
}

function sayRefusal(words: AccessWords, { code, held }: Reason): string {
  if (code === "role-allows") return "";
  const refusal = words.refusalWords[code];
  if (held === null) return refusal;
  const { day } = words.sentences;
  const facts: Record<string, string> = {
    role: titleOf(words, held, code),
    from: day(held.startsAt),
    until: held.endsAt === null ? "" : day(held.endsAt),
  };
  return refusal.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
}

/** "analyst (Nordwind Cells, until 31 January 2027)"; dates only where the sentence does not tell them itself. */
function titleOf({ roleTitles, sentences }: AccessWords, held: HeldRole, code?: Reason["code"]): string {
  const tellsDates = code === "ended" || code === "not-yet-begun";
  const facts = [
    ...(held.scopeName === null ? [] : [held.scopeName]),
    ...(held.endsAt === null || tellsDates ? [] : [sentences.until(held.endsAt)]),
  ];
  const title = roleTitles[held.role];
  return facts.length === 0 ? title : sentences.withFacts(title, facts);
}

/** Each sentence once. */
function join({ sentences }: AccessWords, said: readonly string[]): string {
  return sentences.together([...new Set(said)].filter((sentence) => sentence !== ""));
}
