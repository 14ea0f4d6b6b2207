import { definePolicy } from "../../policy.js";

/**
 * Who reads the records, the outgoing mail, the settings and the state of the system, and who opens a member's rows?
 * An organisation its own records in full; auditors every scope's, which the api redacts. A member's rows are opened to
 * the secretariat or the platform administrator only by a request that the owner organisation has approved.
 */
export const oversightPolicy = definePolicy({
  title: "Records, mail, settings, opened rows",
  actions: [
    "break-glass.read",
    "break-glass.request",
    "break-glass.decide",
    "break-glass.open",
    "mail.read",
    "mail.open",
    "mail.retry",
    "audit.read",
    "audit.export",
    "settings.read",
    "settings.write",
    "platform.read",
  ],
  shownBy: {
    "break-glass-request": "break-glass.read",
    "outbox-mail": "mail.read",
    "outbox-mail-text": "mail.open",
    "audit-record": "audit.read",
  },
  doneTo: {
    "break-glass.decide": "break-glass-request",
  },
  tokens: ["audit.read", "audit.export", "settings.read", "platform.read"],
  rules: [
    {
      roles: ["org-admin"],
      relation: "own-organisation",
      actions: ["audit.read", "audit.export", "mail.read", "mail.open", "mail.retry"],
    },
    { roles: ["auditor"], relation: "everywhere", actions: ["audit.read", "audit.export"] },
    {
      roles: ["secretariat", "platform-admin"],
      relation: "alliance",
      actions: ["audit.read", "audit.export"],
    },
    // That a mail exists and whether it went is everybody's machinery; what it says is its organisation's.
    { roles: ["platform-admin"], relation: "everywhere", actions: ["mail.read", "mail.retry"] },
    { roles: ["platform-admin"], relation: "alliance", actions: ["mail.open"] },
    { roles: ["representative", "org-admin"], relation: "own-organisation", actions: ["break-glass.decide"] },
    { roles: ["representative", "org-admin"], relation: "own-organisation", actions: ["break-glass.read"] },
    { roles: ["auditor"], relation: "everywhere", actions: ["break-glass.read"] },
    { roles: ["secretariat", "platform-admin"], relation: "everywhere", actions: ["break-glass.request"] },
    {
      roles: ["secretariat", "platform-admin"],
      relation: "own-person",
      actions: ["break-glass.read", "break-glass.open"],
    },
    { roles: ["secretariat", "auditor"], relation: "alliance", actions: ["settings.read"] },
    {
      roles: ["platform-admin"],
      relation: "alliance",
      actions: ["settings.read", "settings.write", "platform.read"],
    },
  ],
});
