import { z } from "zod";
import { defineRoute, multipart, placeholdersOf, responsesOf } from "@interphase/contract";

const plan = z.object({ id: z.string() });
const base = { summary: "Reads a plan", permission: { signedIn: true }, errors: [] } as const;

test("a placeholder without its param does not compile", () => {
  // @ts-expect-error the path names {id}, params names nothing
  const route = defineRoute({
    ...base,
    id: "a",
    method: "GET",
    path: "/v1/plans/{id}",
    status: 200,
    response: plan,
  });
  expect(placeholdersOf(route.path)).toEqual(["id"]);
});

test("a param without its placeholder does not compile", () => {
  const params = z.object({ id: z.string() });
  // @ts-expect-error params names {id}, the path names nothing
  expect(defineRoute({ ...base, id: "a", method: "GET", path: "/v1/plans", params, status: 200 }).path).toBe(
    "/v1/plans",
  );
});

test("a route with neither status nor responses does not compile", () => {
  // @ts-expect-error give status with response, or responses
  const route = defineRoute({ ...base, id: "a", method: "GET", path: "/v1/plans" });
  expect(() => responsesOf(route)).toThrow("declares no status");
});

test("a route tells every good answer it can give, in order of status", () => {
  const route = defineRoute({
    ...base,
    id: "plans.upload",
    method: "POST",
    path: "/v1/plans",
    body: multipart(z.strictObject({ name: z.string() })),
    responses: { 202: null, 201: plan },
  });
  expect(responsesOf(route)).toEqual([
    { status: 201, spec: plan },
    { status: 202, spec: null },
  ]);
});

test("a route without a response answers with an empty body", () => {
  const route = defineRoute({ ...base, id: "x", method: "DELETE", path: "/v1/x", status: 204 });
  expect(responsesOf(route)).toEqual([{ status: 204, spec: null }]);
});
