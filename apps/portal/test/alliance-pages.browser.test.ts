import type { Browser, Page } from "playwright-core";
import { arriveAt } from "./page-arrival.js";
import { expectGood } from "./page-barriers.js";
import { enter, launch, open, visit } from "./portal-browser.js";

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a page of the demo, and finds nothing wrong with it. */
async function read(page: Page, path: string, hasAxe: boolean): Promise<void> {
  const answer = await open(page, path);
  expect([path, answer?.status()]).toEqual([path, 200]);
  await expectGood(page, path, { hasAxe });
}

/** Follows the first link to such a page, and finds nothing wrong there. */
async function follow(page: Page, path: RegExp): Promise<void> {
  const links = await page
    .locator("main a[href]")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  const link = links.find((each) => path.test(each ?? ""));
  expect([path.source, link]).toEqual([path.source, expect.any(String)]);
  await page
    .locator(`main a[href="${String(link)}"]`)
    .first()
    .click();
  await arriveAt(page, ({ pathname }) => path.test(pathname));
  await expectGood(page, path.source);
}

const id = "[0-9a-f]{8}-[0-9a-f-]{27}";

describe.each([
  ["English at 1440 px", "en", 1440, true],
  // Axe has looked at the same elements in English; here the width and the words are what differs.
  ["Chinese at 390 px", "zh-CN", 390, false],
] as const)("the demo's alliance, %s", (_title, locale, width, hasAxe) => {
  const faults: string[] = [];
  const inWindow = async (role: string | null, work: (page: Page) => Promise<void>) => {
    const context = await visit(browser, width, locale);
    const page = await context.newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    if (role !== null) await enter(page, role);
    await work(page);
    await context.close();
    expect(faults).toEqual([]);
  };

  test("a researcher finds what waits, the group's meetings and documents, ballots and people", async () => {
    await inWindow("researcher", async (page) => {
      for (const path of [
        "/home",
        "/notifications",
        "/notifications/settings",
        "/meetings",
        "/meetings/calendar",
        "/organisations",
        "/experts",
        "/experts/mine",
        "/careers",
        "/talent",
      ])
        await read(page, path, hasAxe);
      await follow(page, new RegExp(`^/talent/${id}$`));
      await read(page, "/groups", hasAxe);
      await follow(page, new RegExp(`^/groups/${id}$`));
      await read(page, "/ballots", hasAxe);
      await follow(page, new RegExp(`^/ballots/${id}$`));
      await read(page, "/organisations", hasAxe);
      await follow(page, new RegExp(`^/organisations/${id}$`));
    });
  });

  test("the secretariat finds a membership, its tier and who controls it, and the rules of ballots", async () => {
    await inWindow("secretariat", async (page) => {
      await read(page, "/admin/applications", hasAxe);
      await read(page, "/admin/organisations", hasAxe);
      await follow(page, new RegExp(`^/admin/organisations/${id}$`));
      await read(page, `${new URL(page.url()).pathname}/membership`, hasAxe);
      await read(page, "/ballots/rules", hasAxe);
    });
  });

  test("counsel finds what waits for counsel, and a member's administrator the membership", async () => {
    await inWindow("counsel", async (page) => {
      await read(page, "/groups/namings", hasAxe);
      await read(page, "/meetings", hasAxe);
      await follow(page, new RegExp(`^/meetings/${id}$`));
    });
    await inWindow("org-admin", (page) => read(page, "/admin/membership", hasAxe));
  });

  test("a visitor finds members, experts, career paths and released protocols without an account", async () => {
    await inWindow(null, async (page) => {
      for (const path of ["/organisations", "/experts", "/careers", "/protocols", "/protocols?q=H2S"])
        await read(page, path, hasAxe);
      await follow(page, /^\/protocols\/IP-[A-Z0-9]+-\d+@\d+\.\d+\.\d+$/);
    });
  });

  test("a steward finds protocols in work, and one as it is written", async () => {
    await inWindow("protocol-steward", async (page) => {
      await read(page, "/protocols/drafts", hasAxe);
      await follow(page, new RegExp(`^/protocols/drafts/${id}$`));
    });
  });
});
