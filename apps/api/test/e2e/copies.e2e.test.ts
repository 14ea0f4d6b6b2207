import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller } from "../harness/test-caller.js";
import { planFile } from "../harness/test-plan.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});

test("what is made again from a shared thing is shared with nobody", async () => {
  const analyst = await addCaller(api, "analyst");
  const colleague = await addCaller(api, "representative", analyst.organisationId);
  const make = async (path: string, json?: object) => {
    const answer = await analyst.send("POST", path, json ?? {});
    expect(answer.status).toBeLessThan(300);
    return String(answer.body["id"]);
  };
  const planId = String((await analyst.upload(planFile())).body["id"]);
  const assess = (id: string) => make(`/v1/sourcing-plans/${id}/assessments`, { date: "2026-11-20" });
  const shared = await assess(planId);
  const shares = `/v1/assessments/${shared}/shares`;
  expect((await analyst.send("PUT", shares, { userIds: [colleague.id] })).status).toBe(200);

  const again = await assess(planId);
  const nextVersion = await analyst.upload(planFile({ lithiumQuantity: "130" }), { query: "" });
  const ofNextVersion = await assess(String(nextVersion.body["id"]));
  const scenario = { name: "What if", months: 3, losses: [], prices: [] };
  const scenarioId = await make(`/v1/assessments/${shared}/scenarios`, scenario);

  for (const id of [again, ofNextVersion]) {
    expect((await colleague.get(`/v1/assessments/${id}`)).status).toBe(404);
    expect((await analyst.get(`/v1/assessments/${id}/shares`)).body["items"]).toEqual([]);
  }
  expect((await colleague.get(`/v1/scenarios/${scenarioId}`)).status).toBe(404);
  const listed = (await colleague.get("/v1/assessments")).body["items"] as { id: string }[];
  expect(listed.map(({ id }) => id)).toEqual([shared]);
});
