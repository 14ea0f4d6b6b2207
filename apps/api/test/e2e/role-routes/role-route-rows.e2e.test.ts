import { roles } from "@interphase/access";
import { places } from "@interphase/contract/testing";
import type { RouteShape } from "@interphase/contract";
import { startTestApp, type TestApp } from "../../harness/test-app.js";
import { shardFiles, turnsOf } from "./role-route-matrix.js";
import { findRowFiles, type RowFile } from "./role-route-rows.js";

let api: TestApp;
let files: RowFile[];
beforeAll(async () => {
  api = await startTestApp();
  files = await findRowFiles();
});
afterAll(() => api.app.close());

const byId = ({ id }: RouteShape) => id;

test("every route of the description has rows in exactly one file, and there are no rows of another", async () => {
  const { body } = await api.request("GET", "/openapi.json");
  const paths = body["paths"] as Record<string, Record<string, { operationId: string }>>;
  const described = Object.values(paths).flatMap((item) =>
    Object.values(item).map((each) => each.operationId),
  );
  const ids = files.flatMap(({ rows }) => Object.keys(rows));
  expect(ids.sort()).toEqual(described.sort());
  expect(ids).toEqual(api.app.routes.map(byId).sort());
});

test("every row names a place and has one letter for each role", () => {
  const rows = files.flatMap((file) => Object.entries(file.rows));
  for (const [id, { rows: lines, token, withheld }] of rows) {
    expect([
      id,
      Object.keys(lines).filter((place) => !(places as readonly string[]).includes(place)),
    ]).toEqual([id, []]);
    const lengths = Object.values(lines).map((line) => line.replaceAll(" ", "").length);
    expect([id, [...new Set(lengths)]]).toEqual([id, [roles.length]]);
    expect([id, token.length, withheld.length]).toEqual([id, 1, 1]);
  }
});

test("the parts together ask every route once", () => {
  const routes = api.app.routes;
  const turns = shardFiles().flatMap((file) => turnsOf(file, routes));
  expect(shardFiles().length).toBeGreaterThan(1);
  expect(turns.map(byId).sort()).toEqual(routes.map(byId).sort());
});
