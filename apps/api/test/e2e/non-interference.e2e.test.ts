import { roles, scopeKindOf, type Role } from "@interphase/access";
import type { RouteShape } from "@interphase/contract";
import { routes } from "../harness/routes.js";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { aboutFirstFinding } from "../harness/test-finding.js";
import { addOrganisation } from "../harness/test-people.js";
import { planFile } from "../harness/test-plan.js";

/*
 * What one member does changes nothing that anybody outside it can see: every reading route is asked before and after, and
 * the answers are compared byte for byte. So no count, picker, search, export or error can tell.
 */
let api: TestApi;
let outsiders: TestCaller[];
let insider: TestCaller;
const missing = "0198a2b4-0000-7000-8000-000000000000";

/** What is meant to be seen from outside, by whom and why; everything else must not change. */
const meant: Readonly<Record<string, { roles: readonly Role[]; why: string }>> = {
  "sourcing-plans.template-xlsx": {
    roles,
    why: "an empty workbook that carries the second it was written in",
  },
  "me.data": { roles, why: "one's own record, which one's own refusals make longer" },
  "platform.status": { roles: ["platform-admin"], why: "the state of processes" },
  "platform.queue": { roles: ["platform-admin"], why: "how long the queue is, without whose and what" },
  "outbox-mails.list": {
    roles: ["platform-admin"],
    why: "that a mail waits or failed, without to whom and what",
  },
  "organisations.get": { roles: ["secretariat"], why: "who administers a member, to know whom to write to" },
  "audit.scopes": { roles: ["auditor"], why: "that each organisation's chain grows" },
  "audit.head": { roles: ["auditor"], why: "how long each chain is" },
  "audit.heads": { roles: ["auditor"], why: "how long each chain was" },
  "audit.list": { roles: ["auditor"], why: "that something happened, and when, never what" },
  "audit.export": { roles: ["auditor"], why: "as the list" },
};

beforeAll(async () => {
  api = await sharedApi();
  insider = await addCaller(api, "analyst", await addOrganisation("Inside"));
  const outside = await addOrganisation("Outside");
  const place = (role: Role) => (scopeKindOf[role] === "organisation" ? outside : null);
  outsiders = await Promise.all(roles.map((role) => addCaller(api, role, place(role))));
});

/** A public route does not know who asks; that it has no private row to tell is the business of the tests of its own. */
const isReading = ({ method, permission }: RouteShape) => method === "GET" && !("public" in permission);
const pathOf = ({ path }: RouteShape) => path.replace(/\{[^}]*\}/g, missing);
/** Instants of the answer itself, and the length of one's own chain, which one's own refusals make longer. */
const volatile =
  /"(?:lastSeenAt|lastUsedAt|instance|signedAt|signature|exportedAt|collectedAt|checkedAt)": ?"[^"]*"|"uptimeSeconds":[\d.]+|"seq":\d+/g;
const seen = ({ status, text }: Answer) => `${String(status)} ${text.replace(volatile, "")}`;

function isMeantFor(route: RouteShape, role: Role): boolean {
  return meant[route.id]?.roles.includes(role) === true;
}

/** Every answer that every outsider gets, by role, route and organisation asked about. */
async function lookAround(): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [index, outsider] of outsiders.entries()) {
    const role = roles[index]!;
    for (const route of routes.filter(isReading)) {
      if (isMeantFor(route, role)) continue;
      answers.set(`${role} ${route.id}`, seen(await outsider.get(pathOf(route))));
      const ofInsider = route.path.replace("{organisationId}", String(insider.organisationId));
      if (ofInsider !== route.path && !ofInsider.includes("{"))
        answers.set(`${role} ${route.id} of the insider`, seen(await outsider.get(ofInsider)));
    }
    const scope = `/v1/audit-events?scope=organisation:${String(insider.organisationId)}`;
    if (role !== "auditor") answers.set(`${role} audit of the insider`, seen(await outsider.get(scope)));
  }
  return answers;
}

/** From where on do two answers differ? */
function differenceOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 80), at + 120)} became ${other.slice(Math.max(0, at - 80), at + 120)}`;
}

/** A member's whole day. */
async function liveADay(): Promise<void> {
  const plan = await insider.upload(planFile(), { name: "Private plan" });
  const planId = String(plan.body["id"]);
  const assessed = await insider.send("POST", `/v1/sourcing-plans/${planId}/assessments`, {
    date: "2026-11-20",
  });
  const assessment = `/v1/assessments/${String(assessed.body["id"])}`;
  const scenario = { name: "Private what if", months: 3, losses: [], prices: [] };
  const accepted = aboutFirstFinding(assessed.body, { state: "accepted", note: "A private reason" });
  const colleague = await addCaller(api, "researcher", insider.organisationId);
  const admin = await addCaller(api, "org-admin", insider.organisationId);
  const answers = [
    plan,
    assessed,
    await insider.send("POST", `${assessment}/scenarios`, scenario),
    await insider.send("PUT", `${assessment}/shares`, { userIds: [colleague.id] }),
    await insider.send("POST", `${assessment}/report-jobs`, { format: "pdf", locale: "en" }),
    await insider.get(`${assessment}/report.xlsx`),
    await insider.get(`${assessment}/explanations.ndjson`),
    await insider.send("PUT", "/v1/finding-states", accepted, { "if-match": '"0"' }),
    await admin.send("POST", "/v1/invitations", {
      email: "new@inside.example",
      roles: [{ role: "analyst" }],
    }),
    await admin.send("DELETE", `/v1/people/${colleague.id}/sessions`),
    await colleague.get(`/v1/sourcing-plans/${planId}`),
  ];
  const refused = answers.filter(({ status }) => status >= 400).map(({ status, text }) => ({ status, text }));
  expect(refused.map(({ status }) => status)).toEqual([401]);
}

test("what a member does in a day changes no answer that anybody outside it gets", async () => {
  await lookAround();
  const before = await lookAround();
  await liveADay();
  const after = await lookAround();
  const changed = [...after].filter(([key, text]) => before.get(key) !== text);
  expect(changed.map(([key, text]) => `${key}: ${differenceOf(before.get(key) ?? "", text)}`)).toEqual([]);
  expect(before.size).toBeGreaterThan(roles.length * 20);
}, 300_000);

test("every exception is a route that exists", () => {
  const ids = new Set(routes.map(({ id }) => id));
  expect(Object.keys(meant).filter((id) => !ids.has(id))).toEqual([]);
});
