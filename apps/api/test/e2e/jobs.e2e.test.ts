import type { Worker } from "../../src/create-worker.js";
import { startTestApp, type TestApp } from "../harness/test-app.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { csvFile, planFile } from "../harness/test-plan.js";
import { startTestWorker, untilFinished } from "../harness/test-worker.js";

const manyLines = (count: number, broken = 0) =>
  csvFile(
    "line,mineral,supplier,annual_quantity_t",
    Array.from({ length: count }, (_, i) => `L${i},lithium,Supplier,${i === broken - 1 ? "-1" : "10"}`),
  );

/** In this process: an own limit, beside the worker whose sources this process loads anyway. */
let api: TestApp;
let analyst: TestCaller;
beforeAll(async () => {
  api = await startTestApp({ IMPORT_INLINE_MAX_LINES: "10" });
});
beforeEach(async () => {
  analyst = await addCaller(api, "analyst");
});
afterAll(() => api.app.close());

const countPlans = async () => ((await analyst.get("/v1/sourcing-plans")).body["items"] as object[]).length;
const countUploads = () =>
  asOwner(async (owner) => {
    const result = await owner.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM job_uploads WHERE owner_org_id = $1",
      [analyst.organisationId],
    );
    return result.rows[0]?.count;
  });

describe("an upload above the line limit", () => {
  let worker: Worker | undefined;
  afterEach(async () => {
    await worker?.close();
    worker = undefined;
  });

  it("is imported by a job, all of it, and its bytes are forgotten", async () => {
    const accepted = await analyst.upload(manyLines(7_000), { name: "Large" });
    expect(accepted.status).toBe(202);
    const jobId = String(accepted.body["jobId"]);
    expect((await analyst.get(`/v1/jobs/${jobId}`)).body).toMatchObject({
      state: "queued",
      progressFraction: 0,
    });
    worker = await startTestWorker();
    const { body } = await untilFinished(analyst, jobId);
    expect(body).toMatchObject({
      state: "succeeded",
      progressFraction: 1,
      problem: null,
      result: { lineCount: 7_000 },
    });
    const { planId } = body["result"] as { planId: string };
    expect((await analyst.get(`/v1/sourcing-plans/${planId}`)).body).toMatchObject({
      name: "Large",
      lineCount: 7_000,
    });
    expect(await countUploads()).toBe(0);
  });

  it("is refused by the job with the same rows, and nothing is stored", async () => {
    const accepted = await analyst.upload(manyLines(50, 40), { name: "Broken" });
    worker = await startTestWorker();
    const { body } = await untilFinished(analyst, String(accepted.body["jobId"]));
    expect(body).toMatchObject({ state: "failed", result: null, problem: { code: "workbook.rows" } });
    expect((body["problem"] as { rows: object[] }).rows).toMatchObject([
      { row: 41, column: "annual_quantity_t", value: "-1" },
    ]);
    expect(await countPlans()).toBe(0);
    expect(await countUploads()).toBe(0);
  });

  it("can be cancelled before it runs, and is then never imported", async () => {
    const accepted = await analyst.upload(manyLines(50));
    const path = `/v1/jobs/${String(accepted.body["jobId"])}`;
    expect((await analyst.send("POST", `${path}/cancellation`)).body).toMatchObject({ state: "cancelled" });
    expect((await analyst.send("POST", `${path}/cancellation`)).status).toBe(409);
    const next = await analyst.upload(manyLines(20));
    worker = await startTestWorker();
    await untilFinished(analyst, String(next.body["jobId"]));
    expect((await analyst.get(path)).body).toMatchObject({ state: "cancelled" });
    expect(await countPlans()).toBe(1);
  });

  it("is taken up again when its worker was killed in the middle", async () => {
    const accepted = await analyst.upload(manyLines(50));
    const jobId = String(accepted.body["jobId"]);
    await asOwner(async (owner) => {
      await owner.query("UPDATE jobs SET state = 'running', started_at = now() WHERE id = $1", [jobId]);
      await owner.query(
        `UPDATE graphile_worker._private_jobs
            SET locked_at = now() - interval '1 minute', locked_by = 'killed', attempts = 1 WHERE key = $1`,
        [jobId],
      );
    });
    worker = await startTestWorker();
    expect((await untilFinished(analyst, jobId)).body).toMatchObject({ state: "succeeded" });
    expect(await countPlans()).toBe(1);
  });

  it("fails, and stores nothing, when its workers were killed as often as it may be tried", async () => {
    const accepted = await analyst.upload(manyLines(50));
    const jobId = String(accepted.body["jobId"]);
    await asOwner((owner) =>
      owner.query(
        `UPDATE graphile_worker._private_jobs
            SET locked_at = now() - interval '1 minute', locked_by = 'killed', attempts = max_attempts WHERE key = $1`,
        [jobId],
      ),
    );
    worker = await startTestWorker();
    expect((await untilFinished(analyst, jobId)).body).toMatchObject({
      state: "failed",
      problem: { code: "internal" },
    });
    expect(await countPlans()).toBe(0);
  });

  it("is nobody else's to see or cancel", async () => {
    const accepted = await analyst.upload(manyLines(20));
    const path = `/v1/jobs/${String(accepted.body["jobId"])}`;
    const stranger = await addCaller(api, "analyst");
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.send("POST", `${path}/cancellation`)).status).toBe(404);
    await analyst.send("POST", `${path}/cancellation`);
  });

  it("says what is queued in the queue by ids alone", async () => {
    const accepted = await analyst.upload(manyLines(20), { name: "Secret name" });
    const rows = await asOwner(async (owner) =>
      JSON.stringify((await owner.query("SELECT * FROM graphile_worker._private_jobs")).rows),
    );
    expect(rows).toContain(String(accepted.body["jobId"]));
    expect(rows).not.toContain("Secret name");
    await analyst.send("POST", `/v1/jobs/${String(accepted.body["jobId"])}/cancellation`);
  });
});

describe("an upload within the line limit", () => {
  it("is stored at once", async () => {
    expect((await analyst.upload(planFile())).status).toBe(201);
  });
});
