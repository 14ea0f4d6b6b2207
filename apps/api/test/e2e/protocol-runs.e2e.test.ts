import { createHash, randomInt } from "node:crypto";
import { readLibraryProtocol } from "@interphase/protocols";
import { uuidv7 } from "uuidv7";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addBallotGroup } from "../harness/test-ballot.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";

type Body = Readonly<Record<string, unknown>>;

const protocol = readLibraryProtocol("symmetric-cycling-pressure");
const document = JSON.stringify(protocol);
const sha256 = createHash("sha256").update(document).digest("hex");
const code = `IP-RUN-${String(randomInt(1_000_000_000))}`;
const needed = Object.fromEntries(
  protocol.parameters.flatMap(({ name, default: usual, range }) =>
    usual === undefined ? [[name, { value: range.max }]] : [],
  ),
);

let api: TestApi;
let researcher: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  researcher = await addCaller(api, "researcher");
  const { groupId } = await addBallotGroup(api, await addCaller(api, "secretariat", null), 1);
  const protocolId = uuidv7();
  await asOwner((owner) =>
    owner.query(
      "INSERT INTO protocols (id, group_id, code, created_at, created_by) VALUES ($1, $2, $3, now(), $1)",
      [protocolId, groupId, code],
    ),
  );
  await release(protocolId, "1.0.0");
});

/** A released version, kept as its release would. */
async function release(protocolId: string, version: string): Promise<void> {
  const releaseId = uuidv7();
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO protocol_releases (id, protocol_id, code, version, major, minor, patch, document, sha256, title_en, kind, routes, released_at)
       VALUES ($1, $2, $3, $4, 1, 0, 0, $5, $6, 'Symmetric cycling', 'symmetric-cycling', '{sulfide}', now())`,
      [releaseId, protocolId, code, version, document, sha256],
    );
    await owner.query(
      `INSERT INTO protocol_versions (release_id, protocol_id, sha256, state, state_at) VALUES ($1, $2, $3, 'published', now())`,
      [releaseId, protocolId, sha256],
    );
  });
}

const adopt = (caller: TestCaller, more: Body = {}, headers: Record<string, string> = {}) =>
  caller.send(
    "POST",
    "/v1/protocol-runs",
    { code, version: "1.0.0", title: "Cell 7", parameters: needed, ...more },
    headers,
  );

async function addRun(caller = researcher): Promise<string> {
  const answer = await adopt(caller);
  expect([answer.status, answer.body["detail"]]).toEqual([201, undefined]);
  return String(answer.body["id"]);
}

/** Does something to a run as it is now. */
async function act(id: string, method: "POST" | "PUT", tail: string, json: Body, caller = researcher) {
  const read = await caller.get(`/v1/protocol-runs/${id}`);
  const headers = { "if-match": read.headers.get("etag") ?? "" };
  return caller.send(method, `/v1/protocol-runs/${id}${tail}`, json, headers);
}

async function count(): Promise<string | undefined> {
  const text = "SELECT count(*) AS runs FROM protocol_runs";
  return asOwner(async (owner) => (await owner.query<{ runs: string }>(text)).rows[0]?.runs);
}

describe("a run of a released protocol", () => {
  it("is bound to the very version, its values in the units of their parameters", async () => {
    const { body } = await adopt(researcher, {
      sample: "Pellet 3",
      parameters: { ...needed, area: { value: 100, unit: "mm2" } },
    });
    expect(body).toMatchObject({ code, version: "1.0.0", sha256, state: "planned", sample: "Pellet 3" });
    expect(body["parameters"]).toMatchObject({ area: 1 });
    expect(Object.keys(body["parameters"] as Body).sort()).toEqual(
      protocol.parameters.map(({ name }) => name).sort(),
    );
  });

  it("is refused with the place of every wrong value, and nothing is kept", async () => {
    const before = await count();
    const wrong = { area: { value: 1, unit: "V" }, temperature: { value: 900 }, mass: { value: 1 } };
    const answer = await adopt(researcher, { parameters: { ...needed, ...wrong } });
    expect([answer.status, answer.body["code"]]).toEqual([422, "protocol.parameters"]);
    const places = (answer.body["errors"] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(places.sort()).toEqual(["/parameters/area", "/parameters/mass", "/parameters/temperature"]);
    expect((await adopt(researcher, { version: "9.9.9" })).status).toBe(404);
    expect((await adopt(researcher, { title: "left\u202Eright" })).status).toBe(422);
    expect(await count()).toEqual(before);
  });

  it("is made once where the same request comes twice", async () => {
    const key = { "idempotency-key": crypto.randomUUID() };
    const [one, two] = [await adopt(researcher, {}, key), await adopt(researcher, {}, key)];
    expect(two.body).toEqual(one.body);
  });

  it("changes until it begins, and not over what somebody else has written", async () => {
    const id = await addRun();
    const stale = (await researcher.get(`/v1/protocol-runs/${id}`)).headers.get("etag") ?? "";
    const said = { title: "Cell 8", parameters: needed };
    expect((await act(id, "PUT", "", said)).body).toMatchObject({ title: "Cell 8" });
    const late = await researcher.send("PUT", `/v1/protocol-runs/${id}`, said, { "if-match": stale });
    expect([late.status, late.body["code"]]).toEqual([412, "precondition.failed"]);
    expect((await act(id, "POST", "/transitions", { to: "running" })).status).toBe(200);
    expect((await act(id, "PUT", "", said)).body["code"]).toBe("protocol.run-begun");
  });

  it("goes its way once: it begins, is done, and a reason is given where it is abandoned", async () => {
    const id = await addRun();
    expect((await act(id, "POST", "/transitions", { to: "done" })).body["code"]).toBe(
      "protocol.no-such-step",
    );
    const begun = await act(id, "POST", "/transitions", { to: "running" });
    expect(begun.body).toMatchObject({ state: "running", startedAt: expect.any(String), endedAt: null });
    const without = await act(id, "POST", "/transitions", { to: "abandoned" });
    expect(without.body["code"]).toBe("protocol.reason-missing");
    const over = await act(id, "POST", "/transitions", { to: "abandoned", reason: "It shorted" });
    expect(over.body).toMatchObject({ state: "abandoned", reason: "It shorted", may: { move: [] } });
    expect((await act(id, "POST", "/transitions", { to: "running" })).body["code"]).toBe(
      "protocol.no-such-step",
    );
  });

  it("keeps its deviations, which no statement of the api changes", async () => {
    const id = await addRun();
    const said = { pointer: "/steps/0", what: "Rested an hour longer", why: "The chamber was warm" };
    const early = await researcher.send("POST", `/v1/protocol-runs/${id}/deviations`, said);
    expect(early.body["code"]).toBe("protocol.run-not-begun");
    await act(id, "POST", "/transitions", { to: "running" });
    const { body } = await researcher.send("POST", `/v1/protocol-runs/${id}/deviations`, said);
    expect(body["deviations"]).toMatchObject([{ ...said, by: { id: researcher.id } }]);
    const { rows } = await asOwner((owner) =>
      owner.query<{ privilege: string }>(
        `SELECT privilege_type AS privilege FROM information_schema.role_table_grants WHERE table_name = 'run_deviations' AND grantee <> 'postgres' AND grantee <> current_user
          UNION SELECT privilege_type FROM information_schema.role_column_grants WHERE table_name = 'run_deviations' AND grantee <> 'postgres' AND grantee <> current_user`,
      ),
    );
    expect(rows.map(({ privilege }) => privilege).sort()).toEqual(["INSERT", "SELECT"]);
  });

  it("is not made or begun by a version that was withdrawn; one that is superseded says so", async () => {
    const id = await addRun();
    const put = (version: string, state: string) =>
      asOwner((owner) =>
        owner.query(
          `UPDATE protocol_versions v SET state = $3 FROM protocol_releases r
            WHERE r.id = v.release_id AND r.code = $1 AND r.version = $2`,
          [code, version, state],
        ),
      );
    await put("1.0.0", "superseded");
    expect((await researcher.get(`/v1/protocol-runs/${id}`)).body).toMatchObject({
      versionState: "superseded",
    });
    expect((await adopt(researcher)).status).toBe(201);
    await put("1.0.0", "withdrawn");
    expect((await adopt(researcher)).body["code"]).toBe("protocol.withdrawn");
    const begun = await act(id, "POST", "/transitions", { to: "running" });
    expect(begun.body["code"]).toBe("protocol.withdrawn");
    await put("1.0.0", "published");
  });

  it("becomes a file with its own values, once a loss that touches safety is acknowledged", async () => {
    const id = await addRun();
    const path = `/v1/protocol-runs/${id}`;
    const { body: lost } = await researcher.send("POST", `${path}/losses`, { format: "pybamm" });
    expect(lost).toMatchObject({ runsSafely: false });
    expect((lost["losses"] as { safety: boolean }[]).some(({ safety }) => safety)).toBe(true);
    const refused = await researcher.send("POST", `${path}/export`, { format: "pybamm" });
    expect([refused.status, refused.body["code"]]).toEqual([409, "protocol.loss-not-acknowledged"]);
    const taken = await researcher.send("POST", `${path}/export`, {
      format: "pybamm",
      acknowledge: "safety",
    });
    expect(taken.body).toMatchObject({ losses: lost["losses"], encoding: "utf-8" });
    expect(String(taken.body["fileName"])).toMatch(new RegExp(`^${code}-1\\.0\\.0-run-[0-9a-f]{6}\\.json$`));
    expect(JSON.parse(String(taken.body["content"]))).toEqual(expect.any(Array));
  });

  it("is a missing thing to everybody else, and in nobody else's list, count or export", async () => {
    const id = await addRun();
    const path = `/v1/protocol-runs/${id}`;
    const others = [
      await addCaller(api, "researcher"),
      await addCaller(api, "org-admin", researcher.organisationId),
      await addCaller(api, "analyst", researcher.organisationId),
      await addCaller(api, "secretariat", null),
      await addCaller(api, "protocol-steward", null),
      await addCaller(api, "platform-admin", null),
    ];
    for (const other of others) {
      expect((await other.get(path)).status).toBe(404);
      expect((await other.send("POST", `${path}/export`, { format: "json" })).status).toBe(404);
      const list = await other.get("/v1/protocol-runs");
      expect(JSON.stringify(list.body)).not.toContain(id);
    }
    const representative = await addCaller(api, "representative", researcher.organisationId);
    expect((await representative.get(path)).body).toMatchObject({ id, may: { write: false, move: [] } });
    const changed = await act(id, "POST", "/transitions", { to: "running" }, representative);
    expect(changed.status).toBe(403);
  });

  it("comes page by page, the latest changed first, by its state", async () => {
    const caller = await addCaller(api, "researcher");
    const [one, two] = [await addRun(caller), await addRun(caller)];
    await act(one, "POST", "/transitions", { to: "running" }, caller);
    const idsOf = (body: Body) => (body["items"] as { id: string }[]).map(({ id }) => id);
    const page = await caller.get("/v1/protocol-runs?limit=1");
    const next = await caller.get(
      `/v1/protocol-runs?limit=1&cursor=${encodeURIComponent(String(page.body["nextCursor"]))}`,
    );
    expect([...idsOf(page.body), ...idsOf(next.body)]).toEqual([one, two]);
    expect(idsOf((await caller.get("/v1/protocol-runs?state=planned")).body)).toEqual([two]);
  });
});
