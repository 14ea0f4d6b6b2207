import * as audit from "@interphase/audit";
import * as identity from "@interphase/identity";
import * as minerals from "@interphase/minerals";
import * as sourcing from "@interphase/sourcing";
import { actions } from "@interphase/access";
import { findContractFaults, type RouteShape } from "@interphase/contract";
import { problemCatalogue } from "../../src/platform/problems/catalogue.js";
import { routes } from "../harness/routes.js";
import { startTestApp, type TestApp } from "../harness/test-app.js";
import { addOrganisation, addPerson } from "../harness/test-people.js";

/** In this process: what Fastify and Nest have bound is compared with the contracts. */
let api: TestApp;
beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.app.close());

const isRoute = (value: unknown): value is RouteShape =>
  typeof value === "object" &&
  value !== null &&
  "permission" in value &&
  "method" in value &&
  "path" in value;
const declared = [audit, identity, minerals, sourcing]
  .flatMap((door) => Object.values<unknown>(door))
  .filter(isRoute);
const anId = "0198a2b4-0000-7000-8000-000000000000";
const pathOf = (route: RouteShape) => route.path.replace(/\{[^}]*\}/g, anId);
const isPublic = (route: RouteShape) => "public" in route.permission;

test("every route that a package describes is answered", () => {
  const bound = new Set(api.app.routes.map(({ id }) => id));
  expect(declared.map(({ id }) => id).filter((id) => !bound.has(id))).toEqual([]);
});

test("the list of routes that other suites go by is what is bound", () => {
  expect(routes.map(({ id }) => id).sort()).toEqual(api.app.routes.map(({ id }) => id).sort());
});

test("every route declares exactly one permission, and every action is one that the policy knows", () => {
  for (const { id, permission } of api.app.routes) {
    expect([id, Object.keys(permission).length]).toEqual([id, 1]);
    if ("action" in permission) expect(actions).toContain(permission.action);
    if ("public" in permission) expect(permission.public.length).toBeGreaterThan(10);
  }
});

test("what Fastify answers is what contracts declare, no more", () => {
  const printed = api.app.nest.getHttpAdapter().getInstance() as unknown as {
    hasRoute(route: { method: string; url: string }): boolean;
    printRoutes(options: { commonPrefix: boolean }): string;
  };
  const lines = printed.printRoutes({ commonPrefix: false }).match(/\((?:[A-Z, ]+)\)/g) ?? [];
  const methods = lines
    .flatMap((line) => line.replace(/[()]/g, "").split(", "))
    .filter((method) => method !== "HEAD");
  expect(methods).toHaveLength(api.app.routes.length);
  for (const { method, path } of api.app.routes) {
    expect(printed.hasRoute({ method, url: path.replace(/\{([^}]*)\}/g, ":$1") })).toBe(true);
  }
});

test("no contract accepts unknown keys or sends what its schema does not say", () => {
  expect(api.app.routes.flatMap((route) => findContractFaults(route))).toEqual([]);
});

test("every failure that a contract names is one that the catalogue knows", () => {
  const unknown = api.app.routes
    .flatMap(({ errors }) => errors)
    .filter((code) => !(code in problemCatalogue));
  expect(unknown).toEqual([]);
});

test("nobody passes a private route without a session", async () => {
  for (const route of api.app.routes.filter((each) => !isPublic(each))) {
    const answer = await api.request(route.method, pathOf(route));
    expect([route.id, answer.status]).toEqual([route.id, 401]);
  }
});

const emptyList = /^\{"items":\[\],"nextCursor":null(,"count":0)?\}$/;

test.each(["org-admin", "secretariat", "protocol-steward", "auditor", "platform-admin"] as const)(
  "a %s reaches no sourcing route: 404 at an id, an empty page as a list, 403 elsewhere",
  async (role) => {
    const person = await addPerson(role === "org-admin" ? await addOrganisation() : null, role);
    for (const route of api.app.routes) {
      const { permission } = route;
      if (!("action" in permission) || !/^(sourcing|jobs)\./.test(permission.action)) continue;
      const answer = await api.request(route.method, pathOf(route), { token: person.token });
      const isEmptyList = answer.status === 200 && emptyList.test(answer.text);
      const expected = route.path.includes("{") ? 404 : 403;
      expect([route.id, isEmptyList ? "empty" : answer.status]).toEqual([
        route.id,
        isEmptyList ? "empty" : expected,
      ]);
    }
  },
);

test("the description is OpenAPI 3.1 of exactly these routes", async () => {
  const { body } = await api.request("GET", "/openapi.json");
  expect(body["openapi"]).toMatch(/^3\.1\./);
  const paths = body["paths"] as Record<string, Record<string, { operationId: string }>>;
  const ids = Object.values(paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  expect(ids.sort()).toEqual(api.app.routes.map(({ id }) => id).sort());
});

test("the page of the description loads only its own parts", async () => {
  const page = await api.request("GET", "/docs");
  expect(page.status).toBe(200);
  const parts = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
  for (const part of parts) expect([part, (await api.request("GET", part)).status]).toEqual([part, 200]);
  expect(page.headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
  expect((await api.request("GET", "/docs/package.json")).status).toBe(404);
});

test("the type of every problem leads to its page, and no other", async () => {
  for (const { page, title } of Object.values(problemCatalogue)) {
    const answer = await api.request("GET", `/problems/${page}`);
    expect([page, answer.status, answer.text.split("\n")[0]]).toEqual([page, 200, `# ${title}`]);
    expect(answer.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  }
  for (const page of ["none-such", "..%2f..%2fpackage.json", "not-found.md"]) {
    const answer = await api.request("GET", `/problems/${page}`);
    expect([page, answer.status, answer.body["code"]]).toEqual([page, 404, "not-found"]);
  }
});

test("health and figures are there without a session, and name no person", async () => {
  expect((await api.request("GET", "/health/live")).body).toEqual({ status: "ok" });
  expect((await api.request("GET", "/health/ready")).body).toEqual({ status: "ok" });
  const metrics = await api.request("GET", "/metrics");
  expect(metrics.text).toContain('http_request_duration_seconds_count{route="health.live"');
  expect(metrics.text).not.toContain(anId);
});
