import type { RouteShape } from "@interphase/contract";
import { planFile } from "../../harness/test-plan.js";
import { testPassword } from "../../harness/test-people.js";
import type { Ids, Place } from "./role-route-places.js";

/** What is sent beside the path. Bodies are right as far as they can be, so that the answer is about who asks. */
export interface Sent {
  readonly query?: string;
  readonly json?: unknown;
  readonly file?: { readonly name: string; readonly text: string };
  readonly ifMatch?: true;
}

const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const noFlow = { flow: "a".repeat(43), callbackUrl: "http://localhost:3000/x?code=a&state=b" };
const scopeOf = ({ organisationId }: Ids, place: Place) =>
  place === "home" || place === "away" ? `organisation:${organisationId}` : place;
const byScope = (ids: Ids, place: Place): Sent => ({ query: `scope=${scopeOf(ids, place)}` });
const byPassword = (): Sent => ({ json: { password: testPassword } });

/** Which role could be given there at all? */
const roleAt = (place: Place) => (place === "alliance" ? "guest" : "representative");

/** A state of no finding: whoever may say it is refused for that alone. */
const stateOf = (assessmentId: string) => ({
  assessmentId,
  place: {
    planName: "Plan",
    ruleId: "cover-short",
    subjectKey: "goods:none",
    stage: null,
    supplier: null,
    countryIso3: null,
  },
  state: "open",
  assigneeId: null,
  note: null,
  dueOn: null,
});

const sent: Readonly<Record<string, (ids: Ids, place: Place) => Sent>> = {
  "auth.request-password-reset": () => ({ json: { email: "nobody@example.org" } }),
  "auth.company-find": () => ({ json: { email: "nobody@example.org" } }),
  "auth.passkey-options": () => ({ json: {} }),
  "me.update": () => ({ json: { locale: "zh" } }),
  "me.change-password": () => ({
    json: { currentPassword: "not this one", newPassword: "an entirely new sentence" },
  }),
  "sessions.revoke": () => ({}),
  "factors.add-totp": byPassword,
  "factors.passkey-options": byPassword,
  "factors.make-recovery-codes": byPassword,
  "factors.remove": byPassword,
  "factors.confirm-totp": () => ({ json: { code: "000000" } }),
  "external-identities.finish": () => ({ json: noFlow }),
  "access-tokens.create": () => ({
    json: { name: "Robot", scopes: ["organisation.read"], expiresAt: soon() },
  }),
  "access-tokens.rotate": () => ({ json: {} }),
  "access.explain": ({ personId }) => ({ query: `subject=${personId}&action=sourcing.plan.read` }),
  "sourcing-plans.upload": () => ({ file: { name: "plan.csv", text: String(planFile().content) } }),
  "sourcing-plans.line": () => ({ query: "id=1" }),
  "sourcing-plans.compare": ({ planId }) => ({ query: `with=${planId}` }),
  "sourcing-plans.update": () => ({ json: { isArchived: true } }),
  "assessments.create": () => ({ json: { date: "2026-11-20" } }),
  "assessments.compare": ({ assessmentId }) => ({ query: `with=${assessmentId}` }),
  "assessments.explanations": () => ({ query: "path=/totals/spendUsd" }),
  "assessments.explanation-members": () => ({ query: "path=/totals/spendUsd&term=spendUsd" }),
  "finding-states.replace": ({ assessmentId }) => ({ json: stateOf(assessmentId), ifMatch: true }),
  "assessments.replace-shares": () => ({ json: { userIds: [] } }),
  "assessments.start-report-job": () => ({ json: { format: "pdf", locale: "en" } }),
  "scenarios.create": () => ({ json: { name: "What if", months: 3, losses: [], prices: [] } }),
  "invitations.create": ({ organisationId }, place) => ({
    json: {
      email: "new@example.org",
      roles: [{ role: roleAt(place) }],
      ...(place === "alliance" ? {} : { organisationId }),
    },
  }),
  "invitations.create-by-file": () => ({
    file: { name: "people.csv", text: "email,name,roles\nnew@example.org,New,guest\n" },
  }),
  "role-assignments.create": ({ personId }, place) => ({ json: { personId, role: roleAt(place) } }),
  "organisations.create": () => ({ json: { name: "A new member", countryIso3: "KOR" } }),
  "organisations.update": () => ({ json: { name: "Renamed" }, ifMatch: true }),
  "sign-in-policy.replace": () => ({
    json: { passwordSignIn: true, secondFactor: "alliance", provider: null, domains: [] },
    ifMatch: true,
  }),
  "sign-in-policy.test": () => ({ json: { issuer: "https://127.0.0.1:9/none" } }),
  "break-glass.request": ({ organisationId, planId }) => ({
    json: {
      organisationId,
      rows: [{ kind: "sourcing-plan", id: planId }],
      reason: "A reason that is long enough",
      minutes: 30,
    },
  }),
  "break-glass.decide": () => ({ json: { decision: "refuse" } }),
  "audit.list": byScope,
  "audit.heads": byScope,
  "audit.head": byScope,
  "audit.export": byScope,
};

const fixed: Readonly<Record<string, string>> = {
  file: "swagger-ui.css",
  page: "not-found",
  mineralId: "lithium",
  domain: "home.example",
};

/** The whole request for a route, naming what is at this place. */
export function requestOf(route: RouteShape, ids: Ids, place: Place) {
  const factorId = route.id === "factors.confirm-totp" ? ids.newFactorId : ids.factorId;
  const named: Readonly<Record<string, string>> = { ...fixed, ...ids, factorId };
  const path = route.path.replace(/\{([^}]*)\}/g, (_, name: string) => named[name] ?? name);
  const { query, json, file, ifMatch } = sent[route.id]?.(ids, place) ?? {};
  const form = new FormData();
  if (file !== undefined) {
    if (route.id === "sourcing-plans.upload") {
      form.append("name", "Plan");
      form.append("year", "2026");
    }
    form.append("file", new Blob([file.text]), file.name);
  }
  return {
    path: query === undefined ? path : `${path}?${query}`,
    json: json ?? (route.body !== undefined && file === undefined ? {} : undefined),
    body: file === undefined ? undefined : form,
    headers: ifMatch === true ? { "if-match": '"1"' } : {},
  };
}
