import { randomUUID } from "node:crypto";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { mailsTo } from "../harness/test-mails.js";
import { addPerson } from "../harness/test-people.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});

interface Row {
  row: number | null;
  code: string;
  column: string | null;
  value: string | null;
  accepted: string | null;
}

function send(
  caller: TestCaller,
  content: string | Uint8Array<ArrayBuffer>,
  query = "",
  locale?: string,
): Promise<Answer> {
  const body = new FormData();
  if (locale !== undefined) body.append("locale", locale);
  body.append("file", new Blob([content]), "people.csv");
  return api.request("POST", `/v1/invitations/csv${query}`, { token: caller.token, body });
}
const rowsOf = ({ body }: Answer) => (body["rows"] as Row[]).map(({ row, code }) => [row, code]);
const newEmail = () => `${randomUUID()}@example.org`;
const countOf = async (caller: TestCaller) =>
  ((await caller.get("/v1/invitations?limit=200")).body["items"] as unknown[]).length;

test("a file is looked at first, then everybody in it is invited with mail in their language", async () => {
  const admin = await addCaller(api, "org-admin");
  const [one, two] = [newEmail(), newEmail()];
  const file = `email,name,roles,language,ends\n${one},Ada,analyst;researcher,en,2099-03-31\n${two},王小明,研究员,中文,\n`;
  const preview = await send(admin, file, "?dryRun=true");
  expect(preview.status).toBe(200);
  expect(preview.body).toMatchObject({
    rowCount: 2,
    rows: [],
    invitations: [
      {
        row: 2,
        email: one,
        roles: [{ role: "analyst", endsAt: "2099-04-01T00:00:00.000Z" }, { role: "researcher" }],
      },
      { row: 3, email: two, locale: "zh", roles: [{ role: "researcher", endsAt: null }] },
    ],
  });
  expect(await countOf(admin)).toBe(0);
  expect((await send(admin, file)).status).toBe(201);
  expect(await countOf(admin)).toBe(2);
  expect(await mailsTo(one)).toMatchObject([{ kind: "invitation", locale: "en" }]);
  expect(await mailsTo(two)).toMatchObject([{ kind: "invitation", locale: "zh" }]);
});

test("one wrong row keeps everybody out, and every wrong cell is named", async () => {
  const admin = await addCaller(api, "org-admin");
  const colleague = await addPerson(admin.organisationId, "researcher");
  const pending = newEmail();
  await admin.send("POST", "/v1/invitations", { email: pending, roles: [{ role: "analyst" }] });
  const good = newEmail();
  const lines = [
    "email,name,roles,language,ends",
    `${good},Good,analyst,,`,
    "not an address,,analyst,,",
    `${good.toUpperCase()},Twice,analyst,,`,
    `${newEmail()},,king,,`,
    `${newEmail()},,auditor,,`,
    `${newEmail()},,,,`,
    `${newEmail()},,analyst,fr,`,
    `${newEmail()},,analyst,,soon`,
    `${newEmail()},,analyst,,2020-01-01`,
    `${colleague.email},,analyst,,`,
    `${pending},,analyst,,`,
    `${newEmail()},,group-chair,,`,
  ];
  const expected = [
    [3, "people.email-wrong"],
    [4, "people.email-twice"],
    [5, "people.role-unknown"],
    [6, "people.role-not-yours"],
    [7, "people.roles-missing"],
    [8, "people.language-unknown"],
    [9, "people.ends-wrong"],
    [10, "people.ends-past"],
    [11, "people.already-a-person"],
    [12, "people.already-pending"],
    [13, "people.role-not-yours"],
  ];
  const refused = await send(admin, lines.join("\n"));
  expect([refused.status, refused.body["code"]]).toEqual([422, "invitation.rows"]);
  expect(rowsOf(refused)).toEqual(expected);
  expect((refused.body["rows"] as Row[])[2]).toMatchObject({
    column: "roles",
    value: "king",
    accepted: "analyst; representative; researcher; org-admin",
  });
  expect(rowsOf(await send(admin, lines.join("\n"), "?dryRun=true"))).toEqual(expected);
  expect(await mailsTo(good)).toEqual([]);
  expect(await countOf(admin)).toBe(1);
});

test("somebody who has an account elsewhere is taken like somebody new", async () => {
  const admin = await addCaller(api, "org-admin");
  const stranger = await addCaller(api, "analyst");
  const preview = await send(admin, `email,roles\n${stranger.email},analyst\n`, "?dryRun=true");
  expect(preview.body).toMatchObject({ rows: [], invitations: [{ email: stranger.email }] });
  expect((await send(admin, `email,roles\n${stranger.email},analyst\n`)).status).toBe(201);
});

const chinese = "邮箱,姓名,角色,语言\n";
/** 邮箱,姓名,角色,语言 and 王小明 with 分析师 and 中文, written in GB 18030. */
const gb18030 = (email: string) =>
  Uint8Array.from(
    Buffer.concat([
      Buffer.from("d3cacfe42cd0d5c3fb2cbdc7c9ab2cd3efd1d40a", "hex"),
      Buffer.from(`${email},`),
      Buffer.from("cdf5d0a1c3f72cb7d6cef6caa62cd6d0cec40a", "hex"),
    ]),
  );

test.each([
  ["UTF-8 with a mark", (email: string) => `\ufeff${chinese}${email},王小明,分析师,中文\n`],
  ["GB 18030", gb18030],
  [
    "semicolons between the cells",
    (email: string) => `邮箱;姓名;角色;语言\r\n${email};王小明;"分析师";zh\r\n`,
  ],
  ["tabs", (email: string) => `email\tname\troles\tlanguage\n${email}\t王小明\tanalyst\tzh\n`],
])("reads %s", async (_, fileOf) => {
  const admin = await addCaller(api, "org-admin");
  const email = newEmail();
  const answer = await send(admin, fileOf(email));
  expect(answer.status).toBe(201);
  expect(answer.body["invitations"]).toMatchObject([
    { email, displayName: "王小明", locale: "zh", roles: [{ role: "analyst" }] },
  ]);
});

test.each([
  ["nothing", ""],
  ["column names alone", "email,roles\n"],
  ["no column names", "a@x.example,analyst\n"],
  ["an unknown column", "email,roles,salary\na@x.example,analyst,9\n"],
  ["a quote that never ends", 'email,roles\n"a@x.example,analyst\n'],
  ["a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u0000"],
  [
    "more than a thousand people",
    `email,roles\n${Array.from({ length: 1001 }, (__, i) => `p${i}@x.example,analyst`).join("\n")}`,
  ],
])("refuses a file with %s, without an error of ours", async (_, file) => {
  const admin = await addCaller(api, "org-admin");
  for (const query of ["", "?dryRun=true"]) {
    const answer = await send(admin, file, query);
    expect([answer.status, answer.body["code"]]).toEqual([422, "invitation.file-refused"]);
    expect((answer.body["rows"] as Row[]).length).toBeGreaterThan(0);
  }
});

test("names that a spreadsheet or a mail program would act on arrive as plain names", async () => {
  const admin = await addCaller(api, "org-admin");
  const [one, two] = [newEmail(), newEmail()];
  const file = `email,name,roles\n${one},"=HYPERLINK(""https://evil.example"",""Ada"")",analyst\n${two},'=1+1 <b>Bo</b>,analyst\n`;
  const answer = await send(admin, file);
  expect(
    (answer.body["invitations"] as { displayName: string }[]).map(({ displayName }) => displayName),
  ).toEqual(['=HYPERLINK("https://evil.example","Ada")', "=1+1 <b>Bo</b>"]);
  expect((await mailsTo(one))[0]!.text).not.toContain("https://evil");
});

test("a thousand people are invited whole, the last as the first", async () => {
  const admin = await addCaller(api, "org-admin");
  const tag = randomUUID();
  const rows = Array.from(
    { length: 1000 },
    (_, index) => `p${index}.${tag}@many.example,Person ${index},researcher`,
  );
  const answer = await send(admin, `email,name,roles\n${rows.join("\n")}\n`);
  expect(answer.status).toBe(201);
  const invited = answer.body["invitations"] as { email: string }[];
  expect(invited.map(({ email }) => email)).toEqual(rows.map((row) => row.split(",")[0]));
  const { rows: counted } = await asOwner((owner) =>
    owner.query(`SELECT count(*)::int FROM outbox_mails WHERE to_address LIKE '%' || $1 || '%'`, [tag]),
  );
  expect(counted).toEqual([{ count: 1000 }]);
});

test.each(["analyst", "representative", "researcher", "auditor", "guest"] as const)(
  "a %s sends no file",
  async (role) => {
    const caller = await addCaller(api, role, role === "auditor" || role === "guest" ? null : undefined);
    expect((await send(caller, "email,roles\na@x.example,analyst\n")).status).toBe(403);
  },
);

test("the secretariat invites people of the alliance by file, into roles of the alliance", async () => {
  const secretariat = await addCaller(api, "secretariat", null);
  const email = newEmail();
  const answer = await send(secretariat, `email,roles\n${email},auditor\n`);
  expect(answer.body["invitations"]).toMatchObject([
    { email, organisation: null, roles: [{ role: "auditor" }] },
  ]);
  const refused = await send(secretariat, `email,roles\n${newEmail()},analyst\n`);
  expect(rowsOf(refused)).toEqual([[2, "people.role-not-yours"]]);
});
