import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { planFile } from "../harness/test-plan.js";
import { defaultEditionName } from "@interphase/minerals";
import { createHash } from "node:crypto";

let api: TestApi;
let analyst: TestCaller;
let planId: string;
let assessmentId: string;

beforeAll(async () => {
  api = await sharedApi();
  analyst = await addCaller(api, "analyst");
  planId = String((await analyst.upload(planFile(), { name: "Assessed" })).body["id"]);
  const made = await analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, { date: "2026-11-20" });
  assessmentId = String(made.body["id"]);
});

const rawResultOf = (text: string): string => {
  const body = JSON.parse(text) as { result: object };
  const raw = JSON.stringify(body.result);
  expect(text).toContain(`"result":${raw}`);
  return raw;
};

describe("an assessment", () => {
  it("has the hash of the bytes sent, when made and whenever read", async () => {
    const made = await analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, {
      date: "2026-11-20",
    });
    const read = await analyst.get(`/v1/assessments/${String(made.body["id"])}`);
    for (const answer of [made, read]) {
      const sha256 = createHash("sha256").update(rawResultOf(answer.text)).digest("hex");
      expect(answer.body["resultSha256"]).toBe(sha256);
    }
    expect(rawResultOf(made.text)).toBe(rawResultOf(read.text));
  });

  it("takes the organisation's country as home area, today and the newest edition unless told otherwise", async () => {
    const made = await analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, {});
    expect(made.status).toBe(201);
    expect(made.body["options"]).toMatchObject({
      homeArea: ["KOR"],
      date: new Date().toISOString().slice(0, 10),
      edition: defaultEditionName(),
      series: [],
    });
  });

  it.each([
    [{ edition: "1999-01" }, "assessment.unknown-edition"],
    [
      { series: [{ mineralId: "lithium", stage: "mine", sourceId: "nobody", year: 2024 }] },
      "assessment.unknown-series",
    ],
    [{ governanceYear: 1991 }, "http.invalid-request"],
    [{ colour: "red" }, "http.invalid-request"],
    [{ homeArea: ["Korea"] }, "http.invalid-request"],
  ])("is refused with %j", async (options, code) => {
    const answer = await analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, options);
    expect({ status: answer.status, code: answer.body["code"] }).toEqual({ status: 422, code });
  });

  it("shows flows, timeline, reports in both languages, and what another edition would change", async () => {
    for (const path of [
      "overview",
      "suppliers",
      "contracts",
      "flows",
      "flows?mineralId=lithium",
      "timeline",
      "report.pdf?locale=en",
      "report.pdf?locale=zh",
      "report.xlsx",
      "edition-preview",
      "edition-preview?edition=2025-12",
      "ready-scenarios",
      "scenarios",
      "shares",
    ]) {
      const answer = await analyst.get(`/v1/assessments/${assessmentId}/${path}`);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    }
    const preview = await analyst.get(`/v1/assessments/${assessmentId}/edition-preview?edition=2025-12`);
    expect(preview.body).toMatchObject({ edition: "2025-12", isNewer: false });
  });

  it("compares with an assessment of the plan's next version, naming the line that moved it", async () => {
    const next = await analyst.upload(planFile({ lithiumQuantity: "240" }), { name: "Assessed" });
    const path = `/v1/sourcing-plans/${String(next.body["id"])}/assessments`;
    const after = await analyst.send("POST", path, { date: "2026-11-20" });
    const compared = await analyst.get(
      `/v1/assessments/${String(after.body["id"])}/comparison?with=${assessmentId}`,
    );
    expect(compared.body["causes"]).toEqual(["lines"]);
    const changes = compared.body["changes"] as {
      mineralId: string | null;
      code: string;
      lines: string[];
    }[];
    expect(changes).toContainEqual(
      expect.objectContaining({ mineralId: "lithium", code: "contained-tonnes", lines: ["1"] }),
    );
    const plans = await analyst.get(
      `/v1/sourcing-plans/${String(next.body["id"])}/comparison?with=${planId}`,
    );
    expect(plans.body).toMatchObject({ added: [], removed: [], changed: [{ line: "1" }], unchangedCount: 2 });
  });

  it("goes with its scenarios when it is deleted, and with its plan", async () => {
    const plan = await analyst.upload(planFile(), { name: "Short-lived" });
    const made = await analyst.send("POST", `/v1/sourcing-plans/${String(plan.body["id"])}/assessments`, {});
    const scenario = await analyst.send("POST", `/v1/assessments/${String(made.body["id"])}/scenarios`, {
      name: "No lithium from Chile",
      months: 6,
      losses: [{ kind: "country", countryIso3: "CHL", fraction: 1 }],
      prices: [],
    });
    expect(scenario.status).toBe(201);
    expect((await analyst.send("DELETE", `/v1/sourcing-plans/${String(plan.body["id"])}`)).status).toBe(204);
    for (const path of [
      `assessments/${String(made.body["id"])}`,
      `scenarios/${String(scenario.body["id"])}`,
    ]) {
      expect((await analyst.get(`/v1/${path}`)).status).toBe(404);
    }
  });
});

describe("suppliers and contracts", () => {
  it("are told by spend and by end, in pages and by name", async () => {
    const url = `/v1/assessments/${assessmentId}`;
    const whole = await analyst.get(`${url}/suppliers`);
    const named = (whole.body["items"] as { parent: string; shareOfSpend: number }[]).map(
      (each) => each.parent,
    );
    expect(named).toEqual(["Supplier B", "Supplier A", "Supplier C"]);
    const first = await analyst.get(`${url}/suppliers?limit=2`);
    const second = await analyst.get(`${url}/suppliers?limit=2&cursor=${String(first.body["nextCursor"])}`);
    expect([...(first.body["items"] as object[]), ...(second.body["items"] as object[])]).toEqual(
      whole.body["items"],
    );
    expect(second.body["nextCursor"]).toBeNull();
    const searched = await analyst.get(`${url}/suppliers?search=plier%20c`);
    expect(searched.body["items"]).toMatchObject([{ parent: "Supplier C", lineCount: 1 }]);
    const contracts = await analyst.get(`${url}/contracts?supplier=supplier%20a`);
    expect(contracts.body["items"]).toMatchObject([{ line: "1", parent: "Supplier A", contractEnd: null }]);
  });
});

describe("the overview", () => {
  it("puts the minerals in exposure order, and the first thing to do first", async () => {
    const { body } = await analyst.get(`/v1/assessments/${assessmentId}`);
    const result = body["result"] as { exposureOrder: string[]; findings: { level: string }[] };
    const overview = await analyst.get(`/v1/assessments/${assessmentId}/overview`);
    const exposures = overview.body["exposures"] as { mineralId: string }[];
    expect(exposures.map(({ mineralId }) => mineralId)).toEqual(result.exposureOrder);
    const acts = result.findings.filter(({ level }) => level === "act").length;
    expect(overview.body["counts"]).toMatchObject({ act: acts });
    const list = await analyst.get(`/v1/assessments?planId=${planId}`);
    const items = list.body["items"] as { id: string; actCount: number }[];
    expect(items.find(({ id }) => id === assessmentId)?.actCount).toBe(acts);
  });
});

describe("a scenario", () => {
  it("is computed, kept, listed and forgotten", async () => {
    const made = await analyst.send("POST", `/v1/assessments/${assessmentId}/scenarios`, {
      name: "Graphite stops",
      months: 10,
      transitMonths: 4,
      losses: [{ kind: "country", countryIso3: "CHN", mineralId: "natural-graphite", fraction: 1 }],
      prices: [{ mineralId: "lithium", factor: 2 }],
    });
    expect(made.status).toBe(201);
    const graphite = (made.body["minerals"] as { mineralId: string; lossFraction: object }[]).find(
      ({ mineralId }) => mineralId === "natural-graphite",
    );
    expect(graphite?.lossFraction).toEqual({ low: 1, value: 1, high: 1 });
    const path = `/v1/scenarios/${String(made.body["id"])}`;
    expect((await analyst.get(path)).text).toBe(made.text);
    const list = await analyst.get(`/v1/assessments/${assessmentId}/scenarios`);
    const { explanations: _explanations, ...figures } = made.body;
    expect(list.body["items"]).toContainEqual(figures);
    expect((await analyst.send("DELETE", path)).status).toBe(204);
    expect((await analyst.get(path)).status).toBe(404);
  });

  it.each([
    [{ kind: "measure", measureId: "none-such", fraction: 1 }, "scenario.unknown-measure"],
    [{ kind: "supplier", supplier: "Nobody", fraction: 1 }, "scenario.unknown-supplier"],
    [{ kind: "country", countryIso3: "CHL", fraction: 1.5 }, "http.invalid-request"],
  ])("is refused with %j", async (loss, code) => {
    const body = { name: "x", months: 3, losses: [loss], prices: [] };
    const answer = await analyst.send("POST", `/v1/assessments/${assessmentId}/scenarios`, body);
    expect({ status: answer.status, code: answer.body["code"] }).toEqual({ status: 422, code });
  });

  it("is refused where one price moves twice, at the second move", async () => {
    const prices = [2, 3].map((factor) => ({ mineralId: "lithium", factor }));
    const body = { name: "x", months: 3, losses: [], prices };
    const answer = await analyst.send("POST", `/v1/assessments/${assessmentId}/scenarios`, body);
    expect({ status: answer.status, code: answer.body["code"] }).toEqual({
      status: 422,
      code: "scenario.repeated-price",
    });
    expect(answer.body["errors"]).toMatchObject([{ pointer: "/body/prices/1/mineralId" }]);
  });
});

describe("the rules for findings", () => {
  it("carry an ETag, refuse a lost update with 412 and one without If-Match with 428", async () => {
    const other = await addCaller(api, "analyst");
    const first = await other.get("/v1/finding-rules");
    const etag = first.headers.get("etag") ?? "";
    const { rules } = first.body as unknown as {
      rules: Record<string, { isEnabled: boolean; limit: number }>;
    };
    const changed = { rules: { ...rules, "supplier-hhi": { isEnabled: true, limit: 0.2 } } };
    const put = (headers: Record<string, string>) => other.send("PUT", "/v1/finding-rules", changed, headers);
    expect((await put({})).status).toBe(428);
    const second = await put({ "if-match": etag });
    expect(second.status).toBe(200);
    expect(second.headers.get("etag")).not.toBe(etag);
    expect((await put({ "if-match": etag })).status).toBe(412);
    expect((await other.get("/v1/finding-rules")).body).toEqual(changed);
    expect((await analyst.get("/v1/finding-rules")).body).toEqual({ rules });
  });

  it("decide what an assessment made afterwards finds, and leave those made before as they were", async () => {
    const other = await addCaller(api, "analyst");
    const plan = String((await other.upload(planFile())).body["id"]);
    const assess = () => other.send("POST", `/v1/sourcing-plans/${plan}/assessments`, { date: "2026-11-20" });
    const before = await assess();
    const read = await other.get("/v1/finding-rules");
    const { rules } = read.body as unknown as { rules: Record<string, object> };
    const off = Object.fromEntries(Object.keys(rules).map((id) => [id, { isEnabled: false, limit: 0 }]));
    await other.send(
      "PUT",
      "/v1/finding-rules",
      { rules: off },
      { "if-match": read.headers.get("etag") ?? "" },
    );
    const after = await assess();
    expect((after.body["result"] as { findings: object[] }).findings).toEqual([]);
    expect((await other.get(`/v1/assessments/${String(before.body["id"])}`)).body["resultSha256"]).toBe(
      before.body["resultSha256"],
    );
  });
});
