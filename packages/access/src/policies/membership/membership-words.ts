import type { ActionWords } from "../../action-words.js";

/** What is each action of this domain called, in both languages? */
export const membershipWords = {
  "colleague.read": { words: { en: "see the names of colleagues", zh: "查看同事姓名" } },
  "person.read": { words: { en: "see people and their state", zh: "查看人员及其状态" } },
  "person.suspend": { words: { en: "suspend and reactivate people", zh: "停用和恢复人员" } },
  "person.end-sessions": { words: { en: "sign people out everywhere", zh: "使人员在所有设备上退出登录" } },
  "person.reset-factors": {
    words: { en: "remove the second factors of people who have lost them", zh: "为丢失者移除验证方式" },
  },
  "invitation.read": { words: { en: "see invitations", zh: "查看邀请" } },
  "invitation.create": { words: { en: "invite people", zh: "邀请人员" } },
  "invitation.withdraw": { words: { en: "withdraw invitations", zh: "撤回邀请" } },
  "role.read": { words: { en: "see who has which role", zh: "查看角色分配" } },
  "role.appoint": { words: { en: "assign roles", zh: "分配角色" } },
  "role.end": { words: { en: "end roles of others", zh: "结束他人的角色" } },
  "organisation.read": { words: { en: "see the list of organisations", zh: "查看机构名录" } },
  "organisation.admit": { words: { en: "admit organisations to the alliance", zh: "接纳机构加入联盟" } },
  "organisation.update": { words: { en: "change the details of an organisation", zh: "修改机构信息" } },
  "organisation.suspend": {
    words: { en: "suspend and reactivate organisations", zh: "停用和恢复机构" },
  },
  "sign-in-policy.read": { words: { en: "see how people must sign in", zh: "查看登录策略" } },
  "sign-in-policy.write": { words: { en: "change how people must sign in", zh: "修改登录策略" } },
  "organisation-token.read": {
    words: { en: "see which access tokens colleagues have", zh: "查看同事持有的访问令牌" },
  },
  "organisation-token.revoke": {
    words: { en: "revoke access tokens of colleagues", zh: "撤销同事的访问令牌" },
  },
} satisfies Readonly<Record<string, ActionWords>>;
