import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import desktop from "lighthouse/core/config/desktop-config.js";
import { chromium } from "playwright-core";

import { chromiumPath } from "../test/chromium.mjs";
import { median } from "./figures.mjs";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const ROUNDS = 5;

/**
 * (d) What the browser loads, and how Lighthouse's desktop setting judges it.
 *
 * @param {import("../test/running-copy.mjs").RunningCopy} copy
 * @param {{ email: string, password: string, assessmentId: string }} known
 */
export async function benchPortal(copy, { email, password, assessmentId }) {
  const executablePath = chromiumPath() ?? "";
  const browser = await chromium.launch({ executablePath, args: FLAGS.slice(1) });
  const pages = ["/sign-in", "/", "/minerals/lithium", "/reference"];
  /** @type {Record<string, number>} */
  const scriptKilobytes = {};
  for (const path of pages) scriptKilobytes[path] = await compressedScripts(browser, copy.portalUrl + path);
  const cookie = await sessionCookie(browser, copy.portalUrl, email, password);
  await browser.close();
  return {
    scriptKilobytes,
    scriptLimitKilobytes: 170,
    lighthouse: {
      mineral: await judge(executablePath, `${copy.portalUrl}/minerals/lithium`, {}),
      assessment: await judge(executablePath, `${copy.portalUrl}/sourcing/assessments/${assessmentId}`, {
        Cookie: cookie,
      }),
    },
    lighthouseLimits: {
      mineral: { performance: 95, accessibility: 95, bestPractices: 95 },
      assessment: { performance: 90 },
    },
  };
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 */
async function compressedScripts(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  /** @type {Map<string, number>} */
  const scripts = new Map();
  session.on(
    "Network.responseReceived",
    ({ requestId, type }) => type === "Script" && scripts.set(requestId, 0),
  );
  session.on(
    "Network.loadingFinished",
    ({ requestId, encodedDataLength }) => scripts.has(requestId) && scripts.set(requestId, encodedDataLength),
  );
  await page.goto(url, { waitUntil: "networkidle" });
  await context.close();
  return Math.round([...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000);
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} portalUrl
 * @param {string} email
 * @param {string} password
 */
async function sessionCookie(browser, portalUrl, email, password) {
  const context = await browser.newContext({ locale: "en" });
  const page = await context.newPage();
  await page.goto(`${portalUrl}/sign-in`);
  await page.locator("input[type=email], input[name=email]").first().fill(email);
  await page.locator("input[type=password]").first().fill(password);
  await Promise.all([
    page.waitForURL((url) => !url.pathname.startsWith("/sign-in")),
    page.locator("form:has(input[type=password]) button[type=submit]").click(),
  ]);
  const cookies = await context.cookies();
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/**
 * @param {string} chromePath
 * @param {string} url
 * @param {Record<string, string>} extraHeaders
 */
async function judge(chromePath, url, extraHeaders) {
  /** @type {Record<string, number[]>} */
  const scores = { performance: [], accessibility: [], "best-practices": [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const chrome = await launch({ chromePath, chromeFlags: FLAGS, logLevel: "silent" });
    try {
      const result = await lighthouse(
        url,
        { port: chrome.port, extraHeaders, onlyCategories: Object.keys(scores), logLevel: "silent" },
        desktop,
      );
      for (const [name, list] of Object.entries(scores))
        list.push((result?.lhr.categories[name]?.score ?? 0) * 100);
    } finally {
      chrome.kill();
    }
  }
  return {
    performance: median(scores.performance ?? []),
    accessibility: median(scores.accessibility ?? []),
    bestPractices: median(scores["best-practices"] ?? []),
  };
}
