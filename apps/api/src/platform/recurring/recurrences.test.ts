import { Injectable, Module, type NestApplicationOptions, type Type } from "@nestjs/common";
import { DiscoveryModule, NestFactory } from "@nestjs/core";
import { Recurrences } from "./recurrences.service.js";
import { Recurs } from "./recurs.js";

const hourly = { name: "sweep", rhythm: { cron: "0 * * * *" }, atStart: true } as const;

@Injectable()
class Sweeper {
  readonly done: string[] = [];

  @Recurs(hourly)
  async sweep(): Promise<void> {
    await Promise.resolve();
    this.done.push("swept");
  }
}

@Injectable()
class Sender {
  isClosed = false;

  @Recurs({ name: "send", rhythm: { everyMs: 60_000 }, atStart: false, endsBy: "close" })
  send(): Promise<void> {
    return Promise.reject(new Error("not before its time"));
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}

@Injectable()
class Failing {
  @Recurs({ ...hourly, name: "fail" })
  fail(): Promise<void> {
    return Promise.reject(new Error("the disk is full"));
  }
}

@Injectable()
class SecondSweeper {
  @Recurs({ ...hourly, atStart: false })
  sweep(): Promise<void> {
    return Promise.resolve();
  }
}

async function begin(...providers: Type[]) {
  @Module({ imports: [DiscoveryModule], providers: [Recurrences, ...providers] })
  class WorkerModule {}
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class that it does not export
  const options: NestApplicationOptions = { logger: false, abortOnError: false };
  const app = await NestFactory.createApplicationContext(WorkerModule, options);
  const recurrences = app.get(Recurrences);
  const told: string[] = [];
  const begun = recurrences.begin((error, name) => told.push(`${name}: ${String(error)}`));
  return { app, recurrences, told, queue: await begun };
}

describe("recurring work", () => {
  it("is the queue's when a crontab says when, and done at the start where that is asked for", async () => {
    const { app, recurrences, queue } = await begin(Sweeper, Sender);
    expect(app.get(Sweeper).done).toEqual(["swept"]);
    expect(Object.keys(queue.taskList)).toEqual(["sweep"]);
    expect(queue.cronItems.map(({ task, identifier }) => [task, identifier])).toEqual([["sweep", "sweep"]]);
    await recurrences.end();
  });

  it("that fails is told and keeps neither the worker from starting nor the queue from asking again", async () => {
    const { recurrences, told, queue } = await begin(Failing);
    expect(told).toEqual(["fail: Error: the disk is full"]);
    await expect((queue.taskList["fail"] as () => Promise<void>)()).resolves.toBeUndefined();
    expect(told).toHaveLength(2);
    await recurrences.end();
  });

  it("is let end early when the worker ends, if it can", async () => {
    const { app, recurrences } = await begin(Sender);
    await recurrences.end();
    expect(app.get(Sender).isClosed).toBe(true);
  });

  it("has one name each", async () => {
    await expect(begin(Sweeper, SecondSweeper)).rejects.toThrow("two recurrences share the name sweep");
  });
});
