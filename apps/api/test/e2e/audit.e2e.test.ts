import { verifyBytes, type AuditEvent, type AuditScopeItem, type SignedHead } from "@interphase/audit";
import { AuditHeads } from "../../src/platform/audit-reading/audit-heads.service.js";
import { startTestApp, type Answer, type TestApp } from "../harness/test-app.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { addOrganisation, testPassword } from "../harness/test-people.js";
import { ProbeModule } from "../harness/probe.module.js";
import { startTestWorker, untilFinished } from "../harness/test-worker.js";
import { csvFile } from "../harness/test-plan.js";

/** In this process: probes, and the service that signs heads. */
let api: TestApp;
beforeAll(async () => {
  api = await startTestApp({ IMPORT_INLINE_MAX_LINES: "5" }, [ProbeModule]);
});
afterAll(() => api.app.close());

interface Member {
  readonly scope: string;
  readonly organisationId: string;
  readonly admin: TestCaller;
  readonly analyst: TestCaller;
}

async function newMember(name = "Member"): Promise<Member> {
  const organisationId = await addOrganisation(name);
  return {
    organisationId,
    scope: `organisation:${organisationId}`,
    admin: await addCaller(api, "org-admin", organisationId),
    analyst: await addCaller(api, "analyst", organisationId),
  };
}

const itemsOf = <Item>(answer: Answer) => (answer.body as unknown as { items: Item[] }).items;
const eventsOf = async (reader: TestCaller, scope: string, query = "") =>
  itemsOf<AuditEvent>(await reader.get(`/v1/audit-events?scope=${scope}${query}`));
const note = (caller: TestCaller, query = "", headers: Record<string, string> = {}) =>
  caller.send("POST", `/v1/probe/notes${query}`, { name: "secret of the member" }, headers);

const head =
  "line,mineral,formula,supplier,mined_in,refined_in,annual_quantity_t,unit_price_usd_per_t,stock_t";
const planOf = (lines: number) =>
  csvFile(
    head,
    Array.from(
      { length: lines },
      (_, index) => `${String(index + 1)},natural-graphite,,Supplier C,CHN,CHN,200,1000,0`,
    ),
  );

describe("what is recorded", () => {
  test("an act, once, with who, when, from where and by which request", async () => {
    const { admin, analyst, scope } = await newMember();
    const key = { "idempotency-key": "same" };
    const first = await note(analyst, "", key);
    const again = await note(analyst, "", key);
    expect([first.status, again.status, again.headers.get("idempotent-replay")]).toEqual([201, 201, "true"]);
    const events = await eventsOf(admin, scope);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      seq: 1,
      action: "probe.note",
      actionClass: "probe",
      outcome: "success",
      actor: { personId: analyst.id, displayName: `Person ${analyst.id}`, email: analyst.email },
      requestId: first.headers.get("x-request-id"),
      networkAddress: "127.0.0.1",
      form: "full",
    });
  });

  test("nothing of what was rolled back, refused for its values, or only looked at", async () => {
    const { admin, analyst, scope } = await newMember();
    for (const then of ["wrong", "refuse", "throw"]) await note(analyst, `?then=${then}`);
    await analyst.send("POST", "/v1/probe/notes", { name: 7 });
    await analyst.get("/v1/probe/notes");
    await analyst.upload(planOf(2), { query: "?dryRun=true" });
    expect(await eventsOf(admin, scope)).toEqual([]);
  });

  test("whoever was refused, with the route and the reason, and nothing of what they asked for", async () => {
    const { admin, organisationId, scope } = await newMember();
    const researcher = await addCaller(api, "researcher", organisationId);
    expect((await note(researcher)).status).toBe(403);
    expect((await researcher.get("/v1/probe/notes/0198a2b4-0000-7000-8000-000000000000")).status).toBe(404);
    const events = await eventsOf(admin, scope, "&outcome=denied");
    expect(events.map(({ action, facts, actor }) => [action, facts, actor?.personId])).toEqual([
      ["access.denied", { route: "probe.one", reason: "not-found" }, researcher.id],
      ["access.denied", { route: "probe.note", reason: "access.forbidden" }, researcher.id],
    ]);
    expect(JSON.stringify(events)).not.toContain("secret of the member");
  });

  test("an act once, where a service that opens its own transactions records it itself", async () => {
    const { admin, scope } = await newMember();
    const answer = await admin.send("POST", "/v1/me/factors/totp", { name: "Phone", password: testPassword });
    expect(answer.status).toBe(201);
    const events = await eventsOf(admin, scope);
    expect(events.map(({ action }) => action)).toEqual(["factors.add-totp"]);
  });

  test("what is done to another, in both records, and by whom", async () => {
    const { admin, organisationId, scope } = await newMember();
    const secretary = await addCaller(api, "secretariat", null);
    const path = `/v1/organisations/${organisationId}/suspension`;
    for (const method of ["POST", "DELETE"]) expect((await secretary.send(method, path)).status).toBe(204);
    const target = { kind: "organisation", id: organisationId };
    for (const [reader, record] of [
      [admin, scope],
      [secretary, "alliance"],
    ] as const) {
      const events = (await eventsOf(reader, record)).filter(({ target: at }) => at?.id === organisationId);
      expect(events.map(({ action }) => action)).toEqual([
        "organisations.reinstate",
        "organisations.suspend",
      ]);
      for (const { actor, target: at } of events)
        expect([at, actor?.displayName]).toEqual([target, `Person ${secretary.id}`]);
    }
  });

  test("every file that leaves, with what it was made of", async () => {
    const { admin, analyst, scope } = await newMember();
    const plan = await analyst.upload(planOf(2));
    const planId = String(plan.body["id"]);
    expect((await analyst.get(`/v1/sourcing-plans/${planId}/export.csv`)).status).toBe(200);
    const events = await eventsOf(admin, scope);
    expect(events.map(({ action, target }) => [action, target])).toEqual([
      ["sourcing-plans.export-csv", { kind: "sourcing-plans", id: planId }],
      ["sourcing-plans.upload", { kind: "sourcing-plans", id: planId }],
    ]);
  });

  test("what a worker finished, on behalf of whoever asked", async () => {
    const { admin, analyst, scope } = await newMember();
    const worker = await startTestWorker();
    try {
      const job = await analyst.upload(planOf(20));
      const jobId = String(job.body["jobId"]);
      await untilFinished(analyst, jobId);
      const [finished] = await eventsOf(admin, scope, "&action=jobs.finish");
      expect(finished).toMatchObject({
        actor: null,
        onBehalfOf: { personId: analyst.id, displayName: `Person ${analyst.id}` },
        target: { kind: "jobs", id: jobId },
        facts: { kind: "plan-import" },
      });
    } finally {
      await worker.close();
    }
  });
});

describe("who sees which chain", () => {
  test("an organisation its own in full, and nobody's else", async () => {
    const [one, two] = [await newMember(), await newMember()];
    await note(one.analyst);
    await note(two.analyst);
    expect((await eventsOf(one.admin, one.scope)).map(({ form }) => form)).toEqual(["full"]);
    const places = ["audit-events", "audit/head", "audit/heads", "audit/export"];
    for (const scope of [
      two.scope,
      "alliance",
      "platform",
      "organisation:0198a2b4-0000-7000-8000-00000000dead",
    ])
      for (const place of places)
        expect([scope, place, (await one.admin.get(`/v1/${place}?scope=${scope}`)).status]).toEqual([
          scope,
          place,
          404,
        ]);
    const scopes = itemsOf<AuditScopeItem>(await one.admin.get("/v1/audit/scopes"));
    expect(scopes).toEqual([{ scope: one.scope, name: "Member", form: "full", seq: 1 }]);
  });

  test("people without the role see no chain, their organisation's included", async () => {
    const { analyst, scope } = await newMember();
    await note(analyst);
    expect(await eventsOf(analyst, scope)).toEqual([]);
    expect((await analyst.get(`/v1/audit/export?scope=${scope}`)).status).toBe(403);
    expect((await api.request("GET", `/v1/audit-events?scope=${scope}`)).status).toBe(401);
  });

  test("the auditor every chain redacted: who by pseudonym, when, which class of act", async () => {
    const { admin, analyst, scope } = await newMember("Redacted Member");
    await analyst.upload(planOf(2), { name: "Secret plan" });
    const auditor = await addCaller(api, "auditor", null);
    const answer = await auditor.get(`/v1/audit-events?scope=${scope}`);
    const [event] = itemsOf<AuditEvent>(answer);
    const [full] = await eventsOf(admin, scope);
    expect(event).toEqual({
      ...full,
      action: null,
      target: null,
      facts: null,
      requestId: null,
      networkAddress: null,
      userAgent: null,
      form: "redacted",
      actor: { pseudonym: full!.actor!.pseudonym, personId: null, displayName: null, email: null },
    });
    expect(answer.text).not.toMatch(new RegExp(`${analyst.id}|${analyst.email}|upload|Secret plan`));
    expect(await eventsOf(auditor, scope, `&actor=${analyst.id}`)).toEqual([]);
    expect(await eventsOf(auditor, scope, "&action=sourcing-plans.upload")).toEqual([]);
    expect(await eventsOf(auditor, scope, `&actor=${event!.actor!.pseudonym}`)).toHaveLength(1);
    for (const other of ["alliance", "platform"])
      expect((await auditor.get(`/v1/audit-events?scope=${other}`)).status).toBe(200);
  });

  test("the secretariat the alliance's in full, the platform administrator the platform's, neither any other", async () => {
    const { scope } = await newMember();
    const secretariat = await addCaller(api, "secretariat", null);
    const administrator = await addCaller(api, "platform-admin", null);
    for (const [reader, own, other] of [
      [secretariat, "alliance", "platform"],
      [administrator, "platform", "alliance"],
    ] as const) {
      expect((await note(reader)).status).toBe(403);
      const [event] = await eventsOf(reader, own);
      expect(event).toMatchObject({ action: "access.denied", form: "full", actor: { personId: reader.id } });
      for (const hidden of [other, scope])
        expect((await reader.get(`/v1/audit-events?scope=${hidden}`)).status).toBe(404);
      const scopes = itemsOf<AuditScopeItem>(await reader.get("/v1/audit/scopes"));
      expect(scopes.map((each) => each.scope)).toEqual([own]);
    }
  });

  test("an auditor picks among platform, alliance and every organisation by name, page by page", async () => {
    await newMember("Picked Member");
    const auditor = await addCaller(api, "auditor", null);
    const all = itemsOf<AuditScopeItem>(await auditor.get("/v1/audit/scopes?limit=200"));
    expect(all.slice(0, 2).map(({ scope }) => scope)).toEqual(["platform", "alliance"]);
    expect(all.map(({ name }) => name)).toContain("Picked Member");
    const paged: AuditScopeItem[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: Answer = await auditor.get(`/v1/audit/scopes?limit=3${cursor && `&cursor=${cursor}`}`);
      paged.push(...itemsOf<AuditScopeItem>(page));
      cursor = page.body["nextCursor"] as string | null;
    }
    expect(paged).toEqual(all);
  });
});

describe("proof", () => {
  test("an export verifies with the published key, in full and redacted, and holds its own event", async () => {
    const { admin, analyst, scope } = await newMember();
    for (let count = 0; count < 3; count += 1) await note(analyst);
    const keys = itemsOf<{ publicKey: string }>(await api.request("GET", "/v1/audit/keys"));
    const trustedKeys = keys.map(({ publicKey }) => publicKey);
    const auditor = await addCaller(api, "auditor", null);
    const full = await admin.get(`/v1/audit/export?scope=${scope}`);
    expect(full.headers.get("content-type")).toBe("application/x-ndjson");
    expect(full.headers.get("content-disposition")).toContain("-full-");
    expect(verifyBytes(Buffer.from(full.text), { trustedKeys })).toMatchObject({
      ok: true,
      form: "full",
      count: 4,
    });
    expect(full.text).toContain('"action":"audit.export"');
    expect(full.text).not.toMatch(new RegExp(`${analyst.id}|@|127\\.0\\.0\\.1`));
    for (const answer of [
      await auditor.get(`/v1/audit/export?scope=${scope}`),
      await auditor.get(`/v1/audit/export?scope=${scope}&form=full`),
    ]) {
      const found = verifyBytes(Buffer.from(answer.text), { trustedKeys });
      expect(found).toMatchObject({ ok: true, form: "redacted", count: 4 });
      expect(answer.text).not.toContain("audit.export");
    }
    const [, own] = await eventsOf(
      await addCaller(api, "secretariat", null),
      "alliance",
      "&action=audit.export",
    );
    expect(own).toMatchObject({
      target: { kind: "audit-chain", id: scope },
      actor: { personId: auditor.id },
    });
  });

  test("a head signed today proves that the chain goes through it tomorrow", async () => {
    const { admin, analyst, scope } = await newMember();
    await note(analyst);
    const head = (await admin.get(`/v1/audit/head?scope=${scope}`)).body as unknown as SignedHead;
    expect(head).toMatchObject({ scope, seq: 1 });
    await note(analyst);
    const bytes = Buffer.from((await admin.get(`/v1/audit/export?scope=${scope}`)).text);
    expect(verifyBytes(bytes, { knownHeads: [head], trustedKeys: [head.publicKey] })).toMatchObject({
      ok: true,
      count: 3,
    });
    const other = { ...head, hash: "0".repeat(64) };
    expect(verifyBytes(bytes, { knownHeads: [other] })).toMatchObject({ ok: false, break: { seq: 1 } });
  });

  test("one head a chain and day is kept, whoever asks how often", async () => {
    const { admin, analyst, scope } = await newMember();
    await note(analyst);
    const heads = api.app.nest.get(AuditHeads, { strict: false });
    await Promise.all([heads.keepDaily(), heads.keepDaily(), heads.keepDaily()]);
    await note(analyst);
    await heads.keepDaily();
    const kept = itemsOf<SignedHead>(await admin.get(`/v1/audit/heads?scope=${scope}`));
    expect(kept).toMatchObject([{ scope, seq: 1 }]);
    expect(itemsOf(await admin.get(`/v1/audit/heads?scope=${scope}&limit=1`))).toEqual(kept);
  });

  test("pages and filters of a chain give the same events as the whole", async () => {
    const { admin, analyst, scope } = await newMember();
    for (let count = 0; count < 7; count += 1) await note(analyst);
    await admin.get(`/v1/audit/export?scope=${scope}`);
    const all = await eventsOf(admin, scope);
    expect(all.map(({ seq }) => seq)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    const paged: AuditEvent[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: Answer = await admin.get(
        `/v1/audit-events?scope=${scope}&limit=3${cursor && `&cursor=${cursor}`}`,
      );
      paged.push(...itemsOf<AuditEvent>(page));
      cursor = page.body["nextCursor"] as string | null;
    }
    expect(paged).toEqual(all);
    const ofAnalyst = await eventsOf(admin, scope, `&actor=${analyst.id}&action=probe`);
    expect(ofAnalyst).toEqual(all.slice(1));
    const [third] = all.filter(({ seq }) => seq === 3);
    const until = await eventsOf(admin, scope, `&from=${third!.occurredAt}&action=probe.note`);
    expect(until.at(-1)!.seq).toBeLessThanOrEqual(3);
    expect((await admin.get(`/v1/audit-events?scope=${scope}&cursor=x`)).status).toBe(422);
    expect((await admin.get(`/v1/audit/heads?scope=${scope}&cursor=WyJ4Il0`)).status).toBe(422);
    expect((await admin.get(`/v1/audit-events?scope=everything`)).status).toBe(422);
    const noDay = Buffer.from('["2026-02-30"]').toString("base64url");
    expect((await admin.get(`/v1/audit/heads?scope=${scope}&cursor=${noDay}`)).status).toBe(422);
    expect((await admin.get(`/v1/audit-events?scope=${scope}&from=0000-01-01T00:00:00Z`)).status).toBe(422);
    expect((await admin.get(`/v1/audit-events?scope=${scope}&to=9999-12-31T23:59:59Z`)).status).toBe(200);
  });
});
