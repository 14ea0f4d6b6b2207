import { createHash } from "node:crypto";
import { addOlderAssessment, addOlderScenario, olderAssessment } from "../harness/older-assessment.js";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { planFile } from "../harness/test-plan.js";

let api: TestApi;
let analyst: TestCaller;
let planId: string;
let olderId: string;

beforeAll(async () => {
  api = await sharedApi();
  analyst = await addCaller(api, "analyst");
  planId = String((await analyst.upload(planFile(), { name: "Assessed before" })).body["id"]);
  olderId = await addOlderAssessment(analyst, planId);
});

describe("an assessment of methods version 1", () => {
  it("is answered as it was stored, with the hash of then", async () => {
    const read = await analyst.get(`/v1/assessments/${olderId}`);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({
      methodsVersion: "1",
      planName: "Assessed before",
      resultSha256: olderAssessment.resultSha256,
      options: { findingRules: olderAssessment.rules },
    });
    expect(read.body).not.toHaveProperty("explanationsSha256");
    expect(read.text).toContain(`"result":${olderAssessment.result}`);
  });

  it("gives its text byte for byte, which the hash is over", async () => {
    const file = await analyst.get(`/v1/assessments/${olderId}/result.json`);
    expect(file.text).toBe(olderAssessment.result);
    expect(createHash("sha256").update(file.text).digest("hex")).toBe(olderAssessment.resultSha256);
  });

  it("keeps its place in lists, and what it is shared with", async () => {
    const { body } = await analyst.get(`/v1/assessments?planId=${planId}`);
    expect(body["items"]).toMatchObject([
      { id: olderId, methodsVersion: "1", actCount: 0, findingCount: olderAssessment.findingCount },
    ]);
    const reader = await addCaller(api, "researcher", analyst.organisationId);
    const path = `/v1/assessments/${olderId}/shares`;
    expect((await analyst.send("PUT", path, { userIds: [reader.id] })).status).toBe(200);
    expect((await reader.get(`/v1/assessments/${olderId}`)).body["methodsVersion"]).toBe("1");
  });

  it.each([
    ["GET", "explanations?path=/totals/spendUsd"],
    ["GET", "explanations/members?path=/totals/spendUsd&term=q"],
    ["GET", "explanations.ndjson"],
    ["GET", "overview"],
    ["GET", "suppliers"],
    ["GET", "contracts"],
    ["GET", "flows"],
    ["GET", "timeline"],
    ["GET", "edition-preview"],
    ["GET", "report.pdf"],
    ["GET", "report.xlsx"],
    ["POST", "report-jobs"],
    ["GET", "ready-scenarios"],
    ["GET", "scenarios"],
    ["POST", "scenarios"],
  ])("refuses %s %s, and names the way on", async (method, path) => {
    const bodies: Record<string, object> = {
      "report-jobs": { format: "pdf", locale: "en" },
      scenarios: { name: "x", months: 3, losses: [], prices: [] },
    };
    const json = method === "POST" ? bodies[path] : undefined;
    const answer = await analyst.send(method, `/v1/assessments/${olderId}/${path}`, json);
    expect([answer.status, answer.body["code"]]).toEqual([409, "assessment.older-method"]);
    expect(answer.body["type"]).toBe("/problems/older-method");
    expect(answer.body["detail"]).toContain(`POST /v1/sourcing-plans/${planId}/assessments`);
  });

  it("refuses what is done about its findings, and a scenario kept of it", async () => {
    const place = {
      planName: "Assessed before",
      ruleId: "cover-short",
      subjectKey: "mineral:natural-graphite",
    };
    const body = {
      assessmentId: olderId,
      place: { ...place, stage: null, supplier: null, countryIso3: null },
      state: "open",
      assigneeId: null,
      note: null,
      dueOn: null,
    };
    const put = await analyst.send("PUT", "/v1/finding-states", body, { "if-match": '"0"' });
    expect([put.status, put.body["code"]]).toEqual([409, "assessment.older-method"]);
    const listed = await analyst.get(`/v1/finding-states?assessmentId=${olderId}`);
    expect([listed.status, listed.body["code"]]).toEqual([409, "assessment.older-method"]);
    const scenarioId = await addOlderScenario(analyst, olderId);
    const kept = await analyst.get(`/v1/scenarios/${scenarioId}`);
    expect([kept.status, kept.body["code"]]).toEqual([409, "assessment.older-method"]);
    expect((await analyst.send("DELETE", `/v1/scenarios/${scenarioId}`)).status).toBe(204);
  });

  it("is nobody else's, whatever is asked of it", async () => {
    const stranger = await addCaller(api, "analyst");
    for (const path of ["", "/result.json", "/overview", "/report.pdf", "/scenarios"]) {
      expect([path, (await stranger.get(`/v1/assessments/${olderId}${path}`)).status]).toEqual([path, 404]);
    }
  });

  it("is compared with a new one of its plan, which has what it lacks", async () => {
    const made = await analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, {});
    expect(made.body).toMatchObject({ methodsVersion: "2" });
    const path = `/v1/assessments/${String(made.body["id"])}/comparison?with=${olderId}`;
    const compared = await analyst.get(path);
    expect(compared.status).toBe(200);
    expect((await analyst.send("DELETE", `/v1/assessments/${olderId}`)).status).toBe(204);
  });
});
