import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { build } from "../start/build.mjs";
import { installPackages } from "../start/install.mjs";
import { readSettings } from "../start/settings.mjs";
import { beginCopy, removeCopy, untilStarted } from "../test/running-copy.mjs";

// npm run bench [-- import compute audit ballots protocols http directory registry access attention portal]: prints one JSON object of ratios, each side measured in the same run on the same machine.
const { root } = readSettings({});
const note = (/** @type {string} */ text) => void process.stderr.write(`${text}\n`);
await installPackages(root, note);
await build(root, () => undefined);
const [
  { json, signIn, uploadPlan },
  { benchImport },
  { benchCompute },
  { benchAudit },
  { benchBallots },
  { benchProtocols },
  { benchHttp },
  { benchDirectory },
  { benchRegistry },
  { benchDecisions },
  { benchAccessCost },
  { benchAttention },
  { benchPortal },
  { planCsv },
] = await Promise.all([
  import("./api.mjs"),
  import("./import-bench.mjs"),
  import("./compute-bench.mjs"),
  import("./audit-bench.mjs"),
  import("./ballot-bench.mjs"),
  import("./protocol-bench.mjs"),
  import("./http-bench.mjs"),
  import("./directory-bench.mjs"),
  import("./registry-bench.mjs"),
  import("./access-bench.mjs"),
  import("./access-cost-bench.mjs"),
  import("./attention-bench.mjs"),
  import("./portal-bench.mjs"),
  import("./workload.mjs"),
]);

const asked = process.argv.slice(2);
const isAsked = (/** @type {string} */ name) => asked.length === 0 || asked.includes(name);
/** @type {Record<string, unknown>} */
const report = { node: process.version, medianOf: 5 };
if (isAsked("compute")) {
  note("assessing 100,000 lines");
  report.compute = await benchCompute();
}
if (isAsked("audit")) {
  note("verifying 1,000,000 events");
  report.audit = await benchAudit();
}
if (isAsked("ballots")) {
  note("counting 10,000 votes");
  report.ballots = await benchBallots();
}
if (isAsked("protocols")) {
  note("reading a protocol of 1,000 steps");
  report.protocols = await benchProtocols();
}
if (isAsked("access")) {
  note("deciding 1,000,000 times");
  report.decisions = await benchDecisions();
}
if (["import", "http", "directory", "registry", "access", "attention", "portal"].some(isAsked)) {
  const copy = await beginCopy({ env: { LOG_LEVEL: "warn", TRUSTED_PROXIES: "127.0.0.1" } });
  try {
    await untilStarted(copy);
    await measureCopy(copy);
  } finally {
    await removeCopy(copy);
  }
}
console.log(JSON.stringify(report, null, 2));

/** @param {import("../test/running-copy.mjs").RunningCopy} copy */
async function measureCopy(copy) {
  const analyst = await signIn(copy, "analyst");
  const { ownerUrl, appUrl, adminUrl } = await addresses(copy.dataDir);
  if (isAsked("import")) {
    note("importing 100,000 lines");
    report.import = await benchImport(copy, analyst.token, ownerUrl);
  }
  const planId = await uploadPlan(copy, analyst.token, "bench pages", planCsv(2000));
  if (isAsked("http")) {
    note("asking over 32 connections");
    report.http = await benchHttp(copy, { token: analyst.token, planId, appUrl, adminUrl });
  }
  if (isAsked("directory")) {
    note("searching 50,000 organisations");
    report.directory = await benchDirectory(copy, { token: analyst.token, ownerUrl });
  }
  if (isAsked("access")) {
    note("asking with and without authorisation");
    report.access = await benchAccessCost(copy, { token: analyst.token, planId, appUrl, adminUrl });
  }
  if (isAsked("attention")) {
    note("asking what waits in 50 groups");
    report.attention = await benchAttention(copy, { token: analyst.token, planId, adminUrl });
  }
  if (isAsked("portal")) {
    note("looking at pages");
    const { items } = await json(`${copy.apiUrl}/v1/assessments`, {
      headers: { authorization: `Bearer ${analyst.token}` },
    });
    report.portal = await benchPortal(copy, { ...analyst, assessmentId: items[0].id });
  }
  // Last: what is released for this stays.
  if (isAsked("registry")) {
    note("searching 100,000 protocol versions");
    report.registry = await benchRegistry(copy, { token: analyst.token, ownerUrl });
  }
}

/** @param {string} dataDir */
async function addresses(dataDir) {
  const secrets = JSON.parse(await readFile(join(dataDir, "secrets.json"), "utf8"));
  const port = (await readFile(join(dataDir, "postgres-port"), "utf8")).trim();
  const ownerUrl = `postgres://interphase:${secrets.ownerPassword}@127.0.0.1:${port}/interphase`;
  const adminUrl = `postgres://postgres:${secrets.serverPassword}@127.0.0.1:${port}/interphase`;
  const { deriveAppUrl } = await import(
    pathToFileURL(join(root, "apps/api/dist/platform/database/app-role.js")).href
  );
  return { ownerUrl, adminUrl, appUrl: deriveAppUrl(ownerUrl) };
}
