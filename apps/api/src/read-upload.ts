import { writeSync } from "node:fs";
import type { ReadingTools } from "./platform/uploads/reading-tools.js";
import { readings } from "./readings.js";

/** Where the process that started this one reads what comes of it, and where it finds the rows. */
const answers = 1;
const rows = 3;
const lengthBytes = 4;

function writeWhole(file: number, bytes: Buffer): void {
  for (let sent = 0; sent < bytes.length;) {
    try {
      sent += writeSync(file, bytes, sent);
    } catch (error) {
      // A pipe that is full is written again: its reader is alive, or the next write fails for good.
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
    }
  }
}

const say = (message: object): void => writeWhole(answers, Buffer.from(`${JSON.stringify(message)}\n`));
const tools: ReadingTools = {
  writeRows: (text) => writeWhole(rows, text),
  progress: (lineCount) => say({ progress: lineCount }),
};

/** The order stands before the file: its length, then itself. */
async function receive(): Promise<{ kind: string; question: unknown; bytes: Buffer }> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  const whole = Buffer.concat(chunks);
  chunks.length = 0;
  const end = lengthBytes + whole.readUInt32BE(0);
  const order = JSON.parse(whole.toString("utf8", lengthBytes, end)) as { kind: string; question: unknown };
  return { ...order, bytes: whole.subarray(end) };
}

async function main(): Promise<void> {
  const { kind, question, bytes } = await receive();
  const load = readings[kind];
  if (load === undefined) throw new Error(`nothing reads uploads of the kind ${kind}`);
  const read = await load();
  say({ answer: await read(bytes, question as never, tools) });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
