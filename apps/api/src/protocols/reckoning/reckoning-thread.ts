import type { Reckonings } from "@interphase/protocols";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/** What is to be reckoned, of what? */
export interface ReckoningOrder<Name extends keyof Reckonings = keyof Reckonings> {
  readonly name: Name;
  readonly input: Parameters<Reckonings[Name]>[0];
}

/** How did it end? `lost` when the thread's memory was not enough, or it broke. */
export type ReckoningEnd<Answer> =
  { readonly how: "answered"; readonly answer: Answer } | { readonly how: "too-slow" | "lost" };

/** The same depth from src and from dist: it is always the built one that runs. */
const entry = fileURLToPath(new URL("../../../dist/reckon-protocols.js", import.meta.url));

/** A thread that reckons one order at a time, kept warm until one takes too long or breaks it. It has no setting and no secret. */
export class ReckoningThread {
  private worker: Worker | undefined;

  constructor(private readonly mostHeapMebibytes = 192) {}

  /** **Units and range** `seconds` from the beginning, the start of a thread included. */
  async run<Name extends keyof Reckonings>(
    order: ReckoningOrder<Name>,
    seconds: number,
  ): Promise<ReckoningEnd<ReturnType<Reckonings[Name]>>> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      const end = (result: ReckoningEnd<ReturnType<Reckonings[Name]>>): void => {
        clearTimeout(late);
        worker.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
        if (result.how !== "answered") this.leave(worker);
        resolve(result);
      };
      const late = setTimeout(() => end({ how: "too-slow" }), seconds * 1000);
      // It comes from this build's own thread, which was typed by the same functions.
      worker.once("message", (answer: ReturnType<Reckonings[Name]>) => end({ how: "answered", answer }));
      worker.once("error", () => end({ how: "lost" }));
      worker.once("exit", () => end({ how: "lost" }));
      try {
        worker.postMessage(order);
      } catch {
        // Nested deeper than can be handed over.
        end({ how: "lost" });
      }
    });
  }

  /** Ends the thread; the next order starts another. */
  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private start(): Worker {
    const worker = new Worker(entry, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.mostHeapMebibytes },
    });
    // Nothing waits for a thread that has nothing to do.
    worker.unref();
    return worker;
  }

  private leave(worker: Worker): void {
    this.worker = undefined;
    // What it still says is nobody's business, and a thread without a listener would end the process with its error.
    worker.on("error", () => undefined);
    void worker.terminate();
  }
}
