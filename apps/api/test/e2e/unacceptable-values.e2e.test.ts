import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { planFile } from "../harness/test-plan.js";

/* Values that are well formed, and still mean nothing: each is refused by its field, or understood safely. */
let api: TestApi;
let analyst: TestCaller;
let planId: string;
let assessmentId: string;

const assess = (options: object) => analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, options);
const pointersOf = ({ status, body }: Answer) => ({
  status,
  pointers: ((body["errors"] ?? []) as { pointer: string }[]).map(({ pointer }) => pointer),
});

beforeAll(async () => {
  api = await sharedApi();
  analyst = await addCaller(api, "analyst");
  planId = String((await analyst.upload(planFile(), { name: "Values" })).body["id"]);
  assessmentId = String((await assess({ date: "2026-11-20" })).body["id"]);
});

const usgs = { mineralId: "lithium", stage: "mine", sourceId: "usgs-mcs-2026", year: 2024 };

test.each([
  ["a day before 1990", { date: "1850-01-01" }, "/body/date"],
  ["the day before the first", { date: "1989-12-31" }, "/body/date"],
  ["the day after the last", { date: "2101-01-01" }, "/body/date"],
  ["the last day of all", { date: "9999-12-31" }, "/body/date"],
  ["no country", { homeArea: ["KOR", "XYZ"] }, "/body/homeArea/1"],
  ["a union", { homeArea: ["EUU"] }, "/body/homeArea/0"],
  ["other countries", { homeArea: ["XXX"] }, "/body/homeArea/0"],
  ["two series for one place", { series: [usgs, { ...usgs, year: 2023 }] }, "/body/series/1"],
])("an assessment with %s is refused at its field", async (_, options, pointer) => {
  expect(pointersOf(await assess(options))).toEqual({ status: 422, pointers: [pointer] });
});

test.each(["1990-01-01", "2100-12-31"])("an assessment of %s is made", async (date) => {
  expect((await assess({ date, homeArea: ["XKX", "DEU"] })).status).toBe(201);
});

test("a scenario that loses no country is refused by the country's name", async () => {
  const losses = [{ kind: "country", countryIso3: "XXY", fraction: 1 }];
  const body = { name: "x", months: 3, losses, prices: [] };
  const answer = await analyst.send("POST", `/v1/assessments/${assessmentId}/scenarios`, body);
  expect(pointersOf(answer)).toEqual({ status: 422, pointers: ["/body/losses/0/countryIso3"] });
  expect(answer.text).toContain("XXY");
});

test.each([
  ["a\u202eb", "ab"],
  ["Board\r\nplan\t2026", "Board plan 2026"],
  ["bell\u0007 and null\u0000", "bell and null"],
  ["  계획 مواد\u200f ", "계획 مواد\u200f"],
])("the name %j is stored as %j, and its export is called so", async (name, stored) => {
  const made = await analyst.upload(planFile(), { name });
  const path = `/v1/sourcing-plans/${String(made.body["id"])}`;
  expect((await analyst.get(path)).body["name"]).toBe(stored);
  const disposition = (await analyst.get(`${path}/export.csv`)).headers.get("content-disposition") ?? "";
  expect(disposition).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/);
});

test("a name of which nothing is left is refused", async () => {
  const answer = await analyst.upload(planFile(), { name: "\u202e\u0007" });
  expect(pointersOf(answer)).toEqual({ status: 422, pointers: ["/body/name"] });
});

test.each([
  "sourcing-plans?search=%00",
  "sourcing-plans?name=a%00",
  "finding-states?planName=a%00",
  "sourcing-plans/{plan}/lines?supplier=%00",
  "sourcing-plans/{plan}/line?id=%00",
])("%s asks for what no text can be, and is refused", async (path) => {
  const answer = await analyst.get(`/v1/${path.replace("{plan}", planId)}`);
  expect([answer.status, answer.body["code"]]).toEqual([422, "http.invalid-request"]);
});

test("an e-mail that no text can be does not sign in, and breaks nothing", async () => {
  const json = { email: "a\0@example.org", password: "x" };
  expect([401, 422]).toContain((await api.request("POST", "/v1/auth/login", { json })).status);
});

const id = "0198a2b4-0000-7000-8000-000000000000";
test.each([
  ["sourcing-plans/{plan}/lines", [-1]],
  ["sourcing-plans/{plan}/lines", [0.5]],
  ["sourcing-plans/{plan}/lines", [1e12]],
  ["sourcing-plans/{plan}/lines?sort=line", ["a\0", 1]],
  ["sourcing-plans/{plan}/lines?sort=supplier", [1, 1]],
  ["sourcing-plans/{plan}/lines?sort=-annualQuantityTonnes", [-1, 1]],
  ["sourcing-plans", ["0000-01-01T00:00:00Z", id]],
  ["assessments", ["2026-11-20T00:00:00Z", "x"]],
  ["colleagues", [-1, id]],
  ["finding-states", ["Plan", "none"]],
  ["findings-to-act-on", ["much", "Plan", 0]],
  ["assessments/{assessment}/suppliers", [-1]],
  ["minerals", ["unobtainium"]],
  ["reference/editions", [-1]],
])("%s refuses the cursor %j", async (list, values) => {
  const path = `/v1/${list.replace("{plan}", planId).replace("{assessment}", assessmentId)}`;
  const cursor = Buffer.from(JSON.stringify(values)).toString("base64url");
  const answer = await analyst.get(`${path}${path.includes("?") ? "&" : "?"}cursor=${cursor}`);
  expect(pointersOf(answer)).toEqual({ status: 422, pointers: ["/query/cursor"] });
});

test("the rules that decide the findings are options of the assessment, and a cause when they differ", async () => {
  const before = await assess({ date: "2026-11-20" });
  const read = await analyst.get("/v1/finding-rules");
  const { rules } = read.body as unknown as { rules: Record<string, object> };
  expect((before.body["options"] as { findingRules: object }).findingRules).toEqual(rules);
  const changed = { ...rules, "supplier-hhi": { isEnabled: true, limit: 0.2 } };
  const put = (ifMatch: string) =>
    analyst.send("PUT", "/v1/finding-rules", { rules: changed }, { "if-match": ifMatch });
  const weak = `W/${read.headers.get("etag") ?? ""}`;
  expect((await put(weak)).status).toBe(412);
  expect((await put('"12345", "999999999999"')).status).toBe(412);
  expect((await put("*")).status).toBe(200);
  expect((await put("*")).status).toBe(200);
  const after = await assess({ date: "2026-11-20" });
  expect((after.body["options"] as { findingRules: object }).findingRules).toEqual(changed);
  const compared = await analyst.get(
    `/v1/assessments/${String(after.body["id"])}/comparison?with=${String(before.body["id"])}`,
  );
  expect(compared.body["causes"]).toEqual(["finding-rules"]);
});

describe("an assessment is shared only with who could read it", () => {
  let colleagues: Record<"analyst" | "representative" | "org-admin", TestCaller>;
  beforeAll(async () => {
    const add = (role: keyof typeof colleagues) => addCaller(api, role, analyst.organisationId);
    colleagues = {
      analyst: await add("analyst"),
      representative: await add("representative"),
      "org-admin": await add("org-admin"),
    };
  });
  const share = (...userIds: string[]) =>
    analyst.send("PUT", `/v1/assessments/${assessmentId}/shares`, { userIds });

  test("colleagues are offered by that", async () => {
    const { body } = await analyst.get("/v1/colleagues");
    const ids = (body["items"] as { id: string }[]).map((each) => each.id).sort();
    expect(ids).toEqual([colleagues.analyst.id, colleagues.representative.id].sort());
  });

  test("an administrator and oneself are refused by place, and nothing is shared", async () => {
    const answer = await share(colleagues.representative.id, colleagues["org-admin"].id, analyst.id);
    expect(answer.body["code"]).toBe("assessment.unknown-colleague");
    expect(pointersOf(answer).pointers).toEqual(["/body/userIds/1", "/body/userIds/2"]);
    expect((await analyst.get(`/v1/assessments/${assessmentId}/shares`)).body).toEqual({ items: [] });
  });

  test("a representative is accepted", async () => {
    expect((await share(colleagues.representative.id)).status).toBe(200);
    expect((await colleagues.representative.get(`/v1/assessments/${assessmentId}`)).status).toBe(200);
  });
});
