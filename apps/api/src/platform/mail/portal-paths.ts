import type { SecretMailKind } from "./mail-kind.js";

/** Which page of the portal takes the secret of each kind of mail? */
const pages: Readonly<Record<SecretMailKind, string>> = {
  invitation: "/invitation",
  "invitation-reminder": "/invitation",
  "password-reset": "/reset-password",
  "application-confirmation": "/apply/status",
  "application-link": "/apply/status",
  "application-question": "/apply/status",
  "application-decided": "/apply/status",
  "application-appeal-decided": "/apply/status",
  "organisation-left": "/archive",
};

/** Where does the link lead that is shown to whoever has just begun an application? */
export function statusPathOf(token: string): string {
  return secretPathOf("application-link", token);
}

/** Where does a secret link lead? A path of the portal with the token in its query. */
export function secretPathOf(kind: SecretMailKind, token: string): string {
  return `${pages[kind]}?token=${encodeURIComponent(token)}`;
}

/** Which pages do the other mails lead to? */
export const portalPaths = {
  account: "/account",
  access: "/account/access",
  tokens: "/account/tokens",
  forgottenPassword: "/forgotten-password",
  breakGlass: "/admin/break-glass",
  notifications: "/notifications",
  notificationSettings: "/notifications/settings",
} as const;

/** Does this kind of mail carry a link that is a secret? */
export function isSecretKind(kind: string): kind is SecretMailKind {
  return Object.hasOwn(pages, kind);
}
