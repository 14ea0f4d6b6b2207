import { Controller, Get, Module } from "@nestjs/common";
import { connect } from "node:net";
import { ProbeModule } from "../harness/probe.module.js";
import { startTestApp, type Answer, type TestApp } from "../harness/test-app.js";
import { asOwner } from "../harness/test-database.js";
import { addOrganisation, addPerson, type TestPerson } from "../harness/test-people.js";

/** In this process: probes and own limits. */
let api: TestApp;
let analyst: TestPerson;
beforeAll(async () => {
  api = await startTestApp({ BODY_MAX_BYTES: "1000", IMPORT_MAX_BYTES: "100000" }, [ProbeModule]);
});
beforeEach(async () => {
  analyst = await addPerson(await addOrganisation(), "analyst");
});
afterAll(() => api.app.close());

/** How often was something stored for this person's organisation? */
async function writes(person: TestPerson): Promise<number> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ version: number }>(
      `SELECT version FROM finding_rules WHERE owner_org_id = $1 AND set_config('app.org_id', $1::text, false) <> ''`,
      [person.organisationId],
    ),
  );
  return rows[0]?.version ?? 0;
}

const post = (path: string, json: unknown, headers: Record<string, string> = {}, person = analyst) =>
  api.request("POST", path, { token: person.token, json, headers });

function form(
  content: string | Buffer,
  fields: Record<string, string> = { name: "plan", year: "2026" },
): FormData {
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  body.append("file", new Blob([new Uint8Array(Buffer.from(content))]), "plan.csv");
  return body;
}
const upload = (body: FormData, headers: Record<string, string> = {}, person = analyst) =>
  api.request("POST", "/v1/probe/files", { token: person.token, body, headers });

const withoutInstance = ({ status, body }: Answer) => ({ status, ...body, instance: "" });

describe("what a route does not declare", () => {
  test("a controller method without a contract keeps the app from starting", async () => {
    @Controller()
    class Loose {
      @Get("/v1/loose")
      read(): string {
        return "x";
      }
    }
    @Module({ controllers: [Loose] })
    class LooseModule {}
    await expect(startTestApp({}, [LooseModule])).rejects.toThrow(
      "Loose.read answers a path without a contract",
    );
  });

  test("an unknown path is a 404 problem, another method 405 with Allow", async () => {
    expect((await api.request("GET", "/v1/nowhere")).body["type"]).toBe("/problems/unknown-path");
    const answer = await api.request("DELETE", "/v1/probe/notes");
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, POST");
  });

  test("a malformed address is a 400 problem", async () => {
    const answer = await api.request("GET", "/v1/probe/notes/%zz");
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });
});

describe("a request that is not HTTP", () => {
  test("is answered with a problem on its own connection", async () => {
    const { port } = new URL(api.url);
    const text = await new Promise<string>((resolve) => {
      let received = "";
      const socket = connect(Number(port), "127.0.0.1", () => socket.write("GARBAGE\r\n\r\n"));
      socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
      socket.on("close", () => resolve(received));
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain("application/problem+json");
  });
});

describe("who may pass", () => {
  test("anonymous callers learn nothing, not even of a wrong body", async () => {
    const answer = await api.request("POST", "/v1/probe/notes", { json: { bad: true } });
    expect(answer.status).toBe(401);
  });

  test.each(["representative", "researcher", "org-admin"] as const)(
    "a %s may not create, sees an empty list, and meets 404 at an id",
    async (role) => {
      const person = await addPerson(analyst.organisationId, role);
      expect((await post("/v1/probe/notes", { name: "x" }, {}, person)).status).toBe(403);
      const list = await api.request("GET", "/v1/probe/notes", { token: person.token });
      expect(list.body).toEqual({ items: [], nextCursor: null });
      const path = "/v1/probe/notes/0198a2b4-0000-7000-8000-000000000000";
      const theirs = await api.request("GET", path, { token: person.token });
      const missing = await api.request("GET", path, { token: analyst.token });
      const malformed = await api.request("GET", "/v1/probe/notes/x", { token: analyst.token });
      expect(withoutInstance(theirs)).toEqual(withoutInstance(missing));
      expect(withoutInstance(malformed)).toEqual(withoutInstance(missing));
      expect(missing.status).toBe(404);
    },
  );
});

describe("what is read", () => {
  test.each([
    ["a broken JSON text", 400, { body: "{", type: "application/json" }],
    ["bytes that are not UTF-8", 400, { body: Buffer.from([0x22, 0xff, 0x22]), type: "application/json" }],
    ["another content type", 415, { body: "name=x", type: "application/x-www-form-urlencoded" }],
    [
      "more bytes than the limit",
      413,
      { body: JSON.stringify({ name: "x".repeat(2000) }), type: "application/json" },
    ],
    ["no body", 422, { body: "", type: "application/json" }],
  ])("%s is %i and stores nothing", async (_, status, { body, type }) => {
    const headers = { "content-type": type };
    const answer = await api.request("POST", "/v1/probe/notes", { token: analyst.token, body, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body["instance"]).toBe(answer.headers.get("x-request-id"));
    expect(await writes(analyst)).toBe(0);
  });

  test("each wrong field is named by a JSON Pointer", async () => {
    const answer = await post("/v1/probe/notes?isDry=yes", {});
    expect(answer.body["errors"]).toEqual([expect.objectContaining({ pointer: "/query/isDry" })]);
    const body = await post("/v1/probe/notes", { inner: { "a/b": "1" }, more: 1 });
    const pointers = (body.body["errors"] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual(["/body/inner/a~1b", "/body/more", "/body/name"]);
  });

  test.each([
    "limit=0",
    "limit=201",
    "limit=1.5",
    "limit=1e2",
    "limit=0x10",
    "limit=",
    "limit=5&limit=6",
    "page=2",
  ])("a list refuses ?%s", async (query) => {
    const answer = await api.request("GET", `/v1/probe/notes?${query}`, { token: analyst.token });
    expect(answer.status).toBe(422);
  });

  test("a list gives 50 items when it is not told how many", async () => {
    const answer = await api.request("GET", "/v1/probe/notes", { token: analyst.token });
    expect(answer.body["items"]).toEqual([{ name: "50" }]);
  });
});

describe("uploads", () => {
  test("a form with a file arrives whole", async () => {
    const answer = await upload(form("line,supplier\n"));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ year: 2026, size: 14 });
    expect(await writes(analyst)).toBe(1);
  });

  test.each([
    ["a file over the limit", 413, form(Buffer.alloc(100_001))],
    [
      "a form without a file",
      422,
      (() => {
        const f = new FormData();
        f.append("name", "x");
        f.append("year", "2026");
        return f;
      })(),
    ],
    ["a year of 1850", 422, form("x", { name: "x", year: "1850" })],
    ["an unknown field", 422, form("x", { name: "x", year: "2026", owner: "y" })],
  ])("%s is %i and stores nothing", async (_, status, body) => {
    const answer = await upload(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await writes(analyst)).toBe(0);
  });

  test("an upload cut off half way stores nothing and leaves the api well", async () => {
    const { port } = new URL(api.url);
    const head = [
      "POST /v1/probe/files HTTP/1.1",
      "host: x",
      `authorization: Bearer ${analyst.token}`,
      "content-type: multipart/form-data; boundary=b",
      "content-length: 5000",
      "",
      '--b\r\ncontent-disposition: form-data; name="name"\r\n\r\nplan',
      '--b\r\ncontent-disposition: form-data; name="year"\r\n\r\n2026',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="p.csv"\r\n\r\nhalf a fi',
    ].join("\r\n");
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () => socket.end(head));
      socket
        .on("close", () => resolve())
        .on("error", () => resolve())
        .resume();
    });
    expect((await api.request("GET", "/health/ready")).status).toBe(200);
    expect(await writes(analyst)).toBe(0);
  });
});

describe("what is answered", () => {
  test("what the contract does not name never leaves", async () => {
    const answer = await post("/v1/probe/notes", { name: "x" });
    expect(Object.keys(answer.body)).toEqual(["name"]);
    const streamed = await api.request("GET", "/v1/probe/lines");
    expect(streamed.text).toBe('{"name":"one"}\n{"name":"two"}\n');
  });

  test.each([
    ["an answer against the contract", "wrong", 500],
    ["an exception", "throw", 500],
    ["a refusal", "refuse", 409],
  ])("%s rolls back", async (_, then, status) => {
    const answer = await post(`/v1/probe/notes?then=${then}`, { name: "x" });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/secret|nome|at \/|\.ts/);
    expect(await writes(analyst)).toBe(0);
  });

  test("private answers are not kept by caches, and security headers are strict", async () => {
    const answer = await api.request("GET", "/v1/probe/notes", { token: analyst.token });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
    expect(answer.headers.get("x-powered-by")).toBeNull();
  });
});

describe("idempotency", () => {
  const key = () => ({ "idempotency-key": crypto.randomUUID() });

  test("the same key and body replay the first answer", async () => {
    const headers = key();
    const first = await post("/v1/probe/notes", { name: "x" }, headers);
    const again = await post("/v1/probe/notes", { name: "x" }, headers);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(await writes(analyst)).toBe(1);
  });

  test("the same key with another body is 422, and nothing is stored for it", async () => {
    const headers = key();
    await post("/v1/probe/notes", { name: "x" }, headers);
    const other = await post("/v1/probe/notes", { name: "y" }, headers);
    expect([other.status, other.body["type"]]).toEqual([422, "/problems/idempotency-key-reused"]);
    expect(await writes(analyst)).toBe(1);
  });

  test("many at once create once", async () => {
    const headers = key();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => post("/v1/probe/notes", { name: "x" }, headers)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await writes(analyst)).toBe(1);
  });

  test("a colleague's key is another key", async () => {
    const headers = key();
    const colleague = await addPerson(analyst.organisationId, "analyst");
    await post("/v1/probe/notes", { name: "x" }, headers);
    expect((await post("/v1/probe/notes", { name: "y" }, headers, colleague)).status).toBe(201);
  });

  test("a refused request leaves its key free, and so does one that created nothing", async () => {
    const headers = key();
    expect((await post("/v1/probe/notes?then=refuse", { name: "x" }, headers)).status).toBe(409);
    expect((await post("/v1/probe/notes?isDry=true", { name: "x" }, headers)).status).toBe(200);
    expect((await post("/v1/probe/notes", { name: "x" }, headers)).status).toBe(201);
  });

  test("an upload is replayed by its bytes", async () => {
    const headers = key();
    const first = await upload(form("a"), headers);
    const again = await upload(form("a"), headers);
    const other = await upload(form("b"), headers);
    expect(again.text).toBe(first.text);
    expect(other.status).toBe(422);
    expect(await writes(analyst)).toBe(1);
  });

  test("a key is forgotten after a day", async () => {
    const headers = key();
    await post("/v1/probe/notes", { name: "x" }, headers);
    await asOwner((owner) =>
      owner.query(
        `UPDATE idempotency_keys SET created_at = created_at - interval '25 hours'
          WHERE owner_org_id = $1 AND set_config('app.org_id', $1::text, false) <> ''`,
        [analyst.organisationId],
      ),
    );
    expect((await post("/v1/probe/notes", { name: "y" }, headers)).status).toBe(201);
    expect(await writes(analyst)).toBe(2);
  });

  test("a key that is no token is refused", async () => {
    expect((await post("/v1/probe/notes", { name: "x" }, { "idempotency-key": "a b" })).status).toBe(422);
  });
});

describe("lost updates", () => {
  const put = (headers: Record<string, string>) =>
    api.request("PUT", "/v1/probe/draft", { token: analyst.token, headers });

  test("without If-Match 428, with an old one 412, with the current one the new ETag", async () => {
    expect((await put({})).status).toBe(428);
    expect((await put({ "if-match": '"0"' })).status).toBe(412);
    const done = await put({ "if-match": '"1"' });
    expect([done.status, done.headers.get("etag")]).toEqual([204, '"2"']);
  });
});
