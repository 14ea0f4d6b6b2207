import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { arrived, arriveAt } from "./page-arrival.js";
import { expectGood } from "./page-barriers.js";
import { at, enter, launch, open, visit } from "./portal-browser.js";
import { workbookOf } from "./sourcing-workbook.js";

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const english = {
  locale: "en",
  check: "Check the file",
  confirm: "Confirm and assess",
  better: /^Better: .+ down by \$/,
};
const chinese = { locale: "zh-CN", check: "检查文件", confirm: "确认并评估", better: /^好转：.+减少/ };

const countAt = async (page: Page, name: string): Promise<number> =>
  Number(await page.locator(`[data-${name}]`).first().getAttribute(`data-${name}`));

/** What does the badge count? It is streamed in, and is not there for nothing. */
async function readBadge(page: Page): Promise<number> {
  await arrived(page);
  return (await page.locator("[data-act-badge]").count()) === 0 ? 0 : countAt(page, "act-badge");
}

/** The entries of Home's list to act on, over all its pages. */
async function readActs(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let address: string | null = at("/home"); address !== null;) {
    await open(page, address);
    found.push(...(await page.locator("#act ol > li").allInnerTexts()));
    const next = page.locator('#act nav a[href*="cursor="]');
    const href: string | null = (await next.count()) === 0 ? null : await next.first().getAttribute("href");
    address = href === null ? null : at(href);
  }
  return found;
}

describe.each([
  ["English at 1440 px", english, 1440],
  ["Chinese at 390 px", chinese, 390],
])("findings as work, %s", (title, words, width) => {
  let page: Page;
  let first = "";
  // States outlive a run on the same data: each run has a plan of its own.
  const planName = `Work of ${title}, ${String(Date.now())}`;
  const note = "A second plant is being qualified; until then we accept it.";

  async function assess(mix?: string): Promise<string> {
    await open(page, "/sourcing/new");
    await page.locator("#upload-file").setInputFiles(workbookOf(mix));
    await page.locator("#upload-name").fill(planName);
    await page.locator("#upload-year").fill("2031");
    await page.getByRole("button", { name: words.check }).click();
    await page.getByRole("button", { name: words.confirm }).click();
    await arriveAt(page, /\/sourcing\/assessments\/[0-9a-f-]{36}$/);
    return new URL(page.url()).pathname;
  }

  beforeAll(async () => {
    page = await (await visit(browser, width, words.locale)).newPage();
    // What an organisation has to act on is counted here: of the member whose plans no other suite changes.
    await enter(page, "analyst", "west");
    first = await assess();
  });
  afterAll(async () => {
    await page.context().close();
  });

  test("Home, the badge and the findings page count the same", async () => {
    await open(page, `${first}/findings`);
    await expectGood(page, "findings");
    const ofPlan = await countAt(page, "to-act-on");
    const badge = await readBadge(page);
    await open(page, "/home");
    await expectGood(page, "home");
    expect(await countAt(page, "to-act-on")).toBe(badge);
    const acts = await readActs(page);
    expect(acts).toHaveLength(badge);
    expect(acts.filter((text) => text.includes(planName))).toHaveLength(ofPlan);
  });

  test("a finding accepted with keys alone says why, and stays so in the next version", async () => {
    await open(page, `${first}/findings?mineral=natural-graphite`);
    const card = page.locator("main article").first();
    const heading = await card.locator("h4").innerText();
    await card.locator('a[href*="edit="]').focus();
    await page.keyboard.press("Enter");
    await arriveAt(page, /edit=\d+/);
    await page.locator("#state-state").selectOption("accepted");
    await page.locator("#state-note").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#state-note-error").waitFor();
    await expectGood(page, "state form");
    expect(await page.locator("#state-state").inputValue()).toBe("accepted");
    await page.locator("#state-note").fill(note);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await arriveAt(page, /saved=\d+/);
    expect(await page.locator("main article").first().innerText()).toContain(note);

    const second = await assess("COD:50;IDN:50");
    await open(page, `${second}/findings?state=accepted`);
    const kept = page.locator("main article");
    expect(await kept.count()).toBe(1);
    expect(await kept.locator("h4").innerText()).toBe(heading);
    expect(await kept.innerText()).toContain(note);
  });

  test("what somebody else changed meanwhile is said, and what was typed stays", async () => {
    await open(page, `${first}/findings?mineral=natural-graphite`);
    const edit = await page.locator('main article a[href*="edit="]').last().getAttribute("href");
    const address = new URL(edit ?? "", page.url()).toString();
    const other = await page.context().newPage();
    for (const one of [page, other]) await open(one, address);
    const save = async (one: Page, text: string) => {
      await one.locator("#state-state").selectOption("done");
      await one.locator("#state-note").fill(text);
      await one.locator("#state-note").press("Tab");
      await one.keyboard.press("Enter");
    };
    await save(other, "Theirs");
    await arriveAt(other, /saved=\d+/);
    await save(page, "Mine");
    await page.locator('main [role="alert"]').first().waitFor();
    expect(await page.locator('main [role="alert"]').first().innerText()).toContain("Theirs");
    expect(await page.locator("#state-note").inputValue()).toBe("Mine");
    await page.locator("#state-note").press("Tab");
    await page.keyboard.press("Enter");
    await arriveAt(page, /saved=\d+/);
    expect(await page.locator("main").innerText()).toContain("Mine");
    await other.close();
  });

  test("the file has exactly the findings that are shown", async () => {
    await open(page, `${first}/findings?rule=single-qualified-source`);
    const shown = await page.locator("main article").count();
    expect(shown).toBeGreaterThan(0);
    const waiting = page.waitForEvent("download");
    await page.locator('a[href*="findings.csv"]').click();
    const rows = readFileSync(await (await waiting).path(), "utf8")
      .trim()
      .split("\r\n");
    expect(rows).toHaveLength(shown + 1);
    const headings = await page.locator("main article h4").allInnerTexts();
    expect(rows.slice(1).every((row) => headings.some((heading) => row.includes(heading)))).toBe(true);
  });

  test("less cobalt from one country is better, in words, in a picture and in percentage points", async () => {
    const list = page.locator("#compare-with");
    const second = await assess("COD:50;IDN:50");
    await open(page, `${second}/comparison`);
    await list.selectOption(first.split("/").at(-1) ?? "");
    await page.locator("main form button[type=submit]").first().click();
    await arriveAt(page, /with=/);
    await expectGood(page, "comparison");
    const headline = page.locator("[data-headline]");
    expect(await headline.getAttribute("data-headline")).toBe("risk-down");
    expect(await headline.innerText()).toMatch(words.better);
    expect(await page.locator("#exposures svg[data-drawing]").count()).toBe(1);
    await open(page, `${page.url()}&mineral=cobalt&all=1`);
    expect(await page.locator("#figures").innerText()).toMatch(/42 (percentage points|个百分点)|42\.0 /);
  });

  test("suppliers and contracts are listed, sorted, searched, and lead to one supplier", async () => {
    await open(page, `${first}/suppliers?sort=name&q=metal`);
    await expectGood(page, "suppliers");
    expect(await page.locator("main tbody tr").count()).toBe(1);
    await page.locator('main tbody a[href*="/suppliers/supplier?"]').first().click();
    await arriveAt(page, /supplier\?name=First\+Metals/);
    await expectGood(page, "supplier");
    expect(await page.locator("#contracts").innerText()).toContain("L-1");
    await open(page, `${first}/contracts`);
    await expectGood(page, "contracts");
    expect(await page.locator("main h2").count()).toBe(4);
  });
});
