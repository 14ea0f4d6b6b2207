import type { Place } from "./role-route-places.js";

/*
 * What the api answers over HTTP, for every route and role, written out by hand.
 *
 * + passes: done, or refused for its content alone (a wrong body, a conflict)
 * f 403, the action is not theirs · n 404, as if it were missing · e 200, an empty list
 * s 403, an access token does not pass · 2 403, the role waits for a second factor · g 403, the role is not theirs to give ·
 * . not asked
 *
 * Columns: analyst, representative, researcher, org-admin | secretariat, protocol-steward, auditor, platform-admin |
 * guest, group-chair, facility-manager, project-lead.
 *
 * Rows say whose the thing is that the request names: `none` (it names nothing), `self` (the caller's own), `home` (of the
 * organisation that the first four are of, belonging to a colleague), `away` (of another member), `alliance` (of nobody's
 * organisation), `platform`. The representative was given the home assessment by name, the researcher was not.
 *
 * `token`: an access token of the analyst with the scope sourcing.plan.read alone, at the first row that is asked.
 * `withheld`: the analyst who has no second factor yet, at the same.
 */
export interface RouteRow {
  readonly guard: "public" | "signed-in" | "action";
  readonly rows: Partial<Readonly<Record<Place, string>>>;
  readonly token: string;
  readonly withheld: string;
}

const all = "++++ ++++ ++++";
const nobody = "nnnn nnnn nnnn";
const analysts = "+nnn nnnn nnnn";
const administrators = "nnn+ nnnn nnnn";
const open: RouteRow = { guard: "public", rows: { none: all }, token: "+", withheld: "+" };
/** One's own things, by session alone. */
const own: RouteRow = { guard: "signed-in", rows: { none: all }, token: "s", withheld: "+" };
/** A thing of one's own, by session alone: nobody else's. */
const ownThing: RouteRow = {
  guard: "signed-in",
  rows: { self: all, home: nobody, away: nobody, alliance: nobody },
  token: "s",
  withheld: "+",
};
/** A plan: analysts of its organisation. */
const plan = (token: string): RouteRow => ({
  guard: "action",
  rows: { home: analysts, away: nobody },
  token,
  withheld: "2",
});
/** What is seen of an assessment: analysts of its organisation, and who was given it by name. */
const assessment: RouteRow = {
  guard: "action",
  rows: { home: "++nn nnnn nnnn", away: nobody },
  token: "n",
  withheld: "2",
};
/** What is done to an assessment: analysts; who was given it is told that this is not theirs. */
const assessmentWork: RouteRow = {
  guard: "action",
  rows: { home: "+fnn nnnn nnnn", away: nobody },
  token: "n",
  withheld: "2",
};
/** What an organisation's administrator alone sees and changes. */
const administration: RouteRow = {
  guard: "action",
  rows: { home: administrators, away: nobody },
  token: "s",
  withheld: "n",
};
const personAct: RouteRow = {
  guard: "action",
  rows: { home: administrators, away: nobody, alliance: "nnnn +nf+ nnnn" },
  token: "s",
  withheld: "n",
};

export const routeTable: Readonly<Record<string, RouteRow>> = {
  docs: open,
  "docs.file": open,
  "health.live": open,
  "health.ready": open,
  metrics: open,
  openapi: open,
  "problems.page": open,
  "minerals.list": open,
  "minerals.get": open,
  "reference.editions.list": open,
  "reference.facts.list": open,
  "reference.measures.list": open,
  "reference.sources.list": open,
  "audit.keys": open,
  "auth.login": open,
  "auth.passkey": open,
  "auth.passkey-options": open,
  "auth.request-password-reset": open,
  "auth.confirm-password-reset": open,
  "auth.company-find": open,
  "auth.company-start": open,
  "auth.company-finish": open,
  "invitations.preview": open,
  "invitations.accept": open,

  "me.get": { ...own, token: "+" },
  "me.update": own,
  "me.access": { ...own, token: "+" },
  "me.data": own,
  "me.change-password": own,
  "auth.logout": own,
  "access.actions": { ...own, token: "+" },
  "sessions.list": own,
  "sessions.revoke-others": own,
  "sessions.revoke": ownThing,
  "factors.list": own,
  "factors.add-totp": own,
  "factors.add-passkey": own,
  "factors.passkey-options": own,
  "factors.make-recovery-codes": own,
  "factors.confirm-totp": ownThing,
  "factors.remove": { ...ownThing, withheld: "n" },
  "external-identities.list": own,
  // No company has a provider here, so there is none to start with.
  "external-identities.start": { ...own, rows: { none: nobody }, withheld: "n" },
  "external-identities.finish": own,
  "external-identities.remove": {
    ...ownThing,
    rows: { self: "++++ .... ....", home: nobody, away: nobody },
  },
  "access-tokens.list": { guard: "action", rows: { none: all }, token: "s", withheld: "2" },
  "access-tokens.create": { guard: "action", rows: { none: all }, token: "s", withheld: "2" },
  "access-tokens.revoke": { ...ownThing, guard: "action", withheld: "2" },
  "access-tokens.rotate": { ...ownThing, guard: "action", withheld: "2" },
  "access.explain": {
    guard: "action",
    rows: { self: all, home: administrators, away: nobody, alliance: "nnnn +nn+ nnnn" },
    token: "f",
    withheld: "2",
  },

  "sourcing-plans.list": { guard: "action", rows: { none: "+eee eeee eeee" }, token: "+", withheld: "2" },
  "sourcing-plans.upload": { guard: "action", rows: { none: "+fff ffff ffff" }, token: "f", withheld: "2" },
  "sourcing-plans.template-csv": { ...own, token: "+" },
  "sourcing-plans.template-xlsx": { ...own, token: "+" },
  "sourcing-plans.get": plan("+"),
  "sourcing-plans.lines": plan("+"),
  "sourcing-plans.line": plan("+"),
  "sourcing-plans.compare": plan("+"),
  "sourcing-plans.update": plan("n"),
  "sourcing-plans.delete": plan("n"),
  "sourcing-plans.export-csv": plan("n"),
  "sourcing-plans.export-xlsx": plan("n"),
  "sourcing-plans.file": plan("n"),
  "assessments.create": plan("n"),
  "assessments.list": { guard: "action", rows: { none: "++ee eeee eeee" }, token: "e", withheld: "2" },
  "assessments.get": assessment,
  "assessments.compare": assessment,
  "assessments.edition-preview": assessment,
  "assessments.flows": assessment,
  "assessments.timeline": assessment,
  "assessments.overview": assessment,
  "assessments.explanations": assessment,
  "assessments.explanation-members": assessment,
  "assessments.suppliers": assessment,
  "assessments.contracts": assessment,
  "assessments.explanations-file": assessmentWork,
  "assessments.result-file": assessmentWork,
  "assessments.delete": plan("n"),
  "assessments.shares": assessmentWork,
  "assessments.replace-shares": assessmentWork,
  "assessments.report-pdf": assessmentWork,
  "assessments.report-xlsx": assessmentWork,
  "assessments.start-report-job": assessmentWork,
  "scenarios.ready": assessmentWork,
  "scenarios.list": assessmentWork,
  "scenarios.create": assessmentWork,
  "scenarios.get": plan("n"),
  "scenarios.delete": plan("n"),
  "finding-rules.get": { guard: "action", rows: { none: "+fff ffff ffff" }, token: "f", withheld: "2" },
  "finding-rules.replace": { guard: "action", rows: { none: "+fff ffff ffff" }, token: "f", withheld: "2" },
  // Who was given one assessment does not read its plan, whose findings' states these are.
  "finding-states.list": { guard: "action", rows: { none: "+eee eeee eeee" }, token: "e", withheld: "2" },
  "finding-states.replace": {
    guard: "action",
    rows: { home: "+fff ffff ffff", away: "nfff ffff ffff" },
    token: "f",
    withheld: "2",
  },
  "findings.to-act-on": { guard: "action", rows: { none: "eeee eeee eeee" }, token: "e", withheld: "2" },
  "jobs.list": { guard: "action", rows: { none: "+eee eeee eeee" }, token: "e", withheld: "2" },
  "jobs.get": plan("n"),
  "jobs.cancel": plan("n"),
  "jobs.file": plan("n"),

  "colleagues.list": { ...own, rows: { none: "++++ eeee eeee" }, token: "e", withheld: "e" },
  "people.list": { guard: "action", rows: { none: "eee+ +e++ eeee" }, token: "e", withheld: "e" },
  "people.get": {
    guard: "action",
    rows: { home: administrators, away: nobody, alliance: "nnnn +n++ nnnn" },
    token: "n",
    withheld: "n",
  },
  "people.suspend": personAct,
  "people.reinstate": personAct,
  "people.end-sessions": personAct,
  "people.remove-factors": personAct,
  "invitations.list": { guard: "action", rows: { none: "eee+ +ee+ eeee" }, token: "s", withheld: "e" },
  "invitations.create": {
    guard: "action",
    rows: { home: "fff+ gffg ffff", away: "fffn gffg ffff", alliance: "fffg +ffg ffff" },
    token: "s",
    withheld: "f",
  },
  "invitations.create-by-file": {
    guard: "action",
    rows: { none: "fff+ +ff+ ffff" },
    token: "s",
    withheld: "f",
  },
  "invitations.file-template": {
    guard: "action",
    rows: { none: "fff+ +ff+ ffff" },
    token: "s",
    withheld: "f",
  },
  "invitations.withdraw": {
    guard: "action",
    rows: { home: administrators, away: nobody, alliance: "nnnn +nn+ nnnn" },
    token: "s",
    withheld: "n",
  },
  // An invitation is sent again by those alone who could give its roles.
  "invitations.resend": {
    guard: "action",
    rows: { home: administrators, away: nobody, alliance: "nnnn +nng nnnn" },
    token: "s",
    withheld: "n",
  },
  "role-assignments.list": own,
  "role-assignments.create": {
    guard: "action",
    rows: { home: "fff+ nffn ffff", away: "fffn nffn ffff", alliance: "fffn +ffg ffff" },
    token: "s",
    withheld: "f",
  },
  "role-assignments.end": {
    guard: "signed-in",
    rows: { self: all, home: administrators, away: nobody, alliance: "nnnn +nff nnnn" },
    token: "s",
    withheld: "+",
  },
  "organisations.list": { guard: "action", rows: { none: all }, token: "e", withheld: "2" },
  "organisations.get": { guard: "action", rows: { home: all, away: all }, token: "n", withheld: "2" },
  "organisations.create": { guard: "action", rows: { none: "ffff +fff ffff" }, token: "s", withheld: "f" },
  "organisations.update": {
    guard: "action",
    rows: { home: "fff+ +fff ffff", away: "ffff +fff ffff" },
    token: "s",
    withheld: "n",
  },
  "organisations.suspend": {
    guard: "action",
    rows: { home: "ffff +fff ffff", away: "ffff +fff ffff" },
    token: "s",
    withheld: "n",
  },
  "organisations.reinstate": {
    guard: "action",
    rows: { home: "ffff +fff ffff", away: "ffff +fff ffff" },
    token: "s",
    withheld: "n",
  },
  "organisation-tokens.list": administration,
  "organisation-tokens.revoke": administration,
  "sign-in-policy.get": administration,
  "sign-in-policy.replace": administration,
  "sign-in-policy.test": administration,
  // No domain of theirs is claimed: no name server is asked here.
  "sign-in-policy.verify-domain": { ...administration, rows: { home: nobody, away: nobody } },

  "break-glass.list": { guard: "action", rows: { none: "e+e+ +e++ eeee" }, token: "s", withheld: "e" },
  "break-glass.request": {
    guard: "action",
    rows: { home: "ffff +ff+ ffff", away: "ffff +ff+ ffff" },
    token: "s",
    withheld: "f",
  },
  "break-glass.get": {
    guard: "action",
    rows: { home: "n+n+ nn+n nnnn", away: "nnnn nn+n nnnn", self: ".... +..+ ...." },
    token: "s",
    withheld: "n",
  },
  "break-glass.decide": {
    guard: "action",
    rows: { home: "n+n+ nnfn nnnn", away: "nnnn nnfn nnnn", self: ".... f..f ...." },
    token: "s",
    withheld: "n",
  },
  "break-glass.end": {
    guard: "action",
    rows: { home: "n+n+ nnfn nnnn", away: "nnnn nnfn nnnn", self: ".... f..f ...." },
    token: "s",
    withheld: "n",
  },
  "break-glass.rows": {
    guard: "action",
    rows: { home: nobody, away: nobody, self: ".... +..+ ...." },
    token: "s",
    withheld: "n",
  },
  "outbox-mails.list": { guard: "action", rows: { none: "eee+ eee+ eeee" }, token: "s", withheld: "e" },
  // Of a member's mail the platform administrator sees that it is there, and not what it says.
  "outbox-mails.get": {
    guard: "action",
    rows: { home: "nnn+ nnnf nnnn", away: "nnnn nnnf nnnn", alliance: "nnnn nnn+ nnnn" },
    token: "s",
    withheld: "n",
  },
  "outbox-mails.retry": {
    guard: "action",
    rows: { home: "nnn+ nnn+ nnnn", away: "nnnn nnn+ nnnn", alliance: "nnnn nnn+ nnnn" },
    token: "s",
    withheld: "n",
  },
  "audit.scopes": { guard: "action", rows: { none: "eee+ +e++ eeee" }, token: "e", withheld: "e" },
  "audit.list": {
    guard: "action",
    rows: {
      home: "eee+ ne+n eeee",
      away: "eeen ne+n eeee",
      alliance: "eeen +e+n eeee",
      platform: "eeen ne++ eeee",
    },
    token: "e",
    withheld: "e",
  },
  "audit.heads": {
    guard: "action",
    rows: {
      home: "eee+ ne+n eeee",
      away: "eeen ne+n eeee",
      alliance: "eeen +e+n eeee",
      platform: "eeen ne++ eeee",
    },
    token: "e",
    withheld: "e",
  },
  "audit.head": {
    guard: "action",
    rows: {
      home: "fff+ nf+n ffff",
      away: "fffn nf+n ffff",
      alliance: "fffn +f+n ffff",
      platform: "fffn nf++ ffff",
    },
    token: "f",
    withheld: "f",
  },
  "audit.export": {
    guard: "action",
    rows: {
      home: "fff+ nf+n ffff",
      away: "fffn nf+n ffff",
      alliance: "fffn +f+n ffff",
      platform: "fffn nf++ ffff",
    },
    token: "f",
    withheld: "f",
  },
  "settings.get": { guard: "action", rows: { none: "ffff +f++ ffff" }, token: "f", withheld: "f" },
  "settings.replace": { guard: "action", rows: { none: "ffff fff+ ffff" }, token: "s", withheld: "f" },
  "platform.status": { guard: "action", rows: { none: "ffff fff+ ffff" }, token: "f", withheld: "f" },
  "platform.queue": { guard: "action", rows: { none: "ffff fff+ ffff" }, token: "f", withheld: "f" },
};
