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
    words: { en: "archive sourcing plans and take them back", zh: "归档和恢复采购计划" },
  },
  "sourcing.plan.delete": { words: { en: "delete sourcing plans for good", zh: "永久删除采购计划" } },
  "sourcing.plan.export": { words: { en: "download sourcing plans", zh: "导出采购计划" } },
  "sourcing.assessment.read": { words: { en: "see assessments of supply risk", zh: "查看供应风险评估" } },
  "sourcing.assessment.create": { words: { en: "assess sourcing plans", zh: "评估采购计划" } },
  "sourcing.assessment.share": {
    words: { en: "share assessments with colleagues by name", zh: "向同事点名分享评估" },
  },
  "sourcing.assessment.export": { words: { en: "export reports of assessments", zh: "导出评估报告" } },
  "sourcing.scenario.read": { words: { en: "see scenarios", zh: "查看情景" } },
  "sourcing.scenario.create": { words: { en: "try scenarios on assessments", zh: "对评估试算情景" } },
  "sourcing.finding-rules.read": { words: { en: "see the rules of findings", zh: "查看提示规则" } },
  "sourcing.finding-rules.write": { words: { en: "change the rules of findings", zh: "修改提示规则" } },
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
  "person.suspend": { words: { en: "suspend people and reinstate them", zh: "停用和恢复人员" } },
  "person.end-sessions": { words: { en: "sign people out everywhere", zh: "使人员在所有设备退出登录" } },
  "person.reset-factors": {
    words: { en: "remove the second factor of people who lost it", zh: "为遗失者移除第二因素" },
  },
  "invitation.read": { words: { en: "see invitations", zh: "查看邀请" } },
  "invitation.create": { words: { en: "invite people", zh: "邀请人员" } },
  "invitation.withdraw": { words: { en: "withdraw invitations", zh: "撤回邀请" } },
  "role.read": { words: { en: "see who holds which role", zh: "查看角色任命" } },
  "role.appoint": { words: { en: "appoint people to roles", zh: "任命角色" } },
  "role.end": { words: { en: "end appointments of others", zh: "终止他人的任命" } },
  "organisation.read": { words: { en: "see the list of organisations", zh: "查看机构名录" } },
  "organisation.admit": { words: { en: "admit organisations to the alliance", zh: "接纳机构加入联盟" } },
  "organisation.update": { words: { en: "change the record of an organisation", zh: "修改机构信息" } },
  "organisation.suspend": {
    words: { en: "suspend organisations and reinstate them", zh: "暂停和恢复机构" },
  },
  "sign-in-policy.read": { words: { en: "see how people must sign in", zh: "查看登录策略" } },
  "sign-in-policy.write": { words: { en: "change how people must sign in", zh: "修改登录策略" } },
  "access.explain": {
    words: { en: "ask who can do what, and why", zh: "查询谁可以做什么及其原因" },
    ownWords: { en: "ask what {own} roles allow, and why", zh: "查询本人可以做什么及其原因" },
  },
  "factor.read": {
    words: { en: "see second factors", zh: "查看第二因素" },
    ownWords: { en: "see {own} second factors", zh: "查看本人的第二因素" },
  },
  "factor.change": {
    words: { en: "add and remove second factors", zh: "添加和移除第二因素" },
    ownWords: { en: "add and remove {own} second factors", zh: "添加和移除本人的第二因素" },
  },
  "access-token.read": {
    words: { en: "see access tokens", zh: "查看访问令牌" },
    ownWords: { en: "see {own} access tokens", zh: "查看本人的访问令牌" },
  },
  "access-token.change": {
    words: { en: "create, renew and revoke access tokens", zh: "创建、更新和吊销访问令牌" },
    ownWords: {
      en: "create, renew and revoke {own} access tokens",
      zh: "创建、更新和吊销本人的访问令牌",
    },
  },
  "organisation-token.read": {
    words: { en: "see which access tokens colleagues hold", zh: "查看同事持有的访问令牌" },
  },
  "organisation-token.revoke": {
    words: { en: "revoke access tokens of colleagues", zh: "吊销同事的访问令牌" },
  },
  "break-glass.read": {
    words: { en: "see requests to open a member's rows", zh: "查看打开成员数据的申请" },
    ownWords: { en: "see {own} requests to open a member's rows", zh: "查看本人打开成员数据的申请" },
  },
  "break-glass.request": {
    words: { en: "ask a member to open named rows for a time", zh: "申请成员限时打开指定数据" },
  },
  "break-glass.decide": {
    words: { en: "approve, refuse or end requests to open rows", zh: "批准、拒绝或终止打开数据的申请" },
  },
  "break-glass.open": {
    words: { en: "read rows that their owner has opened", zh: "阅读所有者已打开的数据" },
    ownWords: {
      en: "read rows that their owner has opened on {own} request",
      zh: "阅读所有者应本人申请打开的数据",
    },
  },
  "mail.read": { words: { en: "see outgoing mail", zh: "查看待发邮件" } },
  "mail.open": { words: { en: "read the text of outgoing mail", zh: "阅读待发邮件正文" } },
  "mail.retry": { words: { en: "send outgoing mail again", zh: "重发邮件" } },
  "audit.read": { words: { en: "read the record of acts", zh: "查看审计记录" } },
  "audit.export": { words: { en: "export the record of acts", zh: "导出审计记录" } },
  "settings.read": { words: { en: "see the settings", zh: "查看设置" } },
  "settings.write": { words: { en: "change the settings", zh: "修改设置" } },
  "platform.read": { words: { en: "see the state of the system", zh: "查看系统状态" } },
};
