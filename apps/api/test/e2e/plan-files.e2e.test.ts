import { createHash } from "node:crypto";
import { createZip } from "@interphase/spreadsheet/testing";
import { startTestApp, type TestApp } from "../harness/test-app.js";
import { addCaller, type TestCaller, type TestFile } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { csvFile, planFile } from "../harness/test-plan.js";
import { startTestWorker, untilFinished } from "../harness/test-worker.js";

const header = ["Line no", "Vendor", "Mineral", "Annual quantity", "Remarks"];
const mebibyte = 1024 * 1024;
/** Enough text that does not repeat for a file of several pieces. */
const noise = (seed: number) =>
  Array.from({ length: 200 }, (_, i) => createHash("sha256").update(`${seed}/${i}`).digest("base64")).join(
    "",
  );

/** In this process: own limits, beside the worker whose sources this process loads anyway. */
let api: TestApp;
let analyst: TestCaller;
beforeAll(async () => {
  api = await startTestApp({ IMPORT_INLINE_MAX_LINES: "1000" });
  analyst = await addCaller(api, "analyst");
});
afterAll(() => api.app.close());

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const cell = (text: string | number) =>
  typeof text === "number" ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (rows: readonly (readonly (string | number)[])[]) =>
  `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`;

/** Two sheets, the lines on the second, below a title and right of an empty column. */
function workbook(more: readonly (readonly (string | number)[])[] = []): TestFile {
  const sheets = ["Notes", "Lines &amp; more"].map(
    (name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const relations = [1, 2].map(
    (i) => `<Relationship Id="rId${i}" Type="${office}/worksheet" Target="worksheets/sheet${i}.xml"/>`,
  );
  const rows = [
    ["Our plan"],
    ["", ...header],
    ["", "A/1", "Acme", "Li", 7, "first"],
    ["", "..", "Acme", "Co", 8],
    ...more,
  ];
  const bytes = createZip([
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="${office}"><sheets>${sheets.join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: `<Relationships>${relations.join("")}</Relationships>` },
    { name: "xl/worksheets/sheet1.xml", content: sheetOf([["nothing to see"]]) },
    { name: "xl/worksheets/sheet2.xml", content: sheetOf(rows) },
  ]);
  return { name: "plan 2026.xlsx", content: new Uint8Array(bytes) };
}

async function store(file: TestFile, caller = analyst, name = "Kept"): Promise<string> {
  const { status, body } = await caller.upload(file, { name });
  expect({ status, body }).toMatchObject({ status: 201 });
  return `/v1/sourcing-plans/${String(body["id"])}`;
}

async function download(path: string, caller = analyst) {
  const answer = await fetch(`${api.url}${path}/file`, {
    headers: { authorization: `Bearer ${caller.token}` },
  });
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

const bytesOf = ({ content }: TestFile) =>
  typeof content === "string" ? new Uint8Array(Buffer.from(content)) : content;
const countPieces = (organisationId: string | null) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ pieces: number; plans: number }>(
      `SELECT (SELECT count(*)::int FROM sourcing_plan_files WHERE owner_org_id = $1) AS pieces,
              (SELECT count(*)::int FROM sourcing_plans WHERE owner_org_id = $1) AS plans`,
      [organisationId],
    );
    return rows[0];
  });

describe("the file of a plan", () => {
  it("comes back byte for byte under its own name, and the download is in the record", async () => {
    const more = Array.from({ length: 300 }, (_, row) => ["", `N${row}`, "Acme", "Li", 1, noise(row)]);
    const file = workbook(more);
    const path = await store(file);
    expect(bytesOf(file).length).toBeGreaterThan(mebibyte);
    const { answer, bytes } = await download(path);
    expect(answer.status).toBe(200);
    expect(Buffer.compare(bytes, bytesOf(file))).toBe(0);
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-disposition")).toContain("plan%202026.xlsx");
    const plan = await analyst.get(path);
    expect(plan.body).toMatchObject({
      hasFile: true,
      fileSha256: createHash("sha256").update(bytes).digest("hex"),
    });
    const admin = await addCaller(api, "org-admin", analyst.organisationId);
    const events = await admin.get(`/v1/audit-events?scope=organisation:${String(analyst.organisationId)}`);
    expect(events.body["items"]).toContainEqual(expect.objectContaining({ action: "sourcing-plans.file" }));
  });

  it("is kept by a job too", async () => {
    const rows = Array.from(
      { length: 1_500 },
      (_, i) => `L${i},lithium,Supplier,10,${noise(i).slice(0, 1_200)}`,
    );
    const file = csvFile("line,mineral,supplier,annual_quantity_t,notes", rows, "large.csv");
    const jobId = String((await analyst.upload(file, { name: "By a job" })).body["jobId"]);
    const worker = await startTestWorker();
    const { body } = await untilFinished(analyst, jobId).finally(() => worker.close());
    const { planId } = body["result"] as { planId: string };
    const { bytes } = await download(`/v1/sourcing-plans/${planId}`);
    expect(bytes.length).toBeGreaterThan(mebibyte);
    expect(Buffer.compare(bytes, bytesOf(file))).toBe(0);
  });

  it("goes with its plan", async () => {
    const owner = await addCaller(api, "analyst");
    const path = await store(planFile(), owner);
    expect(await countPieces(owner.organisationId)).toEqual({ pieces: 1, plans: 1 });
    expect((await owner.send("DELETE", path)).status).toBe(204);
    expect(await countPieces(owner.organisationId)).toEqual({ pieces: 0, plans: 0 });
    expect((await download(path, owner)).answer.status).toBe(404);
  });

  it("is stored with its plan or not at all", async () => {
    const owner = await addCaller(api, "analyst");
    await asOwner((client) =>
      client.query(`
        CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken off'; END $$;
        CREATE TRIGGER break_off BEFORE INSERT ON sourcing_plan_files FOR EACH ROW EXECUTE FUNCTION break_off()`),
    );
    try {
      expect((await owner.upload(planFile())).status).toBe(500);
    } finally {
      await asOwner((client) => client.query("DROP FUNCTION break_off() CASCADE"));
    }
    expect(await countPieces(owner.organisationId)).toEqual({ pieces: 0, plans: 0 });
  });

  it("is for whoever may export the plan: an administrator and a stranger get the same 404", async () => {
    const path = await store(planFile());
    const admin = await addCaller(api, "org-admin", analyst.organisationId);
    const platform = await addCaller(api, "platform-admin", null);
    const stranger = await addCaller(api, "analyst");
    const none = (await stranger.get("/v1/sourcing-plans/0198a2b4-0000-7000-8000-000000000000/file")).text;
    const bare = (text: string) => text.replace(/"instance":"[^"]*"/, "");
    for (const caller of [admin, platform, stranger]) {
      const { status, text } = await caller.get(`${path}/file`);
      expect({ status, text: bare(text) }).toEqual({ status: 404, text: bare(none) });
    }
  });
});

describe("a line", () => {
  it("leads to its cells: sheet, row, and the column of each field with the file's own header", async () => {
    const path = await store(workbook());
    const { status, body } = await analyst.get(`${path}/line?id=${encodeURIComponent("A/1")}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      line: { line: "A/1", sourceSheet: "Lines & more", sourceRow: 3 },
      place: { fileName: "plan 2026.xlsx", sheet: "Lines & more", row: 3 },
    });
    expect((body["place"] as { columns: object[] }).columns).toEqual([
      { field: "line", header: "Line no", column: 2, cell: "B3" },
      { field: "supplier", header: "Vendor", column: 3, cell: "C3" },
      { field: "mineral", header: "Mineral", column: 4, cell: "D3" },
      { field: "annual_quantity_t", header: "Annual quantity", column: 5, cell: "E3" },
      { field: "notes", header: "Remarks", column: 6, cell: "F3" },
    ]);
    expect((await analyst.get(`${path}/line?id=..`)).body).toMatchObject({ line: { sourceRow: 4 } });
    expect((await analyst.get(`${path}/line?id=A`)).status).toBe(404);
    const lines = await analyst.get(`${path}/lines`);
    expect(lines.body["items"]).toMatchObject([
      { sourceSheet: "Lines & more" },
      { sourceSheet: "Lines & more" },
    ]);
  });

  it("of a CSV has no sheet and its columns all the same", async () => {
    const path = await store(planFile());
    const { body } = await analyst.get(`${path}/line?id=2`);
    expect(body).toMatchObject({ line: { sourceSheet: null }, place: { sheet: null, row: 3 } });
    expect((body["place"] as { columns: object[] }).columns).toContainEqual({
      ...{ field: "annual_quantity_t", header: "annual_quantity_t", column: 7, cell: "G3" },
    });
    expect((await analyst.get(path)).body).toMatchObject({ sourceColumns: [{ sheet: null }] });
  });
});

describe("a plan imported before files were kept", () => {
  it("says so, and has row numbers alone", async () => {
    const path = await store(planFile());
    const id = path.split("/").at(-1);
    await asOwner(async (owner) => {
      await owner.query("DELETE FROM sourcing_plan_files WHERE plan_id = $1", [id]);
      await owner.query("UPDATE sourcing_plans SET source_columns = NULL WHERE id = $1", [id]);
    });
    expect((await analyst.get(path)).body).toMatchObject({ hasFile: false, sourceColumns: null });
    expect((await analyst.get(`${path}/line?id=2`)).body).toMatchObject({
      line: { sourceRow: 3 },
      place: null,
    });
    const { status, body } = await analyst.get(`${path}/file`);
    expect(status).toBe(404);
    expect(body).toMatchObject({
      code: "sourcing.file-not-kept",
      title: "This plan was imported before files were kept",
    });
  });
});

describe("an organisation with as many files as it may keep", () => {
  const size = bytesOf(planFile()).length;
  let small: TestApp;
  beforeAll(async () => {
    small = await startTestApp({ PLAN_FILES_MAX_BYTES: String(2 * size), IMPORT_INLINE_MAX_LINES: "3" });
  });
  afterAll(() => small.app.close());

  it("is refused before anything is stored or queued, until it has deleted a plan", async () => {
    const owner = await addCaller(small, "analyst");
    const first = await owner.upload(planFile(), { name: "One" });
    expect([first.status, (await owner.upload(planFile(), { name: "Two" })).status]).toEqual([201, 201]);
    const full = await owner.upload(planFile(), { name: "Three" });
    expect(full).toMatchObject({ status: 409, body: { code: "sourcing.files-full" } });
    const large = csvFile("line,mineral,supplier,annual_quantity_t", [
      "1,li,A,1",
      "2,li,A,1",
      "3,li,A,1",
      "4,li,A,1",
    ]);
    expect((await owner.upload(large)).status).toBe(409);
    expect((await owner.get("/v1/jobs")).body["items"]).toEqual([]);
    expect(await countPieces(owner.organisationId)).toEqual({ pieces: 2, plans: 2 });
    await owner.send("DELETE", `/v1/sourcing-plans/${String(first.body["id"])}`);
    expect((await owner.upload(planFile(), { name: "Three" })).status).toBe(201);
  });

  it("is not let in by sending several at once", async () => {
    const owner = await addCaller(small, "analyst");
    const sent = await Promise.all(["A", "B", "C", "D"].map((name) => owner.upload(planFile(), { name })));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
  });

  it("takes nothing from another one", async () => {
    const owner = await addCaller(small, "analyst");
    expect((await owner.upload(planFile())).status).toBe(201);
  });
});
