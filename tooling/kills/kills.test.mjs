import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openClient } from "../database/open-client.mjs";
import { startTraffic } from "./traffic.mjs";
import { startVictims } from "./victims.mjs";

/** The long form kills as often as the promise says; the short one each of them twice. */
const IS_LONG = process.env.TEST_FORM === "long";
const KILLS = IS_LONG ? 54 : 6;
/** How many answered acts of each kind make the rest mean something? */
const LEAST_ANSWERED = IS_LONG ? 20 : 3;
const kinds = /** @type {const} */ (["plan", "job", "invitation"]);
const targets = /** @type {const} */ (["api", "worker", "database"]);
const SETTLE_WITHIN_MS = 120_000;

/** @type {import("./victims.mjs").Victims} */
let victims;
/** @type {Awaited<ReturnType<typeof openClient>> | undefined} */
let owner;
/** @type {Awaited<ReturnType<typeof startTraffic>>["answered"]} */
let answered = [];

/** @param {string} sql */
const rows = async (sql) => (await owner?.query(sql))?.rows ?? [];

before(
  async () => {
    victims = await startVictims();
    const traffic = await startTraffic(victims);
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        // Moments spread over the whole of an act, the same ones in every run.
        await new Promise((resolved) => setTimeout(resolved, 40 + ((kill * 97) % 260)));
        await victims.kill(/** @type {(typeof targets)[number]} */ (targets[kill % targets.length]));
      }
      traffic.killsAreOver();
      await untilEnough(traffic.answered);
    } finally {
      await traffic.end();
    }
    answered = traffic.answered;
    owner = await openClient({ connectionString: victims.ownerUrl });
    await untilJobsFinished();
  },
  { timeout: 900_000 },
);
after(async () => {
  await owner?.end();
  await victims?.end();
});

/** A few kills end before much has been answered: the same traffic goes on until it has. @param {typeof answered} acts */
async function untilEnough(acts) {
  const deadline = performance.now() + SETTLE_WITHIN_MS;
  const count = (/** @type {string} */ kind) => acts.filter((act) => act.kind === kind).length;
  while (kinds.some((kind) => count(kind) < LEAST_ANSWERED) && performance.now() < deadline)
    await new Promise((resolved) => setTimeout(resolved, 100));
}

async function untilJobsFinished() {
  const deadline = performance.now() + SETTLE_WITHIN_MS;
  const waiting = "SELECT count(*)::int AS n FROM jobs WHERE finished_at IS NULL";
  while ((await rows(waiting))[0]?.n > 0 && performance.now() < deadline) {
    await new Promise((resolved) => setTimeout(resolved, 200));
  }
}

const named = (/** @type {string} */ kind) => answered.filter((act) => act.kind === kind);

test("everything was answered in the end, and enough happened to mean something", () => {
  assert.deepEqual(
    answered.filter(({ status }) => status < 200 || status >= 300),
    [],
  );
  for (const kind of kinds) assert.ok(named(kind).length >= LEAST_ANSWERED, kind);
});

test("every plan that was answered is there, once, with all its lines and its file, and no other is there in part", async () => {
  const plans = await rows(
    `SELECT name, count(DISTINCT p.id)::int AS plans, count(l.position)::int AS lines, max(p.line_count) AS said
       FROM sourcing_plans p LEFT JOIN sourcing_plan_lines l ON l.plan_id = p.id
      WHERE name LIKE 'plan-%' OR name LIKE 'job-%' GROUP BY name ORDER BY name`,
  );
  for (const { name, plans: count, lines, said } of plans) {
    assert.deepEqual({ name, count, lines }, { name, count: 1, lines: said });
  }
  const files = await rows(
    `SELECT name, file_size_bytes::int AS size, (SELECT coalesce(sum(octet_length(bytes)), 0)::int
            FROM sourcing_plan_files f WHERE f.plan_id = p.id) AS kept
       FROM sourcing_plans p WHERE name LIKE 'plan-%' OR name LIKE 'job-%'`,
  );
  assert.deepEqual(
    files.filter(({ size, kept }) => size !== kept),
    [],
  );
  const there = new Set(plans.map(({ name }) => name));
  assert.deepEqual(
    [...named("plan"), ...named("job")].filter(({ name }) => !there.has(name)).map(({ name }) => name),
    [],
  );
  assert.equal(there.size, named("plan").length + named("job").length);
});

test("every job that was accepted has succeeded, and none is left half done", async () => {
  const states = await rows("SELECT state, count(*)::int AS n FROM jobs GROUP BY state");
  assert.deepEqual(states, [{ state: "succeeded", n: named("job").length }]);
});

test("every invitation that was answered is there once, with its mail", async () => {
  const found = await rows(
    `SELECT i.email, count(*)::int AS n,
            (SELECT count(*)::int FROM outbox_mails m WHERE m.to_address = i.email) AS mails
       FROM invitations i WHERE i.email LIKE 'invitation-%' GROUP BY i.email`,
  );
  assert.deepEqual(
    found.filter(({ n, mails }) => n !== 1 || mails !== 1),
    [],
  );
  assert.equal(found.length, named("invitation").length);
});

test("acts and records are the same ones: no act without its event, no event without its act", async () => {
  const events = await rows("SELECT action, count(*)::int AS n FROM audit_events GROUP BY 1");
  const countOf = (/** @type {string} */ action) => events.find((event) => event.action === action)?.n ?? 0;
  assert.deepEqual(
    { invitations: countOf("invitations.create"), plans: countOf("sourcing-plans.upload") },
    { invitations: named("invitation").length, plans: named("plan").length + named("job").length },
  );
  assert.equal(countOf("jobs.finish"), named("job").length);
});

test("no chain has forked or has a gap", async () => {
  const broken = await rows(
    `SELECT scope, seq FROM (
       SELECT scope, seq, previous_hash, lag(hash) OVER chain AS before, lag(seq) OVER chain AS seq_before
         FROM audit_events WINDOW chain AS (PARTITION BY scope ORDER BY seq)) AS linked
      WHERE seq > 1 AND (previous_hash IS DISTINCT FROM before OR seq_before IS DISTINCT FROM seq - 1)`,
  );
  assert.deepEqual(broken, []);
});
