import type { Action } from "./action.js";

/** The same text in both languages. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/**
 * What is each action called, as something that somebody can do: "You can …", “您可以……”?
 * **Shape** `words` completes the sentence and is the name of a token's scope. `ownWords` replaces it where the right is
 * to what is one's own alone; `{own}` becomes "your own" or "their own".
 */
export interface ActionWords {
  readonly words: Sentence;
  readonly ownWords?: Sentence;
}

/** The names of all actions, in both languages. */
export const actionWords: Readonly<Record<Action, ActionWords>> = {
  "sourcing.plan.read": { words: { en: "see sourcing plans", zh: "查看采购计划" } },
  "sourcing.plan.create": { words: { en: "upload sourcing plans", zh: "上传采购计划" } },
  "sourcing.plan.archive": {
    words: { en: "archive and restore sourcing plans", zh: "归档和恢复采购计划" },
  },
  "sourcing.plan.delete": { words: { en: "delete sourcing plans permanently", zh: "永久删除采购计划" } },
  "sourcing.plan.export": { words: { en: "download sourcing plans", zh: "导出采购计划" } },
  "sourcing.assessment.read": { words: { en: "see assessments of supply risk", zh: "查看供应风险评估" } },
  "sourcing.assessment.create": { words: { en: "assess sourcing plans", zh: "评估采购计划" } },
  "sourcing.assessment.share": {
    words: { en: "share assessments with named colleagues", zh: "与指定同事共享评估" },
  },
  "sourcing.assessment.export": { words: { en: "export reports of assessments", zh: "导出评估报告" } },
  "sourcing.scenario.read": { words: { en: "see scenarios", zh: "查看情景" } },
  "sourcing.scenario.create": { words: { en: "run scenarios on assessments", zh: "对评估运行情景" } },
  "sourcing.finding-rules.read": { words: { en: "see the finding rules", zh: "查看风险发现规则" } },
  "sourcing.finding-rules.write": { words: { en: "change the finding rules", zh: "修改风险发现规则" } },
  "jobs.read": { words: { en: "see imports and reports in progress", zh: "查看进行中的导入和报告" } },
  "jobs.cancel": { words: { en: "cancel imports and reports in progress", zh: "取消进行中的导入和报告" } },
  "session.read": {
    words: { en: "see where people are signed in", zh: "查看登录会话" },
    ownWords: { en: "see {own} sessions", zh: "查看本人的登录会话" },
  },
  "session.revoke": {
    words: { en: "end sessions", zh: "结束登录会话" },
    ownWords: { en: "end {own} sessions", zh: "结束本人的登录会话" },
  },
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
  "access.explain": {
    words: { en: "ask who can do what, and why", zh: "查询权限及原因" },
    ownWords: { en: "ask what {own} roles allow, and why", zh: "查询本人的权限及原因" },
  },
  "factor.read": {
    words: { en: "see second factors", zh: "查看验证方式" },
    ownWords: { en: "see {own} second factors", zh: "查看本人的验证方式" },
  },
  "factor.change": {
    words: { en: "add and remove second factors", zh: "添加和移除验证方式" },
    ownWords: { en: "add and remove {own} second factors", zh: "添加和移除本人的验证方式" },
  },
  "access-token.read": {
    words: { en: "see access tokens", zh: "查看访问令牌" },
    ownWords: { en: "see {own} access tokens", zh: "查看本人的访问令牌" },
  },
  "access-token.change": {
    words: { en: "create, rotate and revoke access tokens", zh: "创建、轮换和撤销访问令牌" },
    ownWords: {
      en: "create, rotate and revoke {own} access tokens",
      zh: "创建、轮换和撤销本人的访问令牌",
    },
  },
  "organisation-token.read": {
    words: { en: "see which access tokens colleagues have", zh: "查看同事持有的访问令牌" },
  },
  "organisation-token.revoke": {
    words: { en: "revoke access tokens of colleagues", zh: "撤销同事的访问令牌" },
  },
  "break-glass.read": {
    words: { en: "see requests for access to a member's private data", zh: "查看对成员私有数据的访问申请" },
    ownWords: {
      en: "see {own} requests for access to a member's private data",
      zh: "查看本人对成员私有数据的访问申请",
    },
  },
  "break-glass.request": {
    words: {
      en: "request access to a member's private data for a limited time",
      zh: "申请限时访问成员的私有数据",
    },
  },
  "break-glass.decide": {
    words: {
      en: "approve or refuse access requests and end the access",
      zh: "批准或拒绝数据访问申请、结束访问",
    },
  },
  "break-glass.open": {
    words: { en: "view private data that its owner has opened", zh: "查看所有者已开放的私有数据" },
    ownWords: {
      en: "view private data that its owner has opened on {own} request",
      zh: "查看所有者应本人申请开放的私有数据",
    },
  },
  "mail.read": { words: { en: "see outgoing mail", zh: "查看外发邮件" } },
  "mail.open": { words: { en: "read the text of outgoing mail", zh: "阅读外发邮件正文" } },
  "mail.retry": { words: { en: "send outgoing mail again", zh: "重新发送外发邮件" } },
  "audit.read": { words: { en: "view the audit log", zh: "查看审计日志" } },
  "audit.export": { words: { en: "export the audit log", zh: "导出审计日志" } },
  "settings.read": { words: { en: "see the settings", zh: "查看设置" } },
  "settings.write": { words: { en: "change the settings", zh: "修改设置" } },
  "platform.read": { words: { en: "see the state of the system", zh: "查看系统状态" } },
};
