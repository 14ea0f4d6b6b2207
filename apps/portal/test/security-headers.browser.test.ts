import type { Browser } from "playwright-core";
import { at, launch, open, visit } from "./portal-browser.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page of each kind: public, before a session, with a link's secret, not there. */
const pages = ["/", "/sign-in", "/sign-in/company", "/invitation", "/forgotten-password", "/nothing/here"];

describe("every page", () => {
  test.each(pages)("says what may run, who may frame it, and what leaves it: %s", async (path) => {
    const { headers } = await fetch(at(path));
    const policy = new Map(
      (headers.get("content-security-policy") ?? "").split("; ").map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources.join(" ")];
      }),
    );
    expect(policy.get("script-src")).toMatch(/^'self' 'nonce-[^']{20,}' 'strict-dynamic'$/);
    expect(policy.get("default-src")).toBe("'self'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
    expect(policy.get("base-uri")).toBe("'self'");
    expect(policy.get("object-src")).toBe("'none'");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    // Over http a browser must ignore it, and a copy on this machine must not claim it.
    expect(headers.get("strict-transport-security")).toBeNull();
  });

  test("runs no script that was put into it: inline, by attribute, by address, or from elsewhere", async () => {
    const context = await visit(browser);
    const page = await context.newPage();
    const planted = [
      "<script>window.planted = 'inline'</script>",
      "<script nonce='guessed'>window.planted = 'nonce'</script>",
      "<img src='/none' onerror=\"window.planted = 'attribute'\">",
      "<a id='planted-link' href=\"javascript:window.planted='address'\">.</a>",
      "<script src='https://elsewhere.example/x.js'></script>",
      "<iframe srcdoc=\"<script>parent.planted = 'frame'</script>\"></iframe>",
    ].join("");
    await page.route(at("/methods"), async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace("</body>", `${planted}</body>`);
      await route.fulfill({ response: answer, body });
    });
    await page.addInitScript(() => {
      const blocked: string[] = [];
      Object.assign(globalThis, { blocked });
      document.addEventListener("securitypolicyviolation", (event) => {
        blocked.push(`${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
    // What was planted belongs to no page of ours, so it never arrives as one: the refusals are what is waited for.
    await page.goto(at("/methods"));
    await page.evaluate("document.getElementById('planted-link').click()");
    await page.waitForFunction(
      "globalThis.blocked.filter((text) => text.startsWith('script-src')).length >= 4",
    );
    expect(await page.evaluate("globalThis.planted ?? null")).toBeNull();
    const blocked = await page.evaluate<string[]>("globalThis.blocked");
    expect(blocked.filter((text) => text.startsWith("script-src")).length).toBeGreaterThanOrEqual(4);
    await context.close();
  });
});

describe("a mail's link", () => {
  test.each([
    ["/invitation", "interphase-invitation"],
    ["/reset-password", "interphase-reset"],
    ["/apply/status", "interphase-application"],
  ])("%s keeps its secret in a cookie that no script reads, and in no address", async (path, name) => {
    const answer = await fetch(at(`${path}?token=inv_made-up`), { redirect: "manual" });
    expect(new URL(answer.headers.get("location") ?? "", at("/")).toString()).toBe(at(path));
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? "";
    expect(cookie).toMatch(/^[^;]+=inv_made-up;/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=lax/i);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const context = await visit(browser);
    const page = await context.newPage();
    await open(page, `${path}?token=inv_made-up`);
    expect(page.url()).toBe(at(path));
    expect(await page.evaluate("document.cookie + document.referrer")).not.toContain("made-up");
    await page.goBack().catch(() => null);
    expect(page.url()).not.toContain("made-up");
    await context.close();
  });
});

describe("a flow with a company's provider", () => {
  test("that this browser did not begin cannot be finished in it", async () => {
    const context = await visit(browser);
    const page = await context.newPage();
    await open(page, "/sign-in/company/callback?code=somebody-elses&state=somebody-elses");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    expect(new URL(page.url()).searchParams.get("error")).toBe("flow-expired");
    const names = (await context.cookies()).map(({ name }) => name);
    expect(names.filter((name) => name.includes("session-token"))).toEqual([]);
    await context.close();
  });
});
