import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { problemCatalogue } from "./catalogue.js";
import { RefusalError } from "./failure.js";
import { failureOf, problemOf } from "./problem-writer.js";

const folder = resolve(__dirname, "../../../../../docs/problems");
const kinds = Object.values(problemCatalogue);

test("every problem type has its page, and every page its type", () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  expect(pages.sort()).toEqual([...new Set(kinds.map(({ page }) => `${page}.md`))].sort());
});

test.each([...new Set(kinds.map(({ page }) => page))])(
  "the page of %s says its type, status and title",
  (page) => {
    const text = readFileSync(resolve(folder, `${page}.md`), "utf8");
    const kind = kinds.find((each) => each.page === page)!;
    expect(text).toContain(`# ${kind.title}`);
    expect(text).toContain(`Type \`/problems/${page}\`, status ${String(kind.status)}.`);
  },
);

test.each([
  ["an unforeseen error", new Error("SELECT secret FROM people"), "internal"],
  [
    "a lost connection",
    Object.assign(new Error("connect ECONNREFUSED 10.0.0.1"), { code: "ECONNREFUSED" }),
    "database.unavailable",
  ],
  [
    "a taken place",
    Object.assign(new Error("violates people_email_key"), { code: "23505" }),
    "database.conflict",
  ],
  ["something that is no error", "text", "internal"],
])("%s tells nothing of its inside", (_, error, code) => {
  const problem = problemOf(failureOf(error), "the-request");
  expect(problem.code).toBe(code);
  expect(JSON.stringify(problem)).not.toMatch(/SELECT|ECONN|10\.0|people|text/);
  expect(problem.instance).toBe("the-request");
});

test("a refusal keeps what it says", () => {
  const rows = [{ sheet: null, row: 2, column: "line", value: "1", message: "twice", accepted: null }];
  const failure = failureOf(new RefusalError({ code: "workbook.rows", rows }));
  expect(problemOf(failure, "x")).toMatchObject({ type: "/problems/workbook-rows", status: 422, rows });
});
