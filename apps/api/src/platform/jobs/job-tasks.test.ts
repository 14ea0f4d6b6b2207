import { Injectable, Module, type NestApplicationOptions, type Type } from "@nestjs/common";
import { DiscoveryModule, DiscoveryService, NestFactory } from "@nestjs/core";
import { jobKind } from "@interphase/platform";
import { z } from "zod";
import { WorksOn, type JobOutcome } from "./job-definition.js";
import { JobRunner } from "./job-runner.service.js";
import { JobTasks } from "./job-tasks.service.js";

const survey = {
  kind: jobKind({ name: "survey", field: "survey", outcome: z.object({ answerCount: z.int() }) }),
  request: z.object({ question: z.string() }),
};

class Work {
  run(): Promise<JobOutcome<{ answerCount: number }>> {
    return Promise.resolve({ ok: true, result: { answerCount: 1 } });
  }
}

@Injectable()
@WorksOn(survey)
class SurveyWork extends Work {}

@Injectable()
@WorksOn(survey)
class SecondSurveyWork extends Work {}

/** Nothing is run here: only who works on what is asked. */
async function tasksOf(...providers: Type[]): Promise<JobTasks> {
  @Module({ imports: [DiscoveryModule], providers })
  class WorkerModule {}
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class that it does not export
  const options: NestApplicationOptions = { logger: false, abortOnError: false };
  const app = await NestFactory.createApplicationContext(WorkerModule, options);
  const runner = Object.create(JobRunner.prototype) as JobRunner;
  return new JobTasks(app.get(DiscoveryService, { strict: false }), runner);
}

describe("the queue's tasks", () => {
  it("are one for every kind of job, found by what works on it", async () => {
    expect(Object.keys((await tasksOf(SurveyWork)).list([survey.kind]))).toEqual(["survey"]);
  });

  it("keep a worker from starting when nobody works on a kind that can be queued", async () => {
    const tasks = await tasksOf();
    expect(() => tasks.list([survey.kind])).toThrow("nobody works on jobs of the kind survey");
  });

  it("keep a worker from starting when a kind's work is there and the kind is not listed", async () => {
    const tasks = await tasksOf(SurveyWork);
    expect(() => tasks.list([])).toThrow("no feature lists the kind of job survey");
  });

  it("keep a worker from starting when two work on one kind", async () => {
    const tasks = await tasksOf(SurveyWork, SecondSurveyWork);
    expect(() => tasks.list([survey.kind])).toThrow("two providers work on jobs of the kind survey");
  });
});
