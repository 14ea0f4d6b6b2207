import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** @typedef {import("../test/running-copy.mjs").RunningCopy} RunningCopy */

/**
 * Signs in as the first of the demo's people with this role.
 *
 * @param {RunningCopy} copy
 * @param {string} role
 * @returns {Promise<{ email: string, password: string, token: string }>}
 */
export async function signIn(copy, role) {
  const account = (await copy.accounts()).find((each) => each.role === role);
  if (!account) throw new Error(`the demo has no ${role}`);
  const { accessToken } = await json(`${copy.apiUrl}/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: account.email, password: account.password }),
  });
  return { ...account, token: accessToken };
}

/**
 * @param {string} url
 * @param {RequestInit} [init]
 * @returns {Promise<any>}
 */
export async function json(url, init) {
  const answer = await fetch(url, init);
  if (!answer.ok)
    throw new Error(`${url} answered ${String(answer.status)}: ${(await answer.text()).slice(0, 500)}`);
  return answer.json();
}

/**
 * Sends a plan for keeps.
 *
 * @param {RunningCopy} copy
 * @param {string} token
 * @param {string} name
 * @param {string} csv
 * @returns {Promise<string>} the plan's id
 */
export async function uploadPlan(copy, token, name, csv) {
  const form = new FormData();
  form.append("name", name);
  form.append("year", "2026");
  form.append("file", new Blob([csv], { type: "text/csv" }), "plan.csv");
  const { id } = await json(`${copy.apiUrl}/v1/sourcing-plans?dryRun=false`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return id;
}

/**
 * The most memory the api's process ever had resident.
 *
 * @param {RunningCopy} copy
 */
export async function apiPeakMebibytes(copy) {
  /** @type {{ pid: number }[]} */
  const [api] = JSON.parse(await readFile(join(copy.dataDir, "servers.json"), "utf8"));
  const status = await readFile(`/proc/${String(api?.pid)}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
