import fc from "fast-check";
import { peopleColumns, peopleTemplate } from "./people-column.js";
import { renderPeopleProblem } from "./people-sentences.js";
import { mostPeopleInFile, readPeople, type PeopleFileContext } from "./read-people.js";

const context: PeopleFileContext = {
  findRole: (text) =>
    ({ analyst: "analyst", 分析师: "analyst", researcher: "researcher", auditor: "auditor" })[
      text.toLowerCase()
    ],
  rolesToGive: ["analyst", "researcher"],
  parseDay: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined),
  show: (text) => text,
  now: new Date("2026-06-01T12:00:00Z"),
  locale: "en",
};

const header = ["email", "name", "roles", "language", "ends"];
const read = (...rows: string[][]) =>
  readPeople(
    rows.map((cells, index) => ({ row: index + 1, cells })),
    context,
  );
const codesOf = (...rows: string[][]) => read(header, ...rows).problems.map(({ row, code }) => [row, code]);

test("reads people under headers of either language, in any order", () => {
  const file = read(
    ["角色", "姓名", "邮箱", "语言", "截止日期"],
    ["分析师；researcher", "王小明", "A@X.example", "中文", "2027-03-31"],
  );
  expect(file.problems).toEqual([]);
  expect(file.people).toEqual([
    {
      row: 2,
      email: "a@x.example",
      displayName: "王小明",
      locale: "zh",
      roles: ["analyst", "researcher"],
      endsAt: "2027-04-01T00:00:00.000Z",
    },
  ]);
});

test.each([
  ["no e-mail", ["", "", "analyst"], "people.email-missing"],
  ["a wrong e-mail", ["nobody", "", "analyst"], "people.email-wrong"],
  ["an e-mail with a line break", ["a@x.example\nBcc: b@x.example", "", "analyst"], "people.email-wrong"],
  ["an unknown role", ["a@x.example", "", "king"], "people.role-unknown"],
  ["a role that one may not give", ["a@x.example", "", "auditor"], "people.role-not-yours"],
  ["no role", ["a@x.example", "", ""], "people.roles-missing"],
  ["a language nobody speaks here", ["a@x.example", "", "analyst", "fr"], "people.language-unknown"],
  ["no date", ["a@x.example", "", "analyst", "", "soon"], "people.ends-wrong"],
  ["a past day", ["a@x.example", "", "analyst", "", "2026-05-31"], "people.ends-past"],
  ["a name too long", ["a@x.example", "x".repeat(201), "analyst"], "people.name-too-long"],
  ["roles split over cells", ["a@x.example", "", "analyst", "", "", "researcher"], "people.extra-cell"],
])("refuses %s, with its row", (_, cells, code) => {
  expect(codesOf(["first@x.example", "", "analyst"], cells)).toEqual([[3, code]]);
});

test("takes today as an end, because the day ends later", () => {
  expect(codesOf(["a@x.example", "", "analyst", "", "2026-06-01"])).toEqual([]);
});

test("names the row of the first when an e-mail stands twice, whatever its case", () => {
  const { problems } = read(header, ["a@x.example", "", "analyst"], ["A@X.EXAMPLE", "", "analyst"]);
  expect(problems).toMatchObject([{ row: 3, code: "people.email-twice", facts: { firstRow: 2 } }]);
});

test.each([
  ["an unknown column", ["email", "roles", "salary"], "people.unknown-column"],
  ["a column twice", ["email", "邮箱", "roles"], "people.double-column"],
  ["a missing column", ["email", "name"], "people.missing-column"],
])("refuses %s before any row", (_, names, code) => {
  expect(read(names, ["nobody"]).problems.map((problem) => problem.code)).toEqual([code]);
});

test("refuses an empty file, and one person too many", () => {
  expect(read().problems[0]?.code).toBe("people.empty");
  expect(read(header).problems[0]?.code).toBe("people.empty");
  const rows = Array.from({ length: mostPeopleInFile + 1 }, (_, i) => [`p${i}@x.example`, "", "analyst"]);
  expect(read(header, ...rows).problems.map(({ code }) => code)).toEqual(["people.too-many"]);
  expect(read(header, ...rows.slice(1)).people).toHaveLength(mostPeopleInFile);
});

test("a name with signs that act on a screen or a mail becomes one plain line", () => {
  const { people } = read(header, ["a@x.example", "Ann\r\nBcc: \u202eevil", "analyst"]);
  expect(people[0]?.displayName).toBe("Ann Bcc: evil");
});

test("says every problem in both languages", () => {
  const { problems } = read(header, ["nobody", "", "king", "fr", "soon"]);
  for (const problem of problems) {
    const zh = renderPeopleProblem(problem, "zh");
    expect(zh.message).toMatch(/[\u4e00-\u9fff]/);
    expect(renderPeopleProblem(problem, "en").message).toBe(problem.message);
  }
});

test.each(["en", "zh"] as const)("the %s template has exactly the columns that are read", (locale) => {
  const names = peopleTemplate(locale).replace("\ufeff", "").trim().split(",");
  const { problems } = read(names, ["a@x.example", "", "analyst", "", ""]);
  expect([names.length, problems]).toEqual([peopleColumns.length, []]);
});

test("every row is either a person or has a problem with its row's number, whatever the cells hold", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom("a@x.example", "analyst", "zh", "2027-01-01", "=1+1", ""),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 20 }), (rows) => {
      const file = read(header, ...rows);
      const filled = rows.flatMap((cells, index) =>
        cells.some((each) => each.trim() !== "") ? [index + 2] : [],
      );
      const seen = new Set([...file.people.map(({ row }) => row), ...file.problems.map(({ row }) => row)]);
      if (filled.length === 0) expect(file.problems[0]?.code).toBe("people.empty");
      else expect([...seen].sort((a, b) => Number(a) - Number(b))).toEqual(filled);
    }),
  );
});
