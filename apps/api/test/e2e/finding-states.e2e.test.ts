import { placeOfFinding, type Finding } from "@interphase/sourcing/contract";
import { asOwner } from "../harness/test-database.js";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { csvFile } from "../harness/test-plan.js";

let api: TestApi;
let analyst: TestCaller;
let colleague: TestCaller;
let representative: TestCaller;
let stranger: TestCaller;

beforeAll(async () => {
  api = await sharedApi();
  analyst = await addCaller(api, "analyst");
  colleague = await addCaller(api, "analyst", analyst.organisationId);
  representative = await addCaller(api, "representative", analyst.organisationId);
  stranger = await addCaller(api, "analyst");
});

interface Assessed {
  readonly id: string;
  readonly planId: string;
  readonly findings: readonly Finding[];
}
interface State {
  readonly place: { readonly ruleId: string };
  readonly state: string;
  readonly reopenedBecause: string | null;
  readonly note: string | null;
  readonly version: number;
}

/** Graphite from one source in one country under a licence, without stock; what a test changes it names. */
function graphite(change: { price?: string; other?: boolean } = {}) {
  const head =
    "line,mineral,formula,supplier,mined_in,refined_in,annual_quantity_t,unit_price_usd_per_t,stock_t,plant_country";
  const rows = [
    `1,natural-graphite,,Supplier C,CHN,CHN,200,${change.price ?? "1000"},0,KOR`,
    "2,lithium,LiOH.H2O,Supplier A,CHL:60;AUS:40,KOR,12,12000,30,KOR",
  ];
  return csvFile(head, change.other === true ? rows.slice(1) : rows);
}

async function assess(name: string, change: Parameters<typeof graphite>[0] = {}): Promise<Assessed> {
  const plan = await analyst.upload(graphite(change), { name });
  return assessAgain(String(plan.body["id"]));
}

async function assessAgain(planId: string, options: object = {}): Promise<Assessed> {
  const made = await analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, options);
  expect(made.status).toBe(201);
  const { findings } = made.body["result"] as { findings: Finding[] };
  return { id: String(made.body["id"]), planId, findings };
}

interface Wish {
  readonly state?: string;
  readonly note?: string | null;
  readonly assigneeId?: string | null;
  readonly place?: object;
}

function put(
  caller: TestCaller,
  name: string,
  at: { assessed: Assessed; finding: Finding; ifMatch?: string },
  wish: Wish = {},
): Promise<Answer> {
  const body = {
    assessmentId: at.assessed.id,
    place: placeOfFinding(name, at.finding),
    state: "accepted",
    assigneeId: null,
    note: "The new plant buys elsewhere",
    dueOn: null,
    ...wish,
  };
  const headers: Record<string, string> = at.ifMatch === undefined ? {} : { "if-match": at.ifMatch };
  return caller.send("PUT", "/v1/finding-states", body, headers);
}

async function actsOf(caller: TestCaller, name: string) {
  const { body } = await caller.get("/v1/findings-to-act-on?limit=200");
  const items = body["items"] as { planName: string; assessmentId: string; index: number }[];
  expect(body["count"]).toBe(items.length);
  return items.filter(({ planName }) => planName === name);
}

async function statesOf(caller: TestCaller, name: string): Promise<State[]> {
  const { body } = await caller.get(`/v1/finding-states?planName=${encodeURIComponent(name)}`);
  return body["items"] as State[];
}

const urgent = ({ findings }: Assessed) =>
  findings.flatMap((finding, index) => (finding.level === "act" ? [{ finding, index }] : []));

test("a finding waits for whoever it is assigned to until it is settled or found no more, and for nobody else", async () => {
  const name = "Assigned";
  const assessed = await assess(name);
  const waiting = async (reader: TestCaller) =>
    (
      (await reader.get("/v1/attention?limit=200")).body["items"] as {
        kind: string;
        path: string;
        about: string;
      }[]
    )
      .filter(({ kind, about }) => kind === "finding.assigned" && about === name)
      .map(({ path }) => path);
  const wish = { state: "assigned", assigneeId: colleague.id, note: null };
  for (const finding of assessed.findings)
    expect((await put(analyst, name, { assessed, finding, ifMatch: "*" }, wish)).status).toBe(200);
  const path = `/sourcing/assessments/${assessed.id}/findings`;
  expect(await waiting(colleague)).toEqual(assessed.findings.map(() => path));
  for (const reader of [analyst, representative, stranger]) expect(await waiting(reader)).toEqual([]);
  const [first] = assessed.findings;
  await put(colleague, name, { assessed, finding: first!, ifMatch: "*" }, { state: "done", note: "Bought" });
  expect(await waiting(colleague)).toHaveLength(assessed.findings.length - 1);
  const next = await analyst.upload(graphite({ other: true }), { name });
  const again = await assessAgain(String(next.body["id"]));
  const key = (finding: Finding) => JSON.stringify(placeOfFinding(name, finding));
  const still = new Set(again.findings.map(key));
  const left = assessed.findings.filter((finding) => finding !== first && still.has(key(finding)));
  expect(left.length).toBeLessThan(assessed.findings.length - 1);
  expect(await waiting(colleague)).toHaveLength(left.length);
});

describe("findings to act on", () => {
  it("are exactly those of level act of the newest assessment with default options of the newest version", async () => {
    const name = "Exactly";
    const first = await assess(name);
    const wanted = (assessed: Assessed) =>
      urgent(assessed).map(({ index }) => `${assessed.id} ${String(index)}`);
    const shown = async () =>
      (await actsOf(analyst, name)).map(({ assessmentId, index }) => `${assessmentId} ${String(index)}`);
    expect(wanted(first).length).toBeGreaterThan(0);
    expect((await shown()).sort()).toEqual(wanted(first).sort());
    // Another date is a choice: it does not count, though it is newer.
    await assessAgain(first.planId, { date: "2026-01-01" });
    expect((await shown()).sort()).toEqual(wanted(first).sort());
    const again = await assessAgain(first.planId);
    expect((await shown()).sort()).toEqual(wanted(again).sort());
    // A version that nobody has assessed yet tells nothing; archived, it is not the newest any more.
    const next = await analyst.upload(graphite(), { name });
    expect(await shown()).toEqual([]);
    const path = `/v1/sourcing-plans/${String(next.body["id"])}`;
    expect((await analyst.send("PATCH", path, { isArchived: true })).status).toBe(200);
    expect((await shown()).sort()).toEqual(wanted(again).sort());
  });

  it("are read by colleagues who read the plan, and by nobody else", async () => {
    const assessed = await assess("Readers");
    expect((await actsOf(colleague, "Readers")).length).toBe(urgent(assessed).length);
    const share = { userIds: [representative.id] };
    expect((await analyst.send("PUT", `/v1/assessments/${assessed.id}/shares`, share)).status).toBe(200);
    const admin = await addCaller(api, "org-admin", analyst.organisationId);
    for (const caller of [representative, stranger, admin]) {
      const answer = await caller.get("/v1/findings-to-act-on");
      expect(answer.body).toEqual({ items: [], nextCursor: null, count: 0 });
    }
  });

  it("come in pages that miss and repeat none", async () => {
    await assess("Pages A");
    await assess("Pages B");
    const seen: string[] = [];
    let path: string | null = "/v1/findings-to-act-on?limit=1";
    while (path !== null) {
      const { body } = await analyst.get(path);
      seen.push(...(body["items"] as object[]).map((item) => JSON.stringify(item)));
      const next = body["nextCursor"] as string | null;
      path = next === null ? null : `/v1/findings-to-act-on?limit=1&cursor=${next}`;
    }
    const whole = await analyst.get("/v1/findings-to-act-on?limit=200");
    expect(seen).toEqual((whole.body["items"] as object[]).map((item) => JSON.stringify(item)));
    expect(seen.length).toBeGreaterThan(1);
  });
});

describe("the state of a finding", () => {
  it("takes it from what there is to act on, is kept for the next version, and opens again when more hangs on it", async () => {
    const name = "Kept";
    const assessed = await assess(name);
    const acts = urgent(assessed);
    const { finding } = acts[0]!;
    const done = await put(analyst, name, { assessed, finding, ifMatch: '"0"' });
    expect([done.status, done.headers.get("etag")]).toEqual([200, '"1"']);
    expect(done.body).toMatchObject({
      state: "accepted",
      note: "The new plant buys elsewhere",
      level: finding.level,
      stakeUsd: finding.stakeUsd,
      setBy: { userId: analyst.id },
    });
    expect((await actsOf(analyst, name)).length).toBe(acts.length - 1);
    expect(await statesOf(colleague, name)).toEqual([done.body]);
    await assess(name);
    expect(await statesOf(analyst, name)).toEqual([done.body]);
    expect((await actsOf(analyst, name)).length).toBe(acts.length - 1);
    await assess(name, { price: "1050" });
    expect((await statesOf(analyst, name)).map(({ state }) => state)).toEqual(["accepted"]);
    const dearer = await assess(name, { price: "1200" });
    expect(await statesOf(analyst, name)).toMatchObject([
      { state: "open", reopenedBecause: "stake", note: "The new plant buys elsewhere", version: 1 },
    ]);
    expect((await actsOf(analyst, name)).length).toBe(urgent(dearer).length);
    const before = await analyst.get(`/v1/finding-states?assessmentId=${assessed.id}`);
    expect(before.body["items"]).toMatchObject([{ state: "accepted", reopenedBecause: null }]);
  });

  it("is cleared by itself when the finding is no longer found", async () => {
    const name = "Cleared";
    const assessed = await assess(name);
    const { finding } = urgent(assessed)[0]!;
    await put(
      analyst,
      name,
      { assessed, finding, ifMatch: '"0"' },
      { state: "assigned", assigneeId: colleague.id },
    );
    expect((await statesOf(analyst, name)).length).toBe(1);
    await assess(name, { other: true });
    expect(await statesOf(analyst, name)).toEqual([]);
  });

  it("is not overwritten by who has not seen the last one", async () => {
    const name = "Lost update";
    const assessed = await assess(name);
    const { finding } = urgent(assessed)[0]!;
    const at = { assessed, finding };
    expect((await put(analyst, name, at)).status).toBe(428);
    expect((await put(analyst, name, { ...at, ifMatch: '"1"' })).status).toBe(412);
    expect((await put(analyst, name, { ...at, ifMatch: '"0"' })).status).toBe(200);
    const late = await put(colleague, name, { ...at, ifMatch: '"0"' }, { note: "Another reason" });
    expect(late.status).toBe(412);
    expect(await statesOf(analyst, name)).toMatchObject([{ note: "The new plant buys elsewhere" }]);
    const seen = await put(colleague, name, { ...at, ifMatch: '"1"' }, { state: "open", note: null });
    expect([seen.status, seen.headers.get("etag")]).toEqual([200, '"2"']);
  });

  it("is refused without a reason, an assignee who reads the plan, or a finding", async () => {
    const name = "Refused";
    const assessed = await assess(name);
    const { finding } = urgent(assessed)[0]!;
    const place = placeOfFinding(name, finding);
    const refusals: [Wish, string][] = [
      [{ note: null }, "finding-state.note-missing"],
      [{ state: "done", note: "  " }, "finding-state.note-missing"],
      [{ state: "assigned" }, "finding-state.unknown-assignee"],
      [{ state: "open", assigneeId: colleague.id }, "finding-state.unknown-assignee"],
      [{ state: "assigned", assigneeId: stranger.id }, "finding-state.unknown-assignee"],
      [{ state: "assigned", assigneeId: representative.id }, "finding-state.unknown-assignee"],
      [{ place: { ...place, planName: "Kept" } }, "finding-state.unknown-finding"],
      [{ place: { ...place, subjectKey: "goods:none" } }, "finding-state.unknown-finding"],
      [{ place: { ...place, supplier: "Nobody" } }, "finding-state.unknown-finding"],
    ];
    for (const [wish, code] of refusals) {
      const answer = await put(analyst, name, { assessed, finding, ifMatch: '"0"' }, wish);
      expect([wish, answer.status, answer.body["code"]]).toEqual([wish, 422, code]);
    }
    expect(await statesOf(analyst, name)).toEqual([]);
  });

  it("is another organisation's to neither see nor change, nor a colleague's without the right", async () => {
    const name = "Theirs";
    const assessed = await assess(name);
    const { finding } = urgent(assessed)[0]!;
    const at = { assessed, finding, ifMatch: '"0"' };
    expect((await put(stranger, name, at)).status).toBe(404);
    expect((await put(representative, name, at)).status).toBe(403);
    expect((await put(analyst, name, at)).status).toBe(200);
    for (const caller of [stranger, representative]) expect(await statesOf(caller, name)).toEqual([]);
    expect((await stranger.get(`/v1/finding-states?assessmentId=${assessed.id}`)).status).toBe(404);
  });

  it("goes with the last version of its plan", async () => {
    const name = "Gone";
    const first = await assess(name);
    const { finding } = urgent(first)[0]!;
    await put(analyst, name, { assessed: first, finding, ifMatch: '"0"' });
    const second = await assess(name);
    await analyst.send("DELETE", `/v1/sourcing-plans/${second.planId}`);
    expect((await statesOf(analyst, name)).length).toBe(1);
    await analyst.send("DELETE", `/v1/sourcing-plans/${first.planId}`);
    expect(await statesOf(analyst, name)).toEqual([]);
    const anew = await assess(name);
    expect(await statesOf(analyst, name)).toEqual([]);
    expect((await actsOf(analyst, name)).length).toBe(urgent(anew).length);
  });

  it("leaves each change in the record, without what was noted", async () => {
    const name = "Recorded";
    const assessed = await assess(name);
    const { finding } = urgent(assessed)[0]!;
    await put(analyst, name, { assessed, finding, ifMatch: '"0"' });
    await put(
      analyst,
      name,
      { assessed, finding, ifMatch: '"1"' },
      { state: "done", note: "Second source signed" },
    );
    const { rows } = await asOwner((owner) =>
      owner.query<{ payload: string }>(
        `SELECT payload::text AS payload FROM audit_events
          WHERE action = 'finding-states.replace' AND payload::text LIKE '%' || $1 || '%' ORDER BY seq`,
        [assessed.id],
      ),
    );
    expect(rows.map(({ payload }) => /"state": ?"(\w+)"/.exec(payload)?.[1])).toEqual(["accepted", "done"]);
    for (const { payload } of rows) expect(payload).not.toMatch(/Second source|new plant/);
  });
});
