import type * as english from "../en/oversight.js";

/** What is each action of this domain called in Chinese, as something that somebody can do? */
export const oversightWords: typeof english.oversightWords = {
  "break-glass.read": {
    words: "查看对成员私有数据的访问申请",
    ownWords: "查看本人对成员私有数据的访问申请",
  },
  "break-glass.request": {
    words: "申请限时访问成员的私有数据",
  },
  "break-glass.decide": {
    words: "批准或拒绝数据访问申请、结束访问",
  },
  "break-glass.open": {
    words: "查看所有者已开放的私有数据",
    ownWords: "查看所有者应本人申请开放的私有数据",
  },
  "mail.read": { words: "查看外发邮件" },
  "mail.open": { words: "阅读外发邮件正文" },
  "mail.retry": { words: "重新发送外发邮件" },
  "audit.read": { words: "查看审计日志" },
  "audit.export": { words: "导出审计日志" },
  "settings.read": { words: "查看设置" },
  "settings.write": { words: "修改设置" },
  "platform.read": { words: "查看系统状态" },
};
