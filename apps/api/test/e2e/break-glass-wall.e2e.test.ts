import type { AuditEvent } from "@interphase/audit";
import { openClient } from "../../src/platform/database/owner-connection.js";
import { tables } from "../../src/tables.js";
import {
  decideOn,
  letExpire,
  planRow,
  readRows,
  startBreakGlassPlay,
  type BreakGlassPlay,
} from "../harness/test-break-glass.js";
import { testDatabase } from "../harness/test-database.js";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";

const missing = "0198a2b4-0000-7000-8000-000000000000";

let api: TestApi;
let analyst: TestCaller;
let administrator: TestCaller;
let secretary: TestCaller;
let planId: string;
let otherPlanId: string;
let assessmentId: string;
let asked: BreakGlassPlay["asked"];
let opened: BreakGlassPlay["opened"];

beforeAll(async () => {
  api = await sharedApi();
  ({ analyst, administrator, secretary, planId, otherPlanId, assessmentId, asked, opened } =
    await startBreakGlassPlay(api));
});

describe("through SQL, as the api's role", () => {
  const privateTables = tables.filter(({ tableClass }) => tableClass === "organisation-private");
  interface Claim {
    readonly request?: string;
    readonly person?: string;
    readonly organisation?: string | null;
    readonly reach?: string;
  }
  /** Which ids does each private table show to a transaction that claims this? */
  async function visible(claim: Claim): Promise<Record<string, string[]>> {
    const client = await openClient({ connectionString: (await testDatabase()).appUrl });
    try {
      await client.query("BEGIN");
      await client.query(
        `SELECT set_config('app.break_glass', $1, true), set_config('app.person_id', $2, true),
                set_config('app.org_id', $3, true), set_config('app.reach', $4, true)`,
        [claim.request ?? "", claim.person ?? "", claim.organisation ?? "", claim.reach ?? ""],
      );
      const seen: Record<string, string[]> = {};
      for (const { name: table } of privateTables) {
        const { rows } = await client.query<{ row: { id?: string } }>(
          `SELECT to_json(t) AS row FROM ${table} t`,
        );
        if (rows.length > 0) seen[table] = rows.map(({ row }) => row.id ?? "").sort();
      }
      return seen;
    } finally {
      await client.end();
    }
  }
  const asOwnerOf = (request: string): Claim => ({
    request,
    person: secretary.id,
    organisation: analyst.organisationId,
  });

  test("a transaction that names an open request sees the named rows and not one more", async () => {
    expect(await visible(asOwnerOf(await opened()))).toEqual({ sourcing_plans: [planId] });
    const both = await opened([planRow(otherPlanId), { kind: "assessment", id: assessmentId }]);
    expect(await visible(asOwnerOf(both))).toEqual({
      sourcing_plans: [otherPlanId],
      assessments: [assessmentId],
    });
  });

  test("the same organisation's transaction without a request sees them all, or the test shows nothing", async () => {
    const seen = await visible({ person: analyst.id, organisation: analyst.organisationId });
    expect(seen["sourcing_plans"]).toHaveLength(2);
    expect(seen["sourcing_plan_lines"]?.length).toBeGreaterThan(0);
  });

  test("nothing is seen through a request that waits, was refused, has ended, is over, is another's or is none", async () => {
    const waiting = await asked();
    const refused = await asked();
    await decideOn(administrator, refused, "refuse");
    const ended = await opened();
    await administrator.send("DELETE", `/v1/break-glass/${ended}`);
    const over = await opened();
    await letExpire(over);
    for (const request of [waiting, refused, ended, over, missing])
      expect(await visible(asOwnerOf(request))).toEqual({});
    const running = await opened();
    const stranger = await addCaller(api, "analyst");
    const claims: Claim[] = [
      { ...asOwnerOf(running), person: administrator.id },
      { ...asOwnerOf(running), organisation: stranger.organisationId },
      { ...asOwnerOf(running), organisation: null },
      { request: running, person: secretary.id, reach: "break-glass" },
      { person: secretary.id, reach: "break-glass" },
    ];
    for (const claim of claims) expect(await visible(claim)).toEqual({});
  });

  test("whoever asks cannot write the answer, nor an answer into the question", async () => {
    const id = await asked();
    const client = await openClient({ connectionString: (await testDatabase()).appUrl });
    try {
      await client.query("SELECT set_config('app.person_id', $1, false)", [secretary.id]);
      const approve = `UPDATE break_glass_requests SET decision = 'approve', decided_by = $2, decided_at = now(),
                       ends_at = now() WHERE id = $1`;
      expect((await client.query(approve, [id, administrator.id])).rowCount).toBe(0);
      await client.query("SELECT set_config('app.reach', 'break-glass', false)");
      expect((await client.query(approve, [id, administrator.id])).rowCount).toBe(0);
      await expect(
        client.query(
          `INSERT INTO break_glass_requests (id, organisation_id, requested_by, requested_at, plan_ids, assessment_ids,
                                             reason, minutes, decision, decided_by, decided_at, ends_at)
           VALUES (gen_random_uuid(), $1, $2, now(), ARRAY[$3::uuid], '{}', 'x', 5, 'approve', $4, now(), now())`,
          [analyst.organisationId, secretary.id, planId, administrator.id],
        ),
      ).rejects.toThrow("row-level security");
    } finally {
      await client.end();
    }
  });
});

describe("the organisation's own records", () => {
  test("show request, decision, each reading and the end, and the alliance's the request", async () => {
    const id = await opened([planRow(planId), { kind: "assessment", id: assessmentId }]);
    await readRows(secretary, id);
    await administrator.send("DELETE", `/v1/break-glass/${id}`);
    await readRows(secretary, id);
    const recordsOf = async (caller: TestCaller, scope: string) => {
      const { body } = await caller.get(`/v1/audit-events?scope=${scope}&limit=200`);
      return (body["items"] as AuditEvent[]).filter(({ target }) => target?.id === id).reverse();
    };
    const events = await recordsOf(administrator, `organisation:${String(analyst.organisationId)}`);
    expect(events.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["break-glass.received", "success"],
      ["break-glass.decide", "success"],
      ["break-glass.rows", "success"],
      ["break-glass.end", "success"],
    ]);
    expect(events[2]?.facts).toEqual({
      rowCount: 2,
      rows: [`sourcing-plan:${planId}`, `assessment:${assessmentId}`],
    });
    expect(events[2]?.actor?.displayName).toBe(`Person ${secretary.id}`);
    const alliance = await recordsOf(secretary, "alliance");
    expect(alliance.map(({ action }) => action)).toEqual(["break-glass.request"]);
    expect(JSON.stringify(alliance)).not.toContain(planId);
  });
});
