import { roleTitles } from "@interphase/access";
import { joinNames } from "@interphase/names";
import type { MailBody } from "../mail-body.js";
import type { FactorChange, MailFacts } from "../mail-kind.js";
import { datesIn, harmless, type MailWords } from "../mail-words.js";
import { portalPaths } from "../portal-paths.js";

const dates = datesIn("en-GB");
const dayText = dates.day;
const instantText = (at: Date): string => `${dates.instant(at)} UTC`;

const signature = {
  part: "text",
  text: "Interphase, the platform of the solid-state battery alliance",
} as const;
const text = (words: string) => ({ part: "text", text: words }) as const;
const gone =
  "[The link has been removed: the e-mail was delivered, or the link has been used or has expired.]";
const withheld =
  "[The link is not shown: with it an administrator could act as someone who may read sourcing data.]";
const notYou =
  "If this was not you, someone else may be using your account: reset your password at once, end your other sessions on your account page, and tell your administrator.";

const changes: Readonly<Record<FactorChange, string>> = {
  "authenticator-added": "An authenticator app was added to your account.",
  "authenticator-removed": "The authenticator app was removed from your account.",
  "passkey-added": "A passkey was added to your account.",
  "passkey-removed": "A passkey was removed from your account.",
  "recovery-codes-made": "New recovery codes were created for your account. The earlier ones no longer work.",
  "recovery-code-used": "A recovery code was used to sign in to your account.",
  "factors-reset": "An administrator has removed all second factors from your account.",
  "company-sign-in-linked": "A company account was linked to your account.",
  "company-sign-in-removed": "A company account was unlinked from your account.",
};

function invitationBody(facts: MailFacts["invitation"], opening: string): MailBody {
  const roles = facts.roles.map((role) => roleTitles.en[role]);
  return [
    text("Hello,"),
    text(opening),
    ...(roles.length === 0 ? [] : [text(`You are invited as ${joinNames(roles, "en")}.`)]),
    { part: "secret-link", label: "Accept the invitation", gone, withheld },
    text(
      `The link works once, until ${instantText(facts.expiresAt)}. Anyone who has it can accept in your place: do not forward this e-mail.`,
    ),
    text(
      "If you already have an account with this address, the link will not work: an address belongs to one organisation. Sign in as usual, or ask to be invited at another address.",
    ),
    text("If you did not expect this invitation, ignore this e-mail: nothing happens without you."),
    signature,
  ];
}

const placeOf = ({ organisationName }: MailFacts["invitation"]) =>
  organisationName === null ? "the battery alliance" : harmless(organisationName);

function roleSentence(facts: MailFacts["role-changed"]): string {
  const role = roleTitles.en[facts.role];
  const where = facts.scopeName === null ? "" : ` for ${harmless(facts.scopeName)}`;
  const by = facts.byName === null ? "" : ` by ${harmless(facts.byName)}`;
  if (facts.change === "given") return `The role of ${role}${where} has been assigned to you${by}.`;
  if (facts.change === "ended") return `Your role of ${role}${where} has been ended${by}.`;
  return `The dates of your role of ${role}${where} have been changed${by}.`;
}

function roleDates({ startsAt, endsAt }: MailFacts["role-changed"]): MailBody {
  const rows: [string, string][] = [];
  if (startsAt !== null) rows.push(["From", dayText(startsAt)]);
  if (endsAt !== null) rows.push(["Until", dayText(endsAt)]);
  return rows.length === 0 ? [] : [{ part: "rows", rows }];
}

function applicationBody(
  facts: MailFacts["application-link"],
  greeting: string,
  news: string,
  label: string,
  whoeverKnowsNothing = "If you know nothing of this application, ignore this e-mail.",
): MailBody {
  return [
    text(greeting),
    text(news),
    { part: "secret-link", label, gone, withheld },
    text(
      `The link opens the application without an account, until ${instantText(facts.expiresAt)}. Anyone who has it can act for the applicant: do not forward this e-mail.`,
    ),
    text(whoeverKnowsNothing),
    signature,
  ];
}

/** What does each mail say in English? */
export const en: MailWords = {
  greeting: (name) => (name === null ? "Hello," : `Hello ${harmless(name)},`),
  mails: {
    invitation: (facts) => ({
      subject: `Invitation to ${placeOf(facts)} on Interphase`,
      body: invitationBody(
        facts,
        `${harmless(facts.inviterName)} has invited you to join ${placeOf(facts)} on Interphase, where the companies of the solid-state battery alliance work together.`,
      ),
    }),
    "invitation-reminder": (facts) => ({
      subject: `Your invitation to ${placeOf(facts)} is still open`,
      body: invitationBody(
        facts,
        `${harmless(facts.inviterName)} invited you to join ${placeOf(facts)} on Interphase, and you have not answered yet. Earlier links no longer work; please use the one in this e-mail.`,
      ),
    }),
    "password-reset": (facts, greeting) => ({
      subject: "Reset your Interphase password",
      body: [
        text(greeting),
        text("Someone (hopefully you) asked to reset the password of the account with this address."),
        { part: "secret-link", label: "Set a new password", gone, withheld },
        text(
          `The link works once, until ${instantText(facts.expiresAt)}. If you use two-step verification, you will still be asked for your second factor.`,
        ),
        text("If it was not you, ignore this e-mail: your password stays as it is."),
        signature,
      ],
    }),
    "password-changed": (facts, greeting) => ({
      subject: "Your Interphase password was changed",
      body: [
        text(greeting),
        text(`Your password was changed on ${instantText(facts.at)}. Your other sessions have ended.`),
        text(notYou),
        { part: "page", label: "Reset your password", path: portalPaths.forgottenPassword },
        signature,
      ],
    }),
    "factor-changed": (facts, greeting) => ({
      subject: "The way you sign in to Interphase has changed",
      body: [
        text(greeting),
        text(changes[facts.change]),
        { part: "rows", rows: [["When", instantText(facts.at)]] },
        text(notYou),
        { part: "page", label: "View your account", path: portalPaths.account },
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
      subject: `${harmless(facts.requesterName)} requests access to your organisation's private data`,
      body: [
        text(greeting),
        text(
          `${harmless(facts.requesterName)} requests access to your organisation's private data. Nobody sees anything unless your organisation approves.`,
        ),
        {
          part: "rows",
          rows: [
            ["Reason", harmless(facts.reason)],
            ["Records", String(facts.rowCount)],
            ["Decision possible until", instantText(facts.endsAt)],
          ],
        },
        { part: "page", label: "View the request and decide", path: portalPaths.breakGlass },
        signature,
      ],
    }),
    "break-glass-decided": (facts, greeting) => ({
      subject: {
        approved: "Your request for access to private data was approved",
        refused: "Your request for access to private data was refused",
        withdrawn: "Your access to private data was withdrawn",
      }[facts.decision],
      body: [
        text(greeting),
        text(
          {
            approved: `${harmless(facts.organisationName)} lets you view the data you named${facts.endsAt === null ? "" : `, until ${instantText(facts.endsAt)}`}. Each view is recorded and shown to them.`,
            refused: `${harmless(facts.organisationName)} has refused your request for access to its private data.`,
            withdrawn: `${harmless(facts.organisationName)} has withdrawn your access to its private data, with immediate effect.`,
          }[facts.decision],
        ),
        { part: "page", label: "View your requests", path: portalPaths.breakGlass },
        signature,
      ],
    }),
    "break-glass-noticed": (facts, greeting) => ({
      subject: "For your information: a request for access to private data",
      body: [
        text(greeting),
        text(
          {
            requested: `${harmless(facts.requesterName)} has requested access to private data of ${harmless(facts.organisationName)}.`,
            approved: `${harmless(facts.organisationName)} has given ${harmless(facts.requesterName)} access to private data for a limited time.`,
            refused: `${harmless(facts.organisationName)} has refused ${harmless(facts.requesterName)} access to private data.`,
            withdrawn: `${harmless(facts.organisationName)} has withdrawn the access of ${harmless(facts.requesterName)} to private data.`,
          }[facts.event],
        ),
        { part: "rows", rows: [["Records", String(facts.rowCount)]] },
        text("The audit logs of both sides show each step. You cannot see the data itself."),
        { part: "page", label: "View the requests", path: portalPaths.breakGlass },
        signature,
      ],
    }),
    "application-confirmation": (facts, greeting) => ({
      subject: "Confirm your application to the battery alliance",
      body: applicationBody(
        facts,
        greeting,
        `An application for membership of the solid-state battery alliance was filled in for ${harmless(facts.organisationName)}, with this address. The secretariat sees it once you have confirmed the address.`,
        "Confirm the address",
        "If you know nothing of this application, ignore this e-mail: unconfirmed, it is never shown to the secretariat and is deleted.",
      ),
    }),
    "application-link": (facts, greeting) => ({
      subject: "Your link to your application",
      body: applicationBody(
        facts,
        greeting,
        `This is a new link to the application of ${harmless(facts.organisationName)}. Once you open it, earlier links stop working.`,
        "View the application",
      ),
    }),
    "application-question": (facts, greeting) => ({
      subject: "A question about your application",
      body: applicationBody(
        facts,
        greeting,
        `The secretariat has a question about the application of ${harmless(facts.organisationName)}. The review waits for your answer.`,
        "Read and answer",
      ),
    }),
    "application-decided": (facts, greeting) => ({
      subject: "Your application has been decided",
      body: applicationBody(
        facts,
        greeting,
        `The application of ${harmless(facts.organisationName)} has been decided.${
          facts.appealUntil === null
            ? ""
            : ` It can be appealed on the page that the link opens, until ${instantText(facts.appealUntil)}.`
        }`,
        "Read the decision",
      ),
    }),
    "application-appeal-decided": (facts, greeting) => ({
      subject: "Your appeal has been decided",
      body: applicationBody(
        facts,
        greeting,
        `The appeal about the application of ${harmless(facts.organisationName)} has been decided.`,
        "Read the decision",
      ),
    }),
    "organisation-left": (facts, greeting) => ({
      subject: "Your organisation has left the battery alliance",
      body: [
        text(greeting),
        text(
          {
            withdrawn: `${harmless(facts.organisationName)} has withdrawn from the solid-state battery alliance. Nobody of it can sign in any more.`,
            expelled: `${harmless(facts.organisationName)} has been expelled from the solid-state battery alliance. Nobody of it can sign in any more.`,
          }[facts.how],
        ),
        { part: "secret-link", label: "Download your organisation's data", gone, withheld },
        text(
          `The link opens the archive without an account, until ${instantText(facts.expiresAt)}. Anyone who has it can download the archive: do not forward this e-mail.`,
        ),
        signature,
      ],
    }),
    notifications: ({ isDaily, entries, moreCount }, greeting) => ({
      subject: isDaily ? "Interphase: your daily summary" : "Interphase: you have new notifications",
      body: [
        text(greeting),
        text(
          isDaily
            ? "This is what has happened since the last summary, and what waits for you."
            : "There is news for you on Interphase. Sign in to see the details.",
        ),
        ...entries.map(({ is, due, path }) => ({
          part: "page" as const,
          label: due === null ? is : `${is} (until ${instantText(due)})`,
          path,
        })),
        ...(moreCount === 0 ? [] : [text(`And ${String(moreCount)} more.`)]),
        { part: "page", label: "See all notifications", path: portalPaths.notifications },
        {
          part: "page",
          label: "Stop or change these e-mails in your settings",
          path: portalPaths.notificationSettings,
        },
        signature,
      ],
    }),
    "access-token-created": (facts, greeting) => ({
      subject: "A new access token was created for your Interphase account",
      body: [
        text(greeting),
        text("An access token was created for your account. A program that has it can act in your name."),
        {
          part: "rows",
          rows: [
            ["Name", harmless(facts.name)],
            ["Expires", dayText(facts.expiresAt)],
          ],
        },
        text(
          "If you did not create it, revoke it on your account page, end your other sessions and tell your administrator.",
        ),
        { part: "page", label: "View your access tokens", path: portalPaths.tokens },
        signature,
      ],
    }),
  },
};
