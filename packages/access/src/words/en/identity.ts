/** What is each action of this domain called in English, as something that somebody can do? */
export const identityWords = {
  "session.read": {
    words: "see where people are signed in",
    ownWords: "see {own} sessions",
  },
  "session.revoke": {
    words: "end sessions",
    ownWords: "end {own} sessions",
  },
  "access.explain": {
    words: "ask who can do what, and why",
    ownWords: "ask what {own} roles allow, and why",
  },
  "factor.read": {
    words: "see second factors",
    ownWords: "see {own} second factors",
  },
  "factor.change": {
    words: "add and remove second factors",
    ownWords: "add and remove {own} second factors",
  },
  "access-token.read": {
    words: "see access tokens",
    ownWords: "see {own} access tokens",
  },
  "access-token.change": {
    words: "create, rotate and revoke access tokens",
    ownWords: "create, rotate and revoke {own} access tokens",
  },
};
