import type { Browser, Page } from "playwright-core";
import { arrived, arriveAt } from "./page-arrival.js";
import { expectGood, violationsOf } from "./page-barriers.js";
import { enter, launch, open, visit } from "./portal-browser.js";

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Does `work` in a window of its own, and fails on an error in the page's scripts. */
async function inWindow(work: (page: Page) => Promise<void>, width?: number, locale?: string): Promise<void> {
  const context = await visit(browser, width, locale);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await work(page);
  await context.close();
  expect(faults).toEqual([]);
}

const analystPages = [
  "/home",
  "/ballots",
  "/sourcing",
  "/sourcing/new",
  "/sourcing/rules",
  "/groups",
  "/sessions",
];

describe.each([
  ["1440 px", 1440],
  ["390 px", 390],
])("at %s", (_name, width) => {
  test("an analyst's pages have no axe violation and no sideways scrolling", async () => {
    await inWindow(async (page) => {
      await enter(page, "analyst");
      for (const path of analystPages) {
        const answer = await open(page, path);
        expect([path, answer?.status()]).toEqual([path, 200]);
        await expectGood(page, path);
      }
    }, width);
  });
});

test("the demo's assessment opens from the list of assessments, with pictures", async () => {
  await inWindow(async (page) => {
    await enter(page, "analyst");
    await open(page, "/sourcing");
    const link = page.locator('a[href*="/sourcing/assessments/"]').first();
    await link.click();
    await arriveAt(page, /\/sourcing\/assessments\/[0-9a-f-]{36}/);
    expect(await page.locator("main svg").count()).toBeGreaterThan(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe.each([
  ["in English on a wide screen", 1440, "en"],
  ["in Chinese on a narrow one", 390, "zh-CN"],
])("notes beside a plan, %s", (_name, width, locale) => {
  test("are written, asked about and deleted by keyboard alone, and each state reads well", async () => {
    const said = `Quote from the ${locale} desk: 12 t by "March", <not> for others`;
    await inWindow(
      async (page) => {
        await enter(page, "analyst");
        await open(page, "/sourcing");
        const plan = await page.locator('a[href^="/sourcing/plans/"]').first().getAttribute("href");
        await open(page, plan ?? "");
        await page.locator('main a[href$="/notes"]').press("Enter");
        await arriveAt(page, /\/notes$/);
        await expectGood(page, "no notes");
        const mine = page.locator("main li", { hasText: said });
        expect(await mine.count()).toBe(0);
        await page.locator("#note-text").focus();
        await page.keyboard.type(said);
        await page.locator("#note-text").press("Tab");
        await page.keyboard.press("Enter");
        await mine.waitFor();
        await arrived(page);
        await expectGood(page, "a note");
        await mine.locator('a[href*="?delete="]').press("Enter");
        await arriveAt(page, /\?delete=/);
        await expectGood(page, "asked whether to delete");
        await mine.locator("button").press("Enter");
        await arriveAt(page, /\/notes$/);
        await mine.waitFor({ state: "detached" });
      },
      width,
      locale,
    );
  });
});

describe.each([
  ["in English on a wide screen", 1440, "en", "Interfaces"],
  ["in Chinese on a narrow one", 390, "zh-CN", "界面"],
])("the demo's working groups, %s", (_name, width, locale, name) => {
  test("are listed, and one shows its people, what it decided and what is the reader's to do", async () => {
    await inWindow(
      async (page) => {
        await enter(page, "researcher");
        await open(page, "/groups");
        await expectGood(page, "groups");
        expect(await page.locator('main a[href^="/groups/0198"]').count()).toBe(3);
        await page.locator("main").getByRole("link", { name, exact: true }).first().press("Enter");
        await arriveAt(page, /\/groups\/[0-9a-f-]{36}$/);
        await expectGood(page, "a group");
        const text = await page.locator("main").innerText();
        for (const said of ["Stack pressure", "Draft how contact loss", "West Member Batteries"])
          expect(text).toContain(said);
      },
      width,
      locale,
    );
  });
});
