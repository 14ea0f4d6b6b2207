/** @typedef {import("./victims.mjs").Victims} Victims */
/** @typedef {{ kind: "plan" | "job" | "invitation", name: string, status: number, id: string }} Act */

/** An act that nobody answers for so long after the last kill is a finding: its status is 0. */
const ANSWERED_WITHIN_MS = 120_000;

/** @typedef {() => boolean} Patience whether somebody who was not answered still asks again */

const header = "line,mineral,supplier,mined_in,annual_quantity_t,unit_price_usd_per_t,stock_t";

/** @param {string} name @param {number} lines */
function workbook(name, lines) {
  const rows = Array.from(
    { length: lines },
    (_, index) => `${String(index + 1)},lithium,${name} supplier,CHL,${String(index + 1)},12000,3`,
  );
  return [header, ...rows].join("\n");
}

/**
 * Asks until somebody answers, with the same key each time, as a careful client does.
 *
 * @param {string} name
 * @param {Patience} isPatient
 * @param {() => { url: string, token: string, body: FormData | string }} make
 * @returns {Promise<{ status: number, id: string }>}
 */
async function untilAnswered(name, isPatient, make) {
  while (isPatient()) {
    const { url, token, body } = make();
    const type = typeof body === "string" ? { "content-type": "application/json" } : {};
    try {
      const headers = { authorization: `Bearer ${token}`, "idempotency-key": name, ...type };
      const answer = await fetch(url, { method: "POST", headers, body });
      const text = await answer.text();
      // Unavailable, or answered by nobody: the same act with the same key again.
      if (answer.status < 500) return { status: answer.status, id: JSON.parse(text).id };
    } catch {
      // The connection died with its server; whether the act was done is not known here.
    }
    await new Promise((resolved) => setTimeout(resolved, 25));
  }
  return { status: 0, id: "" };
}

/** @param {string} url @param {string} token @param {string} name @param {number} lines @param {Patience} isPatient */
function sendPlan(url, token, name, lines, isPatient) {
  return untilAnswered(name, isPatient, () => {
    const body = new FormData();
    body.append("name", name);
    body.append("year", "2026");
    body.append("file", new Blob([workbook(name, lines)]), "plan.csv");
    return { url: `${url}/v1/sourcing-plans?dryRun=false`, token, body };
  });
}

/** @param {string} url @param {string} token @param {string} name @param {Patience} isPatient */
function invite(url, token, name, isPatient) {
  const body = JSON.stringify({ email: `${name}@example.org`, roles: [{ role: "researcher" }] });
  return untilAnswered(name, isPatient, () => ({ url: `${url}/v1/invitations`, token, body }));
}

/**
 * People who keep doing things while servers die.
 *
 * @param {Victims} victims
 */
export async function startTraffic(victims) {
  const { url } = victims;
  const analyst = await signIn(victims, "analyst");
  const admin = await signIn(victims, "org-admin");
  /** @type {Act[]} */
  const answered = [];
  let isEnding = false;
  // While servers die, an act may wait as long as the machine is slow: how long says nothing.
  let lastKill = Number.POSITIVE_INFINITY;
  const isPatient = () => performance.now() < lastKill + ANSWERED_WITHIN_MS;
  const killsAreOver = () => {
    lastKill = Math.min(lastKill, performance.now());
  };
  let count = 0;
  const acts = {
    plan: (/** @type {string} */ name) => sendPlan(url, analyst, name, 4, isPatient),
    job: (/** @type {string} */ name) => sendPlan(url, analyst, name, 400, isPatient),
    invitation: (/** @type {string} */ name) => invite(url, admin, name, isPatient),
  };
  const lanes = /** @type {const} */ (["plan", "job", "invitation"]).map(async (kind) => {
    while (!isEnding) {
      count += 1;
      const name = `${kind}-${String(count)}`;
      answered.push({ kind, name, ...(await acts[kind](name)) });
      await new Promise((resolved) => setTimeout(resolved, 20));
    }
  });
  return {
    answered,
    killsAreOver,
    async end() {
      killsAreOver();
      isEnding = true;
      await Promise.all(lanes);
    },
  };
}

/** @param {Victims} victims @param {string} role */
async function signIn(victims, role) {
  const account = victims.accounts.find((candidate) => candidate.role === role);
  const answer = await fetch(`${victims.url}/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: account?.email, password: account?.password }),
  });
  const { accessToken } = /** @type {{ accessToken: string }} */ (await answer.json());
  return accessToken;
}
