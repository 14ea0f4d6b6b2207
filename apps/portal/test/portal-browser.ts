import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { z } from "zod";

const env = z
  .object({ PORTAL_URL: z.url(), INTERPHASE_DATA_DIR: z.string(), CHROMIUM_PATH: z.string().min(1) })
  .parse(process.env);

const accountsSchema = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where is a page of the copy under test? */
export const at = (path: string): string => new URL(path, env.PORTAL_URL).toString();

/** Starts the machine's Chromium; the caller closes it. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: env.CHROMIUM_PATH, args: flags });
}

/** Opens a visitor's window. **Units and range** CSS pixels. */
export function visit(browser: Browser, width = 1440, locale = "en"): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height: 900 }, locale });
}

/** Opens the form and signs in as the first demo person with a role. */
export async function signIn(page: Page, role: string): Promise<void> {
  await page.goto(at("/sign-in"));
  await fillIn(page, role);
}

/** Signs in on the form that the page shows already. */
export async function fillIn(page: Page, role: string): Promise<void> {
  const accounts = accountsSchema.parse(
    JSON.parse(readFileSync(join(env.INTERPHASE_DATA_DIR, "demo-accounts.json"), "utf8")),
  );
  const account = accounts.find((candidate) => candidate.role === role);
  if (account === undefined) throw new Error(`the demo has no ${role}`);
  await page.locator('input[name="email"]').fill(account.email);
  await page.locator('input[type="password"]').fill(account.password);
  await page.locator('main button[type="submit"]').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** What does axe find wrong with a page? **Shape** one text a violation: rule and first place. */
export async function violationsOf(page: Page): Promise<string[]> {
  // What is judged is the page, not the skeleton that stands in for it. A streamed page is in the document before it is
  // swapped in for its skeleton, so its heading must be seen, not only be there.
  await page.locator("h1").first().waitFor({ state: "visible" });
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)} ${nodes[0]?.html ?? ""}`);
}

/** Is the page wider than its window? */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
}
