import { roles, scopeKindOf, type Role } from "@interphase/access";
import { Chance } from "../harness/chance.js";
import { isLongForm } from "../harness/env.js";
import { kinds, RequestGenerator, type GeneratedRequest, type Kind } from "../harness/request-generator.js";
import { sharedApi, testPoolSize, type Answer, type SharedApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { addOrganisation } from "../harness/test-people.js";
import { planFile } from "../harness/test-plan.js";

/** The long form makes as many as the promise says; from one seed: a failure is found again by running it again. */
const requestCount = isLongForm ? 10_000 : 500;
const seed = 20_261_122;
const width = 8;
const secretMarker = "Quietmine";
const inside =
  /\bat .+:\d+:\d+\)?$|node_modules|\.(?:ts|js):\d+|\bSELECT\b.+\bFROM\b|INSERT INTO|violates|duplicate key|SQLSTATE|row-level security|relation "|column "|TypeError|ZodError|ECONN|current_setting/m;

interface Sender {
  readonly role: Role | "anonymous" | "stranger";
  readonly organisationId: string | null;
  token: string | undefined;
}

let api: SharedApi;
let away: TestCaller;
const foreign = new Set<string>();
const known: string[] = [];
const senders: Sender[] = [];
const found: string[] = [];
const statuses = new Map<string, Set<number>>();

async function populate(analyst: TestCaller, supplier: string): Promise<string[]> {
  const file = planFile();
  const content = String(file.content).replace("Supplier A", supplier);
  const plan = await analyst.upload({ ...file, content }, { name: `${supplier} plan` });
  const planId = String(plan.body["id"]);
  const assessed = await analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, {
    date: "2026-11-20",
  });
  const assessmentId = String(assessed.body["id"]);
  const losses = [{ kind: "country", countryIso3: "CHN", fraction: 1 }];
  const body = { name: `${supplier} what if`, months: 3, losses, prices: [] };
  const scenario = await analyst.send("POST", `/v1/assessments/${assessmentId}/scenarios`, body);
  return [planId, assessmentId, String(scenario.body["id"])];
}

beforeAll(async () => {
  api = await sharedApi();
  const home = await addOrganisation("Home member");
  away = await addCaller(api, "analyst", await addOrganisation("Away member"));
  const own = await addCaller(api, "analyst", home);
  for (const id of [...(await populate(away, `${secretMarker} Ltd`)), away.id]) foreign.add(id);
  known.push(...(await populate(own, "Open mine")), own.id, home, ...foreign, String(away.organisationId));
  senders.push({ role: "anonymous", organisationId: null, token: undefined });
  senders.push({ role: "stranger", organisationId: null, token: "ip_never-given-to-anybody" });
  for (const role of roles) {
    const organisationId = scopeKindOf[role] === "organisation" ? home : null;
    senders.push({ role, organisationId, token: (await addCaller(api, role, organisationId)).token });
  }
});

async function send(request: GeneratedRequest, sender: Sender): Promise<Answer> {
  const { headers, body } = request;
  const { token } = sender;
  const answer = await api.request(request.method, request.path, { token, headers, body });
  // Some generated requests end the sender's own session or suspend them, as they should.
  const isKnown = sender.role !== "anonymous" && sender.role !== "stranger";
  if (answer.status === 401 && isKnown && !request.path.startsWith("/v1/auth/")) {
    sender.token = (await addCaller(api, sender.role, sender.organisationId)).token;
  }
  return answer;
}

/** What is wrong with an answer, if anything? */
function faultsOf(request: GeneratedRequest, sender: Sender, answer: Answer): string[] {
  const faults: string[] = [];
  if (answer.status >= 500) faults.push(`answered ${String(answer.status)}`);
  const text = answer.text;
  const isFacts = /^\/(docs|openapi|v1\/reference|v1\/minerals|metrics)/.test(request.path);
  if (!isFacts && inside.test(text)) faults.push(`tells its inside: ${inside.exec(text)?.[0] ?? ""}`);
  if (text.includes(secretMarker)) faults.push("tells another member's supplier");
  const sent = `${request.path}${typeof request.body === "string" ? request.body : ""}`;
  const mayKnowPeople = sender.role === "anonymous" ? false : sender.organisationId === null;
  for (const id of foreign) {
    if (id === away.id && mayKnowPeople) continue;
    if (text.includes(id) && !sent.includes(id)) faults.push(`tells the foreign id ${id}`);
  }
  if (answer.status >= 400 && !/problem\+json/.test(answer.headers.get("content-type") ?? "")) {
    faults.push(`refuses as ${String(answer.headers.get("content-type"))}`);
  }
  return faults.map(
    (fault) =>
      `${sender.role} ${request.kind} ${request.operationId} ${request.method} ${request.path.slice(0, 200)}: ${fault}`,
  );
}

async function connections(): Promise<{ open: number; idleInTransaction: number }> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ open: number; idle: number }>(
      `SELECT count(*)::int AS open, (count(*) FILTER (WHERE state LIKE 'idle in transaction%'))::int AS idle
         FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'interphase api'`,
    );
    return { open: rows[0]?.open ?? -1, idleInTransaction: rows[0]?.idle ?? -1 };
  });
}

test(`${String(requestCount)} generated requests by every role find no 5xx, no inside, nothing foreign, and leave nothing behind`, async () => {
  const chance = new Chance(seed);
  const bytes = new TextEncoder().encode(String(planFile().content));
  const { body: document } = await api.request("GET", "/openapi.json");
  const generator = new RequestGenerator(document, chance, known, () => ({ name: "plan.csv", bytes }));
  const shot = async (index: number) => {
    const operation = generator.operations[index % generator.operations.length]!;
    const kind: Kind = kinds[index % kinds.length]!;
    const sender = senders[chance.below(senders.length)]!;
    const request = generator.make(operation, kind);
    const answer = await send(request, sender);
    found.push(...faultsOf(request, sender, answer));
    statuses.set(request.operationId, (statuses.get(request.operationId) ?? new Set()).add(answer.status));
  };
  let next = 0;
  const until = async (end: number) => {
    const lane = async () => {
      while (next < end) await shot(next++);
    };
    await Promise.all(Array.from({ length: width }, lane));
    return api.heapUsed();
  };
  const warm = await until(requestCount * 0.4);
  const end = await until(requestCount);
  expect([...new Set(found)].slice(0, 20)).toEqual([]);
  const { open, idleInTransaction } = await connections();
  expect(idleInTransaction).toBe(0);
  expect(open).toBeLessThanOrEqual(testPoolSize);
  expect((end - warm) / 2 ** 20).toBeLessThan(96);
}, 600_000);

test("the generated requests reached every operation, and were both accepted and refused", () => {
  const all = [...statuses.values()].flatMap((each) => [...each]);
  expect(all.filter((status) => status < 300).length).toBeGreaterThan(20);
  expect(all.filter((status) => status >= 400).length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test("the api answers as before", async () => {
  expect((await api.request("GET", "/health/ready")).status).toBe(200);
  expect((await away.get("/v1/sourcing-plans")).text).toContain(secretMarker);
});
