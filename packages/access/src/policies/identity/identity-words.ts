import type { ActionWords } from "../../action-words.js";

/** What is each action of this domain called, in both languages? */
export const identityWords = {
  "session.read": {
    words: { en: "see where people are signed in", zh: "查看登录会话" },
    ownWords: { en: "see {own} sessions", zh: "查看本人的登录会话" },
  },
  "session.revoke": {
    words: { en: "end sessions", zh: "结束登录会话" },
    ownWords: { en: "end {own} sessions", zh: "结束本人的登录会话" },
  },
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
} satisfies Readonly<Record<string, ActionWords>>;
