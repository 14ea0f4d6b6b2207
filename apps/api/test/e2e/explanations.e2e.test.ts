import { createHash } from "node:crypto";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { csvFile, planFile } from "../harness/test-plan.js";

let api: TestApi;
let analyst: TestCaller;
let planId: string;
let assessmentId: string;

beforeAll(async () => {
  api = await sharedApi();
  analyst = await addCaller(api, "analyst");
  planId = String((await analyst.upload(planFile(), { name: "Explained" })).body["id"]);
  const made = await analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, { date: "2026-11-20" });
  assessmentId = String(made.body["id"]);
});

interface Explained {
  readonly path: string;
  readonly figure: unknown;
  readonly formulas: Readonly<Record<string, unknown>>;
}

/** The lines of all explanations, as they are downloaded. */
async function downloaded(
  id: string,
): Promise<{ readonly text: string; readonly all: readonly Explained[] }> {
  const { status, text } = await analyst.get(`/v1/assessments/${id}/explanations.ndjson`);
  expect(status).toBe(200);
  return {
    text,
    all: text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Explained),
  };
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

describe("how figures were made", () => {
  it("is told without a trace in the result, and under 120 kB with one of 28 lines", async () => {
    const rows = Array.from(
      { length: 28 },
      (_, index) =>
        `${String(index)},,LiNi0.8Mn0.1Co0.1O2,Supplier ${String(index % 5)},Ni=IDN:60;AUS:40 | Li=CHL:100,CHN,${String(index + 1)},30000,1`,
    );
    const head =
      "line,mineral,formula,supplier,mined_in,refined_in,annual_quantity_t,unit_price_usd_per_t,stock_t";
    const plan = await analyst.upload(csvFile(head, rows), { name: "Twenty-eight" });
    const path = `/v1/sourcing-plans/${String(plan.body["id"])}/assessments`;
    const made = await analyst.send("POST", path, {});
    expect(made.status).toBe(201);
    expect(Buffer.byteLength(made.text)).toBeLessThan(120_000);
    expect(made.body["result"]).not.toHaveProperty("trace");
  });

  it("has the hash of all of it by path, the same again for the same plan and options", async () => {
    const path = `/v1/sourcing-plans/${planId}/assessments`;
    const again = await analyst.send("POST", path, { date: "2026-11-20" });
    const first = await analyst.get(`/v1/assessments/${assessmentId}`);
    const { text, all } = await downloaded(assessmentId);
    expect(first.body["explanationsSha256"]).toBe(sha256(text));
    expect(again.body["explanationsSha256"]).toBe(sha256(text));
    const paths = all.map((each) => Buffer.from(each.path));
    expect([...paths].sort(Buffer.compare)).toEqual(paths);
    expect(again.body["resultSha256"]).toBe(first.body["resultSha256"]);
    const file = await analyst.get(`/v1/assessments/${assessmentId}/result.json`);
    expect(sha256(file.text)).toBe(first.body["resultSha256"]);
    expect(first.text).toContain(`"result":${file.text}`);
  });

  it("is told by path, in the order asked, exactly as it is downloaded", async () => {
    const { all } = await downloaded(assessmentId);
    const url = `/v1/assessments/${assessmentId}/explanations?`;
    for (let from = 0; from < all.length; from += 50) {
      const asked = all.slice(from, from + 50).reverse();
      const query = asked.map((each) => `path=${encodeURIComponent(each.path)}`).join("&");
      const told = await analyst.get(`${url}${query}`);
      expect([told.status, told.body["items"]]).toEqual([200, asked]);
    }
  });

  it("refers to nothing that is not told", async () => {
    const { all, text } = await downloaded(assessmentId);
    const paths = new Set(all.map((each) => each.path));
    const referred = [...text.matchAll(/"kind":"figure","path":"((?:[^"\\]|\\.)*)"/g)];
    const missing = referred
      .map(([, path]) => JSON.parse(`"${path!}"`) as string)
      .filter((path) => !paths.has(path));
    expect(referred.length).toBeGreaterThan(100);
    expect([...new Set(missing)]).toEqual([]);
  });

  it("says by place which figure there is not", async () => {
    const url = `/v1/assessments/${assessmentId}/explanations`;
    const answer = await analyst.get(`${url}?path=/totals/spendUsd&path=/totals/nothing`);
    expect([answer.status, answer.body["code"]]).toEqual([404, "explanation.unknown-path"]);
    expect(answer.body["errors"]).toMatchObject([{ pointer: "/query/path/1" }]);
    expect((await analyst.get(`${url}?path=/no`)).body["errors"]).toMatchObject([{ pointer: "/query/path" }]);
    const members = await analyst.get(`${url}/members?path=/totals/spendUsd&term=nothing`);
    expect([members.status, members.body["code"]]).toEqual([404, "explanation.unknown-path"]);
    expect((await analyst.get(url)).status).toBe(422);
  });

  it("goes with the assessment", async () => {
    const made = await analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, {});
    const count = () =>
      asOwner(async (owner) => {
        const sql = "SELECT count(*)::int AS count FROM assessment_explanations WHERE assessment_id = $1";
        return (await owner.query<{ count: number }>(sql, [made.body["id"]])).rows[0]?.count;
      });
    expect(await count()).toBeGreaterThan(100);
    expect((await analyst.send("DELETE", `/v1/assessments/${String(made.body["id"])}`)).status).toBe(204);
    expect(await count()).toBe(0);
  });
});

describe("the members of a sum", () => {
  it("that its explanation folds are told in pages, from the plan's lines, and add up", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, index) => `${String(index)},cobalt,Supplier ${String(index % 7)},${String(index + 1)},1000`,
    );
    const head = "line,mineral,supplier,annual_quantity_t,unit_price_usd_per_t";
    const plan = await analyst.upload(csvFile(head, rows), { name: "Sixty" });
    const made = await analyst.send("POST", `/v1/sourcing-plans/${String(plan.body["id"])}/assessments`, {});
    const url = `/v1/assessments/${String(made.body["id"])}/explanations`;
    const told = await analyst.get(`${url}?path=/totals/spendUsd`);
    const [{ formulas }] = told.body["items"] as [
      { formulas: { value: { over: { column: string; others: object } } } },
    ];
    const { column, others } = formulas.value.over;
    expect(others).toMatchObject({ count: 11 });
    const seen: object[] = [];
    let cursor = "";
    do {
      const page = await analyst.get(`${url}/members?path=/totals/spendUsd&term=${column}&limit=25${cursor}`);
      expect([page.status, page.body["isComplete"]]).toEqual([200, true]);
      seen.push(...(page.body["items"] as object[]));
      const next = page.body["nextCursor"] as string | null;
      cursor = next === null ? "" : `&cursor=${next}`;
    } while (cursor !== "");
    expect(new Set(seen.map((member) => JSON.stringify(member))).size).toBe(60);
  });
});
