import type { Browser } from "playwright-core";
import { ask, demo, invite } from "./account-api.js";
import { client, startProvider, type CompanyProvider } from "./company-provider.js";
import { arriveAt } from "./page-arrival.js";
import { expectGood } from "./page-barriers.js";
import { at, launch, open, visit } from "./portal-browser.js";

jest.setTimeout(240_000);

let browser: Browser;
let company: CompanyProvider;
let signInPath = "";
let policyPath = "";
let token = "";

async function replacePolicy(provider: object | null): Promise<Record<string, unknown>> {
  const before = await ask(policyPath, { token });
  const json = { passwordSignIn: true, secondFactor: "alliance", provider };
  const answer = await ask(policyPath, { method: "PUT", token, json, ifMatch: before.etag });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

beforeAll(async () => {
  browser = await launch();
  company = await startProvider(at("/sign-in/company/callback"));
  token = (await demo("org-admin")).token;
  const me = await ask("/v1/me", { token });
  policyPath = `/v1/organisations/${(me.body["organisation"] as { id: string }).id}/sign-in-policy`;
  const policy = await replacePolicy({
    issuer: company.issuer,
    ...client,
    displayName: "East staff",
    trustsSecondFactor: false,
  });
  signInPath = String(policy["signInPath"]);
});
afterAll(async () => {
  await replacePolicy(null);
  await browser.close();
  await company.close();
});

test.each([
  ["English at 1440 px", "en", 1440],
  ["Chinese at 390 px", "zh-CN", 390],
])(
  "somebody invited comes in through the company's provider, and comes back, %s",
  async (title, locale, width) => {
    company.subject = `subject ${title}`;
    const { email, link } = await invite("researcher", "Ilse Brandt");
    const context = await visit(browser, width, locale);
    const page = await context.newPage();
    await open(page, link);
    await expectGood(page, "invitation");
    await page.locator("#companyName").fill("Ilse Brandt 伊尔莎");
    await page
      .locator("form", { has: page.locator("#companyName") })
      .locator("button[type=submit]")
      .click();
    await arriveAt(page, (url) => url.pathname === "/home");
    await open(page, "/account");
    expect(await page.locator("main").innerText()).toContain(email);
    await open(page, "/account/password");
    expect(await page.locator("#company tbody tr").innerText()).toContain(company.issuer);
    await expectGood(page, "company account");

    const again = await visit(browser, width, locale);
    const back = await again.newPage();
    await open(back, `${signInPath}?next=/account/access`);
    await arriveAt(back, (url) => url.pathname === "/account/access");
    expect((await again.cookies()).filter(({ name }) => name.endsWith("interphase-company"))).toEqual([]);
    await Promise.all([context.close(), again.close()]);
  },
);

test("somebody the provider knows and the organisation does not gets in nowhere", async () => {
  company.subject = `stranger ${String(Date.now())}`;
  const context = await visit(browser);
  const page = await context.newPage();
  await open(page, signInPath);
  await arriveAt(page, (url) => url.pathname === "/sign-in");
  expect(new URL(page.url()).searchParams.get("error")).toBe("company-refused");
  await page.locator("#sign-in-problem").waitFor();
  await expectGood(page, "refused");
  await open(page, "/home");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await context.close();
});

test("a domain nobody has proven leads to no company, in both languages", async () => {
  for (const locale of ["en", "zh-CN"]) {
    const context = await visit(browser, 390, locale);
    const page = await context.newPage();
    await open(page, "/sign-in/company");
    await page.locator("#email").fill("somebody@unproven.example");
    await page.locator("main button[type=submit]").click();
    await page.locator("#company-problem").waitFor();
    expect(await page.inputValue("#email")).toBe("somebody@unproven.example");
    await expectGood(page, "not found");
    await context.close();
  }
});
