import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { z } from "zod";
import { at } from "./portal-browser.js";

export interface Reader {
  readonly language?: "en" | "zh-CN";
  readonly width?: number;
  readonly theme?: "light" | "dark";
  readonly hasScripts?: boolean;
}

/** A fresh reader: own cookies, language, width and theme. Paths are relative to the copy under test. */
export function openReader(browser: Browser, reader: Reader = {}): Promise<BrowserContext> {
  const { language = "en", width = 1440, theme = "light", hasScripts = true } = reader;
  return browser.newContext({
    baseURL: at("/"),
    locale: language,
    colorScheme: theme,
    viewport: { width, height: 900 },
    javaScriptEnabled: hasScripts,
  });
}

const accountsSchema = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));

/** Signs in on the form that the page shows already, as the first demo person with a role. */
export async function fillIn(page: Page, role: string): Promise<void> {
  const file = join(z.string().parse(process.env["INTERPHASE_DATA_DIR"]), "demo-accounts.json");
  const accounts = accountsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const account = accounts.find((candidate) => candidate.role === role);
  if (account === undefined) throw new Error(`the demo has no ${role}`);
  await page.fill("#email", account.email);
  await page.fill("#password", account.password);
  await page.click("main button[type=submit]");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
