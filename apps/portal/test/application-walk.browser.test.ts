import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { demo, linkMailedTo } from "./account-api.js";
import { arrived, arriveAt } from "./page-arrival.js";
import { expectGood } from "./page-barriers.js";
import { enter, launch, open, visit } from "./portal-browser.js";

jest.setTimeout(240_000);

const password = "a quiet harbour at dawn 7";
const steps = ["identity", "affiliates", "antitrust", "agreements", "fee-class", "approval"];
let browser: Browser;
let operator = "";
beforeAll(async () => {
  browser = await launch();
  operator = (await demo("platform-admin")).token;
});
afterAll(() => browser.close());

/** The button that sends the form a field is in; of several, the one of this value. */
const sendOf = (page: Page, field: string, value?: string) =>
  page
    .locator("form", { has: page.locator(field) })
    .locator(value === undefined ? "button[type=submit]" : `button[value=${value}]`)
    .first();

async function fillRest(page: Page, email: string): Promise<void> {
  await page.locator("#kind").selectOption("material");
  await page.locator("#countryIso3").selectOption("KOR");
  await page.locator("#contactName").fill("Kim Min");
  await page.locator("#contactEmail").fill(email);
  await page.locator("#wants-groups").check();
}

describe.each([
  ["English at 1440 px", "en", 1440],
  ["Chinese at 390 px", "zh-CN", 390],
])("a company that nobody knows, %s", (_title, locale, width) => {
  const name = `Halla ${randomUUID()}`;
  const email = `${randomUUID()}@halla.example`;
  const faults: string[] = [];
  let applicant: Page;
  let secretary: Page;
  const window = async () => {
    const page = await (await visit(browser, width, locale)).newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    return page;
  };
  beforeAll(async () => {
    [applicant, secretary] = [await window(), await window()];
    await enter(secretary, "secretariat");
  });
  afterAll(async () => {
    await applicant.context().close();
    await secretary.context().close();
    expect(faults).toEqual([]);
  });

  test("finds the form from the first page, is told which digit would be right, and keeps it unfinished", async () => {
    await open(applicant, "/");
    await applicant.locator('main a[href="/apply"]').click();
    await arriveAt(applicant, /\/apply$/);
    await expectGood(applicant, "form");
    await applicant.locator("#englishName").fill(name);
    await applicant.locator("#lei").fill("213800WSGIIZCXF1P571");
    await sendOf(applicant, "#lei", "send").click();
    await applicant.locator("#lei-error").waitFor();
    expect(await applicant.locator("#lei-error").textContent()).toMatch(/72/);
    await expectGood(applicant, "faults");
    await applicant.locator("#lei").fill("213800WSGIIZCXF1P572");
    await sendOf(applicant, "#lei", "save").click();
    await arriveAt(applicant, /\/apply\/status/);
    expect(await applicant.locator("#englishName").inputValue()).toBe(name);
    await expectGood(applicant, "draft");
  });

  test("finishes it by its link in another browser, and confirms the address by mail", async () => {
    const link = await applicant.locator("main code").textContent();
    const other = await window();
    await open(other, link ?? "");
    expect(other.url()).not.toContain("token");
    await fillRest(other, email);
    await sendOf(other, "#lei", "send").click();
    await other.locator("#englishName").waitFor({ state: "hidden" });
    await arrived(other);
    await expectGood(other, "unconfirmed");
    await other.context().close();
    await open(secretary, `/admin/applications?q=${encodeURIComponent(name)}`);
    expect(await secretary.locator("main table").count()).toBe(0);
    await open(applicant, await linkMailedTo(email, operator, "application-confirmation"));
    await expectGood(applicant, "confirm");
    await applicant.locator("main form button[type=submit]").first().click();
    await applicant.locator("main form").waitFor({ state: "hidden" });
    await expectGood(applicant, "review");
  });

  test("answers a question, and is admitted once every step is done", async () => {
    await open(secretary, `/admin/applications?q=${encodeURIComponent(name)}`);
    await expectGood(secretary, "board");
    await secretary.getByRole("link", { name }).click();
    await arriveAt(secretary, /\/admin\/applications\/[0-9a-f-]+$/);
    await expectGood(secretary, "application");
    await secretary.locator("#question").fill("Which site?");
    await sendOf(secretary, "#question").click();
    await arriveAt(secretary, /done=asked/);
    await open(applicant, "/apply/status");
    await expectGood(applicant, "asked");
    await applicant.locator("main textarea").fill("Ochang");
    await sendOf(applicant, "textarea").click();
    await applicant.locator("main textarea").waitFor({ state: "hidden" });
    for (const step of steps) {
      await open(secretary, new URL(secretary.url()).pathname);
      await secretary.locator(`details:has(#${step}-state) > summary`).click();
      await secretary.locator(`#${step}-state`).selectOption("done");
      await sendOf(secretary, `#${step}-state`).click();
      await arriveAt(secretary, /done=step/);
    }
    expect(await secretary.locator("#questions").textContent()).toContain("Ochang");
    await expectGood(secretary, "ready");
    await sendOf(secretary, "#reasons", "admit").click();
    await arriveAt(secretary, /done=admitted/);
    await open(applicant, "/apply/status");
    await expectGood(applicant, "admitted");
  });

  test("takes up the invitation as the organisation's administrator", async () => {
    await open(applicant, await linkMailedTo(email, operator));
    await applicant.locator("#password").fill(password);
    await sendOf(applicant, "#password").click();
    await arriveAt(applicant, /\/(home|account\/factors)/);
    await open(applicant, "/admin");
    expect(await applicant.locator("main").textContent()).toContain(name);
  });
});
