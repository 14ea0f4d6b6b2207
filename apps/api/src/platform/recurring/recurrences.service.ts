import { Injectable } from "@nestjs/common";
import { DiscoveryService } from "@nestjs/core";
import { parseCronItems, type ParsedCronItem, type TaskList } from "graphile-worker";
import { recurrenceOf, type Recurrence } from "./recurs.js";

interface Found extends Recurrence {
  /** Does it, and never throws: what failed is told, and done again when its time comes. */
  readonly work: () => Promise<void>;
  readonly endEarly: () => Promise<unknown>;
}

/** What is done again and again in a worker? Found among the providers of whatever features it is made of. */
@Injectable()
export class Recurrences {
  private readonly timers: NodeJS.Timeout[] = [];
  private found: readonly Found[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  /**
   * Does what is due at a start and begins what is quicker than the queue; what the queue does is returned.
   * **Fails** when two recurrences share a name.
   */
  async begin(
    tell: (err: unknown, name: string) => void,
  ): Promise<{ taskList: TaskList; cronItems: ParsedCronItem[] }> {
    this.found = this.find(tell);
    for (const { atStart, work } of this.found) if (atStart) await work();
    const taskList: TaskList = {};
    const items: Parameters<typeof parseCronItems>[0] = [];
    for (const { name, rhythm, work } of this.found) {
      if ("everyMs" in rhythm) this.timers.push(setInterval(() => void work(), rhythm.everyMs));
      else {
        taskList[name] = work;
        items.push({ task: name, match: rhythm.cron, identifier: name });
      }
    }
    return { taskList, cronItems: parseCronItems(items) };
  }

  /** Begins nothing new, and lets end early what can. */
  async end(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.found.map(({ endEarly }) => endEarly()));
  }

  private find(tell: (err: unknown, name: string) => void): Found[] {
    const found = this.discovery
      .getProviders()
      .flatMap(({ instance }: { readonly instance: unknown }) =>
        typeof instance === "object" && instance !== null ? recurrencesOf(instance, tell) : [],
      );
    const names = found.map(({ name }) => name);
    const double = names.find((name, index) => names.indexOf(name) !== index);
    if (double !== undefined) throw new Error(`two recurrences share the name ${double}`);
    return found;
  }
}

function recurrencesOf(provider: object, tell: (err: unknown, name: string) => void): Found[] {
  const prototype = Object.getPrototypeOf(provider) as object | null;
  if (prototype === null) return [];
  const call = (method: string) =>
    (provider as Readonly<Record<string, () => Promise<unknown>>>)[method]?.call(provider) ??
    Promise.reject(new Error(`${provider.constructor.name} has no ${method}`));
  return Object.getOwnPropertyNames(prototype).flatMap((method) => {
    const recurrence = recurrenceOf(prototype, method);
    if (recurrence === undefined) return [];
    const { name, endsBy } = recurrence;
    return [
      {
        ...recurrence,
        work: () =>
          call(method).then(
            () => undefined,
            (error: unknown) => {
              tell(error, name);
            },
          ),
        endEarly: () => (endsBy === undefined ? Promise.resolve() : call(endsBy)),
      },
    ];
  });
}
