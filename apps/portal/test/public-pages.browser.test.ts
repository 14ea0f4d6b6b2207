import { jsonSchemaPath } from "@interphase/protocols/contract";
import type { Browser } from "playwright-core";
import { arriveAt } from "./page-arrival.js";
import { expectGood } from "./page-barriers.js";
import { at, launch, open, openReader } from "./portal-browser.js";

const scriptBudgetBytes = 170_000;
/** Beyond the pages of a first visit, which have a test of their own. */
const furtherPages = [
  "/minerals/germanium",
  "/minerals/nickel/explain/mine.worldConcentration",
  "/reference/sources",
  "/reference/editions",
  "/methods/weighted",
  "/search?q=li",
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

describe("public pages", () => {
  test.each(furtherPages)(
    "have no barrier and no sideways scroll on a phone, dark and in Chinese: %s",
    async (path) => {
      const context = await openReader(browser, { language: "zh-CN", width: 390, theme: "dark" });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await open(page, path);
      await expectGood(page, path);
      expect(errors).toEqual([]);
      await context.close();
    },
    60_000,
  );

  test.each(["/", "/minerals/lithium", "/sign-in"])(
    "load at most 170 kB of compressed script: %s",
    async (path) => {
      const context = await openReader(browser);
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      const scripts = new Set<string>();
      let bytes = 0;
      session.on("Network.responseReceived", ({ requestId, type }) => {
        if (type === "Script") scripts.add(requestId);
      });
      session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        if (scripts.has(requestId)) bytes += encodedDataLength;
      });
      await page.goto(path, { waitUntil: "load" });
      expect(scripts.size).toBeGreaterThan(0);
      expect(bytes).toBeLessThanOrEqual(scriptBudgetBytes);
      await context.close();
    },
  );

  test("have the form of a protocol's document at one address, for programs of others", async () => {
    const answer = await fetch(at(jsonSchemaPath));
    expect(answer.headers.get("content-type")).toContain("application/schema+json");
    const schema: unknown = await answer.json();
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: at(jsonSchemaPath),
      properties: { format: { const: "interphase-protocol/1" } },
    });
  });

  test("read whole without a script", async () => {
    const context = await openReader(browser, { hasScripts: false });
    const page = await context.newPage();
    await page.goto("/minerals/cobalt");
    expect(await page.title()).toContain("Cobalt");
    expect(await page.locator("#measures").isVisible()).toBe(true);
    expect(await page.locator("#sources li").count()).toBeGreaterThan(3);
    await context.close();
  });

  test("run only scripts that carry this answer's nonce, and nothing from another host", async () => {
    const [first, second] = await Promise.all([fetch(at("/")), fetch(at("/"))]);
    const policy = first.headers.get("content-security-policy") ?? "";
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    expect(scripts).toMatch(/'nonce-[^']+'/);
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(second.headers.get("content-security-policy")).not.toBe(policy);
  });

  test("badge a recalled figure as not verified and an expired suspension as unclear", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await open(page, "/minerals/lithium?edition=2026-11&date=2026-11-22");
    const published = page.locator("#published tr", { hasText: "EU supply risk, 2023" });
    expect(await published.innerText()).toContain("not verified");
    await page.click("#measures summary");
    const licence = page.locator("#measures tbody tr", { hasText: "export licence" });
    expect(await licence.innerText()).toContain("unclear: suspension expired");
    await context.close();
  });

  test("show withheld and not published as words, never as 0", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await open(page, "/minerals/lithium?edition=2026-11");
    expect(await page.locator("#mine").innerText()).toMatch(/United States\s*withheld/);
    await open(page, "/minerals/manganese?edition=2026-11");
    expect(await page.locator("#refine").innerText()).toContain("not published");
    await context.close();
  });

  test("explain a figure at an address that names edition and day", async () => {
    const context = await openReader(browser);
    const page = await context.newPage();
    await open(page, "/minerals/lithium");
    await page.locator("#concentration a", { hasText: "Explain" }).first().click();
    await arriveAt(page, /explain/);
    expect(page.url()).toMatch(/edition=[^&]+&date=\d{4}-\d{2}-\d{2}/);
    expect(await page.locator("#formula").innerText()).toContain("Σ P_c² · r_c · t_c");
    expect(await page.locator("#facts tbody tr").count()).toBeGreaterThan(3);
    await context.close();
  });
});

describe("the language", () => {
  test("is what the browser asks for, can be switched on any page, and is remembered", async () => {
    const context = await openReader(browser, { language: "zh-CN" });
    const page = await context.newPage();
    await open(page, "/methods/mix");
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("heading", { level: 1, name: "Country mix and HHI" }).waitFor();
    await open(page, "/reference");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await context.close();
  });
});
