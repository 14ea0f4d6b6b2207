import type { Sentence } from "./action-words.js";
import type { RefusalCode } from "./explain.js";
import type { Reach } from "./policy.js";

/** How does a sentence say how far a right reaches? Follows the words of an action. */
export const reachWords: Readonly<Record<Reach, Sentence>> = {
  "own-organisation": { en: " within {own} organisation", zh: "（限本机构）" },
  "shared-by-own-organisation": {
    en: " that an analyst of {own} organisation has shared by name",
    zh: "（限本机构指定共享的）",
  },
  "own-person": { en: ", {own} alone", zh: "（限本人）" },
  "own-scope": {
    en: " within the group, facility or project of the role",
    zh: "（限所任工作组、设施或项目）",
  },
  alliance: { en: " within the alliance itself", zh: "（限联盟自身）" },
  everywhere: { en: " across all organisations", zh: "（所有机构）" },
};

/** What does each refusal say? `{role}` is the role with where it holds, `{from}` and `{until}` its days. */
export const refusalWords: Readonly<Record<RefusalCode, Sentence>> = {
  "unknown-action": { en: "There is no such action.", zh: "没有此操作。" },
  suspended: { en: "The account is suspended.", zh: "账号已停用。" },
  "organisation-suspended": { en: "The organisation is suspended.", zh: "机构已停用。" },
  "outside-token": { en: "The access token does not include it.", zh: "访问令牌不包含此操作。" },
  "second-factor-missing": {
    en: "The role {role} allows it after signing in with a second factor.",
    zh: "{role}角色须完成两步验证后方可执行。",
  },
  "not-yet-begun": { en: "The role {role} allows it from {from}.", zh: "{role}角色自 {from}起方可执行。" },
  ended: { en: "The role {role} allowed it until {until}.", zh: "{role}角色已于 {until}结束。" },
  "other-organisation": {
    en: "The role {role} allows it only for what belongs to that organisation.",
    zh: "{role}角色仅适用于该机构自有的内容。",
  },
  "not-shared": {
    en: "The role {role} allows it only for what was shared by name.",
    zh: "{role}角色仅适用于指定共享的内容。",
  },
  "other-person": {
    en: "The role {role} allows it only for what is one's own.",
    zh: "{role}角色仅适用于本人的内容。",
  },
  "other-scope": {
    en: "The role {role} allows it only in the group, facility or project it was given for.",
    zh: "{role}角色仅适用于所任的工作组、设施或项目。",
  },
  "not-of-the-alliance": {
    en: "The role {role} allows it only for what belongs to the alliance itself.",
    zh: "{role}角色仅适用于联盟自身的内容。",
  },
  "no-role": { en: "None of the roles allows it.", zh: "所持角色均不允许此操作。" },
};
