import { createXlsxParts, createZip } from "@interphase/spreadsheet/testing";
import { connect } from "node:net";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller, type TestFile } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { csvFile, planFile } from "../harness/test-plan.js";

let api: TestApi;
let analyst: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  analyst = await addCaller(api, "analyst");
});

/** How many rows does the organisation have, in every table it may have some? */
const countRows = () =>
  asOwner(async (owner) => {
    const tables = ["sourcing_plans", "sourcing_plan_lines", "jobs", "job_uploads", "idempotency_keys"];
    const counts = tables.map(
      (table) => `(SELECT count(*)::int FROM ${table} WHERE owner_org_id = $1) AS ${table}`,
    );
    return (await owner.query<object>(`SELECT ${counts.join(", ")}`, [analyst.organisationId])).rows[0];
  });

const head = "line,mineral,supplier,mined_in,annual_quantity_t,stock_t,formula";
const row = (change: Record<string, string>) => {
  const cells: Record<string, string> = {
    line: "1",
    mineral: "lithium",
    supplier: "A",
    annual_quantity_t: "10",
    ...change,
  };
  return csvFile(head, [
    head
      .split(",")
      .map((name) => `"${cells[name] ?? ""}"`)
      .join(","),
  ]);
};
const xlsxCell = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const headerRow = `<row r="1">${["line", "mineral", "supplier", "annual_quantity_t"].map((name, i) => xlsxCell(`${"ABCD"[i] ?? ""}1`, name)).join("")}</row>`;
const xlsx = (rows: string, ...more: { name: string; content: string }[]): TestFile => ({
  name: "plan.xlsx",
  content: new Uint8Array(createZip([...createXlsxParts(headerRow + rows), ...more])),
});
const goodRow = `<row r="2">${xlsxCell("A2", "1")}${xlsxCell("B2", "lithium")}${xlsxCell("C2", "A")}<c r="D2"><v>10</v></c></row>`;
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const refused: Record<string, TestFile> = {
  "an empty file": { name: "plan.csv", content: "" },
  "a picture": {
    name: "plan.xlsx",
    content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]),
  },
  "a password-protected workbook": {
    name: "plan.xlsx",
    content: new Uint8Array(
      Buffer.concat([compound, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
    ),
  },
  "a workbook with macros": xlsx(goodRow, { name: "xl/vbaProject.bin", content: "x" }),
  "a zip bomb": xlsx(`<!--${" ".repeat(20_000_000)}-->`),
  "a header alone": csvFile(head, []),
  "61 columns": csvFile([head, ...Array.from({ length: 54 }, (_, i) => `c${i}`)].join(","), [
    "1,lithium,A,,10,,",
  ]),
  "no supplier column": csvFile("line,mineral,annual_quantity_t", ["1,lithium,10"]),
  "neither mineral nor formula": csvFile("line,supplier,annual_quantity_t", ["1,A,10"]),
  "10 MB in one cell": row({ supplier: "x".repeat(10_000_000) }),
};
const wrongRows: Record<string, TestFile> = {
  "duplicate line ids": csvFile(head, ["1,lithium,A,,10,,", "1,lithium,B,,10,,"]),
  "a negative quantity": row({ annual_quantity_t: "-1" }),
  "a quantity of zero": row({ annual_quantity_t: "0" }),
  NaN: row({ annual_quantity_t: "NaN" }),
  "1e400": row({ annual_quantity_t: "1e400" }),
  "text in a number": row({ stock_t: "plenty" }),
  "an unknown mineral": row({ mineral: "unobtainium" }),
  "an unknown country": row({ mined_in: "Atlantis" }),
  "shares over 100": row({ mined_in: "CHL:70;AUS:40" }),
  "a formula without the mineral's element": row({ formula: "NaCl" }),
  "a formula cell without a stored value": xlsx(goodRow.replace("<v>10</v>", "<f>5*2</f>")),
};

describe("a refused import", () => {
  it.each(Object.entries(refused))("of %s says why and stores nothing", async (_name, file) => {
    const before = await countRows();
    const answer = await analyst.upload(file, { headers: { "idempotency-key": crypto.randomUUID() } });
    expect({ status: answer.status, code: answer.body["code"] }).toEqual({
      status: 422,
      code: "workbook.refused",
    });
    expect(String(answer.body["detail"]).length).toBeGreaterThan(10);
    expect(await countRows()).toEqual(before);
  });

  it.each(Object.entries(wrongRows))("of %s names the cell and stores nothing", async (_name, file) => {
    const before = await countRows();
    const answer = await analyst.upload(file, { headers: { "idempotency-key": crypto.randomUUID() } });
    expect({ status: answer.status, code: answer.body["code"] }).toEqual({
      status: 422,
      code: "workbook.rows",
    });
    const rows = answer.body["rows"] as Record<string, unknown>[];
    for (const key of ["sheet", "row", "column", "value", "message", "accepted"])
      expect(rows[0]).toHaveProperty(key);
    const preview = await analyst.upload(file, { query: "?dryRun=true" });
    expect(preview.status).toBe(200);
    expect(preview.body["rows"]).toEqual(rows);
    expect(await countRows()).toEqual(before);
  });

  it.each([
    [
      "a missing column",
      csvFile("line,mineral,supplier", ["1,lithium,A"]),
      { code: "workbook.missing-column", row: 1, column: "annual_quantity_t", value: null },
    ],
    [
      "a column twice",
      csvFile(`${head},行号`, ["1,lithium,A,,10,,,1"]),
      { code: "workbook.duplicate-column", row: 1, column: "line", value: "行号" },
    ],
    [
      "an undecidable decimal sign",
      csvFile(head, ['1,lithium,A,,"1,234",,']),
      { code: "workbook.undecidable-decimal", row: 2, column: "annual_quantity_t", value: "1,234" },
    ],
  ])("of %s names the place, which a dry run shows as a problem", async (_name, file, place) => {
    const before = await countRows();
    const answer = await analyst.upload(file);
    expect({ status: answer.status, code: answer.body["code"] }).toEqual({
      status: 422,
      code: "workbook.refused",
    });
    expect(answer.body["rows"]).toMatchObject([
      { ...place, sheet: "plan.csv", accepted: expect.any(String) },
    ]);
    const preview = await analyst.upload(file, { query: "?dryRun=true" });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({ lineCount: 0, minerals: [], lines: [], rows: answer.body["rows"] });
    expect(await countRows()).toEqual(before);
  });

  it.each(
    Object.entries(refused).filter(([name]) => name !== "no supplier column" && !name.startsWith("neither")),
  )("of %s stays one in a dry run: it cannot be read at all", async (_name, file) => {
    const preview = await analyst.upload(file, { query: "?dryRun=true" });
    expect({ status: preview.status, code: preview.body["code"] }).toEqual({
      status: 422,
      code: "workbook.refused",
    });
  });

  it.each([
    ["the year 1850", { year: "1850" }],
    ["no name", { name: " " }],
    ["an unknown encoding", { query: "?encoding=ebcdic" }],
    ["an unknown query field", { query: "?dryrun=true" }],
  ])("with %s names the field and stores nothing", async (_name, options) => {
    const before = await countRows();
    const answer = await analyst.upload(planFile(), options);
    expect({ status: answer.status, code: answer.body["code"] }).toEqual({
      status: 422,
      code: "http.invalid-request",
    });
    expect(await countRows()).toEqual(before);
  });
});

describe("an import that is interrupted", () => {
  it("stores nothing when the connection drops half way", async () => {
    const before = await countRows();
    const { hostname, port } = new URL(api.url);
    const body = [
      '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nPlan',
      '--b\r\nContent-Disposition: form-data; name="year"\r\n\r\n2026',
      `--b\r\nContent-Disposition: form-data; name="file"; filename="p.csv"\r\n\r\n${String(planFile().content)}`,
    ].join("\r\n");
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /v1/sourcing-plans HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${analyst.token}\r\n` +
            `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${body.length + 1000}\r\n\r\n${body}`,
          () => socket.destroy(),
        );
      });
      socket.on("error", reject);
      socket.on("close", () => resolve());
    });
    expect((await analyst.get("/v1/sourcing-plans")).status).toBe(200);
    expect(await countRows()).toEqual(before);
  });

  it("stores nothing and says 503 when the database goes in the middle, and works again afterwards", async () => {
    const before = await countRows();
    const answer = await asOwner(async (owner) => {
      await owner.query("BEGIN");
      await owner.query("LOCK TABLE sourcing_plans IN ACCESS EXCLUSIVE MODE");
      const pending = analyst.upload(planFile());
      let waiting: string[] = [];
      while (waiting.length === 0) {
        const found = await owner.query<{ pid: string }>(
          "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        );
        waiting = found.rows.map(({ pid }) => pid);
      }
      await owner.query("SELECT pg_terminate_backend(pid, 5000) FROM unnest($1::int[]) AS pid", [waiting]);
      await owner.query("ROLLBACK");
      return pending;
    });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).not.toBeNull();
    expect(answer.text).not.toMatch(/terminat|sourcing_plans|pg_|postgres/i);
    expect(await countRows()).toEqual(before);
    expect((await analyst.upload(planFile(), { name: "Afterwards" })).status).toBe(201);
  });
});

describe("an import with an Idempotency-Key", () => {
  it("gives the first answer again and stores one plan", async () => {
    const headers = { "idempotency-key": crypto.randomUUID() };
    const first = await analyst.upload(planFile(), { name: "Once", headers });
    const again = await analyst.upload(planFile(), { name: "Once", headers });
    expect(first.status).toBe(201);
    expect({ status: again.status, text: again.text }).toEqual({ status: 201, text: first.text });
    expect((await analyst.get("/v1/sourcing-plans?name=Once")).body["items"]).toHaveLength(1);
  });

  it("is refused for another body under the same key, and for another name", async () => {
    const headers = { "idempotency-key": crypto.randomUUID() };
    await analyst.upload(planFile(), { name: "Keyed", headers });
    const before = await countRows();
    for (const [file, name] of [
      [planFile({ lithiumQuantity: "7" }), "Keyed"],
      [planFile(), "Other"],
    ] as const) {
      const answer = await analyst.upload(file, { name, headers });
      expect({ status: answer.status, code: answer.body["code"] }).toEqual({
        status: 422,
        code: "idempotency.key-reused",
      });
    }
    expect(await countRows()).toEqual(before);
  });
});

describe("what is stored", () => {
  it("comes out of an export as it went in, with what a spreadsheet would run made harmless", async () => {
    const file = csvFile("line,mineral,supplier,annual_quantity_t,notes", [
      '1,lithium,=cmd()|calc,10,"line one\nline two, with ""quotes"""',
      "2,钴,ספק דוגמה,20,@sum",
      "3,nickel,\t\\N \\\\ backslash,30,-",
    ]);
    const stored = await analyst.upload(file, { name: "Injection" });
    expect(stored.status).toBe(201);
    const id = String(stored.body["id"]);
    const lines = await analyst.get(`/v1/sourcing-plans/${id}/lines`);
    expect(lines.body["items"]).toMatchObject([
      { supplier: "=cmd()|calc", notes: 'line one\nline two, with "quotes"' },
      { mineralId: "cobalt", supplier: "ספק דוגמה", notes: "@sum" },
      { supplier: "\\N \\\\ backslash" },
    ]);
    const csv = await analyst.get(`/v1/sourcing-plans/${id}/export.csv`);
    expect(csv.text).toContain("'=cmd()|calc");
    expect(csv.text).not.toMatch(/(^|,|\n)"?[=@]/);
    const again = await analyst.upload({ name: "again.csv", content: csv.text }, { name: "Injection" });
    const compared = await analyst.get(
      `/v1/sourcing-plans/${String(again.body["id"])}/comparison?with=${id}`,
    );
    expect(compared.body).toMatchObject({ added: [], removed: [], changed: [], unchangedCount: 3 });
  });

  it("is paged, filtered and sorted without losing or repeating a line", async () => {
    const rows = Array.from(
      { length: 23 },
      (_, i) =>
        `L${String(i).padStart(2, "0")},${i % 2 ? "lithium" : "cobalt"},S${i % 3},${((i * 7) % 23) + 1}`,
    );
    const stored = await analyst.upload(csvFile("line,mineral,supplier,annual_quantity_t", rows), {
      name: "Paged",
    });
    const path = `/v1/sourcing-plans/${String(stored.body["id"])}/lines`;
    for (const sort of ["row", "line", "supplier", "-annualQuantityTonnes"]) {
      const seen: { line: string; annualQuantityTonnes: number; supplier: string }[] = [];
      let cursor = "";
      do {
        const page = await analyst.get(`${path}?limit=5&sort=${sort}${cursor}`);
        seen.push(...(page.body["items"] as typeof seen));
        const next = page.body["nextCursor"] as string | null;
        cursor = next === null ? "" : `&cursor=${next}`;
      } while (cursor !== "");
      expect(new Set(seen.map(({ line }) => line)).size).toBe(23);
      expect(seen).toHaveLength(23);
      if (sort === "-annualQuantityTonnes") {
        const quantities = seen.map(({ annualQuantityTonnes }) => annualQuantityTonnes);
        expect(quantities).toEqual([...quantities].sort((a, b) => b - a));
      }
    }
    expect((await analyst.get(`${path}?mineralId=lithium`)).body["items"]).toHaveLength(11);
    expect((await analyst.get(`${path}?supplier=s1&limit=200`)).body["items"]).toHaveLength(8);
    expect((await analyst.get(`${path}?search=L07`)).body["items"]).toHaveLength(1);
  });
});
