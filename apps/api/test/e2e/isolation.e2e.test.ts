import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { planFile } from "../harness/test-plan.js";

const missing = "0198a2b4-0000-7000-8000-000000000000";

let api: TestApi;
let analyst: TestCaller;
let stranger: TestCaller;
let ids: { plan: string; assessment: string; scenario: string };

beforeAll(async () => {
  api = await sharedApi();
  analyst = await addCaller(api, "analyst");
  stranger = await addCaller(api, "analyst");
  const plan = String((await analyst.upload(planFile(), { name: "Private" })).body["id"]);
  const assessment = String(
    (await analyst.send("POST", `/v1/sourcing-plans/${plan}/assessments`, {})).body["id"],
  );
  const body = { name: "x", months: 3, losses: [], prices: [] };
  const scenario = String(
    (await analyst.send("POST", `/v1/assessments/${assessment}/scenarios`, body)).body["id"],
  );
  ids = { plan, assessment, scenario };
});

type Call = (
  caller: TestCaller,
  ids: { plan: string; assessment: string; scenario: string },
) => Promise<Answer>;
const share = { userIds: [] };
const calls: Record<string, Call> = {
  "read a plan": (caller, { plan }) => caller.get(`/v1/sourcing-plans/${plan}`),
  "read a plan's lines": (caller, { plan }) => caller.get(`/v1/sourcing-plans/${plan}/lines`),
  "read a plan's line": (caller, { plan }) => caller.get(`/v1/sourcing-plans/${plan}/line?id=1`),
  "download a plan's file": (caller, { plan }) => caller.get(`/v1/sourcing-plans/${plan}/file`),
  "export a plan as CSV": (caller, { plan }) => caller.get(`/v1/sourcing-plans/${plan}/export.csv`),
  "export a plan as XLSX": (caller, { plan }) => caller.get(`/v1/sourcing-plans/${plan}/export.xlsx`),
  "compare a plan": (caller, { plan }) => caller.get(`/v1/sourcing-plans/${plan}/comparison?with=${plan}`),
  "archive a plan": (caller, { plan }) =>
    caller.send("PATCH", `/v1/sourcing-plans/${plan}`, { isArchived: true }),
  "delete a plan": (caller, { plan }) => caller.send("DELETE", `/v1/sourcing-plans/${plan}`),
  "assess a plan": (caller, { plan }) => caller.send("POST", `/v1/sourcing-plans/${plan}/assessments`, {}),
  "read an assessment": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}`),
  "read its overview": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}/overview`),
  "read its explanations": (caller, { assessment }) =>
    caller.get(`/v1/assessments/${assessment}/explanations?path=/totals/spendUsd`),
  "read the members of a sum": (caller, { assessment }) =>
    caller.get(`/v1/assessments/${assessment}/explanations/members?path=/totals/spendUsd&term=spendUsd`),
  "export its explanations": (caller, { assessment }) =>
    caller.get(`/v1/assessments/${assessment}/explanations.ndjson`),
  "export its result": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}/result.json`),
  "read its suppliers": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}/suppliers`),
  "read its contracts": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}/contracts`),
  "read the states of its findings": (caller, { assessment }) =>
    caller.get(`/v1/finding-states?assessmentId=${assessment}`),
  "read its flows": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}/flows`),
  "read its timeline": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}/timeline`),
  "compare an assessment": (caller, { assessment }) =>
    caller.get(`/v1/assessments/${assessment}/comparison?with=${assessment}`),
  "preview an edition": (caller, { assessment }) =>
    caller.get(`/v1/assessments/${assessment}/edition-preview`),
  "export its report": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}/report.pdf`),
  "export its tables": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}/report.xlsx`),
  "have its report written": (caller, { assessment }) =>
    caller.send("POST", `/v1/assessments/${assessment}/report-jobs`, { format: "pdf", locale: "en" }),
  "read its shares": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}/shares`),
  "share it": (caller, { assessment }) => caller.send("PUT", `/v1/assessments/${assessment}/shares`, share),
  "read its scenarios": (caller, { assessment }) => caller.get(`/v1/assessments/${assessment}/scenarios`),
  "read its ready scenarios": (caller, { assessment }) =>
    caller.get(`/v1/assessments/${assessment}/ready-scenarios`),
  "try a scenario on it": (caller, { assessment }) =>
    caller.send("POST", `/v1/assessments/${assessment}/scenarios`, {
      name: "x",
      months: 3,
      losses: [],
      prices: [],
    }),
  "read a scenario": (caller, { scenario }) => caller.get(`/v1/scenarios/${scenario}`),
  "delete a scenario": (caller, { scenario }) => caller.send("DELETE", `/v1/scenarios/${scenario}`),
  "delete an assessment": (caller, { assessment }) => caller.send("DELETE", `/v1/assessments/${assessment}`),
};
const shownOf = ({ status, text }: Answer) => ({ status, text: text.replace(/"instance":"[^"]*"/, "") });

describe("another organisation's analyst", () => {
  it.each(Object.entries(calls))(
    "gets for an attempt to %s the 404 that a missing one gives",
    async (_name, call) => {
      const foreign = await call(stranger, ids);
      const none = await call(stranger, { plan: missing, assessment: missing, scenario: missing });
      const malformed = await call(stranger, { plan: "x", assessment: "x", scenario: "x" });
      expect(foreign.status).toBe(404);
      expect(shownOf(foreign)).toEqual(shownOf(none));
      expect(shownOf(malformed)).toEqual(shownOf(none));
    },
  );

  it("finds nothing of it in a list, a filter, a search or a colleague picker", async () => {
    for (const path of [
      "/v1/sourcing-plans",
      "/v1/sourcing-plans?name=Private",
      "/v1/sourcing-plans?search=Priv",
      "/v1/assessments",
      `/v1/assessments?planId=${ids.plan}`,
      "/v1/finding-states",
      "/v1/finding-states?planName=Private",
      "/v1/findings-to-act-on",
      "/v1/jobs",
      "/v1/colleagues",
    ]) {
      expect({ path, items: (await stranger.get(path)).body["items"] }).toEqual({ path, items: [] });
    }
  });

  it("starts its own plan of the same name at version 1", async () => {
    expect((await stranger.upload(planFile(), { name: "Private" })).body["version"]).toBe(1);
  });

  it("leaves everything in place", async () => {
    expect((await analyst.get(`/v1/scenarios/${ids.scenario}`)).status).toBe(200);
    expect((await analyst.get(`/v1/sourcing-plans/${ids.plan}`)).body).toMatchObject({ isArchived: false });
  });
});

describe.each(["secretariat", "protocol-steward", "auditor", "platform-admin"] as const)("a %s", (role) => {
  it("sees no organisation's sourcing", async () => {
    const caller = await addCaller(api, role, null);
    for (const call of [
      calls["read a plan"],
      calls["download a plan's file"],
      calls["read an assessment"],
      calls["read a scenario"],
    ]) {
      expect((await call?.(caller, ids))?.status).toBe(404);
    }
    expect((await caller.upload(planFile())).status).toBe(403);
    expect((await caller.get("/v1/finding-rules")).status).toBe(403);
    for (const path of ["/v1/sourcing-plans", "/v1/assessments", "/v1/jobs"]) {
      expect((await caller.get(path)).body["items"]).toEqual([]);
    }
  });
});

describe("sharing an assessment", () => {
  it("lets exactly the named colleague read it, and not change it, its plan or its report", async () => {
    const colleague = await addCaller(api, "representative", analyst.organisationId);
    const other = await addCaller(api, "researcher", analyst.organisationId);
    const path = `/v1/assessments/${ids.assessment}`;
    expect((await colleague.get(path)).status).toBe(404);
    const shared = await analyst.send("PUT", `${path}/shares`, { userIds: [colleague.id] });
    expect(shared.body["items"]).toMatchObject([{ userId: colleague.id, email: colleague.email }]);
    const read = await colleague.get(path);
    expect(read.body).toMatchObject({ id: ids.assessment, isOwn: false });
    expect((await colleague.get("/v1/assessments")).body["items"]).toMatchObject([{ id: ids.assessment }]);
    expect((await colleague.get(`${path}/flows`)).status).toBe(200);
    for (const call of ["read a plan", "delete an assessment"]) {
      expect({ call, status: (await calls[call]?.(colleague, ids))?.status }).toEqual({ call, status: 404 });
    }
    for (const call of ["export its report", "share it", "try a scenario on it"]) {
      expect({ call, status: (await calls[call]?.(colleague, ids))?.status }).toEqual({ call, status: 403 });
    }
    expect((await other.get(path)).status).toBe(404);
    expect((await other.get("/v1/assessments")).body["items"]).toEqual([]);
    await analyst.send("PUT", `${path}/shares`, { userIds: [] });
    expect((await colleague.get(path)).status).toBe(404);
  });

  it("refuses anybody who is no colleague, and shares with none of the list then", async () => {
    const colleague = await addCaller(api, "representative", analyst.organisationId);
    const path = `/v1/assessments/${ids.assessment}/shares`;
    const answer = await analyst.send("PUT", path, { userIds: [colleague.id, stranger.id] });
    expect(answer.body).toMatchObject({ status: 422, errors: [{ pointer: "/body/userIds/1" }] });
    expect((await analyst.get(path)).body["items"]).toEqual([]);
  });
});
