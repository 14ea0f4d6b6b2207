import { spawn } from "node:child_process";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { createXlsxParts, createZip } from "@interphase/spreadsheet/testing";
import { planFile } from "../harness/test-plan.js";

const root = resolve(__dirname, "../../../..");
const entry = resolve(root, "apps/api/dist/read-upload.js");

/** Names each module that ours ask for, on the error stream; what an installed one asks for is its own affair. */
const asModule = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;
const naming = asModule(`import { writeSync } from "node:fs";
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const isOurs = !(context.parentURL ?? "").includes("/node_modules/");
  if (isOurs && found.url.startsWith("file:")) writeSync(2, "loads " + found.url + "\\n");
  return found;
}`);
const withNames = asModule(`import { register } from "node:module"; register(${JSON.stringify(naming)});`);

/** What does one reading load? What is installed by its name, what is ours by package, the files of minerals and of the api one by one. */
async function loadedFor(kind: string, question: object, content: string | Uint8Array) {
  const child = spawn(process.execPath, ["--import", withNames, entry], {
    env: {},
    stdio: ["pipe", "pipe", "pipe", "pipe"],
  });
  let answer = "";
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (answer += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  (child.stdio[3] as Readable).resume();
  const head = Buffer.from(JSON.stringify({ kind, question }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length, 0);
  child.stdin.end(Buffer.concat([length, head, Buffer.from(content)]));
  await new Promise((ended) => child.once("close", ended));
  const loaded = [...said.matchAll(/^loads (\S+)$/gm)].map(([, url = ""]) => url);
  const roomOf = (url: string) =>
    /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(url)?.[1] ??
    /packages\/minerals\/dist\/.*$/.exec(url)?.[0] ??
    /packages\/[^/]+/.exec(url)?.[0] ??
    /apps\/api\/dist\/.*$/.exec(url)?.[0] ??
    url;
  return { answer, rooms: [...new Set(loaded.map(roomOf))].sort() };
}

const entryFiles = [
  "apps/api/dist/membership/invitations/people-reading-kind.js",
  "apps/api/dist/read-upload.js",
  "apps/api/dist/readings.js",
  "apps/api/dist/sourcing/plans/plan-reading-kind.js",
];
const planFiles = [
  "apps/api/dist/sourcing/plans/plan-line.mapper.js",
  "apps/api/dist/sourcing/plans/plan-reading.js",
];
const planRooms = [
  "i18n-iso-countries",
  "packages/minerals/dist/codes.js",
  "packages/minerals/dist/country-codes.js",
  "packages/minerals/dist/mineral-ids.js",
  "packages/names",
  "packages/sourcing",
  "packages/spreadsheet",
];
const question = {
  fileName: "plan",
  choices: {},
  atomicWeights: { Li: 6.94, O: 15.999, H: 1.008, Ni: 58.693, Mn: 54.938, Co: 58.933, C: 12.011 },
  mostLines: null,
  shownLines: null,
};

const cell = (text: string | number) =>
  typeof text === "number" ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = [
  ["line", "supplier", "mineral", "annual_quantity_t"],
  ["1", "Acme", "lithium", 7],
].map((row) => `<row>${row.map(cell).join("")}</row>`);

describe("a process that reads one upload loads what its format needs, and no schema, framework or writer of files", () => {
  it("for a plan as CSV", async () => {
    const { answer, rooms } = await loadedFor("plan", question, planFile().content);
    expect(answer).toContain('"lineCount":3');
    expect(rooms).toEqual([...entryFiles, ...planFiles, ...planRooms].sort());
  });

  it("for a plan as XLSX, which is an archive of XML", async () => {
    const { answer, rooms } = await loadedFor("plan", question, createZip(createXlsxParts(sheet.join(""))));
    expect(answer).toContain('"lineCount":1');
    const format = ["saxes", "yauzl"];
    expect(rooms).toEqual([...entryFiles, ...planFiles, ...planRooms, ...format].sort());
  });

  it("for a file of people", async () => {
    const { answer, rooms } = await loadedFor("people", { mostRecords: 9 }, "email,roles\na@example.com,\n");
    expect(answer).toContain('"ok":true');
    const reading = "apps/api/dist/membership/invitations/people-reading.js";
    const own = ["packages/identity", "packages/names", "packages/spreadsheet"];
    expect(rooms).toEqual([...entryFiles, reading, ...own].sort());
  });
});
