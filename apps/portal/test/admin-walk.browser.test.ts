import type { Browser, Page } from "playwright-core";
import { arriveAt } from "./page-arrival.js";
import { expectGood as expectGoodAt } from "./page-barriers.js";
import { enter, launch, open, visit } from "./portal-browser.js";

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const stamp = () => `${String(process.pid)}-${String(performance.now()).replace(".", "")}`;

/** On a phone axe reads one page of each shape: what differs there is the width, and that is judged everywhere. */
const readOnPhone = new Set(["/admin", "/admin/people", "refused invitation", "person", "drawer"]);

async function expectGood(page: Page, step: string): Promise<void> {
  const isNarrow = (page.viewportSize()?.width ?? 0) < 600;
  await expectGoodAt(page, step, { hasAxe: !isNarrow || readOnPhone.has(step) });
}

interface Words {
  readonly locale: string;
  readonly width: number;
  readonly invite: string;
  readonly give: string;
  readonly end: RegExp;
  readonly suspend: string;
  readonly letIn: string;
  readonly gaveRole: string;
  readonly endedRole: string;
  readonly role: string;
}

const english: Words = {
  locale: "en",
  width: 1440,
  invite: "Send the invitation",
  give: "Assign role",
  end: /^End /,
  suspend: "Suspend",
  letIn: "Reactivate",
  gaveRole: "assigned a role",
  endedRole: "ended a role",
  role: "Representative",
};
const chinese: Words = {
  locale: "zh-CN",
  width: 390,
  invite: "发送邀请",
  give: "分配此角色",
  end: /^结束“/,
  suspend: "停用",
  letIn: "恢复登录",
  gaveRole: "分配角色",
  endedRole: "结束角色",
  role: "成员代表",
};

describe.each([
  ["in English at 1440 px", english],
  ["in Chinese at 390 px", chinese],
])("an organisation's administrator, %s", (_title, words) => {
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    const context = await visit(browser, words.width, words.locale);
    page = await context.newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    await enter(page, "org-admin");
    await open(page, "/home");
  });
  afterAll(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });

  test("finds the room in the rail and every page of it without a barrier", async () => {
    const rail = words.width < 600 ? "nav a[href='/admin']:visible" : "#rail a[href='/admin']";
    await page.locator(rail).click();
    await arriveAt(page, /\/admin$/);
    await expectGood(page, "/admin");
    const tabs = await page
      .locator("main nav a")
      .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
    expect(tabs.length).toBeGreaterThanOrEqual(8);
    for (const path of [
      ...tabs,
      "/admin/invitations/new",
      "/admin/invitations/file",
      "/admin/audit/verify",
    ]) {
      const answer = await open(page, path ?? "");
      expect([path, answer?.status()]).toEqual([path, 200]);
      await expectGood(page, path ?? "");
    }
  });

  test("invites somebody, is told what is wrong first, and loses nothing typed", async () => {
    const email = `new-${stamp()}@east-member.example`;
    await open(page, "/admin/invitations/new");
    await page.fill("#displayName", "欧阳 Long-Name Example");
    await page.fill("#email", "not an address");
    await page.getByRole("button", { name: words.invite }).click();
    await page.locator("#email-error").waitFor();
    expect(await page.inputValue("#displayName")).toBe("欧阳 Long-Name Example");
    await expectGood(page, "refused invitation");
    await page.fill("#email", email);
    await page.getByRole("button", { name: words.invite }).click();
    await arriveAt(page, /\/admin\/invitations\?done=invited/);
    expect(await page.locator("main table").innerText()).toContain(email);
    await expectGood(page, "invitations");
  });

  test("gives a role that a colleague lacks, and ends it again", async () => {
    await open(page, "/admin/people?query=researcher");
    await page.locator("main table a").first().click();
    await arriveAt(page, /\/admin\/people\/[0-9a-f-]{36}$/);
    await page.selectOption("#role", { label: words.role });
    await page.fill("#endsAt", "2099-12-31");
    await page.getByRole("button", { name: words.give }).click();
    await arriveAt(page, /done=roleGiven/);
    const row = page.locator("#roles tr", { hasText: words.role }).first();
    expect(await row.innerText()).toContain("2099");
    await expectGood(page, "person");
    await row.getByRole("link").click();
    await arriveAt(page, /\/end$/);
    await expectGood(page, "end role");
    await page.locator("main").getByRole("button", { name: words.end }).click();
    await arriveAt(page, /done=roleEnded/);
    expect(await page.locator("#roles > div > table").count()).toBeLessThanOrEqual(1);
  });

  test("suspends a colleague, and lets them in again", async () => {
    await open(page, "/admin/people?query=researcher");
    await page.locator("main table a").first().click();
    await arriveAt(page, /\/admin\/people\/[0-9a-f-]{36}$/);
    await page.getByRole("link", { name: words.suspend, exact: true }).click();
    await arriveAt(page, /\/suspend$/);
    await expectGood(page, "suspend");
    await page.locator("main").getByRole("button", { name: words.suspend, exact: true }).click();
    await arriveAt(page, /done=suspended/);
    await page.getByRole("button", { name: words.letIn }).click();
    await arriveAt(page, /done=reinstated/);
  });

  test("reads it all in the organisation's own record, in sentences, and opens one by keyboard", async () => {
    await open(page, "/admin/audit?action=role-assignments");
    const record = await page.locator("main table").innerText();
    expect(record).toContain(words.gaveRole);
    expect(record).toContain(words.endedRole);
    expect(record).not.toMatch(/role-assignments\./);
    await page.locator("main table a").first().focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.waitFor();
    expect(await drawer.innerText()).toMatch(/[0-9a-f]{64}/);
    await expectGood(page, "drawer");
    await page.keyboard.press("Escape");
    await arriveAt(page, (url) => !url.searchParams.has("event"));
    expect(new URL(page.url()).searchParams.get("action")).toBe("role-assignments");
  });

  test("downloads the chain and a signed head", async () => {
    await open(page, "/admin/audit");
    const links = page.locator("main header a[download]");
    const [chain, head] = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    const exported = await page.request.get(chain ?? "");
    expect((await exported.text()).split("\n")[0]).toContain('"format":"interphase-audit"');
    const signed = (await (await page.request.get(head ?? "")).json()) as { signature: string };
    expect(signed.signature).toMatch(/^[0-9a-f]{128}$/);
  });
});

test("a file of people is refused row by row, then sent as a whole", async () => {
  const context = await visit(browser);
  const page = await context.newPage();
  await enter(page, "org-admin");
  await open(page, "/admin/invitations/file");
  const choose = (text: string) =>
    page
      .locator("#people-file")
      .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });
  await choose("email,name,roles\nnobody,,analyst\nx@east-member.example,,king\n");
  await page.locator("#file-problems").waitFor();
  const problems = await page.locator("section[aria-labelledby='file-problems']").innerText();
  for (const part of ["2", "3", "nobody", "king"]) expect(problems).toContain(part);
  expect(await page.getByRole("button", { name: /^Invite \d/ }).isDisabled()).toBe(true);
  await expectGood(page, "problems");
  await choose(`邮箱,姓名,角色\n${stamp()}@east-member.example,王小明,研究员\n`);
  await page.locator("#file-people").waitFor();
  await expectGood(page, "preview");
  await page.getByRole("button", { name: "Invite 1 person" }).click();
  await arriveAt(page, /done=invitedAll/);
  await context.close();
});
