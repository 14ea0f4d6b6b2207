import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { arriveAt } from "./page-arrival.js";
import { expectGood, violationsOf } from "./page-barriers.js";
import { enter, launch, open, visit } from "./portal-browser.js";

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const alliancePages: Readonly<Record<string, readonly string[]>> = {
  secretariat: [
    "/admin",
    "/admin/people",
    "/admin/invitations",
    "/admin/applications",
    "/admin/organisations",
    "/admin/organisations/new",
    "/admin/break-glass/new",
    "/admin/audit",
    "/admin/settings",
    "/admin/access",
  ],
  "platform-admin": [
    "/admin",
    "/admin/people",
    "/admin/system",
    "/admin/settings",
    "/admin/mail",
    "/admin/audit",
  ],
  auditor: ["/admin", "/admin/people", "/admin/audit", "/admin/audit/verify", "/admin/break-glass"],
};

/** On a phone axe reads one page of each shape: what differs there is the width, and that is judged everywhere. */
const readOnPhone = new Set(["/admin/organisations", "/admin/settings", "/admin/system", "/admin/audit"]);

/** Does `work` in a window of its own as the holder of a role, and fails on an error in the page's scripts. */
async function as(
  role: string,
  work: (page: Page) => Promise<void>,
  width?: number,
  locale?: string,
): Promise<void> {
  const context = await visit(browser, width, locale);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await enter(page, role);
  await work(page);
  await context.close();
  expect(faults).toEqual([]);
}

describe.each([
  ["in English at 1440 px", 1440, "en"],
  ["in Chinese at 390 px", 390, "zh-CN"],
])("%s", (_title, width, locale) => {
  test.each(Object.entries(alliancePages))(
    "%s has pages without a barrier or sideways scrolling",
    async (role, paths) => {
      await as(
        role,
        async (page) => {
          for (const path of paths) {
            const answer = await open(page, path);
            expect([path, answer?.status()]).toEqual([path, 200]);
            await expectGood(page, path, { hasAxe: width > 600 || readOnPhone.has(path) });
          }
        },
        width,
        locale,
      );
    },
  );
});

test("an auditor sees every record redacted: when and how it ended, never who by name", async () => {
  await as("auditor", async (page) => {
    await open(page, "/admin/audit");
    const scopes = page.locator("select[name=scope] option");
    const values = await scopes.evaluateAll((options) =>
      options.map((option) => (option as HTMLOptionElement).value),
    );
    expect(values).toEqual(expect.arrayContaining(["platform", "alliance"]));
    const ofMembers = values.filter((value) => value.startsWith("organisation:"));
    expect(ofMembers.length).toBeGreaterThanOrEqual(2);
    for (const scope of ofMembers) {
      await open(page, `/admin/audit?scope=${encodeURIComponent(scope)}`);
      const text = await page.locator("main table, main .border-dashed").first().innerText();
      expect(text).not.toMatch(/@|Administrator,|Analyst,/);
    }
  });
});

test("the auditor's page says the command that verifies a chain", async () => {
  await as("auditor", async (page) => {
    await open(page, "/admin/audit/verify");
    expect(await page.locator("main pre").first().innerText()).toMatch(
      /^npm run audit:verify -- \S+\.ndjson$/,
    );
  });
});

test("a refused role shows no room, and its address leads to who can help", async () => {
  await as("analyst", async (page) => {
    expect(await page.locator("#rail a[href='/admin']").count()).toBe(0);
    await open(page, "/admin/people");
    await arriveAt(page, /\/not-allowed$/);
  });
});

test("a request to open private rows is asked by the secretariat and refused by the owner", async () => {
  const reason = `A supplier has asked what we hold, ${String(performance.now())}`;
  await as("secretariat", async (page) => {
    await open(page, "/admin/break-glass/new");
    await page.selectOption("#organisationId", { label: "East Member Cells" });
    await page.fill("#rows", "everything");
    await page.getByRole("button", { name: "Send the request" }).click();
    await page.locator("#rows-error").waitFor();
    await page.fill("#rows", "sourcing-plan:01980000-0000-7000-8000-00000000ffff");
    await page.fill("#reason", reason);
    await page.getByRole("button", { name: "Send the request" }).click();
    await arriveAt(page, /\/admin\/break-glass\/[0-9a-f-]{36}/);
    expect(await page.locator("main").innerText()).toContain(reason);
  });
  await as("org-admin", async (page) => {
    await open(page, "/admin");
    await page.locator("#attention a").first().click();
    await arriveAt(page, /\/admin\/break-glass\?state=waiting/);
    await page.locator("main table a").first().click();
    await page.getByRole("heading", { name: "What exactly would be shown" }).waitFor();
    expect(await page.locator("main").innerText()).toContain(reason);
    expect(await violationsOf(page)).toEqual([]);
    await page.fill("#comment", "Not without our counsel");
    await page.getByRole("button", { name: "Refuse" }).click();
    await arriveAt(page, /done=refused/);
  });
});

const plansSchema = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
const linesSchema = z.object({ items: z.array(z.object({ supplier: z.string() })) });

/** Which names of content does the demo hold? As its own analysts read them. */
async function contentNames(): Promise<string[]> {
  const accounts = z
    .array(z.object({ role: z.string(), email: z.string(), password: z.string() }))
    .parse(
      JSON.parse(readFileSync(join(process.env["INTERPHASE_DATA_DIR"] ?? "", "demo-accounts.json"), "utf8")),
    );
  const names = new Set<string>();
  for (const { email, password } of accounts.filter(({ role }) => role === "analyst")) {
    const api = process.env["API_URL"] ?? "";
    const signedIn = await fetch(`${api}/v1/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    const { accessToken } = z.object({ accessToken: z.string() }).parse(await signedIn.json());
    const read = async (path: string): Promise<unknown> =>
      (await fetch(`${api}${path}`, { headers: { authorization: `Bearer ${accessToken}` } })).json();
    for (const plan of plansSchema.parse(await read("/v1/sourcing-plans?limit=200")).items) {
      names.add(plan.name);
      const lines = linesSchema.parse(await read(`/v1/sourcing-plans/${plan.id}/lines?limit=200`));
      for (const { supplier } of lines.items) names.add(supplier);
    }
  }
  return [...names].filter((name) => name.length > 3);
}

test("no page of any administrator holds the name of a plan or a supplier", async () => {
  const names = await contentNames();
  expect(names.length).toBeGreaterThan(4);
  const pages: Readonly<Record<string, readonly string[]>> = {
    ...alliancePages,
    "org-admin": [
      "/admin",
      "/admin/people",
      "/admin/invitations",
      "/admin/organisation",
      "/admin/tokens",
      "/admin/break-glass",
      "/admin/audit",
      "/admin/mail",
      "/admin/access",
    ],
  };
  for (const [role, paths] of Object.entries(pages)) {
    await as(role, async (page) => {
      for (const path of paths) {
        await open(page, path);
        const html = await page.content();
        expect([role, path, names.filter((name) => html.includes(name))]).toEqual([role, path, []]);
      }
    });
  }
});
