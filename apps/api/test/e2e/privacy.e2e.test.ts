import type { RouteShape } from "@interphase/contract";
import { nobody } from "@interphase/contract/testing";
import { allianceRoles, organisationRoles } from "@interphase/access";
import { routes } from "../harness/routes.js";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { planFile } from "../harness/test-plan.js";
import { requestOf } from "./role-routes/role-route-request.js";
import { loadRows } from "./role-routes/role-route-rows.js";
import { findPlaces, thingsOf } from "./role-routes/role-route-world.js";

/*
 * One organisation's plan and all that hangs on it, and everybody else at their doors. Whatever carries one of these ids
 * must be, to each of them, byte for byte what a missing id is.
 */
let api: TestApi;
let owner: TestCaller;
let rows: Awaited<ReturnType<typeof loadRows>>;
let ids: Readonly<Record<string, string>>;
let before: Answer;
const missing = "0198a2b4-0000-7000-8000-000000000000";
const scenario = { name: "No lithium from Chile", months: 6, losses: [], prices: [] };

beforeAll(async () => {
  api = await sharedApi();
  owner = await addCaller(api, "analyst");
  rows = await loadRows();
  const organisationId = owner.organisationId ?? missing;
  const admin = await addCaller(api, "org-admin", organisationId);
  const secretary = await addCaller(api, "secretariat", null);
  ids = await thingsOf(await findPlaces(), { organisationId, analyst: owner, admin }, secretary);
  before = await owner.get(`/v1/sourcing-plans/${idOf("planId")}`);
});

const idOf = (name: string): string => ids[name] ?? missing;
const namesOf = ({ path }: RouteShape) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
/** Each route that names one of these things and is the analysts' alone, by its row. */
const routesWithIds = () =>
  routes.filter((route) => {
    const { home, away } = rows.get(route.id)?.rows ?? {};
    return away === nobody && home?.startsWith("+") && namesOf(route).some((name) => name in ids);
  });

function ask(
  caller: TestCaller,
  route: RouteShape,
  known: Readonly<Record<string, string>>,
): Promise<Answer> {
  const row = rows.get(route.id);
  if (row === undefined) throw new Error(`${route.id} has no row beside its contract`);
  const { path, json, headers } = requestOf(route, row, known, "away");
  return caller.send(route.method, path, json, headers);
}

const seen = ({ status, body, headers }: Answer) => ({
  status,
  body: { ...body, instance: "" },
  names: [...headers.keys()].sort(),
});

test("every domain's routes with ids are asked", () => {
  expect(routesWithIds().length).toBeGreaterThan(30);
});

async function seesNothing(caller: TestCaller): Promise<void> {
  for (const route of routesWithIds()) {
    const theirs = await ask(caller, route, ids);
    const none = await ask(caller, route, {});
    expect([route.id, theirs.status]).toEqual([route.id, 404]);
    expect([route.id, seen(theirs)]).toEqual([route.id, seen(none)]);
  }
  for (const list of ["sourcing-plans", "assessments", "jobs", "finding-states"]) {
    const answer = await caller.get(`/v1/${list}`);
    expect([list, answer.status, answer.body]).toEqual([list, 200, { items: [], nextCursor: null }]);
  }
}

test("the analyst of another organisation sees nothing", async () => {
  await seesNothing(await addCaller(api, "analyst"));
});

test.each(organisationRoles.filter((role) => role !== "analyst"))(
  "a colleague who is %s sees nothing that was not shared",
  async (role) => {
    await seesNothing(await addCaller(api, role, owner.organisationId));
  },
);

test.each(allianceRoles)("the %s sees nothing", async (role) => {
  await seesNothing(await addCaller(api, role, null));
});

test("whoever sees nothing has changed nothing", async () => {
  const plan = await owner.get(`/v1/sourcing-plans/${idOf("planId")}`);
  expect(plan.body).toEqual(before.body);
  expect((await owner.get(`/v1/scenarios/${idOf("scenarioId")}`)).status).toBe(200);
});

test.each(["secretariat", "representative", "org-admin"] as const)(
  "a %s may not upload, nor read or write rules",
  async (role) => {
    const caller = await addCaller(api, role, role === "secretariat" ? null : owner.organisationId);
    expect((await caller.upload(planFile())).status).toBe(403);
    expect((await caller.get("/v1/finding-rules")).status).toBe(403);
  },
);

describe("an assessment shared by name", () => {
  let reader: TestCaller;
  beforeAll(async () => {
    reader = await addCaller(api, "researcher", owner.organisationId);
    const path = `/v1/assessments/${idOf("assessmentId")}/shares`;
    const shared = await owner.send("PUT", path, { userIds: [reader.id] });
    expect(shared.status).toBe(200);
  });

  test("is read by that colleague, and listed", async () => {
    expect((await reader.get(`/v1/assessments/${idOf("assessmentId")}`)).status).toBe(200);
    const { body } = await reader.get("/v1/assessments");
    expect((body["items"] as { id: string }[]).map(({ id }) => id)).toEqual([idOf("assessmentId")]);
  });

  test("is not to be changed: who sees it is told that it is forbidden", async () => {
    const path = `/v1/assessments/${idOf("assessmentId")}`;
    const answers = [
      await reader.send("POST", `${path}/scenarios`, scenario),
      await reader.send("PUT", `${path}/shares`, { userIds: [] }),
      await reader.get(`${path}/report.pdf`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  test("opens neither the plan nor another colleague's door", async () => {
    expect((await reader.get(`/v1/sourcing-plans/${idOf("planId")}`)).status).toBe(404);
    expect((await reader.get(`/v1/sourcing-plans/${idOf("planId")}/lines`)).status).toBe(404);
    const other = await addCaller(api, "researcher", owner.organisationId);
    expect((await other.get(`/v1/assessments/${idOf("assessmentId")}`)).status).toBe(404);
  });

  test("cannot be shared with somebody of another organisation", async () => {
    const stranger = await addCaller(api, "analyst");
    const path = `/v1/assessments/${idOf("assessmentId")}/shares`;
    const answer = await owner.send("PUT", path, { userIds: [stranger.id] });
    expect([answer.status, answer.body["code"]]).toEqual([422, "assessment.unknown-colleague"]);
    expect((await stranger.get(`/v1/assessments/${idOf("assessmentId")}`)).status).toBe(404);
  });
});
