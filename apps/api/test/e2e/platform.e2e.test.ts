import { actions, defaultSecondFactorRoles, roles, type Role } from "@interphase/access";
import { asOwner } from "../harness/test-database.js";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { planFile } from "../harness/test-plan.js";
import { startTestWorker } from "../harness/test-worker.js";
import { addToken } from "../harness/test-token.js";

let api: TestApi;
let operator: TestCaller;
const fresh = {
  secondFactorRoles: roles.filter((role) => defaultSecondFactorRoles.includes(role)),
  invitationDays: 14,
};
const settingsPath = "/v1/alliance/settings";

const put = (caller: TestCaller, json: unknown, ifMatch = "*") =>
  caller.send("PUT", settingsPath, json, { "if-match": ifMatch });
const restore = () =>
  asOwner((owner) =>
    owner.query("UPDATE alliance_settings SET second_factor_roles = $1, invitation_days = 14", [
      fresh.secondFactorRoles,
    ]),
  );

beforeAll(async () => {
  api = await sharedApi();
  operator = await addCaller(api, "platform-admin", null);
});

describe("the alliance's settings", () => {
  afterEach(restore);

  test("of a fresh database ask a second factor of whoever runs the alliance or holds sourcing rights", async () => {
    const { body } = await operator.get(settingsPath);
    const asked = body["secondFactorRoles"] as string[];
    expect([...asked].sort()).toEqual(
      ["analyst", "auditor", "facility-manager", "protocol-steward", "secretariat"].sort(),
    );
    expect(body["invitationDays"]).toBe(14);
  });

  test("hold from the next request on", async () => {
    const researcher = await addCaller(api, "researcher");
    await asOwner((owner) =>
      owner.query("UPDATE sessions SET second_factor = false WHERE person_id = $1", [researcher.id]),
    );
    const rolesOf = async () => (await researcher.get("/v1/me")).body["roles"];
    expect(await rolesOf()).toEqual(["researcher"]);
    const changed = await put(operator, { secondFactorRoles: ["researcher"], invitationDays: 3 });
    expect(changed.body).toEqual({ secondFactorRoles: ["researcher"], invitationDays: 3 });
    expect((await researcher.get("/v1/me")).body["withheldRoles"]).toEqual(["researcher"]);
    await put(operator, { secondFactorRoles: [], invitationDays: 3 });
    expect(await rolesOf()).toEqual(["researcher"]);
  });

  test("are replaced only by who has read the present ones, of many at once by one", async () => {
    const etag = String((await operator.get(settingsPath)).headers.get("etag"));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, days) =>
        put(operator, { secondFactorRoles: [], invitationDays: days + 1 }, etag),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    const unconditional = await operator.send("PUT", settingsPath, fresh);
    expect(unconditional.status).toBe(428);
  });

  test.each([
    [
      "a role that there is not",
      { ...fresh, secondFactorRoles: ["analyst", "king"] },
      "/body/secondFactorRoles/1",
    ],
    ["no day", { ...fresh, invitationDays: 0 }, "/body/invitationDays"],
    ["a setting that there is not", { ...fresh, version: 9 }, "/body/version"],
  ])("with %s are refused by field", async (_, json, pointer) => {
    const answer = await put(operator, json);
    expect(answer.status).toBe(422);
    expect(answer.body["errors"]).toEqual([expect.objectContaining({ pointer })]);
  });

  test.each([
    ["secretariat", 200, 403],
    ["auditor", 200, 403],
    ["protocol-steward", 403, 403],
    ["org-admin", 403, 403],
    ["analyst", 403, 403],
  ] as const)("a %s reads them with %i and writes them with %i", async (role, read, written) => {
    const isMember = role === "org-admin" || role === "analyst";
    const caller = await addCaller(api, role, isMember ? undefined : null);
    expect((await caller.get(settingsPath)).status).toBe(read);
    expect((await put(caller, fresh)).status).toBe(written);
  });
});

describe("the state of the platform", () => {
  test("says how processes do", async () => {
    const { status, body } = await operator.get("/v1/platform/status");
    expect(status).toBe(200);
    expect(body).toMatchObject({ api: { nodeVersion: process.versions.node } });
    const migrations = body["migrations"] as { appliedCount: number; expectedCount: number };
    expect(migrations.appliedCount).toBe(migrations.expectedCount);
    expect((body["database"] as { sizeBytes: number }).sizeBytes).toBeGreaterThan(1_000_000);
  });

  test("says whether anybody works on jobs", async () => {
    const isRunning = async () => {
      const { workers } = (await operator.get("/v1/platform/status")).body as {
        workers?: { isRunning: boolean };
      };
      return workers?.isRunning;
    };
    const worker = await startTestWorker();
    try {
      expect(await isRunning()).toBe(true);
    } finally {
      await worker.close();
    }
  });

  test("counts what waits, runs, is tried again and has failed, and names nobody and no kind of work", async () => {
    const before = (await operator.get("/v1/platform/queue")).body as unknown as Record<string, number>;
    await asOwner(async (owner) => {
      for (const key of ["waits", "runs", "retries", "fails"])
        await owner.query("SELECT graphile_worker.add_job('platform-test', '{}', job_key := $1)", [key]);
      const change = (key: string, what: string) =>
        owner.query(`UPDATE graphile_worker._private_jobs SET ${what} WHERE key = $1`, [key]);
      await change("waits", "run_at = now() - interval '1 hour'");
      await change("runs", "locked_at = now(), locked_by = 'x'");
      await change("retries", "attempts = 1");
      await change("fails", "attempts = max_attempts");
    });
    try {
      const answer = await operator.get("/v1/platform/queue");
      const after = answer.body as unknown as Record<string, number>;
      for (const count of ["waitingCount", "runningCount", "retryingCount", "failedCount"])
        expect([count, after[count]]).toEqual([count, (before[count] ?? 0) + 1]);
      expect(after["oldestWaitSeconds"]).toBeGreaterThanOrEqual(3600);
      expect(answer.text).not.toContain("platform-test");
    } finally {
      await asOwner((owner) =>
        owner.query(
          "DELETE FROM graphile_worker._private_jobs WHERE key IN ('waits', 'runs', 'retries', 'fails')",
        ),
      );
    }
  });

  const others: readonly Role[] = ["secretariat", "auditor", "protocol-steward", "org-admin", "analyst"];
  test.each(others)("is not for a %s", async (role) => {
    const isMember = role === "org-admin" || role === "analyst";
    const caller = await addCaller(api, role, isMember ? undefined : null);
    for (const path of ["/v1/platform/status", "/v1/platform/queue"])
      expect((await caller.get(path)).status).toBe(403);
  });
});

describe("what is stored about me", () => {
  test("is mine alone, whole, and holds no secret", async () => {
    const person = await addCaller(api, "analyst");
    const colleague = await addCaller(api, "org-admin", person.organisationId);
    await person.upload(planFile(), { name: "Nobody's personal data" });
    const { token } = await addToken(api, person, "sourcing.plan.read");
    const answer = await person.get("/v1/me/data");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="my-data-[\d-]+\.json"/);
    expect(answer.body).toMatchObject({
      profile: { id: person.id, email: person.email, hasPassword: true },
      roles: [{ role: "analyst" }],
      sessions: [{ hasSecondFactor: true }],
      accessTokens: [{ name: "Robot" }],
    });
    const acts = answer.body["acts"] as { action: string }[];
    expect(acts.map(({ action }) => action)).toEqual(["access-tokens.create", "sourcing-plans.upload"]);
    const alliance = await addCaller(api, "platform-admin", null);
    await put(alliance, fresh);
    const own = (await alliance.get("/v1/me/data")).body["acts"];
    expect(own).toMatchObject([{ action: "settings.replace", outcome: "success" }]);
    for (const secret of [token.slice(4, 40), person.token.slice(3), "argon2", colleague.id, "personal data"])
      expect([secret, answer.text.includes(secret)]).toEqual([secret, false]);
  });
});

describe("the names of actions", () => {
  test("stand in both languages, say what I may do, and which of it a token can", async () => {
    const analyst = await addCaller(api, "analyst");
    const { body } = await analyst.get("/v1/access/actions");
    const items = body["items"] as {
      action: string;
      text: { en: string; zh: string };
      isHeld: boolean;
      isForTokens: boolean;
    }[];
    expect(items.map(({ action }) => action)).toEqual([...actions]);
    for (const { text } of items) expect([text.en, text.zh].every((each) => each.length > 1)).toBe(true);
    const me = await analyst.get("/v1/me");
    expect(items.filter(({ isHeld }) => isHeld).map(({ action }) => action)).toEqual(me.body["abilities"]);
    const wish = items.filter(({ isHeld, isForTokens }) => isHeld && isForTokens).map(({ action }) => action);
    await expect(addToken(api, analyst, ...wish)).resolves.toMatchObject({
      token: expect.stringMatching(/^iph_/) as string,
    });
    for (const { action } of items.filter(({ isHeld, isForTokens }) => !isHeld || !isForTokens))
      await expect(addToken(api, analyst, action)).rejects.toThrow("scope-not-held");
  });
});
