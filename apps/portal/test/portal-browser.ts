import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page, type Response } from "playwright-core";
import { z } from "zod";
import { arrived, watched } from "./page-arrival.js";

const env = z
  .object({ PORTAL_URL: z.url(), INTERPHASE_DATA_DIR: z.string(), CHROMIUM_PATH: z.string().min(1) })
  .parse(process.env);

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

export interface Reader {
  readonly language?: string;
  readonly width?: number;
  readonly theme?: "light" | "dark";
  readonly hasScripts?: boolean;
}

/** A fresh reader: own cookies, language, width and theme. Paths are relative to the copy under test. */
export async function openReader(browser: Browser, reader: Reader = {}): Promise<BrowserContext> {
  const { language = "en", width = 1440, theme = "light", hasScripts = true } = reader;
  return watched(
    await browser.newContext({
      baseURL: at("/"),
      locale: language,
      colorScheme: theme,
      viewport: { width, height: 900 },
      javaScriptEnabled: hasScripts,
    }),
  );
}

/** Opens a visitor's window. **Units and range** CSS pixels. */
export const visit = (browser: Browser, width = 1440, language = "en"): Promise<BrowserContext> =>
  openReader(browser, { width, language });

/** Opens a page and waits until it has arrived. **Shape** what its server answered. */
export async function open(page: Page, path: string): Promise<Response | null> {
  const answer = await page.goto(at(path), { waitUntil: "load" });
  await arrived(page);
  return answer;
}

const accountsSchema = z.array(
  z.object({
    role: z.string(),
    organisation: z.string().nullable(),
    email: z.string(),
    password: z.string(),
  }),
);
type Account = z.infer<typeof accountsSchema>[number];

/** Which member's demo person is meant? The west one's analyst and administrators are left to tests that need quiet. */
export type Member = "east" | "west";

function demoAccount(role: string, member: Member): Account {
  const file = join(env.INTERPHASE_DATA_DIR, "demo-accounts.json");
  const account = accountsSchema
    .parse(JSON.parse(readFileSync(file, "utf8")))
    .find(
      ({ role: held, organisation, email }) =>
        held === role && (organisation === null || email.endsWith(`@${member}-member.example`)),
    );
  if (account === undefined) throw new Error(`the demo has no ${role}`);
  return account;
}

/** Signs in on the form that the page shows already, as the demo person with a role. */
export async function fillIn(page: Page, role: string, member: Member = "east"): Promise<void> {
  const account = demoAccount(role, member);
  await page.locator("#email").fill(account.email);
  await page.locator("#password").fill(account.password);
  await page.locator('main button[type="submit"]').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Opens the form and signs in as the demo person with a role. */
export async function signIn(page: Page, role: string, member: Member = "east"): Promise<void> {
  await open(page, "/sign-in");
  await fillIn(page, role, member);
  await arrived(page);
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
const held = new Map<string, Cookies>();

/** Lets a page act as the demo person with a role, whose form was walked once in this file: signing in is not what is tested. */
export async function enter(page: Page, role: string, member: Member = "east"): Promise<void> {
  const key = `${role} ${member}`;
  const known = held.get(key);
  if (known !== undefined) {
    await page.context().addCookies(known);
    return;
  }
  await signIn(page, role, member);
  const cookies = await page.context().cookies();
  held.set(
    key,
    cookies.filter(({ name }) => name.endsWith("next-auth.session-token")),
  );
}
