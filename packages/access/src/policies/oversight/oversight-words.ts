import type { ActionWords } from "../../action-words.js";

/** What is each action of this domain called, in both languages? */
export const oversightWords = {
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
} satisfies Readonly<Record<string, ActionWords>>;
