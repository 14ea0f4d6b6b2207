import { createXlsxParts, createZip } from "@interphase/spreadsheet/testing";
import { listReadingProcesses, until } from "../harness/reading-processes.js";
import { startTestApp, type TestApp } from "../harness/test-app.js";
import { addCaller, type TestCaller, type TestFile } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { planFile } from "../harness/test-plan.js";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row>${["line", "supplier", "mineral", "annual_quantity_t"].map(cell).join("")}</row>`;
const goodRow = `<row>${["1", "Acme", "lithium"].map(cell).join("")}<c><v>7</v></c></row>`;

/** A good workbook but for one part beside its sheet. */
function workbookWith(type: "sharedStrings" | "styles", content: string): TestFile {
  const parts = createXlsxParts(header + goodRow, [{ name: `xl/${type}.xml`, content }]);
  const relation = `<Relationship Id="rId9" Type="${office}/${type}" Target="${type}.xml"/></Relationships>`;
  const linked = parts.map((part) =>
    part.name.endsWith("workbook.xml.rels")
      ? { ...part, content: String(part.content).replace("</Relationships>", relation) }
      : part,
  );
  return { name: "plan.xlsx", content: new Uint8Array(createZip(linked)) };
}

/** Less than two kilobytes, of which a pattern of the reader makes hours. */
const loop = workbookWith(
  "styles",
  `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(900_000)}"/></numFmts></styleSheet>`,
);
const styles = workbookWith(
  "styles",
  `<styleSheet><cellXfs>${"<xf/>".repeat(150_000)}</cellXfs></styleSheet>`,
);
const bomb = workbookWith("styles", `<styleSheet>${" ".repeat(3_000_000)}</styleSheet>`);
const texts = (count: number) =>
  Array.from({ length: count }, (_, n) => `<si><t>${((n * 7919) % 1_000_003).toString(36)}</t></si>`);
const strings = workbookWith("sharedStrings", `<sst>${texts(900_000).join("")}</sst>`);

const countPlans = (organisationId: string | null) =>
  asOwner(async (owner) => {
    const sql = `SELECT (SELECT count(*)::int FROM sourcing_plans WHERE owner_org_id = $1)
                      + (SELECT count(*)::int FROM sourcing_plan_lines WHERE owner_org_id = $1) AS count`;
    return (await owner.query<{ count: number }>(sql, [organisationId])).rows[0]?.count;
  });
/** Connections of the api that do something, or hold a transaction open. */
const countBusy = () =>
  asOwner(async (owner) => {
    const sql = `SELECT count(*)::int AS count FROM pg_stat_activity
                  WHERE datname = current_database() AND application_name = 'interphase api' AND state <> 'idle'`;
    return (await owner.query<{ count: number }>(sql)).rows[0]?.count;
  });

/** Whoever still waits when a test has failed would keep its api from closing. */
const waiting = new Set<AbortController>();
afterEach(() => {
  for (const each of waiting) each.abort();
  waiting.clear();
});

/** Sends a file and can leave before the answer. */
function send(api: TestApp, { token }: TestCaller, file: TestFile, path = "/v1/sourcing-plans") {
  const leaving = new AbortController();
  waiting.add(leaving);
  const body = new FormData();
  body.append("file", new Blob([file.content]), file.name);
  if (path === "/v1/sourcing-plans") body.append("name", "Left");
  if (path === "/v1/sourcing-plans") body.append("year", "2026");
  const headers = { authorization: `Bearer ${token}` };
  const url = `${api.url}${path}`;
  const answer = fetch(url, { method: "POST", headers, body, signal: leaving.signal });
  const settled = answer.then(
    ({ status }) => status,
    () => "left",
  );
  return { settled, leave: () => leaving.abort() };
}

describe("a file that would take all there is", () => {
  let api: TestApp;
  let analyst: TestCaller;
  beforeAll(async () => {
    api = await startTestApp({ UPLOAD_REQUEST_SECONDS: "3600", UPLOAD_MEMORY_MEBIBYTES: "130" });
    analyst = await addCaller(api, "analyst");
  });
  afterAll(() => api.app.close());

  it("is ended above the limit of memory, and says so", async () => {
    const { status, body } = await analyst.upload(strings);
    expect({ status, body }).toMatchObject({ status: 422, body: { code: "upload.too-much-memory" } });
    expect(body["detail"]).toContain("130 MiB");
    expect(await countPlans(analyst.organisationId)).toBe(0);
    expect(listReadingProcesses()).toEqual([]);
  });

  it.each([
    ["a hundred and fifty thousand styles", styles, 201],
    ["a part that grows a thousandfold", bomb, 422],
  ])("is answered as ever where it is only %s", async (_, file, status) => {
    const answer = await analyst.upload(file, { name: "As ever" });
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status,
      body: status === 422 ? { code: "workbook.refused" } : {},
    });
  });
});

describe("a file that never ends", () => {
  let api: TestApp;
  let analyst: TestCaller;
  beforeAll(async () => {
    api = await startTestApp({ UPLOAD_REQUEST_SECONDS: "1" });
    analyst = await addCaller(api, "analyst");
  });
  afterAll(() => api.app.close());

  it.each([["?dryRun=true"], [""]])("is ended at the limit of time, and says so (%s)", async (query) => {
    expect(loop.content.length).toBeLessThan(2_048);
    const { status, body } = await analyst.upload(loop, { query });
    expect({ status, body }).toMatchObject({ status: 422, body: { code: "upload.too-slow" } });
    expect(listReadingProcesses()).toEqual([]);
    expect(await countPlans(analyst.organisationId)).toBe(0);
  });
});

describe("while a file is read", () => {
  let api: TestApp;
  let analyst: TestCaller;
  beforeAll(async () => {
    api = await startTestApp({ UPLOAD_REQUEST_SECONDS: "600", UPLOADS_AT_ONCE: "3" });
    analyst = await addCaller(api, "analyst");
  });
  afterAll(() => api.app.close());

  it("no connection is held, another organisation is served, and whoever leaves takes the process along", async () => {
    const sent = [0, 1, 2].map(() => send(api, analyst, loop));
    await until(() => listReadingProcesses().length === 2);
    await until(async () => (await countBusy()) === 0);
    const other = await addCaller(api, "analyst");
    expect((await other.upload(planFile())).status).toBe(201);
    // The third of the same organisation has waited all the while.
    expect(listReadingProcesses()).toHaveLength(2);
    const [first, second, third] = sent as [(typeof sent)[0], (typeof sent)[0], (typeof sent)[0]];
    third.leave();
    first.leave();
    await until(() => listReadingProcesses().length === 1);
    second.leave();
    await until(() => listReadingProcesses().length === 0);
    expect(await Promise.all(sent.map(({ settled }) => settled))).toEqual(["left", "left", "left"]);
    expect((await analyst.upload(planFile(), { name: "After" })).status).toBe(201);
    expect(await countPlans(analyst.organisationId)).toBe(4);
  });

  it("a process that is killed leaves nothing behind", async () => {
    const before = await countPlans(analyst.organisationId);
    const { settled } = send(api, analyst, loop);
    await until(() => listReadingProcesses().length === 1);
    for (const pid of listReadingProcesses()) process.kill(pid, "SIGKILL");
    expect(await settled).toBe(422);
    expect(await countPlans(analyst.organisationId)).toBe(before);
  });

  it("a file of people is read the same way", async () => {
    const administrator = await addCaller(api, "org-admin");
    const path = "/v1/invitations/csv?dryRun=true";
    // Longer than it takes to see the process, so that it is seen at all.
    const rows = Array.from({ length: 12_000 }, (_, n) => `${"a".repeat(60)}${String(n)}@example.com`);
    const file = { name: "people.csv", content: ["email,roles", ...rows].join("\n") };
    const seen: number[] = [];
    const { settled } = send(api, administrator, file, path);
    await until(() => {
      seen.push(...listReadingProcesses());
      return seen.length > 0;
    });
    expect([200, 422]).toContain(await settled);
    expect(listReadingProcesses()).toEqual([]);
  });
});
