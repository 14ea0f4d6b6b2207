import type { Worker } from "../../src/create-worker.js";
import { startTestApp, type TestApp } from "../harness/test-app.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { planFile } from "../harness/test-plan.js";
import { startTestWorker, untilFinished } from "../harness/test-worker.js";

/** In this process: an own limit, beside the worker whose sources this process loads anyway. */
let api: TestApp;
let analyst: TestCaller;
let assessmentId: string;
let worker: Worker | undefined;
beforeAll(async () => {
  api = await startTestApp({ REPORT_DIRECT_MAX_LINES: "2" });
});
beforeEach(async () => {
  analyst = await addCaller(api, "analyst");
  const plan = await analyst.upload(planFile(), { name: "Large plan" });
  const path = `/v1/sourcing-plans/${String(plan.body["id"])}/assessments`;
  assessmentId = String((await analyst.send("POST", path, {})).body["id"]);
});
const stopWorker = async () => {
  await worker?.close();
  worker = undefined;
};
afterEach(stopWorker);
afterAll(() => api.app.close());

const start = async (body: object = { format: "xlsx", locale: "en" }) =>
  String((await analyst.send("POST", `/v1/assessments/${assessmentId}/report-jobs`, body)).body["jobId"]);
const countFiles = (jobId: string) =>
  asOwner(async (owner) => {
    const sql = "SELECT count(*)::int AS count FROM job_files WHERE job_id = $1";
    return (await owner.query<{ count: number }>(sql, [jobId])).rows[0]?.count;
  });
const runQueue = async (...jobIds: string[]) => {
  worker = await startTestWorker();
  for (const jobId of jobIds) await untilFinished(analyst, jobId);
};

describe("the report of a plan above the line limit", () => {
  it.each(["pdf", "xlsx"])(
    "is not written while the %s's caller waits, who is told of the job",
    async (format) => {
      const { status, body } = await analyst.get(`/v1/assessments/${assessmentId}/report.${format}`);
      expect({ status, body }).toMatchObject({ status: 409, body: { code: "report.too-large-to-wait" } });
      expect(body["detail"]).toContain(`/v1/assessments/${assessmentId}/report-jobs`);
    },
  );

  it.each([
    ["pdf", "zh", "application/pdf", "%PDF-"],
    ["xlsx", "en", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"],
  ])("is written as %s by a job, and downloaded from it", async (format, locale, contentType, magic) => {
    const path = `/v1/assessments/${assessmentId}/report-jobs`;
    const accepted = await analyst.send("POST", path, { format, locale });
    expect(accepted.status).toBe(202);
    const jobId = String(accepted.body["jobId"]);
    expect((await analyst.get(`/v1/jobs/${jobId}`)).body).toMatchObject({ kind: "report", state: "queued" });
    expect((await analyst.get(`/v1/jobs/${jobId}/file`)).status).toBe(404);
    await runQueue(jobId);
    expect((await analyst.get(`/v1/jobs/${jobId}`)).body).toMatchObject({
      state: "succeeded",
      progressFraction: 1,
      result: null,
      problem: null,
      report: {
        assessmentId,
        format,
        locale,
        fileName: expect.stringMatching(`^Large plan v1 .*[.]${format}$`),
      },
    });
    const file = await analyst.get(`/v1/jobs/${jobId}/file`);
    expect(file.status).toBe(200);
    expect(file.headers.get("content-type")).toBe(contentType);
    expect(file.headers.get("content-disposition")).toContain("Large plan");
    expect(file.text.startsWith(magic)).toBe(true);
  });

  it("is started once however often the same request is sent with its key", async () => {
    const path = `/v1/assessments/${assessmentId}/report-jobs`;
    const send = () =>
      analyst.send("POST", path, { format: "pdf", locale: "en" }, { "idempotency-key": "report-1" });
    expect((await send()).text).toBe((await send()).text);
    expect((await analyst.get("/v1/jobs")).body["items"]).toHaveLength(1);
  });

  it.each([
    { format: "docx", locale: "en" },
    { locale: "en" },
    { format: "pdf", locale: "fr" },
    { format: "pdf", more: 1 },
  ])("is not started by %j", async (body) => {
    const answer = await analyst.send("POST", `/v1/assessments/${assessmentId}/report-jobs`, body);
    expect(answer.status).toBe(422);
    expect((await analyst.get("/v1/jobs")).body["items"]).toEqual([]);
  });

  it("is nobody else's to start, follow, cancel or download, nor a colleague's with whom it is shared", async () => {
    const jobId = await start();
    await runQueue(jobId);
    const colleague = await addCaller(api, "representative", analyst.organisationId);
    await analyst.send("PUT", `/v1/assessments/${assessmentId}/shares`, { userIds: [colleague.id] });
    const started = { format: "pdf", locale: "en" };
    for (const [caller, status] of [
      [await addCaller(api, "analyst"), 404],
      [colleague, 403],
    ] as const) {
      const answer = await caller.send("POST", `/v1/assessments/${assessmentId}/report-jobs`, started);
      expect(answer.status).toBe(status);
      expect((await caller.get(`/v1/jobs/${jobId}`)).status).toBe(404);
      expect((await caller.get(`/v1/jobs/${jobId}/file`)).status).toBe(404);
      expect((await caller.send("POST", `/v1/jobs/${jobId}/cancellation`)).status).toBe(404);
    }
    expect((await analyst.get(`/v1/jobs/${jobId}/file`)).status).toBe(200);
  });

  it("is never written once it was cancelled", async () => {
    const jobId = await start();
    const cancelled = await analyst.send("POST", `/v1/jobs/${jobId}/cancellation`);
    expect(cancelled.body).toMatchObject({ state: "cancelled", report: null });
    await runQueue(await start());
    expect((await analyst.get(`/v1/jobs/${jobId}/file`)).status).toBe(404);
    expect(await countFiles(jobId)).toBe(0);
  });

  it("is written after all when its worker was killed in the middle", async () => {
    const jobId = await start();
    await asOwner(async (owner) => {
      await owner.query("UPDATE jobs SET state = 'running', started_at = now() WHERE id = $1", [jobId]);
      await owner.query(
        `UPDATE graphile_worker._private_jobs
            SET locked_at = now() - interval '1 minute', locked_by = 'killed', attempts = 1 WHERE key = $1`,
        [jobId],
      );
    });
    await runQueue(jobId);
    expect((await analyst.get(`/v1/jobs/${jobId}/file`)).status).toBe(200);
    expect(await countFiles(jobId)).toBe(1);
  });

  it("fails when its assessment was deleted meanwhile, and goes with it when it was written before", async () => {
    const written = await start();
    await runQueue(written);
    await stopWorker();
    const waiting = await start();
    await analyst.send("DELETE", `/v1/assessments/${assessmentId}`);
    expect((await analyst.get(`/v1/jobs/${written}/file`)).status).toBe(404);
    expect(await countFiles(written)).toBe(0);
    await runQueue(waiting);
    expect((await analyst.get(`/v1/jobs/${waiting}`)).body).toMatchObject({
      state: "failed",
      problem: { code: "not-found" },
    });
  });

  it("cannot be downloaded once it has expired, and a worker forgets it", async () => {
    const jobId = await start();
    await runQueue(jobId);
    await stopWorker();
    await asOwner((owner) =>
      owner.query("UPDATE job_files SET expires_at = now() - interval '1 second' WHERE job_id = $1", [jobId]),
    );
    expect((await analyst.get(`/v1/jobs/${jobId}/file`)).status).toBe(404);
    expect(await countFiles(jobId)).toBe(1);
    worker = await startTestWorker();
    expect(await countFiles(jobId)).toBe(0);
  });
});

it("the report of a plan within the limit is written at once", async () => {
  const roomy = await startTestApp({ REPORT_DIRECT_MAX_LINES: "3" });
  const { token } = analyst;
  const answer = await roomy.request("GET", `/v1/assessments/${assessmentId}/report.xlsx`, { token });
  await roomy.app.close();
  expect(answer.status).toBe(200);
});
