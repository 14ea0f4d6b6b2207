import { createLogger } from "../../src/platform/process/logger.js";
import { ProbeModule, waitStatement } from "../harness/probe.module.js";
import { startTestApp, type TestApp } from "../harness/test-app.js";
import { asOwner } from "../harness/test-database.js";
import { addOrganisation, addPerson, type TestPerson } from "../harness/test-people.js";

/** In this process: probes, its own log, and that it ends. */
let api: TestApp;
let analyst: TestPerson;
beforeAll(async () => {
  api = await startTestApp({}, [ProbeModule]);
});
beforeEach(async () => {
  analyst = await addPerson(await addOrganisation(), "analyst");
});
afterAll(() => api.app.close());

const post = (path: string, json: unknown) => api.request("POST", path, { token: analyst.token, json });

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

describe("what is logged", () => {
  test("each request with its id and route, and nothing that is private or secret", async () => {
    const lines: string[] = [];
    const logger = createLogger("debug", { write: (line: string) => lines.push(line) });
    const quiet = await startTestApp({}, [ProbeModule], logger);
    const headers = { "x-forwarded-for": "203.0.113.9", cookie: "session=private-cookie" };
    const options = { token: analyst.token, headers };
    const json = { name: "private-supplier" };
    await quiet.request("POST", "/v1/probe/notes", { ...options, json });
    await quiet.request("POST", "/v1/probe/notes?then=throw", { ...options, json });
    await quiet.request("GET", "/v1/probe/notes?cursor=private-query", options);
    await quiet.request("GET", "/v1/private-path", options);
    const credentials = { email: analyst.email, password: "private-password" };
    const answer = await quiet.request("POST", "/v1/auth/login", { json: credentials });
    await quiet.app.close();
    const text = lines.join("");
    expect(text).toContain(`"reqId":"${String(answer.body["instance"])}"`);
    expect(text).toContain('"route":"probe.note"');
    expect(text).toContain("secret of the machine");
    for (const secret of ["private-", analyst.token, analyst.email, "203.0.113.9"])
      expect(text).not.toContain(secret);
  });

  test("of a database's error only the code, because its words quote values", () => {
    const lines: string[] = [];
    const logger = createLogger("info", { write: (line: string) => lines.push(line) });
    const detail = "Key (email)=(private@example.org) already exists.";
    const error = Object.assign(new Error(`duplicate: ${detail}`), {
      severity: "ERROR",
      code: "23505",
      detail,
    });
    logger.error({ err: new Error("could not store", { cause: error }) }, "failed");
    expect(lines.join("")).toContain("23505");
    expect(lines.join("")).not.toContain("private@example.org");
  });
});

describe("the database gone", () => {
  const endConnections = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'interphase api' AND datname = current_database()`;
  const write = () => post("/v1/probe/notes", { name: "x" });

  test("in the middle is 503 with Retry-After, says nothing of it, and passes", async () => {
    await asOwner(async (owner) => {
      const { rows } = await owner.query<{ role: string }>(
        `SELECT DISTINCT usename AS role FROM pg_stat_activity
          WHERE application_name = 'interphase api' AND datname = current_database()`,
      );
      const role = rows[0]!.role;
      await owner.query(`ALTER ROLE "${role}" NOLOGIN`);
      try {
        await owner.query(endConnections);
        const answer = await write();
        expect(answer.status).toBe(503);
        expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
        expect(answer.text).not.toMatch(/role|postgres|login|_app/i);
        expect((await api.request("GET", "/health/ready")).status).toBe(503);
        expect((await api.request("GET", "/health/live")).status).toBe(200);
      } finally {
        await owner.query(`ALTER ROLE "${role}" LOGIN`);
      }
    });
    expect((await write()).status).toBe(201);
  });
});

describe("ending", () => {
  test("what has begun is answered and stored; the port is free at once", async () => {
    const ending = await startTestApp({}, [ProbeModule]);
    const options = { token: analyst.token, json: { name: "x" } };
    const { begun, closed } = await asOwner(async (owner) => {
      await owner.query("BEGIN");
      await owner.query(waitStatement);
      const held = ending.request("POST", "/v1/probe/notes?then=wait", options);
      await untilWaiting();
      const end = ending.app.close();
      await owner.query("ROLLBACK");
      return { begun: held, closed: end };
    });
    expect((await begun).status).toBe(201);
    await closed;
    await expect(ending.request("GET", "/health/live")).rejects.toThrow();
    expect(await writes(analyst)).toBe(1);
  });
});

/** Resolves once the request waits inside the database. */
async function untilWaiting(): Promise<void> {
  const deadline = Date.now() + 30_000;
  const waiting = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query = $1";
  await asOwner(async (owner) => {
    while ((await owner.query(waiting, [waitStatement])).rowCount === 0) {
      if (Date.now() > deadline) throw new Error("the request never reached the database");
    }
  });
}
