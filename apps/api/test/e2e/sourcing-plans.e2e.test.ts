import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";

const header =
  "line,mineral,formula,supplier,mined_in,refined_in,annual_quantity_t,unit_price_usd_per_t,stock_t";
const workbook = (...rows: string[]) => ({ name: "plan.csv", content: [header, ...rows].join("\n") });
const good = workbook(
  "1,lithium,LiOH.H2O,Supplier A,CHL:60;AUS:40,CHN,120,12000,30",
  "2,,LiNi0.8Mn0.1Co0.1O2,Supplier B,,CHN,500,30000,",
  "3,natural-graphite,,Supplier C,CHN,CHN,200,1000,0",
);

let api: TestApi;
let analyst: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  analyst = await addCaller(api, "analyst");
});

describe("POST /v1/sourcing-plans", () => {
  it("previews a workbook and stores nothing", async () => {
    const before = await analyst.get("/v1/sourcing-plans");
    const answer = await analyst.upload(good, { query: "?dryRun=true" });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ lineCount: 3, rows: [] });
    expect(await analyst.get("/v1/sourcing-plans").then(({ text }) => text)).toBe(before.text);
  });

  it("stores a workbook whole, and the same name again as the next version", async () => {
    const first = await analyst.upload(good, { name: "Versions" });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ version: 1, lineCount: 3 });
    const second = await analyst.upload(good, { name: "Versions", query: "?dryRun=false" });
    expect(second.body).toMatchObject({ version: 2, lineCount: 3 });
    const lines = await analyst.get(`/v1/sourcing-plans/${String(second.body["id"])}/lines?limit=2`);
    expect(lines.body).toMatchObject({ items: [{ line: "1" }, { line: "2" }] });
  });
});

describe("POST /v1/sourcing-plans/{id}/assessments", () => {
  it("assesses a stored plan and answers the same bytes for the same options", async () => {
    const plan = await analyst.upload(good, { name: "Assessed" });
    const path = `/v1/sourcing-plans/${String(plan.body["id"])}/assessments`;
    const options = { date: "2026-11-20" };
    const first = await analyst.send("POST", path, options);
    expect(first.status).toBe(201);
    const second = await analyst.send("POST", path, options);
    expect(second.body["resultSha256"]).toBe(first.body["resultSha256"]);
    expect(second.body["result"]).toEqual(first.body["result"]);
  });
});
