import "reflect-metadata";

/**
 * When is work done again?
 * **Shape** `cron` is a crontab pattern in UTC: the queue gives it to one worker, once for all of them. `everyMs` is for what
 * cannot wait for the queue's minute: every worker does it for itself.
 */
export type Rhythm = { readonly cron: string } | { readonly everyMs: number };

/**
 * Which work recurs?
 * **Shape** `atStart`: also before a worker takes its first job. `endsBy` names the provider's method that lets what is
 * under way end early when the worker ends.
 */
export interface Recurrence {
  readonly name: string;
  readonly rhythm: Rhythm;
  readonly atStart: boolean;
  readonly endsBy?: string;
}

const recurrenceKey = Symbol("interphase:recurrence");

/** Has a provider's method done again and again by workers; any number of them may be running. */
export function Recurs(recurrence: Recurrence) {
  return <Work extends () => Promise<unknown>>(
    target: object,
    name: string,
    _descriptor: TypedPropertyDescriptor<Work>,
  ): void => {
    Reflect.defineMetadata(recurrenceKey, recurrence, target, name);
  };
}

/** When is this method done again, if it is? */
export function recurrenceOf(prototype: object, name: string): Recurrence | undefined {
  return Reflect.getMetadata(recurrenceKey, prototype, name) as Recurrence | undefined;
}
