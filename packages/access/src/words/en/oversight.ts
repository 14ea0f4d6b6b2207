/** What is each action of this domain called in English, as something that somebody can do? */
export const oversightWords = {
  "break-glass.read": {
    words: "see requests for access to a member's private data",
    ownWords: "see {own} requests for access to a member's private data",
  },
  "break-glass.request": {
    words: "request access to a member's private data for a limited time",
  },
  "break-glass.decide": {
    words: "approve or refuse access requests and end the access",
  },
  "break-glass.open": {
    words: "view private data that its owner has opened",
    ownWords: "view private data that its owner has opened on {own} request",
  },
  "mail.read": { words: "see outgoing mail" },
  "mail.open": { words: "read the text of outgoing mail" },
  "mail.retry": { words: "send outgoing mail again" },
  "audit.read": { words: "view the audit log" },
  "audit.export": { words: "export the audit log" },
  "settings.read": { words: "see the settings" },
  "settings.write": { words: "change the settings" },
  "platform.read": { words: "see the state of the system" },
};
