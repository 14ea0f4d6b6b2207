import { z } from "zod";
import {
  buildOpenApi,
  defineRoute,
  findContractFaults,
  multipart,
  pageFields,
  pageOf,
  requestId,
} from "@interphase/contract";

const problems = {
  "not-found": { status: 404, title: "There is no such thing" },
  "plan.locked": { status: 409, title: "Locked" },
  "http.invalid-request": { status: 422, title: "Not acceptable" },
  "http.malformed-request": { status: 400, title: "Unreadable" },
  "http.unauthenticated": { status: 401, title: "Sign in" },
  "http.body-too-large": { status: 413, title: "Too large" },
  "http.unsupported-media-type": { status: 415, title: "Not understood" },
  "access.forbidden": { status: 403, title: "Not allowed" },
  internal: { status: 500, title: "Fault" },
  "database.unavailable": { status: 503, title: "Away" },
};
const settings = { title: "T", version: "1", description: "D", problems };
const named = (id: string, shape: z.ZodObject) => shape.meta({ id });
const read = defineRoute({
  id: "plan.get",
  method: "GET",
  path: "/v1/plans/{planId}",
  summary: "Reads a plan",
  permission: { action: "plan.read" },
  params: z.object({ planId: z.uuid() }),
  status: 200,
  response: named("Plan", z.object({ name: z.string() })),
  errors: ["not-found"],
});
const list = defineRoute({
  id: "plan.list",
  method: "GET",
  path: "/v1/plans",
  summary: "Lists plans",
  permission: { public: "For a test" },
  query: z.strictObject({ ...pageFields, year: z.int() }),
  status: 200,
  response: pageOf(read.response),
  errors: [],
});
const upload = defineRoute({
  id: "plan.upload",
  method: "POST",
  path: "/v1/plans",
  summary: "Uploads a plan",
  permission: { signedIn: true },
  body: multipart(z.strictObject({ name: z.string() })),
  responses: { 200: z.object({ lineCount: z.int() }), 201: read.response },
  errors: ["plan.locked"],
});

/** What lies at a path of keys? Undefined as soon as one is missing. */
const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

test("a named schema is kept once and linked from everywhere", () => {
  const built = buildOpenApi([read, list, upload], settings);
  const link = { $ref: "#/components/schemas/Plan" };
  expect(at(built, "openapi")).toBe("3.1.1");
  expect(at(built, "components", "schemas", "Plan", "required")).toEqual(["name"]);
  const json = ["content", "application/json", "schema"];
  expect(at(built, "paths", "/v1/plans/{planId}", "get", "responses", "200", ...json)).toEqual(link);
  expect(JSON.stringify(built)).not.toContain("$defs");
});

test("two different schemas under one id are refused", () => {
  const clash = (id: string, schema: z.ZodType) => ({
    ...list,
    id,
    path: `/v1/${id}` as const,
    response: schema,
  });
  const first = z.object({ x: z.int() });
  const second = z.object({ y: z.int() });
  z.globalRegistry.add(first, { id: "Clash" });
  expect(() => {
    z.globalRegistry.add(second, { id: "Clash" });
    buildOpenApi([clash("one", z.object({ a: first })), clash("two", z.object({ b: second }))], settings);
  }).toThrow(/Clash/);
});

test("query fields say whether they are needed, and bodies carry their file", () => {
  const built = buildOpenApi([list, upload], settings);
  const parameters = at(built, "paths", "/v1/plans", "get", "parameters") as {
    name: string;
    required: boolean;
  }[];
  expect(parameters.map(({ name, required }) => [name, required])).toEqual([
    ["limit", false],
    ["cursor", false],
    ["year", true],
  ]);
  const form = at(
    built,
    "paths",
    "/v1/plans",
    "post",
    "requestBody",
    "content",
    "multipart/form-data",
    "schema",
  );
  expect(at(form, "required")).toEqual(["name", "file"]);
});

test("every answer a route can give is described, its refusals as problems", () => {
  const responses = at(buildOpenApi([upload], settings), "paths", "/v1/plans", "post", "responses") as object;
  expect(Object.keys(responses)).toEqual([
    "200",
    "201",
    "400",
    "401",
    "409",
    "413",
    "415",
    "422",
    "500",
    "503",
  ]);
  expect(at(responses, "409", "content", "application/problem+json")).toBeDefined();
});

test("a failure without a problem, or two routes with one id, keep the description from being built", () => {
  expect(() => buildOpenApi([{ ...list, errors: ["nobody.knows"] }], settings)).toThrow("nobody.knows");
  expect(() => buildOpenApi([list, list], settings)).toThrow("plan.list");
});

test.each([
  [
    "a body with a loose object inside",
    { body: z.strictObject({ inner: z.object({}) }) },
    "accepts unknown keys",
  ],
  ["a transform in a response", { response: z.object({ a: z.string().transform(Number) }) }, "holds a pipe"],
  [
    "a default in a response",
    { response: z.object({ a: z.array(z.string().default("x")) }) },
    "holds a default",
  ],
  ["a catch in a response", { response: z.object({ a: z.string().catch("x") }) }, "holds a catch"],
])("%s is a fault", (_, change, message) => {
  expect(findContractFaults({ ...list, ...change })).toContainEqual(expect.stringContaining(message));
});

test("an id that a request may spell in two ways is a fault", () => {
  const ids = (id: z.ZodType) => ({
    body: z.strictObject({ rows: z.array(z.strictObject({ id })) }),
    query: z.strictObject({ id }),
  });
  const fault = expect.stringContaining("take an id by requestId") as string;
  expect(findContractFaults({ ...list, ...ids(z.uuid().optional()) })).toEqual([fault, fault]);
  expect(findContractFaults({ ...list, ...ids(requestId.optional()) })).toEqual([]);
});

test("sound routes have no faults", () => {
  expect([read, list, upload].flatMap((route) => findContractFaults(route))).toEqual([]);
});
