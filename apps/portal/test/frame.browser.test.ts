import type { Browser } from "playwright-core";
import { arriveAt } from "./page-arrival.js";
import { expectGood, violationsOf } from "./page-barriers.js";
import { enter, launch, open, openReader } from "./portal-browser.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

describe("the frame", () => {
  test.each([
    { role: "analyst", hasSourcing: true },
    { role: "secretariat", hasSourcing: false },
    { role: "platform-admin", hasSourcing: false },
  ])("draws the rooms the api gives to $role", async ({ role, hasSourcing }) => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await enter(page, role);
    await open(page, "/home");
    expect((await page.locator("#rail a[href='/sourcing']").count()) === 1).toBe(hasSourcing);
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });

  test("begins with a link past it, and leads the keyboard to the page", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await open(page, "/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    await context.close();
  });

  test("finds a mineral by its Chinese name, by keyboard alone, on an English page", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await open(page, "/methods");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.insertText("钴");
    await page.getByRole("option", { name: "Cobalt" }).waitFor();
    await page.keyboard.press("Enter");
    await arriveAt(page, /\/minerals\/cobalt$/);
    await context.close();
  });

  test("remembers a narrow rail and a chosen theme", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await open(page, "/");
    await page.getByRole("button", { name: "Collapse menu" }).click();
    await page.click("[popovertarget=person-menu]");
    await page.getByRole("button", { name: "Dark" }).click();
    await page.locator("html[data-theme=dark]").waitFor();
    await open(page, "/methods");
    expect(await page.getAttribute("html", "data-rail")).toBe("closed");
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
    await context.close();
  });

  test("says the same of what is not there and of what is not yours", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    const answer = await open(page, "/minerals/unobtainium");
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Page not found");
    await context.close();
  });

  test("fits a phone, signed in, in Chinese", async () => {
    const context = await openReader(browser, { language: "zh-CN", width: 390, theme: "dark" });
    const page = await context.newPage();
    await enter(page, "analyst");
    for (const path of ["/home", "/sessions", "/not-allowed"]) {
      await open(page, path);
      await expectGood(page, path);
    }
    await context.close();
  });
});
