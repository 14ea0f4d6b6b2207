import {
  actionWords,
  describeMissingRole,
  describeReason,
  isAction,
  type Explanation,
  type Reason,
  type Voice,
} from "@interphase/access";
import type { AccessExplanation, AccessReason } from "@interphase/identity";
import { joinNames } from "@interphase/names";

type Answer = Extract<AccessExplanation, { kind: "answer" }>;
type People = Extract<AccessExplanation, { kind: "people" }>;

/** How does one reason look on the wire? */
export function toAccessReason(action: string, reason: Reason, voice: Voice): AccessReason {
  const { code, held, scopeKind } = reason;
  return {
    code,
    role: held?.role ?? null,
    scope:
      held === null || scopeKind === null
        ? null
        : { kind: scopeKind, id: held.scopeId, name: held.scopeName },
    assignmentId: held?.assignmentId ?? null,
    until: held?.endsAt?.toISOString() ?? null,
    sentence: describeReason(action, reason, voice),
  };
}

/** How do the roles that would allow it look on the wire? */
export function toMissing({ missing, reasons }: Explanation): Answer["missing"] {
  return missing.map((role) => ({
    role: role.role,
    givenBy: [...role.givenBy],
    sentence: describeMissingRole(role, reasons),
  }));
}

const namesInSentence = 3;

/** Who can, in a sentence: the first by name, the others by number. */
export function describePeople(
  action: string,
  people: People["people"],
  isComplete: boolean,
): People["sentence"] {
  const { en, zh } = isAction(action) ? actionWords[action].words : { en: "do this", zh: "执行此操作" };
  if (people.length === 0) return { en: `Nobody can ${en} there.`, zh: `目前没有人可以${zh}。` };
  const names = people.slice(0, namesInSentence).map(({ person }) => person.displayName);
  const quoted = names.map((name) => `“${name}”`);
  const others = people.length - names.length;
  const more = isComplete ? String(others) : `more than ${String(others)}`;
  const moreZh = isComplete ? String(others) : `${String(others)} 名以上`;
  const listed =
    others === 0 ? joinNames(names, "en") : `${names.join(", ")} and ${more} other${others === 1 ? "" : "s"}`;
  const listedZh =
    others === 0
      ? joinNames(quoted, "zh")
      : `${quoted.join("、")}等，另有 ${moreZh}${isComplete ? " 人" : "，"}`;
  return { en: `${listed} can ${en}.`, zh: `${listedZh}可以${zh}。` };
}
