import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { arrived, arriveAt } from "./page-arrival.js";
import { expectGood as expectGoodAt } from "./page-barriers.js";
import { at, enter, launch, open, visit } from "./portal-browser.js";
import { badWorkbook, workbookOf } from "./sourcing-workbook.js";

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Words {
  readonly locale: string;
  readonly check: string;
  readonly confirm: string;
  readonly tryIt: string;
}
const english: Words = {
  locale: "en",
  check: "Check the file",
  confirm: "Confirm and assess",
  tryIt: "Run",
};
const chinese: Words = { locale: "zh-CN", check: "检查文件", confirm: "确认并评估", tryIt: "运行" };

/** Long pages of the same parts, which axe reads for seconds: once, on the wide screen. */
const readOnce = new Set(["explanation", "/findings", "/minerals/cobalt", "plan comparison"]);

async function expectGood(page: Page, step: string): Promise<void> {
  const isNarrow = (page.viewportSize()?.width ?? 0) < 600;
  await expectGoodAt(page, step, { hasAxe: !isNarrow || !readOnce.has(step) });
}

async function check(
  page: Page,
  words: Words,
  name: string,
  file: ReturnType<typeof workbookOf>,
): Promise<void> {
  await open(page, "/sourcing/new");
  await page.locator("#upload-file").setInputFiles(file);
  await page.locator("#upload-name").fill(name);
  await page.locator("#upload-year").fill("2031");
  await page.getByRole("button", { name: words.check }).click();
  await page.getByRole("button", { name: words.confirm }).waitFor();
}

async function store(page: Page, words: Words): Promise<string> {
  await page.getByRole("button", { name: words.confirm }).click();
  await arriveAt(page, /\/sourcing\/assessments\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** What the first screen says without scrolling or clicking: money, three exposures, what to do first and what that costs. */
async function expectFirstScreen(page: Page): Promise<void> {
  expect(await page.locator("[data-totals] dd").first().innerText()).toMatch(/\$|美元/);
  expect(await page.locator("[data-totals] dd").count()).toBe(5);
  expect(await page.locator("[data-exposures] > li").count()).toBe(3);
  const acts = Number(await page.locator("[data-to-act-on]").getAttribute("data-to-act-on"));
  expect(acts).toBeGreaterThan(0);
  expect(await page.locator("[data-first-act]").innerText()).toMatch(/\$|美元/);
  const primary = page.locator("main a.bg-accent");
  expect([await primary.count(), await primary.getAttribute("href")]).toEqual([
    1,
    expect.stringMatching(/\/findings$/),
  ]);
  const bottom = await page
    .locator("[data-first-act]")
    .evaluate((node) => node.getBoundingClientRect().bottom + scrollY);
  if ((page.viewportSize()?.width ?? 0) > 600) expect(bottom).toBeLessThan(900);
}

/** A figure of a mineral opens its explanation: as mathematics, with values, in the reader's language, every input leading on. */
async function expectExplained(page: Page, words: Words): Promise<void> {
  const cell = page.locator('main a[data-explain$="/riskWeightedSpendUsd"]').first();
  await cell.focus();
  await page.keyboard.press("Enter");
  const article = page.locator("dialog[open] article");
  await article.waitFor();
  expect(new URL(page.url()).searchParams.get("explain")).toMatch(/^\/minerals\/\d+\/riskWeightedSpendUsd$/);
  expect(await article.locator("math[display=block]").count()).toBe(6);
  expect(await article.locator("h2").innerText()).toMatch(
    words.locale === "en" ? /risk-weighted/ : /风险加权/,
  );
  expect(await article.innerText()).not.toMatch(/[a-z]\.[a-z]+[A-Z]|\/workings\//);
  await expectGood(page, "explanation");
  const inner = article.locator("a[data-explain]").first();
  const path = await inner.getAttribute("data-explain");
  await inner.click();
  await page.locator(`dialog[open] [data-figure="${path ?? ""}"]`).waitFor();
  await page.goBack();
  await arrived(page);
  await page.locator('dialog[open] [data-figure$="/riskWeightedSpendUsd"]').waitFor();
}

/** The page of a figure has an address of its own, which needs no click; a line of it leads to the plan. */
async function expectPermanentLink(page: Page, words: Words): Promise<void> {
  const assessment = new URL(page.url()).pathname;
  const path = "/totals/spendUsd";
  await open(page, `${assessment}/explain?path=${encodeURIComponent(path)}`);
  expect(await page.locator(`[data-figure="${path}"]`).innerText()).toMatch(/\$|美元/);
  expect(await page.locator("h1").innerText()).toMatch(words.locale === "en" ? /spend/i : /支出|采购/);
  expect(await page.locator("main article math").count()).toBeGreaterThan(2);
  await expectGood(page, "explain");
  const line = page.locator('main article a[href*="/line?id="]').first();
  expect(await line.getAttribute("href")).toMatch(/\/sourcing\/plans\/[0-9a-f-]+\/line\?id=/);
  await open(page, `${assessment}/explain?path=/minerals/99/none`);
  expect(await page.locator("main math").count()).toBe(0);
  await expectGood(page, "no such figure");
}

describe.each([
  ["English at 1440 px", english, 1440],
  ["Chinese at 390 px", chinese, 390],
])("%s", (title, words, width) => {
  let page: Page;
  const faults: string[] = [];
  const planName = `${title} ${"a plan with a long name ".repeat(2)}采购计划`;
  beforeAll(async () => {
    const context = await visit(browser, width, words.locale);
    page = await context.newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    await enter(page, "analyst");
  });
  afterAll(async () => {
    await page.context().close();
  });

  test("the template is a workbook in either language", async () => {
    for (const locale of ["en", "zh"]) {
      const answer = await page.request.get(at(`/sourcing/template/xlsx?locale=${locale}`));
      expect(answer.status()).toBe(200);
      expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
    }
  });

  test("a bad file shows every problem by row and column, and cannot be confirmed", async () => {
    await check(page, words, planName, badWorkbook);
    const problems = await page.locator("table").first().innerText();
    for (const value of ["kryptonite", "Atlantis", "many", "annual_quantity_t"])
      expect(problems).toContain(value);
    expect(await page.getByRole("button", { name: words.confirm }).isDisabled()).toBe(true);
    expect(await page.locator("#upload-name").inputValue()).toBe(planName);
    await expectGood(page, "problems");
  });

  test("a good file is previewed, confirmed, assessed and explained", async () => {
    await check(page, words, planName, workbookOf());
    await expectGood(page, "preview");
    const assessment = await store(page, words);
    await expectGood(page, "assessment");
    expect(await page.locator("svg[data-drawing]").count()).toBe(5);

    await expectFirstScreen(page);
    await expectExplained(page, words);
    const address = page.url();
    await page.keyboard.press("Escape");
    await arriveAt(page, (url) => !url.searchParams.has("explain"));
    await open(page, address);
    expect(await page.locator("dialog[open] article").count()).toBe(1);
    await expectPermanentLink(page, words);

    for (const part of ["/findings", "/minerals/cobalt", "/comparison", "/sharing", "/what-if"]) {
      await open(page, assessment + part);
      await expectGood(page, part);
    }
  });

  test("a country is lost for six months and the result stands beside today", async () => {
    await page.locator("#scenario-name").fill("Without China");
    await page.locator("#loss-0-country").selectOption("CHN");
    await page.getByRole("button", { name: words.tryIt, exact: true }).click();
    await arriveAt(page, /show=/);
    await page.locator("#results table").first().waitFor();
    expect(await page.locator("#results").innerText()).toContain("Without China");
    expect(await page.locator("#results svg[data-drawing] polyline").count()).toBeGreaterThan(0);
    await expectGood(page, "what if");
  });

  test("a second version is compared line by line, and assessment by assessment", async () => {
    await check(page, words, planName, workbookOf("COD:50;IDN:50"));
    const assessment = await store(page, words);
    await open(page, `${assessment}/comparison`);
    await page.locator("main form button[type=submit]").first().click();
    await arriveAt(page, /with=/);
    expect(await page.locator("main table").innerText()).toContain("L-1");
    await expectGood(page, "comparison");

    await page.locator("main dl a").first().click();
    await arriveAt(page, /\/sourcing\/plans\//);
    await expectGood(page, "plan");
    await page.locator('a[href*="/comparison?with="]').first().click();
    await arriveAt(page, /comparison\?with=/);
    expect(await page.locator("#changed").innerText()).toContain("L-1");
    await expectGood(page, "plan comparison");
  });

  test("the plan leaves as CSV with all lines, and the page had no script error", async () => {
    await page.goBack();
    await arrived(page);
    const waiting = page.waitForEvent("download");
    await page.locator('a[href*="/export.csv"]').click();
    const path = await (await waiting).path();
    const text = readFileSync(path, "utf8");
    for (const line of ["L-1", "L-2", "L-3", "L-4", "镍业有限公司"]) expect(text).toContain(line);
    expect(faults).toEqual([]);
  });

  test("a line leads to its cells, and the file comes back as it was sent", async () => {
    const plan = page.url();
    await page.getByRole("link", { name: "L-1", exact: true }).click();
    await arriveAt(page, /\/line\?id=L-1$/);
    await expectGood(page, "line");
    expect(await page.locator("main table").innerText()).toMatch(/annual_quantity_t/);
    expect(await page.locator("main table").innerText()).toMatch(/\b[A-Z]2\b/);
    const waiting = page.waitForEvent("download");
    await page.locator('a[href$="/file"]').click();
    const sent = [workbookOf(), workbookOf("COD:50;IDN:50")].map(({ buffer }) => buffer.toString("hex"));
    expect(sent).toContain(readFileSync(await (await waiting).path()).toString("hex"));
    await open(page, plan);
  });

  test("deleting asks for the name and takes the plan away", async () => {
    await page.locator('a[href$="/delete"]').click();
    await arriveAt(page, /\/delete$/);
    await expectGood(page, "delete");
    await page.locator("#delete-name").fill("another name");
    await page.locator("main button[type=submit]").click();
    await arriveAt(page, /wrong=1/);
    await page.locator("#delete-name").fill(planName.trim());
    await page.locator("main button[type=submit]").click();
    await arriveAt(page, /\/sourcing$/);
  });
});
