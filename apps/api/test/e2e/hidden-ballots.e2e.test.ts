import { ballotRules, isReceipt } from "@interphase/consortium";
import { uuidv7 } from "uuidv7";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import {
  addBallotGroup,
  cast,
  certificateOf,
  make,
  read,
  readClosed,
  told,
  verified,
  type Items,
  type TestBallotGroup,
} from "../harness/test-ballot.js";
import { asOwner } from "../harness/test-database.js";

type Body = Readonly<Record<string, unknown>>;
let api: TestApi;
let secretary: TestCaller;
let other: TestCaller;
/** Six organisations that sit in one group; ballots do not disturb one another. */
let group: TestBallotGroup;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
  other = await addCaller(api, "secretariat", null);
  group = await addBallotGroup(api, secretary, 6);
});

/** A ballot of the group, opened. */
async function hold(secrecy: "open" | "sealed" | "secret", change: Body = {}): Promise<string> {
  const made = await make(group.chair, group.groupId, { secrecy, ...change });
  expect(told(made)).toEqual([201, undefined]);
  const ballotId = String(made.body["id"]);
  expect((await read(group.chair, ballotId)).body["state"]).toBe("open");
  return ballotId;
}
const suspend = async (caller: TestCaller) => {
  const path = `/v1/organisations/${String(caller.organisationId)}/suspension`;
  expect((await secretary.send("POST", path)).status).toBeLessThan(300);
  return async () => expect((await secretary.send("DELETE", path)).status).toBeLessThan(300);
};
const voter = (index: number) => group.voters[index]!;

describe("a sealed ballot", () => {
  it("says who has voted and nothing of how, until it is closed", async () => {
    const ballotId = await hold("sealed");
    expect((await read(voter(1), ballotId)).body["needed"]).toEqual({ weight: 3 });
    for (const [index, position] of ["approve", "reject", "abstain"].entries())
      expect((await cast(voter(index), ballotId, { position })).status).toBe(200);
    await cast(voter(3), ballotId, { position: "recuse", comment: "We own the patent" });
    for (const reader of [voter(4), voter(5), secretary]) {
      const { body, text } = await read(reader, ballotId);
      expect(body).toMatchObject({ result: null, certificate: null, outcome: null });
      expect(text).not.toMatch(/"position":"(approve|reject|abstain)"/);
    }
    const seen = (await read(voter(4), ballotId)).body;
    expect(seen["needed"]).toEqual({ weight: 0 });
    const units = seen["units"] as Items;
    expect(units.filter(({ hasVoted }) => hasVoted)).toHaveLength(4);
    expect(units.flatMap(({ vote }) => vote ?? [])).toMatchObject([
      { position: "recuse", comment: "We own the patent" },
    ]);
    expect((await read(voter(1), ballotId)).body["mine"]).toMatchObject({ position: "reject" });
    expect((await read(secretary, ballotId)).body["units"]).toBeNull();
    const closed = await readClosed(voter(4), ballotId);
    expect(closed["result"]).toMatchObject({
      inFavour: 1,
      against: 1,
      abstain: 1,
      recused: 1,
      electorate: 5,
    });
    expect((closed["units"] as Items).flatMap(({ vote }) => vote ?? [])).toHaveLength(4);
    expect((await verified(api, closed)).closing.votes).toHaveLength(4);
  });

  it("shows one's own vote while it runs to those of the organisation who may cast, and to nobody beside them", async () => {
    const ballotId = await hold("sealed");
    const { admin, person } = group.members[1]!;
    const colleague = await addCaller(api, "analyst", person.organisationId);
    const seat = `/v1/groups/${group.groupId}/seats/${colleague.id}`;
    expect((await admin.send("PUT", seat, { seat: "observer" })).status).toBe(204);
    await cast(person, ballotId, { position: "reject" });
    expect((await read(colleague, ballotId)).body["mine"]).toBeNull();
    expect((await read(person, ballotId)).body["mine"]).toMatchObject({ position: "reject" });
  });
});

describe("a secret ballot", () => {
  it("gives a receipt once, with which alone the vote is replaced, and which the certificate lists", async () => {
    const ballotId = await hold("secret");
    const first = await cast(voter(0), ballotId, { position: "reject" });
    const receipt = String(first.body["receipt"]);
    expect(isReceipt(receipt)).toBe(true);
    const again = { position: "approve" };
    expect(told(await cast(voter(0), ballotId, again))).toEqual([409, "ballots.receipt-needed"]);
    const own = (await read(voter(0), ballotId)).body;
    expect([own["mine"], own["hasVoted"]]).toEqual([null, true]);
    const typed = receipt.toLowerCase().replaceAll("-", " ");
    const replaced = await cast(voter(0), ballotId, { ...again, receipt: typed });
    expect([replaced.status, replaced.body["receipt"]]).toEqual([200, receipt]);
    const receipts = [receipt];
    for (const index of [1, 2, 3])
      receipts.push(String((await cast(voter(index), ballotId, again)).body["receipt"]));
    const closed = await readClosed(group.chair, ballotId);
    expect(closed["result"]).toMatchObject({ outcome: "passed", inFavour: 4, against: 0 });
    expect((closed["units"] as Items).flatMap(({ vote }) => vote ?? [])).toEqual([]);
    const { closing } = await verified(api, closed);
    expect(closing.receipts?.map((one) => one.receipt)).toEqual([...receipts].sort());
    expect([closing.voted?.length, closing.votes]).toEqual([4, []]);
  });

  it("takes no receipt of another ballot, of another kind, or of a unit that has not voted", async () => {
    const [one, two] = [await hold("secret"), await hold("secret")];
    const approve = { position: "approve" };
    const receipt = String((await cast(voter(0), one, approve)).body["receipt"]);
    await cast(voter(0), two, approve);
    for (const [caller, ballotId, typed, refusal] of [
      [voter(0), two, receipt, [409, "ballots.receipt-of-another"]],
      [voter(1), one, receipt, [409, "ballots.receipt-of-another"]],
      [voter(0), one, receipt.slice(0, -1), [422, "ballots.receipt-malformed"]],
      [voter(0), await hold("sealed"), receipt, [422, "ballots.receipt-not-expected"]],
    ] as const)
      expect(told(await cast(caller, ballotId, { ...approve, receipt: typed }))).toEqual(refusal);
    expect((await verified(api, await readClosed(voter(1), two))).closing.receipts).toHaveLength(1);
  });

  it("has no discuss and no text but the reason of a recusal, which is open and replaced without a receipt", async () => {
    const ballotId = await hold("secret");
    for (const [vote, code] of [
      [{ position: "discuss", clause: "4", proposedChange: "x" }, "ballots.secret-without-discuss"],
      [{ position: "approve-with-comments", comment: "x" }, "ballots.secret-without-text"],
      [{ position: "approve", comment: "x" }, "ballots.secret-without-text"],
      [{ position: "recuse" }, "ballots.reason-missing"],
    ] as const)
      expect(told(await cast(voter(0), ballotId, vote))).toEqual([422, code]);
    const recuse = { position: "recuse", comment: "We own the patent" };
    expect((await cast(voter(0), ballotId, recuse)).body["receipt"]).toBeNull();
    const units = (await read(voter(1), ballotId)).body["units"] as Items;
    expect(units.flatMap(({ vote }) => vote ?? [])).toMatchObject([{ comment: "We own the patent" }]);
    const receipt = String((await cast(voter(0), ballotId, { position: "approve" })).body["receipt"]);
    expect(told(await cast(voter(0), ballotId, recuse))).toEqual([409, "ballots.receipt-needed"]);
    expect((await cast(voter(0), ballotId, { ...recuse, receipt })).status).toBe(200);
    const { closing, result } = await verified(api, await readClosed(voter(1), ballotId));
    expect([closing.receipts, closing.voted, closing.votes.length]).toEqual([[], [], 1]);
    expect(result).toMatchObject({ recused: 1, voted: 0, electorate: 5 });
  });

  it("is one vote, however often it is sent at the same moment", async () => {
    const ballotId = await hold("secret");
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => cast(voter(2), ballotId, { position: "reject" })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(29).fill(409)]);
    expect((await verified(api, await readClosed(voter(1), ballotId))).result).toMatchObject({ against: 1 });
  });

  it("keeps the vote of a unit that has left, since nobody can find it, and strikes the one that had not voted", async () => {
    const ballotId = await hold("secret");
    const receipt = String((await cast(voter(4), ballotId, { position: "approve" })).body["receipt"]);
    const back = [await suspend(voter(4)), await suspend(voter(5))];
    for (const reinstate of back) await reinstate();
    const again = { position: "reject", receipt };
    expect(told(await cast(voter(4), ballotId, again))).toEqual([409, "ballots.struck"]);
    const closed = await readClosed(group.chair, ballotId);
    const { closing, result } = await verified(api, closed);
    expect([closing.kept.length, closing.struck.length]).toEqual([1, 1]);
    expect(result).toMatchObject({ inFavour: 1, electorate: 5 });
  });

  it("leaves receipt and position in the table of votes alone, which names no unit, and which its closing writes anew", async () => {
    const ballotId = await hold("secret");
    const receipts: string[] = [];
    for (const index of [0, 1, 2, 3, 4])
      receipts.push(String((await cast(voter(index), ballotId, { position: "abstain" })).body["receipt"]));
    expect(await tablesWith(receipts[0]!)).toEqual(["ballot_secret_votes"]);
    const before = await votesOf(ballotId);
    const columns = await asOwner((owner) =>
      owner.query(
        "SELECT column_name FROM information_schema.columns WHERE table_name = 'ballot_secret_votes'",
      ),
    );
    expect(columns.rows.map(({ column_name: name }) => String(name)).sort()).toEqual([
      "ballot_id",
      "position",
      "receipt",
    ]);
    await readClosed(group.chair, ballotId);
    const after = await votesOf(ballotId);
    expect(new Set(before.map(({ xmin }) => xmin)).size).toBe(5);
    expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);
    expect(before.map(({ xmin }) => xmin)).not.toContain(after[0]!.xmin);
    expect((await tablesWith(receipts[0]!)).sort()).toEqual(["ballot_secret_votes", "ballots"]);
    expect(await tablesWith("abstain", ballotId)).not.toContain("audit_events");
  });
});

/** The rows of votes with the transaction that wrote each. */
async function votesOf(ballotId: string) {
  const sql = "SELECT receipt, xmin::text AS xmin FROM ballot_secret_votes WHERE ballot_id = $1";
  const found = await asOwner((owner) => owner.query<{ receipt: string; xmin: string }>(sql, [ballotId]));
  return found.rows;
}

/** In which tables of the whole database is a text, in any column of any row, also where it stands among others? */
async function tablesWith(...texts: string[]): Promise<string[]> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const where = texts.map((_, index) => `t::text LIKE '%' || $${String(index + 1)} || '%'`).join(" AND ");
      const hit = await owner.query(`SELECT FROM ${name} AS t WHERE ${where} LIMIT 1`, texts);
      if (hit.rowCount === 1) found.push(name.replace("public.", ""));
    }
    return found;
  });
}

describe("an annulment", () => {
  const annul = (caller: TestCaller, ballotId: string, reason = "Asked by mistake", step = "") =>
    caller.send("POST", `/v1/ballots/${ballotId}/annulment${step}`, { reason });
  const confirm = (caller: TestCaller, ballotId: string, reason?: string) =>
    annul(caller, ballotId, reason, "/confirmation");

  it("is two people's of the secretariat, for one reason, and what was hidden stays hidden", async () => {
    const ballotId = await hold("sealed");
    await cast(voter(1), ballotId, { position: "reject" });
    expect(told(await confirm(other, ballotId))).toEqual([409, "ballots.proposal-outdated"]);
    expect(told(await annul(group.chair, ballotId))).toEqual([403, "access.forbidden"]);
    expect((await annul(secretary, ballotId)).body["annulment"]).toMatchObject({
      isOwn: true,
      annulledAt: null,
    });
    expect((await read(voter(1), ballotId)).body["annulment"]).toBeNull();
    expect(told(await confirm(secretary, ballotId))).toEqual([409, "ballots.second-person-missing"]);
    expect(told(await confirm(other, ballotId, "Another reason"))).toEqual([
      409,
      "ballots.proposal-outdated",
    ]);
    expect((await confirm(other, ballotId)).body).toMatchObject({ state: "annulled" });
    expect(told(await cast(voter(2), ballotId, { position: "approve" }))).toEqual([409, "ballots.annulled"]);
    const { body, text } = await read(voter(1), ballotId);
    expect(body).toMatchObject({ state: "annulled", result: null, mine: null });
    expect((body["annulment"] as Body)["reason"]).toBe("Asked by mistake");
    expect(text).not.toContain("reject");
    const events = await asOwner((owner) =>
      owner.query("SELECT FROM audit_events WHERE scope = 'alliance' AND payload::text LIKE $1", [
        `%ballots.confirm-annulment%${ballotId}%`,
      ]),
    );
    expect(events.rowCount).toBe(1);
  });

  it("is never of one who chairs the group, whatever else they are, and not after the result", async () => {
    const ballotId = await hold("open");
    const role = { personId: other.id, role: "group-chair", scopeId: group.groupId };
    const assigned = await secretary.send("POST", "/v1/role-assignments", role);
    expect(assigned.status).toBe(201);
    expect(told(await annul(other, ballotId))).toEqual([403, "access.forbidden"]);
    const charter = { groupId: group.groupId, rules: [ballotRules["two-thirds"]] };
    expect(told(await other.send("POST", "/v1/ballot-charters", charter))).toEqual([403, "access.forbidden"]);
    await secretary.send("DELETE", `/v1/role-assignments/${String(assigned.body["id"])}`);
    await readClosed(group.chair, ballotId);
    expect(told(await annul(secretary, ballotId))).toEqual([409, "ballots.closed"]);
  });
});

describe("the rules of a charter", () => {
  const half = { numerator: 1, denominator: 2 };
  const simple = { ...ballotRules["two-thirds-counted"], inFavour: half, againstMax: half };
  const charterOf = async (caller: TestCaller, groupId: string | null) =>
    (await caller.get(`/v1/ballot-charters${groupId === null ? "" : `?groupId=${groupId}`}`)).body;

  it("are two people's of the secretariat; ballots by others are refused from then on", async () => {
    const { groupId, chair } = await addBallotGroup(api, secretary, 1);
    expect((await charterOf(chair, groupId))["rules"]).toHaveLength(4);
    expect(told(await make(chair, groupId, { rule: simple }))).toEqual([422, "ballots.rule-not-in-charter"]);
    const wanted = { groupId, rules: [simple, { ...simple, inFavour: { numerator: 2, denominator: 4 } }] };
    expect(told(await chair.send("POST", "/v1/ballot-charters", wanted))).toEqual([403, "access.forbidden"]);
    const proposed = await secretary.send("POST", "/v1/ballot-charters", wanted);
    expect(proposed.body).toMatchObject({ proposal: { isOwn: true, rules: [simple] } });
    expect((await charterOf(chair, groupId))["proposal"]).toBeNull();
    const path = (body: Body) =>
      `/v1/ballot-charters/${String((body["proposal"] as Body)["id"])}/confirmation`;
    const first = path(proposed.body);
    expect(told(await secretary.send("POST", first))).toEqual([409, "ballots.second-person-missing"]);
    const second = path((await secretary.send("POST", "/v1/ballot-charters", wanted)).body);
    expect(told(await other.send("POST", first))).toEqual([409, "ballots.proposal-outdated"]);
    expect(told(await chair.send("POST", second))).toEqual([403, "access.forbidden"]);
    expect((await other.send("POST", second)).body).toMatchObject({ rules: [simple], proposal: null });
    expect((await make(chair, groupId, { rule: simple })).status).toBe(201);
    expect(told(await make(chair, groupId))).toEqual([422, "ballots.rule-not-in-charter"]);
  });

  it("are fractions of whole numbers from 0 to 1, and there is one at least", async () => {
    const before = (await charterOf(secretary, null))["proposal"];
    for (const [change, code] of [
      [{ quorum: { numerator: 0.5, denominator: 1 } }, "ballots.rule-unusable"],
      [{ quorum: { numerator: 1, denominator: 0 } }, "ballots.rule-unusable"],
      [{ againstMax: { numerator: 3, denominator: 2 } }, "ballots.rule-unusable"],
      [{ inFavour: { numerator: 0, denominator: 1 } }, "ballots.rule-unusable"],
    ] as const) {
      const rules = [{ ...simple, ...change }];
      expect(told(await secretary.send("POST", "/v1/ballot-charters", { groupId: null, rules }))).toEqual([
        422,
        code,
      ]);
    }
    const none = await secretary.send("POST", "/v1/ballot-charters", { groupId: null, rules: [] });
    expect(none.status).toBe(422);
    expect((await charterOf(secretary, null))["proposal"]).toEqual(before);
  });

  it("of a group that one may not know of are not told", async () => {
    const stranger = await addCaller(api, "representative");
    const answer = await stranger.get(`/v1/ballot-charters?groupId=${group.groupId}`);
    expect(told(answer)).toEqual([404, "not-found"]);
  });
});

describe("a ballot by tier", () => {
  /** Members under one parent outside of the alliance, in tiers that weigh 3 and 1: `full` and `associate` are the migration's. */
  async function addAffiliates(members: TestBallotGroup["members"]) {
    const parent = uuidv7();
    await asOwner(async (owner) => {
      await owner.query(
        `INSERT INTO legal_entities (id, name, country_iso3, created_at) VALUES ($1, 'Holding', 'KOR', now())`,
        [parent],
      );
      for (const [index, { person }] of members.entries()) {
        await owner.query(
          `INSERT INTO parent_relations (id, organisation_id, parent_entity_id, source, confirmed_on, recorded_at)
           VALUES ($1, $2, $3, 'Annual report', now(), now())`,
          [uuidv7(), person.organisationId, parent],
        );
        await addTier(person, index === 0 ? "full" : "associate");
      }
    });
    return parent;
  }
  const addTier = (person: TestCaller, tier: string) =>
    asOwner((owner) =>
      owner.query(
        `INSERT INTO memberships (id, organisation_id, tier, starts_on) VALUES ($1, $2, $3, now())`,
        [uuidv7(), person.organisationId, tier],
      ),
    );
  const rule = { ...ballotRules["two-thirds"], weights: "tier" };

  it("counts affiliates once, with the greatest weight of those that are left, and says where the register is unclear", async () => {
    const { groupId, members, voters, chair } = await addBallotGroup(api, secretary, 3);
    const wanted = { groupId, rules: [rule] };
    const proposed = await secretary.send("POST", "/v1/ballot-charters", wanted);
    const id = String((proposed.body["proposal"] as Body)["id"]);
    expect((await other.send("POST", `/v1/ballot-charters/${id}/confirmation`)).status).toBe(200);
    expect(told(await make(chair, groupId, { rule }))).toEqual([409, "ballots.electorate-unclear"]);
    await addAffiliates(members.slice(0, 2));
    await addTier(voters[2]!, "associate");
    const ballotId = String((await make(chair, groupId, { rule })).body["id"]);
    await cast(voters[0]!, ballotId, { position: "reject" });
    await cast(voters[1]!, ballotId, { position: "approve" });
    await cast(voters[2]!, ballotId, { position: "reject" });
    const seen = (await read(chair, ballotId)).body["units"] as Items;
    expect(seen.map(({ weight, name }) => [weight, name]).sort()).toEqual([
      [1, "Member"],
      [3, "Member / Member"],
    ]);
    const reinstate = await suspend(voters[0]!);
    const closed = await readClosed(voters[2]!, ballotId);
    await reinstate();
    expect(closed["result"]).toMatchObject({ inFavour: 1, against: 1, electorate: 2, openingWeight: 4 });
    expect((await verified(api, closed)).opening.rule.weights).toBe("tier");
  });
});

it("gives a certificate with its hash as its tag", async () => {
  const closed = await readClosed(group.chair, await hold("open"));
  const { path, sha256 } = closed["certificate"] as { path: string; sha256: string };
  const answer = await api.request("GET", path);
  expect(answer.headers.get("etag")).toBe(`"${sha256}"`);
  expect(answer.text).toBe(await certificateOf(api, closed));
});
