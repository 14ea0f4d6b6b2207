import type { Browser, Page } from "playwright-core";
import { arriveAt } from "./page-arrival.js";
import { expectGood } from "./page-barriers.js";
import { enter, launch, open, visit } from "./portal-browser.js";

jest.setTimeout(240_000);

const title = "Contact loss, compared";
const over = "Interfaces, round robin call";
const faults: string[] = [];
let browser: Browser;
let chair: Page;
let path = "";

const window = async (role: string, width = 1440, language = "en") => {
  const page = await (await visit(browser, width, language)).newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (said) => {
    if (said.text().includes("MISSING_MESSAGE")) faults.push(said.text());
  });
  await enter(page, role);
  return page;
};
/** Sends the form that a field is in, and arrives where it says that this was done. */
async function send(page: Page, field: string, done: string, value?: string): Promise<void> {
  await page
    .locator("form", { has: page.locator(field) })
    .locator(value === undefined ? "button[type=submit]" : `button[value=${value}]`)
    .first()
    .click();
  await arriveAt(page, new RegExp(`done=${done}$`));
}
const textOf = (page: Page) => page.locator("main").innerText();

beforeAll(async () => {
  browser = await launch();
  chair = await window("protocol-steward");
});
afterAll(async () => {
  await browser.close();
  expect(faults).toEqual([]);
});

test("a chair calls a meeting, and says more of a point of its agenda", async () => {
  await open(chair, "/groups");
  await chair.locator("main a", { hasText: "Interfaces" }).first().click();
  await arriveAt(chair, /\/groups\/[0-9a-f-]+$/);
  await chair.locator('main a[href^="/meetings/new"]').first().click();
  await arriveAt(chair, /\/meetings\/new/);
  await expectGood(chair, "call");
  await chair.locator("#title").fill(title);
  await chair.locator("#agenda").fill("Two methods\n- Shown side by side\n- On the same cells");
  await send(chair, "#agenda", "called");
  await expectGood(chair, "called");
  await chair.locator('main a[href$="/edit"]').click();
  await arriveAt(chair, /\/edit$/);
  const agenda = await chair.locator("#agenda").inputValue();
  expect(agenda).toBe("Two methods\n- Shown side by side\n- On the same cells");
  await chair.locator("#agenda").fill(`${agenda}\nNext steps`);
  await expectGood(chair, "agenda");
  await send(chair, "#agenda", "agenda");
  const said = await textOf(chair);
  for (const part of ["Next steps", "Shown side by side\nOn the same cells"]) expect(said).toContain(part);
});

test("acknowledges the statement, and writes down who was there, that it was stopped, and what was said", async () => {
  await open(chair, "/meetings?when=past");
  await chair.locator("main a", { hasText: over }).first().click();
  await arriveAt(chair, /\/meetings\/[0-9a-f-]+$/);
  path = new URL(chair.url()).pathname;
  await expectGood(chair, "over");
  await chair.locator("#statement form button").click();
  await arriveAt(chair, /done=acknowledged$/);
  await chair.locator("input[name=present]").first().check();
  await send(chair, "input[name=present]", "attendance");
  await chair.locator("#stopReason").fill("Somebody spoke of volumes");
  await send(chair, "#stopReason", "stopped");
  await chair.locator("#minutes-text").fill("Three laboratories measure the same cell.");
  await send(chair, "#minutes-text", "minutes");
  await expectGood(chair, "draft");
  await chair.locator("#minutes form button", { hasText: "Hand the minutes to counsel" }).click();
  await arriveAt(chair, /done=submitted$/);
  expect(await chair.locator("button[value=approve]").count()).toBe(0);
});

test("counsel, and not the chair, approves the minutes, which the group then reads with their hash", async () => {
  const counsel = await window("counsel");
  await open(counsel, "/meetings");
  await counsel.locator(`main a[href="${path}"]`).first().click();
  await arriveAt(counsel, ({ pathname }) => pathname === path);
  await expectGood(counsel, "review");
  await send(counsel, "#returnReason", "approved", "approve");
  const researcher = await window("researcher", 390, "zh-CN");
  await open(researcher, path);
  await expectGood(researcher, "minutes at 390 px in Chinese", { hasAxe: false });
  const said = await textOf(researcher);
  expect(said).toContain("Three laboratories measure the same cell.");
  expect(said).toMatch(/[0-9a-f]{64}/);
});
