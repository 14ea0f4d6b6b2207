import { aboutFirstFinding } from "../../harness/test-finding.js";
import { planFile } from "../../harness/test-plan.js";
import { startTestWorker, untilFinished } from "../../harness/test-worker.js";
import { idAt, made, type Places } from "./role-route-world.js";

/** A plan, its assessment with a finding that is dealt with, a scenario, and a report's job; the representative was given the home assessment. */
export const places: Places = {
  async ofMember({ analyst }) {
    const planId = await made(analyst.upload(planFile()));
    const assessmentId = await made(
      analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, { date: "2026-11-20" }),
    );
    const assessment = `/v1/assessments/${assessmentId}`;
    const { body } = await analyst.get(assessment);
    const opened = analyst.send("PUT", "/v1/finding-states", aboutFirstFinding(body), { "if-match": '"0"' });
    await made(opened, "version");
    const scenario = { name: "What if", months: 3, losses: [], prices: [] };
    const report = { format: "pdf", locale: "en" };
    return {
      planId,
      assessmentId,
      scenarioId: await made(analyst.send("POST", `${assessment}/scenarios`, scenario)),
      jobId: await made(analyst.send("POST", `${assessment}/report-jobs`, report), "jobId"),
    };
  },
  async settled({ callers, at }) {
    const [analyst, representative] = callers;
    const shares = `/v1/assessments/${idAt(at.home, "assessmentId")}/shares`;
    await made(analyst!.send("PUT", shares, { userIds: [representative!.id] }));
    // The worker writes the reports, and keeps the day's heads of the records.
    const worker = await startTestWorker();
    await untilFinished(analyst!, idAt(at.home, "jobId"));
    await worker.close();
  },
};
