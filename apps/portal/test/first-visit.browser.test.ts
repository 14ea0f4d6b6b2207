import type { Browser, Page } from "playwright-core";
import { at, fillIn, launch, overflows, signIn, violationsOf, visit } from "./portal-browser.js";

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

const publicPages = ["/", "/minerals/lithium", "/reference", "/reference/measures", "/methods", "/sign-in"];
const analystPages = ["/home", "/sourcing", "/sourcing/new", "/sourcing/rules", "/sessions"];

describe.each([
  ["1440 px", 1440],
  ["390 px", 390],
])("at %s", (_name, width) => {
  test.each(publicPages)(
    "%s is readable by everybody: no axe violation, no sideways scrolling",
    async (path) => {
      await inWindow(async (page) => {
        const answer = await page.goto(at(path), { waitUntil: "networkidle" });
        expect(answer?.status()).toBe(200);
        expect(await violationsOf(page)).toEqual([]);
        expect(await overflows(page)).toBe(false);
      }, width);
    },
  );

  test("an analyst's pages have no axe violation and no sideways scrolling", async () => {
    await inWindow(async (page) => {
      await signIn(page, "analyst");
      for (const path of analystPages) {
        const answer = await page.goto(at(path), { waitUntil: "networkidle" });
        expect([path, answer?.status()]).toEqual([path, 200]);
        expect([path, await violationsOf(page)]).toEqual([path, []]);
        expect([path, await overflows(page)]).toEqual([path, false]);
      }
    }, width);
  });
});

test("the demo's assessment opens from the list of assessments, with pictures", async () => {
  await inWindow(async (page) => {
    await signIn(page, "analyst");
    await page.goto(at("/sourcing"), { waitUntil: "networkidle" });
    const link = page.locator('a[href*="/sourcing/assessments/"]').first();
    await link.click();
    await page.waitForURL(/\/sourcing\/assessments\/[0-9a-f-]{36}/);
    await page.waitForLoadState("networkidle");
    expect(await page.locator("main svg").count()).toBeGreaterThan(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});

test("the language is switched on a page and remembered on the next", async () => {
  await inWindow(async (page) => {
    await page.goto(at("/minerals/lithium"));
    await page.locator('button[lang="zh-CN"]').first().click();
    await page.waitForSelector('html[lang="zh-CN"]');
    await page.goto(at("/reference"));
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect(await violationsOf(page)).toEqual([]);
  });
});

test("a page of an organisation sends a visitor to sign in and back", async () => {
  await inWindow(async (page) => {
    await page.goto(at("/sourcing"));
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await fillIn(page, "analyst");
    expect(new URL(page.url()).pathname).toBe("/sourcing");
  });
});

test("sign-in works by keyboard alone", async () => {
  await inWindow(async (page) => {
    await page.goto(at("/sign-in"));
    await page.locator('input[name="email"]').focus();
    await page.keyboard.type("nobody@nowhere.example");
    await page.keyboard.press("Tab");
    await page.keyboard.type("wrong password");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[role="alert"]:not([id="__next-route-announcer__"])');
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
});
