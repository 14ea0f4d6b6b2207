import { roleTitles } from "@interphase/access";
import { joinNames } from "@interphase/names";
import type { MailBody } from "./mail-body.js";
import type { FactorChange, MailFacts } from "./mail-kind.js";
import { dayText, harmless, instantText, type MailWords } from "./mail-words.js";
import { portalPaths } from "./portal-paths.js";

const signature = {
  part: "text",
  text: "Interphase, the platform of the solid-state battery alliance",
} as const;
const text = (words: string) => ({ part: "text", text: words }) as const;
const gone = "[The link has been removed: it was delivered, used or has expired.]";
const withheld =
  "[The link is not shown: with it an administrator could act as somebody who may read sourcing data.]";
const notYou =
  "If this was not you, somebody else may have your account: ask for a new password at once, end your other sessions on your account page, and tell your administrator.";

const changes: Readonly<Record<FactorChange, string>> = {
  "authenticator-added": "An authenticator app was added to your account.",
  "authenticator-removed": "The authenticator app was removed from your account.",
  "passkey-added": "A passkey was added to your account.",
  "passkey-removed": "A passkey was removed from your account.",
  "recovery-codes-made": "New recovery codes were made for your account. The earlier ones no longer work.",
  "recovery-code-used": "A recovery code was used to sign in to your account.",
  "factors-reset": "An administrator has removed every second factor from your account.",
  "company-sign-in-linked": "Your company's sign-in was connected to your account.",
  "company-sign-in-removed": "Your company's sign-in was disconnected from your account.",
};

function invitationBody(facts: MailFacts["invitation"], opening: string): MailBody {
  const roles = facts.roles.map((role) => roleTitles.en[role]);
  return [
    text("Hello,"),
    text(opening),
    ...(roles.length === 0 ? [] : [text(`You would take part as ${joinNames(roles, "en")}.`)]),
    { part: "secret-link", label: "Accept the invitation", gone, withheld },
    text(
      `The link works once, until ${instantText("en", facts.expiresAt)}. Whoever holds it can accept in your place: do not pass this mail on.`,
    ),
    text(
      "If you have an account under this address already, the link opens nothing: an address belongs to one organisation. Sign in as ever, or ask to be invited under another address.",
    ),
    text("If you did not expect this invitation, leave it: without you nothing happens."),
    signature,
  ];
}

const placeOf = ({ organisationName }: MailFacts["invitation"]) =>
  organisationName === null ? "the battery alliance" : harmless(organisationName);

function roleSentence(facts: MailFacts["role-changed"]): string {
  const role = roleTitles.en[facts.role];
  const where = facts.scopeName === null ? "" : ` for ${harmless(facts.scopeName)}`;
  const by = facts.byName === null ? "" : ` by ${harmless(facts.byName)}`;
  if (facts.change === "given") return `You have been given the role of ${role}${where}${by}.`;
  if (facts.change === "ended") return `Your role of ${role}${where} has been ended${by}.`;
  return `The dates of your role of ${role}${where} have been changed${by}.`;
}

function roleDates({ startsAt, endsAt }: MailFacts["role-changed"]): MailBody {
  const rows: [string, string][] = [];
  if (startsAt !== null) rows.push(["From", dayText("en", startsAt)]);
  if (endsAt !== null) rows.push(["Until", dayText("en", endsAt)]);
  return rows.length === 0 ? [] : [{ part: "rows", rows }];
}

/** What does each mail say in English? */
export const mailWordsEn: MailWords = {
  invitation: (facts) => ({
    subject: `Invitation to ${placeOf(facts)} on Interphase`,
    body: invitationBody(
      facts,
      `${harmless(facts.inviterName)} invites you to join ${placeOf(facts)} on Interphase, where the companies of the solid-state battery alliance work together.`,
    ),
  }),
  "invitation-reminder": (facts) => ({
    subject: `Your invitation to ${placeOf(facts)} is still open`,
    body: invitationBody(
      facts,
      `${harmless(facts.inviterName)} invited you to join ${placeOf(facts)} on Interphase, and you have not answered yet. Earlier links no longer work; this one does.`,
    ),
  }),
  "password-reset": (facts, greeting) => ({
    subject: "Choose a new Interphase password",
    body: [
      text(greeting),
      text("Somebody, we hope you, asked for a new password for this address."),
      { part: "secret-link", label: "Choose a new password", gone, withheld },
      text(
        `The link works once, until ${instantText("en", facts.expiresAt)}. If you have a second factor, it will still be asked for.`,
      ),
      text("If you did not ask, leave this mail: your password stays as it is."),
      signature,
    ],
  }),
  "password-changed": (facts, greeting) => ({
    subject: "Your Interphase password was changed",
    body: [
      text(greeting),
      text(
        `Your password was changed on ${instantText("en", facts.at)}. Your other sessions have been ended.`,
      ),
      text(notYou),
      { part: "page", label: "Ask for a new password", path: portalPaths.forgottenPassword },
      signature,
    ],
  }),
  "factor-changed": (facts, greeting) => ({
    subject: "The way you sign in to Interphase has changed",
    body: [
      text(greeting),
      text(changes[facts.change]),
      { part: "rows", rows: [["When", instantText("en", facts.at)]] },
      text(notYou),
      { part: "page", label: "Look at your account", path: portalPaths.account },
      signature,
    ],
  }),
  "role-changed": (facts, greeting) => ({
    subject: `Your role on Interphase: ${roleTitles.en[facts.role]}`,
    body: [
      text(greeting),
      text(roleSentence(facts)),
      ...roleDates(facts),
      { part: "page", label: "See what you can do", path: portalPaths.access },
      signature,
    ],
  }),
  "break-glass-requested": (facts, greeting) => ({
    subject: "Somebody asks to see rows of your organisation",
    body: [
      text(greeting),
      text(
        `${harmless(facts.requesterName)} asks to see named rows of your organisation's private data. Nobody sees anything unless your organisation agrees.`,
      ),
      {
        part: "rows",
        rows: [
          ["Reason given", harmless(facts.reason)],
          ["Rows", String(facts.rowCount)],
          ["Open for a decision until", instantText("en", facts.endsAt)],
        ],
      },
      { part: "page", label: "Look at the request and decide", path: portalPaths.breakGlass },
      signature,
    ],
  }),
  "break-glass-decided": (facts, greeting) => ({
    subject: {
      approved: "Your request to see rows was approved",
      refused: "Your request to see rows was refused",
      withdrawn: "The permission to see rows was withdrawn",
    }[facts.decision],
    body: [
      text(greeting),
      text(
        {
          approved: `${harmless(facts.organisationName)} lets you see the rows you named${facts.endsAt === null ? "" : `, until ${instantText("en", facts.endsAt)}`}. What you look at is recorded and shown to them.`,
          refused: `${harmless(facts.organisationName)} does not let you see the rows you named.`,
          withdrawn: `${harmless(facts.organisationName)} has withdrawn the permission to see its rows. It ended at once.`,
        }[facts.decision],
      ),
      { part: "page", label: "Look at your requests", path: portalPaths.breakGlass },
      signature,
    ],
  }),
  "break-glass-noticed": (facts, greeting) => ({
    subject: "A request to see private rows, for your information",
    body: [
      text(greeting),
      text(
        {
          requested: `${harmless(facts.requesterName)} has asked ${harmless(facts.organisationName)} to open private rows.`,
          approved: `${harmless(facts.organisationName)} has opened private rows to ${harmless(facts.requesterName)} for a time.`,
          refused: `${harmless(facts.organisationName)} has refused to open private rows to ${harmless(facts.requesterName)}.`,
          withdrawn: `${harmless(facts.organisationName)} has closed the rows that it had opened to ${harmless(facts.requesterName)}.`,
        }[facts.event],
      ),
      { part: "rows", rows: [["Rows", String(facts.rowCount)]] },
      text("The records of both sides show each step. You do not see the rows themselves."),
      { part: "page", label: "Look at the requests", path: portalPaths.breakGlass },
      signature,
    ],
  }),
  "access-token-created": (facts, greeting) => ({
    subject: "A new access token was made for your Interphase account",
    body: [
      text(greeting),
      text("An access token was made for your account. A program that holds it can act in your name."),
      {
        part: "rows",
        rows: [
          ["Name", harmless(facts.name)],
          ["Expires", dayText("en", facts.expiresAt)],
        ],
      },
      text(
        "If you did not make it, revoke it on your account page, end your other sessions and tell your administrator.",
      ),
      { part: "page", label: "Look at your access tokens", path: portalPaths.tokens },
      signature,
    ],
  }),
};
