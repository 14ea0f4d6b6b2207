import axe from "axe-core";
import type { Page } from "playwright-core";
import { arrived } from "./page-arrival.js";

/**
 * What does axe find wrong with a page, once it has arrived? Every rule that axe has by default.
 * **Shape** one text a violation: rule and first place. Only violations are worked out: describing each element that fits
 * each rule took three quarters of the time.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  await arrived(page);
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      reporter: "no-passes",
      resultTypes: ["violations"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)} ${nodes[0]?.html ?? ""}`);
  });
}

/** Is the page wider than its window? */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
}

/** Has the page at this step of a walk no barrier and no sideways scrolling? Without axe only the second is asked. */
export async function expectGood(page: Page, step: string, { hasAxe = true } = {}): Promise<void> {
  await arrived(page);
  if (hasAxe) expect([step, await violationsOf(page)]).toEqual([step, []]);
  expect([step, await overflows(page)]).toEqual([step, false]);
}
