import { z } from "zod";
import { call, ContractMismatchError, defineRoute, lines, multipart } from "@interphase/contract";

const base = { summary: "x", permission: { signedIn: true }, errors: [] } as const;
const plan = z.object({ name: z.string() });
const read = defineRoute({
  ...base,
  id: "read",
  method: "GET",
  path: "/v1/plans/{planId}/lines",
  params: z.object({ planId: z.string() }),
  query: z.strictObject({ limit: z.int().default(5), names: z.array(z.string()).optional() }),
  status: 200,
  response: plan,
});
const upload = defineRoute({
  ...base,
  id: "upload",
  method: "POST",
  path: "/v1/plans",
  headers: { idempotencyKey: true },
  body: multipart(z.strictObject({ year: z.int() })),
  responses: { 200: z.object({ lineCount: z.int() }), 201: plan },
});
const stream = defineRoute({
  ...base,
  id: "s",
  method: "GET",
  path: "/v1/s",
  status: 200,
  response: lines(plan),
});

/** A server that answers one way and remembers what it was sent. */
function serverOf(answer: () => Response) {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetch = (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return Promise.resolve(answer());
  };
  return { sent, environment: { fetch, baseUrl: "http://api/", token: "ip_x" } };
}
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

test("params and query are spelled so that nothing breaks out of its place", async () => {
  const { sent, environment } = serverOf(() => json({ name: "a" }));
  await call(read, { params: { planId: "../a b?" }, query: { names: ["x&y", "z"] } }, environment);
  expect(sent[0]?.url).toBe("http://api/v1/plans/..%2Fa%20b%3F/lines?names=x%26y&names=z");
  expect(sent[0]?.init.headers).toMatchObject({ authorization: "Bearer ip_x" });
});

test("a good answer is parsed, and what the contract does not know is dropped", async () => {
  const { environment } = serverOf(() => json({ name: "a", more: 1 }));
  const answer = await call(read, { params: { planId: "1" } }, environment);
  expect(answer.ok && answer.value).toEqual({ name: "a" });
});

test("several good answers are told apart by status", async () => {
  const { sent, environment } = serverOf(() => json({ lineCount: 3 }));
  const file = { name: "p.csv", content: new Blob(["a"]) };
  const answer = await call(upload, { fields: { year: 2026 }, file, idempotencyKey: "k" }, environment);
  expect(answer.ok && answer.status === 200 ? answer.value.lineCount : 0).toBe(3);
  const form = sent[0]?.init.body as FormData;
  expect([...form.keys()]).toEqual(["year", "file"]);
  expect(sent[0]?.init.headers).toMatchObject({ "idempotency-key": "k" });
});

test("a refusal is a value with its problem", async () => {
  const problem = { type: "/problems/x", title: "X", status: 429, code: "x" };
  const { environment } = serverOf(
    () => new Response(JSON.stringify(problem), { status: 429, headers: { "retry-after": "7" } }),
  );
  const answer = await call(read, { params: { planId: "1" } }, environment);
  expect(answer).toEqual({ ok: false, status: 429, problem, retryAfterSeconds: 7 });
});

test("a refusal from something else than the api, and no answer at all, are values too", async () => {
  const { environment } = serverOf(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
  const gateway = await call(read, { params: { planId: "1" } }, environment);
  expect(gateway).toMatchObject({ ok: false, status: 502, problem: { code: "http.unexpected-answer" } });
  const fetch = () => Promise.reject(new TypeError("fetch failed"));
  const silence = await call(read, { params: { planId: "1" } }, { ...environment, fetch });
  expect(silence).toMatchObject({ ok: false, status: 0, problem: { code: "http.unreachable" } });
});

test("an answer that does not fit its contract is a bug, thrown", async () => {
  const { environment } = serverOf(() => json({ nome: "a" }));
  await expect(call(read, { params: { planId: "1" } }, environment)).rejects.toThrow(ContractMismatchError);
});

test("lines arrive one by one, wherever the network cut them", async () => {
  const bytes = new TextEncoder().encode('{"name":"é"}\n{"name":"b"}');
  const body = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 5) controller.enqueue(bytes.slice(at, at + 5));
      controller.close();
    },
  });
  const { environment } = serverOf(() => new Response(body));
  const answer = await call(stream, {}, environment);
  const names: string[] = [];
  if (answer.ok) for await (const item of answer.value) names.push(item.name);
  expect(names).toEqual(["é", "b"]);
});
