import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** @typedef {{ role: string, organisation: string | null, email: string, password: string }} DemoAccount */

/**
 * The demo sign-ins as lines to print, or none where the demo was not loaded.
 *
 * @param {string} dataDir
 * @returns {Promise<string[]>}
 */
export async function demoSignIns(dataDir) {
  const path = join(dataDir, "demo-accounts.json");
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return [];
  /** @type {DemoAccount[]} */
  const accounts = JSON.parse(text);
  /** @type {Map<string, DemoAccount[]>} */
  const groups = new Map();
  for (const account of accounts) {
    const group = account.organisation ?? "Alliance, without organisation";
    groups.set(group, [...(groups.get(group) ?? []), account]);
  }
  const width = Math.max(...accounts.map((account) => account.email.length));
  const role = Math.max(...accounts.map((account) => account.role.length));
  const lines = [...groups].flatMap(([organisation, members]) => [
    `  ${organisation}`,
    ...members.map(
      (account) => `    ${account.role.padEnd(role)}  ${account.email.padEnd(width)}  ${account.password}`,
    ),
  ]);
  return ["Demo sign-ins (role, e-mail, password), also in " + path, ...lines];
}
