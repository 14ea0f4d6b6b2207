import type { Role } from "@interphase/access";

/** A link that is a secret: whoever holds `token` may do what the mail is about, until `expiresAt`. */
export interface SecretLink {
  readonly token: string;
  readonly expiresAt: Date;
}

interface Invitation extends SecretLink {
  readonly organisationName: string | null;
  readonly inviterName: string;
  readonly roles: readonly Role[];
}

/** To whoever applies for membership: that something waits there, never what. */
interface ApplicationNews extends SecretLink {
  readonly organisationName: string;
  /** Until when a refusal may be appealed; null where there is none to appeal. */
  readonly appealUntil: Date | null;
}

/** What happened to a way in? */
export type FactorChange =
  | "authenticator-added"
  | "authenticator-removed"
  | "passkey-added"
  | "passkey-removed"
  | "recovery-codes-made"
  | "recovery-code-used"
  | "factors-reset"
  | "company-sign-in-linked"
  | "company-sign-in-removed";

/** What does each kind of mail have to know? Names and texts arrive as people wrote them; the composer makes them harmless. */
export interface MailFacts {
  readonly invitation: Invitation;
  readonly "invitation-reminder": Invitation;
  readonly "password-reset": SecretLink;
  readonly "password-changed": { readonly at: Date };
  readonly "factor-changed": { readonly change: FactorChange; readonly at: Date };
  readonly "role-changed": {
    readonly change: "given" | "ended" | "changed";
    readonly role: Role;
    /** The organisation, group, facility or project it is for; null for the alliance or the platform. */
    readonly scopeName: string | null;
    readonly startsAt: Date | null;
    readonly endsAt: Date | null;
    /** Who did it; null for the system itself, when a date has come. */
    readonly byName: string | null;
  };
  readonly "break-glass-requested": {
    readonly requesterName: string;
    readonly reason: string;
    readonly rowCount: number;
    readonly endsAt: Date;
  };
  readonly "break-glass-decided": {
    readonly decision: "approved" | "refused" | "withdrawn";
    readonly organisationName: string;
    readonly endsAt: Date | null;
  };
  /** To auditors: that it happened, not what it is about. */
  readonly "break-glass-noticed": {
    readonly event: "requested" | "approved" | "refused" | "withdrawn";
    readonly requesterName: string;
    readonly organisationName: string;
    readonly rowCount: number;
  };
  readonly "application-confirmation": ApplicationNews;
  readonly "application-link": ApplicationNews;
  readonly "application-question": ApplicationNews;
  readonly "application-decided": ApplicationNews;
  readonly "application-appeal-decided": ApplicationNews;
  /** To whoever administered an organisation that left: its archive waits under the link. */
  readonly "organisation-left": SecretLink & {
    readonly organisationName: string;
    readonly how: "withdrawn" | "expelled";
  };
  readonly "access-token-created": { readonly name: string; readonly expiresAt: Date };
  /** What waits and what is told, in the words of its domain: never a text that somebody typed. */
  readonly notifications: {
    readonly isDaily: boolean;
    readonly entries: readonly { readonly is: string; readonly due: Date | null; readonly path: string }[];
    /** How many more are there than stand in the mail? */
    readonly moreCount: number;
  };
}
/** Which mails does the api send? */
export type MailKind = keyof MailFacts;

/** Which kinds carry a link that is a secret? */
export type SecretMailKind =
  | "invitation"
  | "invitation-reminder"
  | "password-reset"
  | "application-confirmation"
  | "application-link"
  | "application-question"
  | "application-decided"
  | "application-appeal-decided"
  | "organisation-left";
