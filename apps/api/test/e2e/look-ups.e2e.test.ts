import { organisationRoles, type Role } from "@interphase/access";
import { Database } from "../../src/platform/database/database.service.js";
import { routes } from "../harness/routes.js";
import { startTestApp, type TestApp } from "../harness/test-app.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { addOrganisation } from "../harness/test-people.js";
import { planFile } from "../harness/test-plan.js";

/** In this process: the look-ups of its database are counted. */
let api: TestApp;
let insider: TestCaller;
const outsiders = new Map<Role, TestCaller>();
const missing = "0198a2b4-0000-7000-8000-000000000000";

beforeAll(async () => {
  api = await startTestApp();
  insider = await addCaller(api, "analyst", await addOrganisation("Inside"));
  const outside = await addOrganisation("Outside");
  for (const role of organisationRoles) outsiders.set(role, await addCaller(api, role, outside));
});
afterAll(() => api.app.close());

describe("a foreign id costs as many look-ups as a missing one", () => {
  let planId: string;
  let spies: jest.SpyInstance[];
  beforeAll(async () => {
    planId = String((await insider.upload(planFile(), { name: "Timed" })).body["id"]);
    // When somebody was last seen is written once a minute: now, so that it falls into none of the counted requests.
    for (const outsider of outsiders.values()) await outsider.get("/v1/me");
    const database = api.app.nest.get(Database, { strict: false });
    spies = [jest.spyOn(database, "query"), jest.spyOn(database, "execute")];
  });
  afterAll(() => jest.restoreAllMocks());

  const lookUps = async (caller: TestCaller, method: string, path: string, body?: object) => {
    for (const spy of spies) spy.mockClear();
    const { status } = await caller.send(method, path, body);
    return { status, count: spies.reduce((sum, { mock }) => sum + mock.calls.length, 0) };
  };

  test.each(organisationRoles)("for the %s of another member", async (role) => {
    const outsider = outsiders.get(role)!;
    for (const route of routes.filter(
      ({ path }) => path.includes("{planId}") || path.includes("{personId}"),
    )) {
      const at = (ids: { plan: string; person: string }) =>
        route.path
          .replace("{planId}", ids.plan)
          .replace("{personId}", ids.person)
          .replace(/\{[^}]*\}/g, missing);
      const foreign = await lookUps(outsider, route.method, at({ plan: planId, person: insider.id }));
      const none = await lookUps(outsider, route.method, at({ plan: missing, person: missing }));
      expect([route.id, foreign]).toEqual([route.id, none]);
    }
  });

  test.each(organisationRoles)(
    "also where the %s of another member names it in a body or a query",
    async (role) => {
      const outsider = outsiders.get(role)!;
      const ask = async (id: string) => [
        await lookUps(outsider, "POST", "/v1/role-assignments", { personId: id, role: "analyst" }),
        await lookUps(outsider, "GET", `/v1/role-assignments?personId=${id}`),
        await lookUps(outsider, "GET", `/v1/access/explain?action=person.read&subject=${id}`),
      ];
      expect(await ask(insider.id)).toEqual(await ask(missing));
    },
  );
});
