import { z } from "zod";
import { jobContractOf, jobKind } from "./job.contract.js";

const survey = jobKind({ name: "survey", field: "survey", outcome: z.object({ answerCount: z.int() }) });
const copy = jobKind({ name: "copy", field: "copied", outcome: z.object({ rowCount: z.int() }) });

const job = {
  id: "01920000-0000-7000-8000-000000000000",
  kind: "survey",
  state: "succeeded",
  step: null,
  progressFraction: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  finishedAt: "2026-01-01T00:00:01.000Z",
  survey: { answerCount: 3 },
  copied: null,
  problem: null,
};

describe("the contract of jobs", () => {
  it("holds every kind's outcome in the kind's own field", () => {
    const { jobSchema } = jobContractOf([survey, copy]);
    expect(jobSchema.parse(job).survey?.answerCount).toBe(3);
    expect(jobSchema.safeParse({ ...job, survey: { answerCount: "3" } }).success).toBe(false);
    expect(jobSchema.safeParse({ ...job, copied: undefined }).success).toBe(false);
  });

  it("knows no kind that nobody has listed", () => {
    expect(jobContractOf([copy]).jobSchema.safeParse(job).success).toBe(false);
  });

  it.each([
    ["name", jobKind({ ...copy, name: "survey" })],
    ["field", jobKind({ ...copy, field: "survey" })],
  ])("refuses two kinds that share a %s", (_word, other) => {
    expect(() => jobContractOf([survey, other])).toThrow("two kinds of job share survey");
  });
});
