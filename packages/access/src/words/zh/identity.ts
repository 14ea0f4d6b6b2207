import type * as english from "../en/identity.js";

/** What is each action of this domain called in Chinese, as something that somebody can do? */
export const identityWords: typeof english.identityWords = {
  "session.read": {
    words: "查看登录会话",
    ownWords: "查看本人的登录会话",
  },
  "session.revoke": {
    words: "结束登录会话",
    ownWords: "结束本人的登录会话",
  },
  "access.explain": {
    words: "查询权限及原因",
    ownWords: "查询本人的权限及原因",
  },
  "factor.read": {
    words: "查看验证方式",
    ownWords: "查看本人的验证方式",
  },
  "factor.change": {
    words: "添加和移除验证方式",
    ownWords: "添加和移除本人的验证方式",
  },
  "access-token.read": {
    words: "查看访问令牌",
    ownWords: "查看本人的访问令牌",
  },
  "access-token.change": {
    words: "创建、轮换和撤销访问令牌",
    ownWords: "创建、轮换和撤销本人的访问令牌",
  },
};
