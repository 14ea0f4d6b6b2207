import type { Browser } from "playwright-core";
import { arriveAt, arrived } from "./page-arrival.js";
import { violationsOf } from "./page-barriers.js";
import { fillIn, launch, open, openReader, signIn } from "./portal-browser.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

describe("signing in", () => {
  test("says that a wrong password is wrong and keeps the address typed", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await open(page, "/sign-in");
    await page.fill("#email", "nobody@interphase.example");
    await page.fill("#password", "not the password");
    await page.click("main button[type=submit]");
    await page.locator("#sign-in-problem").waitFor();
    expect(await page.inputValue("#email")).toBe("nobody@interphase.example");
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });

  test.each([true, false])("leads back to the page that asked for it (scripts: %s)", async (hasScripts) => {
    const context = await openReader(browser, { hasScripts });
    const page = await context.newPage();
    await page.goto("/sessions");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    if (hasScripts) await arrived(page);
    await fillIn(page, "analyst");
    expect(new URL(page.url()).pathname).toBe("/sessions");
    await context.close();
  });

  test("never leads to another site", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await open(page, "/sign-in?next=//elsewhere.example/");
    await fillIn(page, "analyst");
    expect(new URL(page.url()).pathname).toBe("/home");
    await context.close();
  });

  test("keeps the api's token out of scripts and out of next-auth's own answer", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await signIn(page, "analyst");
    const cookie = (await context.cookies()).find(({ name }) => name.endsWith("next-auth.session-token"));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    expect(await page.evaluate(() => document.cookie)).not.toContain("session-token");
    const session: unknown = await (await context.request.get("/api/auth/session")).json();
    expect(Object.keys(session as object)).toEqual(["expires"]);
    await context.close();
  });

  test("ends everywhere it was ended from: a revoked session returns to sign-in and then to the same page", async () => {
    const [first, second] = [await openReader(browser), await openReader(browser)];
    const [here, there] = [await first.newPage(), await second.newPage()];
    // Whose every session ends here: somebody whom no other suite signs in.
    await signIn(there, "org-admin", "west");
    await signIn(here, "org-admin", "west");
    const others = here.locator("tbody tr", { hasNotText: "This session" });
    await open(here, "/sessions");
    while ((await others.count()) > 0) {
      const before = await others.count();
      await others.first().getByRole("button").click();
      await here.waitForFunction((count) => document.querySelectorAll("tbody tr").length === count, before);
    }
    await open(there, "/sessions?from=here");
    expect(new URL(there.url()).pathname).toBe("/sign-in");
    expect(await there.getByRole("status").innerText()).toContain("Your session has ended");
    expect(new URL(there.url()).searchParams.get("next")).toBe("/sessions?from=here");
    await Promise.all([first.close(), second.close()]);
  });

  test("signing out ends the session at the api, not only in the browser", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await signIn(page, "researcher", "west");
    const kept = await context.cookies();
    await page.click("[popovertarget=person-menu]");
    await page.getByRole("button", { name: "Sign out" }).click();
    await arriveAt(page, (url) => url.pathname === "/");
    await context.addCookies(kept);
    await open(page, "/home");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await context.close();
  });
});
