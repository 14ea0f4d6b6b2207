import { chromiumPath } from "./chromium.mjs";
import { beginCopy, untilStarted } from "./running-copy.mjs";

/**
 * Browser tests see what a person sees: a copy begun by the start script itself. They find it by `PORTAL_URL`, `API_URL`,
 * `INTERPHASE_DATA_DIR` (with `demo-accounts.json`) and `CHROMIUM_PATH`. A copy that runs already is named by `PORTAL_URL`.
 */
export default async function setup() {
  process.env.CHROMIUM_PATH ??= chromiumPath() ?? "";
  if (process.env.PORTAL_URL) return;
  const copy = await beginCopy({ env: { LOGIN_FAILURES_PER_NETWORK: "100000" } });
  Object.assign(globalThis, { interphaseCopy: copy });
  await untilStarted(copy);
  process.env.PORTAL_URL = copy.portalUrl;
  process.env.API_URL = copy.apiUrl;
  process.env.INTERPHASE_DATA_DIR = copy.dataDir;
}
