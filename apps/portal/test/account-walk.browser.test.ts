import type { Browser, Page } from "playwright-core";
import { ask, askSecondFactorOf, authenticatorCode, demo, invite, linkMailedTo } from "./account-api.js";
import { arriveAt } from "./page-arrival.js";
import { expectGood } from "./page-barriers.js";
import { at, launch, open, visit } from "./portal-browser.js";

jest.setTimeout(240_000);

const password = "a quiet harbour at dawn 7";
let browser: Browser;
let rolesBefore: readonly string[] = [];
beforeAll(async () => {
  browser = await launch();
  // The whole alliance's setting, while other suites run beside this one: of a role that none of them acts in.
  rolesBefore = await askSecondFactorOf(["representative"]);
});
afterAll(async () => {
  await askSecondFactorOf(rolesBefore);
  await browser.close();
});

const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** The submit button of the form that holds a field. */
const sendOf = (page: Page, field: string) =>
  page
    .locator("form", { has: page.locator(field) })
    .locator("button[type=submit]")
    .first();

async function accept(page: Page, link: string, chosen = password): Promise<void> {
  await open(page, link);
  await page.locator("#password").fill(chosen);
  await sendOf(page, "#password").click();
}

async function typePassword(page: Page, email: string): Promise<void> {
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await sendOf(page, "#email").click();
}

describe.each([
  ["English at 1440 px", "en", 1440],
  ["Chinese at 390 px", "zh-CN", 390],
])("an invited representative with an authenticator, %s", (_title, locale, width) => {
  let page: Page;
  let email = "";
  let secret = "";
  let recoveryCodes: string[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    const context = await visit(browser, width, locale);
    page = await context.newPage();
    page.on("pageerror", (error) => faults.push(error.message));
  });
  afterAll(() => page.context().close());

  test("opens the link, whose secret leaves the address, and chooses a password that is no breached one", async () => {
    const invitation = await invite("representative", "Mei Lin 林梅");
    email = invitation.email;
    await accept(page, invitation.link, "password1234");
    expect(page.url()).not.toContain("token");
    await page.locator("#password-error").waitFor();
    expect(await page.locator("#displayName").inputValue()).toBe("Mei Lin 林梅");
    expect(await page.locator("main").innerText()).toContain("East Member Cells");
    await expectGood(page, "invitation");
    await page.locator("#password").fill(password);
    await sendOf(page, "#password").click();
    await arriveAt(page, /\/account\/factors\?new=1$/);
    const cookies = await page.context().cookies();
    expect(cookies.filter(({ name }) => name.endsWith("interphase-invitation"))).toEqual([]);
  });

  test("is told on every page which role waits and why", async () => {
    await expectGood(page, "new factor");
    for (const path of ["/home", "/not-allowed"]) {
      await open(page, path);
      const act = page.locator("aside a[href='/account/factors']");
      expect([path, await act.count()]).toEqual([path, 1]);
      await expectGood(page, path);
    }
    expect(await page.locator("a[href='/sourcing']").count()).toBe(0);
  });

  test("sets up an authenticator by its key and keeps the recovery codes; the role works at once", async () => {
    await open(page, "/account/factors?new=1");
    await page.locator("#totp-password").fill("not the password");
    await sendOf(page, "#totp-password").click();
    await page.locator("#totp-password-error").waitFor();
    await page.locator("#totp-password").fill(password);
    await sendOf(page, "#totp-password").click();
    await page.locator("#totp-code").waitFor();
    expect(await page.locator("svg[role=img] path").getAttribute("d")).toMatch(/^M/);
    await expectGood(page, "QR code");
    secret = await page.locator("#authenticator code").innerText();
    await page.locator("#totp-code").fill("000000");
    await sendOf(page, "#totp-code").click();
    await page.locator("#totp-code-error").waitFor();
    await page.locator("#totp-code").fill(authenticatorCode(secret, -1));
    await sendOf(page, "#totp-code").click();
    await page.locator("[data-print-alone]").waitFor();
    recoveryCodes = await page.locator("[data-print-alone] li").allInnerTexts();
    expect(new Set(recoveryCodes).size).toBe(10);
    await page.locator("aside").waitFor({ state: "detached" });
    await page.locator("#factors tbody tr").waitFor();
    expect(await page.locator("[data-print-alone] li").allInnerTexts()).toEqual(recoveryCodes);
    await expectGood(page, "recovery codes");
    expect(await page.locator("a[href='/sourcing']").count()).toBeGreaterThan(0);
  });

  test("has every page of the own account without a barrier", async () => {
    for (const path of [
      "/account",
      "/account/password",
      "/account/factors",
      "/sessions",
      "/account/access",
    ]) {
      await open(page, path);
      await expectGood(page, path);
    }
    const [data] = await Promise.all([
      page.waitForEvent("download"),
      open(page, "/account").then(() => page.locator("a[href='/account/data']").click()),
    ]);
    expect(data.suggestedFilename()).toMatch(/\.json$/);
  });

  test("makes a token that is shown once, does what was chosen, and ends when it is revoked", async () => {
    await open(page, "/account/tokens");
    await sendOf(page, "#token-name").click();
    await page.locator("#scopes-error").waitFor();
    await page.locator("#token-name").fill("Nightly export");
    await page.locator("input[value='sourcing.assessment.read']").check();
    await expectGood(page, "new token");
    await sendOf(page, "#token-name").click();
    const token = await page.locator("#new code").first().innerText();
    expect(token).toMatch(/^iph_[0-9A-Za-z]{49}$/);
    expect((await ask("/v1/assessments", { token })).status).toBe(200);
    expect((await ask("/v1/break-glass", { token })).status).toBe(403);
    await page.locator("#tokens tbody tr").waitFor();
    await expectGood(page, "token");
    await open(page, "/account/tokens");
    expect(await page.content()).not.toContain(token);
    await page.locator("#tokens details").last().locator("summary").click();
    await page.locator("#tokens details[open] button").click();
    await page.locator("#tokens tbody tr").waitFor({ state: "detached" });
    expect((await ask("/v1/assessments", { token })).status).toBe(401);
    expect(faults).toEqual([]);
  });

  test("signs in with password and code, the password typed once, and comes back to the page asked for", async () => {
    const context = await visit(browser, width, locale);
    const again = await context.newPage();
    await open(again, "/account/access");
    await typePassword(again, email);
    await again.locator("#code").waitFor();
    expect(await again.locator("#password").count()).toBe(0);
    expect(await again.locator("#code").getAttribute("autocomplete")).toBe("one-time-code");
    await expectGood(again, "second step");
    await again.locator("#code").fill("111111");
    await sendOf(again, "#code").click();
    await again.locator("#sign-in-problem").waitFor();
    await again.locator("#code").fill(authenticatorCode(secret, 1));
    await sendOf(again, "#code").click();
    await arriveAt(again, (url) => url.pathname === "/account/access");
    expect(await again.locator("aside").count()).toBe(0);
    await context.close();
  });

  test("comes in with a recovery code when the phone is lost, and once only", async () => {
    for (const isFirst of [true, false]) {
      const context = await visit(browser, width, locale);
      const again = await context.newPage();
      await open(again, "/sign-in");
      await typePassword(again, email);
      await again.locator("#code").waitFor();
      await again.locator("form button.link").click();
      await again.locator("#code").fill(recoveryCodes[0] ?? "");
      await sendOf(again, "#code").click();
      if (isFirst) await arriveAt(again, (url) => url.pathname === "/home");
      else await again.locator("#sign-in-problem").waitFor();
      await context.close();
    }
  });
});

describe.each([
  ["English at 1440 px", "en", 1440],
  ["Chinese at 390 px", "zh-CN", 390],
])("a researcher with a passkey, %s", (_title, locale, width) => {
  test("makes one and comes back with it alone", async () => {
    const context = await visit(browser, width, locale);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("WebAuthn.enable");
    const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const invitation = await invite("researcher", "Noor Haddad");
    await accept(page, invitation.link);
    await arriveAt(page, (url) => url.pathname === "/home");
    await open(page, "/account/factors");
    await page.locator("#passkey-name").fill("Laptop 笔记本");
    await page.locator("#passkey-password").fill(password);
    await sendOf(page, "#passkey-password").click();
    await page.locator("[data-print-alone]").waitFor();
    await page.locator("#factors tbody tr", { hasText: "Laptop 笔记本" }).waitFor();
    await expectGood(page, "passkey");

    await context.clearCookies({ name: /next-auth/ });
    // A passkey among the suggestions answers by itself here; held back, the button is what signs in.
    await session.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled: false });
    await open(page, "/sessions");
    await arriveAt(page, /\/sign-in/);
    await session.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled: true });
    await page.locator("main form button[type=button]").last().click();
    await arriveAt(page, (url) => url.pathname === "/sessions");
    const held = await page.locator("tbody tr").first().innerText();
    expect(held).toContain(locale === "en" ? "Passkey" : "通行密钥");
    await context.close();
  });
});

describe.each([
  ["English at 1440 px", "en", 1440],
  ["Chinese at 390 px", "zh-CN", 390],
])("a forgotten password, %s", (_title, locale, width) => {
  test("is replaced by a mail's link that works once, and every session of before has ended", async () => {
    const context = await visit(browser, width, locale);
    const page = await context.newPage();
    // Whose link an administrator may read: somebody who opens no sourcing data.
    const invitation = await invite("org-admin", "Rui Costa");
    await accept(page, invitation.link);
    await arriveAt(page, (url) => url.pathname === "/home");

    const elsewhere = await visit(browser, width, locale);
    const lost = await elsewhere.newPage();
    await open(lost, "/sign-in");
    await lost.locator("a[href='/forgotten-password']").click();
    await arriveAt(lost, /forgotten-password/);
    await lost.locator("#email").fill(invitation.email);
    await sendOf(lost, "#email").click();
    await lost.getByRole("status").filter({ hasText: invitation.email }).waitFor();
    await expectGood(lost, "link sent");
    const { token } = await demo("org-admin");
    const link = await linkMailedTo(invitation.email, token, "password-reset");
    await open(lost, link);
    expect(lost.url()).toBe(at("/reset-password"));
    await expectGood(lost, "new password");
    await lost.locator("#password").fill(password);
    await sendOf(lost, "#password").click();
    await arriveAt(lost, /\/sign-in\?changed=1/);
    await typePassword(lost, invitation.email);
    await arriveAt(lost, (url) => url.pathname === "/home");
    await open(page, "/home");
    expect(pathOf(page)).toBe("/sign-in");
    await open(lost, link);
    await lost.locator("#password").fill(`${password} again`);
    await sendOf(lost, "#password").click();
    await arriveAt(lost, /\/reset-password\?gone=1/);
    await Promise.all([context.close(), elsewhere.close()]);
  });
});
