import type { RefusalCode } from "../../explain.js";
import type { Relation } from "../../policy.js";

/** How does a sentence say how far a right reaches? Follows the words of an action. */
export const relationWords: Readonly<Record<Relation, string>> = {
  "own-organisation": "（限本机构）",
  "shared-by-own-organisation": "（限本机构指定共享的）",
  "own-person": "（限本人）",
  "own-scope": "（限所任工作组、设施或项目）",
  "own-seat": "（限本人持有席位的工作组）",
  "own-place": "（限本机构所在的工作组）",
  alliance: "（限联盟自身）",
  everywhere: "（所有机构）",
};

/** What does each refusal say? `{role}` is the role with where it holds, `{from}` and `{until}` its days. */
export const refusalWords: Readonly<Record<RefusalCode, string>> = {
  "unknown-action": "没有此操作。",
  suspended: "账号已停用。",
  "organisation-suspended": "机构已停用。",
  "outside-token": "访问令牌不包含此操作。",
  "second-factor-missing": "{role}角色须完成两步验证后方可执行。",
  "not-yet-begun": "{role}角色自 {from}起方可执行。",
  ended: "{role}角色已于 {until}结束。",
  "other-organisation": "{role}角色仅适用于该机构自有的内容。",
  "not-shared": "{role}角色仅适用于指定共享的内容。",
  "other-person": "{role}角色仅适用于本人的内容。",
  "other-scope": "{role}角色仅适用于所任的工作组、设施或项目。",
  "no-seat": "{role}角色仅适用于本人持有席位的工作组。",
  "no-place": "{role}角色仅适用于本机构所在的工作组。",
  "not-of-the-alliance": "{role}角色仅适用于联盟自身的内容。",
  "no-role": "所持角色均不允许此操作。",
};
