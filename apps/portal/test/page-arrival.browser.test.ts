import { EventEmitter, once } from "node:events";
import type { Browser } from "playwright-core";
import { arrived } from "./page-arrival.js";
import { at, launch, visit } from "./portal-browser.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("a page whose scripts have not come has not arrived, and one whose scripts have come has", async () => {
  const context = await visit(browser);
  const page = await context.newPage();
  const gate = new EventEmitter();
  const released = once(gate, "open");
  let held = 0;
  await page.route(/\/_next\/.*\.js/, async (route) => {
    held += 1;
    await released;
    await route.continue();
  });
  await page.goto(at("/sign-in"), { waitUntil: "commit" });
  await page.locator("h1").waitFor();

  await expect(arrived(page, 200)).rejects.toThrow(/has not arrived/);
  expect(held).toBeGreaterThan(0);

  gate.emit("open");
  await arrived(page);
  await context.close();
});

test("a page whose part waits for a script of its own has not arrived", async () => {
  const context = await visit(browser);
  const page = await context.newPage();
  await page.goto(at("/sign-in"));
  await arrived(page);
  await page.evaluate(() => {
    const key = Object.keys(document).find((name) => name.startsWith("__reactContainer$")) ?? "";
    const root = (document as unknown as Record<string, { stateNode: { current: { child: object } } }>)[key];
    const part = root?.stateNode.current.child ?? {};
    Object.assign(part, { memoizedState: { dehydrated: document.createComment("$") } });
  });
  await expect(arrived(page, 200)).rejects.toThrow(/has not arrived: hydration/);
  await context.close();
});

test("a page that has no words for something is no page its reader can use", async () => {
  const context = await visit(browser);
  const page = await context.newPage();
  await page.goto(at("/sign-in"));
  await arrived(page);
  const said = page.waitForEvent("console");
  await page.evaluate(() => {
    console.error("MISSING_MESSAGE: Could not resolve `title` in messages for locale `en`.");
  });
  await said;
  await expect(arrived(page)).rejects.toThrow(/has no words for: MISSING_MESSAGE/);
  await context.close();
});
