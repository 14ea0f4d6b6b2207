import type { Browser, Page } from "playwright-core";
import { arriveAt } from "./page-arrival.js";
import { expectGood, violationsOf } from "./page-barriers.js";
import { enter, launch, open, visit } from "./portal-browser.js";

jest.setTimeout(120_000);

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

const analystPages = ["/home", "/sourcing", "/sourcing/new", "/sourcing/rules", "/sessions"];

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
