import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, type FileHandle } from "node:fs/promises";
import { setPriority } from "node:os";
import type { Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { fileURLToPath } from "node:url";
import { longestAnswer, mostRowBytes } from "./upload-limits.js";

/** The same depth from src and from dist: it is always the built one that runs. */
const entry = fileURLToPath(new URL("../../../dist/read-upload.js", import.meta.url));
const lookEveryMs = 50;
/** Answers to requests come before reading, on a machine that has not enough processors for both. */
const politeness = 5;
const keptOfComplaint = 16 * 1024;
const outOfMemory = /heap out of memory|allocation failed|Invalid string length/i;

/**
 * Begins as a shell that sets what the kernel itself ends: processor time, should nobody be left to watch; and that no
 * core file with a member's data is written.
 */
const shell = 'ulimit -c 0; ulimit -t "$0"; exec "$@"';

/** What is to be read, by what, and within which limits? */
export interface ReadingOrder {
  readonly kind: string;
  readonly question: unknown;
  readonly bytes: Uint8Array;
  /** Takes what the process writes beside its answer. */
  readonly rows: FileHandle;
  readonly heapMebibytes: number;
  readonly memoryMebibytes: number;
  readonly seconds: number;
  readonly departure: AbortSignal;
  /** Told how many lines are read; may end the reading by throwing. */
  readonly onProgress: ((lineCount: number) => Promise<void>) | undefined;
}

/** How did a reading end? */
export type ReadingEnd =
  | { readonly how: "answered"; readonly answer: unknown }
  | { readonly how: "left" | "too-much-memory" | "too-slow" };

const alive = new Set<ChildProcess>();
const killAll = (): void => alive.forEach((child) => child.kill("SIGKILL"));

/** One process that reads one upload, and what watches it. It has no setting, no secret and no connection of ours. */
class ReadingProcess {
  private readonly child: ChildProcess;
  private readonly decoder = new StringDecoder("utf8");
  private text = "";
  private complaint = "";
  private answer: { readonly value: unknown } | undefined;
  private ended: ReadingEnd | { readonly how: "stopped"; readonly error: unknown } | undefined;
  private isTelling = false;

  constructor(private readonly order: ReadingOrder) {
    const { heapMebibytes, seconds, rows } = order;
    const flags = [`--max-old-space-size=${String(heapMebibytes)}`, entry];
    // Twice, because the collector's threads count as well; whoever watches ends it long before.
    const processorSeconds = String(2 * Math.ceil(seconds));
    this.child = spawn("/bin/sh", ["-c", shell, processorSeconds, process.execPath, ...flags], {
      env: {},
      stdio: ["pipe", "pipe", "pipe", rows.fd],
    });
    if (alive.size === 0) process.once("exit", killAll);
    alive.add(this.child);
  }

  /** **Fails** when the process broke, with what it said; with what `onProgress` threw. */
  run(): Promise<ReadingEnd> {
    const { child, order } = this;
    const late = setTimeout(() => this.end({ how: "too-slow" }), order.seconds * 1000);
    const look = setInterval(() => void this.look(), lookEveryMs);
    const leave = (): void => this.end({ how: "left" });
    order.departure.addEventListener("abort", leave, { once: true });
    if (order.departure.aborted) leave();
    this.listen();
    return new Promise<ReadingEnd>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => {
        try {
          resolve(this.outcome(code, signal));
        } catch (error) {
          reject(error instanceof Error ? error : new Error("the reading was stopped", { cause: error }));
        }
      });
    }).finally(() => {
      clearTimeout(late);
      clearInterval(look);
      order.departure.removeEventListener("abort", leave);
      alive.delete(child);
      if (alive.size === 0) process.off("exit", killAll);
    });
  }

  private listen(): void {
    const { child, order } = this;
    const input = child.stdin as Writable;
    // A process that is ended does not read on; how it ended is what is told.
    input.on("error", () => undefined);
    const head = Buffer.from(JSON.stringify({ kind: order.kind, question: order.question }));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(head.length, 0);
    input.write(Buffer.concat([length, head]));
    input.end(order.bytes);
    child.stdout?.on("data", (chunk: Buffer) => this.hear(chunk));
    child.stderr?.on("data", (chunk: Buffer) => {
      if (this.complaint.length < keptOfComplaint) this.complaint += chunk.toString("utf8");
    });
    if (child.pid === undefined) return;
    try {
      setPriority(child.pid, politeness);
    } catch {
      // It has ended already, or the system knows no priorities.
    }
  }

  private end(how: NonNullable<typeof this.ended>): void {
    this.ended ??= how;
    this.child.kill("SIGKILL");
  }

  private hear(chunk: Buffer): void {
    this.text += this.decoder.write(chunk);
    if (this.text.length > longestAnswer) {
      this.end({ how: "too-much-memory" });
      return;
    }
    for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n")) {
      const message = JSON.parse(this.text.slice(0, at)) as { answer: unknown } | { progress: number };
      this.text = this.text.slice(at + 1);
      if ("answer" in message) this.answer = { value: message.answer };
      else void this.tell(message.progress);
    }
  }

  /** One at a time: whoever is told slowly is told less often. */
  private async tell(lineCount: number): Promise<void> {
    if (this.isTelling || this.order.onProgress === undefined) return;
    this.isTelling = true;
    try {
      await this.order.onProgress(lineCount);
    } catch (error) {
      this.end({ how: "stopped", error });
    } finally {
      this.isTelling = false;
    }
  }

  /** Only Linux tells how much another process has resident; elsewhere the limit of the heap holds alone. */
  private async look(): Promise<void> {
    const status = await readFile(`/proc/${String(this.child.pid)}/status`, "utf8").catch(() => "");
    const kibibytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
    if (kibibytes > this.order.memoryMebibytes * 1024) this.end({ how: "too-much-memory" });
    const { size } = await this.order.rows.stat().catch(() => ({ size: 0 }));
    if (size > mostRowBytes) this.end({ how: "too-much-memory" });
  }

  private outcome(code: number | null, signal: NodeJS.Signals | null): ReadingEnd {
    const { ended, answer, complaint } = this;
    if (ended?.how === "stopped") throw ended.error;
    if (ended !== undefined) return ended;
    if (code === 0 && answer !== undefined) return { how: "answered", answer: answer.value };
    // SIGKILL that was not ours is the system's, which had no memory left.
    if (outOfMemory.test(complaint) || signal === "SIGKILL") return { how: "too-much-memory" };
    if (signal === "SIGXCPU") return { how: "too-slow" };
    throw new Error(`the reading process ended with ${String(signal ?? code)}: ${complaint}`);
  }
}

/**
 * How does one upload read, in a process of its own?
 * **Fails** by throwing when the process cannot be started or breaks: a fault of ours, not of the file.
 */
export function runReading(order: ReadingOrder): Promise<ReadingEnd> {
  if (!existsSync(entry))
    return Promise.reject(
      new Error(`uploads are read by the built api: ${entry} is missing (npm run build)`),
    );
  return new ReadingProcess(order).run();
}
