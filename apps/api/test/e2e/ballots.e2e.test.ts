import { ballotRules, verifyCertificate, type SignedCertificate } from "@interphase/consortium";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import {
  addBallotGroup,
  addMember,
  ballotOf,
  cast,
  certificateOf,
  inMs,
  make,
  read,
  readClosed,
  told,
  type Items,
} from "../harness/test-ballot.js";
import { asOwner } from "../harness/test-database.js";
import { startTestWorker } from "../harness/test-worker.js";

let api: TestApi;
let secretary: TestCaller;
let publicKey: string;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
  const keys = await api.request("GET", "/v1/audit/keys");
  publicKey = String((keys.body["items"] as Items)[0]?.["publicKey"]);
});

type Body = Readonly<Record<string, unknown>>;
const twoThirds = ballotRules["two-thirds"];
const addGroup = (size: number, visibility?: string) => addBallotGroup(api, secretary, size, visibility);

/** A ballot of a new group, opened. */
async function addBallot(size: number, change: Body = {}, visibility = "members") {
  const group = await addGroup(size, visibility);
  const answer = await make(group.chair, group.groupId, change);
  expect(told(answer)).toEqual([201, undefined]);
  return { ...group, ballotId: String(answer.body["id"]) };
}

describe("a ballot of a group", () => {
  it("goes from its question to a certificate that anybody verifies with the published key", async () => {
    const { ballotId, voters, chair } = await addBallot(3);
    const [one, two, three] = [voters[0]!, voters[1]!, voters[2]!];
    const before = (await read(one, ballotId)).body;
    expect([before["state"], before["needed"], before["result"]]).toEqual(["open", { weight: 2 }, null]);
    expect((await cast(one, ballotId, { position: "approve" })).status).toBe(200);
    expect((await cast(two, ballotId, { position: "approve-with-comments", comment: "Soon" })).status).toBe(
      200,
    );
    expect((await cast(three, ballotId, { position: "abstain" })).status).toBe(200);
    const seen = (await read(three, ballotId)).body;
    expect((seen["units"] as Items).map(({ vote }) => (vote as Body)["comment"]).sort()).toEqual(
      ["Soon", null, null].sort(),
    );
    const closed = await readClosed(chair, ballotId);
    expect(closed["result"]).toMatchObject({ outcome: "passed", inFavour: 2, abstain: 1, electorate: 3 });
    const verified = verifyCertificate(await certificateOf(api, closed), [publicKey]);
    expect(verified).toMatchObject({ ok: true, sha256: (closed["certificate"] as Body)["sha256"] });
    const { certificate } = (verified as { signed: SignedCertificate }).signed;
    expect(certificate.openingSha256).toBe(closed["openingSha256"]);
    expect(certificate.opening).toMatchObject({ units: "numbered", groupId: null });
  });
});

describe("a ballot is made", () => {
  it("by a known rule that goes with its secrecy, with equal weights, in due time", async () => {
    const { groupId, chair } = await addGroup(1);
    const rule = (change: Body) => ({ rule: { ...twoThirds, ...change } });
    const counted = { rule: ballotRules["two-thirds-counted"] };
    const refusals: [Body, string][] = [
      [{ ...rule({}), secrecy: "sealed" }, "ballots.discuss-blocks-needs-open"],
      [{ ...rule({}), secrecy: "secret" }, "ballots.discuss-blocks-needs-open"],
      [{ ...counted, secrecy: "secret" }, "ballots.secret-needs-more-units"],
      [rule({ weights: "tier" }), "ballots.rule-not-in-charter"],
      [rule({ quorum: { numerator: 1, denominator: 9 } }), "ballots.rule-not-in-charter"],
      [rule({ quorum: { numerator: 0.5, denominator: 1 } }), "ballots.rule-unusable"],
      [rule({ quorum: { numerator: 1, denominator: 0 } }), "ballots.rule-unusable"],
      [rule({ inFavour: { numerator: 3, denominator: 2 } }), "ballots.rule-unusable"],
      [rule({ inFavour: { numerator: 0, denominator: 1 } }), "ballots.rule-unusable"],
      [{ opensAt: inMs(7_200_000) }, "ballots.closes-before-opens"],
      [{ opensAt: inMs(-2_000), closesAt: inMs(-1_000) }, "ballots.closes-in-past"],
    ];
    for (const [change, code] of refusals)
      expect(told(await make(chair, groupId, change))).toEqual([422, code]);
    expect((await chair.get("/v1/ballots?groupId=" + groupId)).body["items"]).toEqual([]);
  });

  it("by the group's chair or the secretariat, and of the alliance by the secretariat alone", async () => {
    const { groupId, voters, chair } = await addGroup(2);
    const stranger = await addGroup(1);
    expect(told(await make(voters[1]!, groupId))).toEqual([403, "access.forbidden"]);
    expect(told(await make(stranger.chair, groupId))).toEqual([404, "not-found"]);
    expect(told(await make(chair, null))).toEqual([403, "access.forbidden"]);
    expect((await make(secretary, groupId)).status).toBe(201);
  });

  it("not where nobody could vote", async () => {
    const text = { name: { en: "Empty", zh: null }, charter: "x", joinMode: "open", visibility: "members" };
    const { body } = await secretary.send("POST", "/v1/groups", text);
    expect(told(await make(secretary, String(body["id"])))).toEqual([422, "ballots.electorate-empty"]);
  });

  it("once, where the same request comes twice", async () => {
    const { groupId, chair } = await addGroup(1);
    const key = { "idempotency-key": crypto.randomUUID() };
    const json = ballotOf(groupId);
    const send = () => chair.send("POST", "/v1/ballots", json, key);
    const [one, two] = [await send(), await send()];
    expect([two.status, two.body["id"]]).toEqual([201, one.body["id"]]);
  });

  it("holds up no change of members while nobody could vote in it", async () => {
    const { ballotId, voters, chair } = await addBallot(1, { opensAt: inMs(600_000) });
    const ids = [voters[0]!.organisationId];
    const seen = await asOwner(async (owner) => {
      await owner.query("UPDATE group_seats SET ended_at = now() WHERE organisation_id = $1", ids);
      await owner.query("UPDATE ballots SET opens_at = now() - interval '1 second' WHERE id = $1", [
        ballotId,
      ]);
      await owner.query("BEGIN");
      await owner.query("SELECT FROM organisations WHERE id = $1 FOR UPDATE", ids);
      const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 5_000));
      const answer = await Promise.race([read(chair, ballotId), late]);
      await owner.query("COMMIT");
      return answer;
    });
    expect(seen?.body).toMatchObject({ id: ballotId, openedAt: null });
  });

  it("and opens not before its time", async () => {
    const { ballotId, voters, chair } = await addBallot(1, { opensAt: inMs(600_000) });
    expect((await read(chair, ballotId)).body).toMatchObject({
      state: "scheduled",
      needed: null,
      units: null,
    });
    expect(told(await cast(voters[0]!, ballotId, { position: "approve" }))).toEqual([
      409,
      "ballots.not-open",
    ]);
    const opening = await chair.send("POST", `/v1/ballots/${ballotId}/opening`);
    expect(told(opening)).toEqual([409, "ballots.not-due"]);
  });
});

describe("a vote", () => {
  it("is its organisation's: the last one counts, whoever of them casts it", async () => {
    const { ballotId, groupId, members } = await addBallot(2);
    const { admin, person } = members[0]!;
    const alternate = await addCaller(api, "analyst", admin.organisationId);
    const seat = `/v1/groups/${groupId}/seats/${alternate.id}`;
    expect((await admin.send("PUT", seat, { seat: "alternate" })).status).toBe(204);
    await cast(person, ballotId, { position: "approve" });
    const discuss = { position: "discuss", clause: "4.2", proposedChange: "Strike it" };
    expect((await cast(alternate, ballotId, discuss)).status).toBe(200);
    const { body } = await read(person, ballotId);
    expect(body["mine"]).toMatchObject({ position: "discuss", clause: "4.2" });
    expect(body["needed"]).toEqual({ reason: "approval-out-of-reach" });
    expect((body["units"] as Items).filter(({ hasVoted }) => hasVoted === true)).toHaveLength(1);
  });

  it("says what its position asks for, and nothing else", async () => {
    const { ballotId, voters } = await addBallot(1);
    const refusals: [Body, string][] = [
      [{ position: "approve-with-comments" }, "ballots.comment-missing"],
      [{ position: "discuss", clause: "4" }, "ballots.clause-missing"],
      [{ position: "recuse" }, "ballots.reason-missing"],
      [{ position: "approve", comment: "Yes" }, "ballots.text-not-expected"],
      [{ position: "approve", receipt: "AAAA" }, "ballots.receipt-not-expected"],
    ];
    for (const [vote, code] of refusals)
      expect(told(await cast(voters[0]!, ballotId, vote))).toEqual([422, code]);
    expect((await read(voters[0]!, ballotId)).body["mine"]).toBeNull();
  });

  it("takes a voting seat of an organisation that was in the electorate at opening", async () => {
    const { ballotId, groupId, members, voters } = await addBallot(1);
    const observer = await addCaller(api, "analyst", members[0]!.admin.organisationId);
    const seat = `/v1/groups/${groupId}/seats/${observer.id}`;
    await members[0]!.admin.send("PUT", seat, { seat: "observer" });
    await cast(voters[0]!, ballotId, { position: "approve" });
    const late = await addMember(api, secretary, groupId);
    const approve = { position: "approve" };
    expect(told(await cast(observer, ballotId, approve))).toEqual([409, "ballots.no-seat"]);
    expect(told(await cast(late.person, ballotId, approve))).toEqual([409, "ballots.not-in-electorate"]);
    expect(told(await cast(members[0]!.admin, ballotId, approve))).toEqual([404, "not-found"]);
    expect(told(await cast(secretary, ballotId, approve))).toEqual([403, "access.forbidden"]);
  });

  it("is one, however often it is sent at the same moment", async () => {
    const { ballotId, voters, chair } = await addBallot(2);
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => cast(voters[1]!, ballotId, { position: "reject" })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const { rows } = await asOwner((owner) =>
      owner.query("SELECT sequence FROM ballot_casts WHERE ballot_id = $1", [ballotId]),
    );
    expect(rows).toEqual([{ sequence: 1 }]);
    const { units } = (await read(chair, ballotId)).body as { units: Items };
    expect(units.filter(({ hasVoted }) => hasVoted)).toHaveLength(1);
  });

  it("at the closing is counted or refused, each of them, and the certificate verifies", async () => {
    const { groupId, voters, chair } = await addGroup(10);
    const made = await make(chair, groupId, { closesAt: inMs(2_000) });
    const ballotId = String(made.body["id"]);
    expect((await read(chair, ballotId)).body["state"]).toBe("open");
    const positions = ["approve", "reject", "abstain"] as const;
    const taken = new Map<string, string>();
    const refused = new Set<string>();
    await Promise.all(
      voters.map(async (voter, index) => {
        for (let turn = index; ; turn += 1) {
          const position = positions[turn % positions.length]!;
          const answer = await cast(voter, ballotId, { position });
          if (answer.status === 200) taken.set(String(voter.organisationId), position);
          else {
            refused.add(String(answer.body["code"]));
            return;
          }
        }
      }),
    );
    expect([...refused]).toEqual(["ballots.closed"]);
    const closed = (await read(chair, ballotId)).body;
    const counted = (closed["units"] as Items)
      .flatMap(({ vote }) => (vote === null ? [] : (vote as Body)["position"]))
      .sort();
    expect(counted).toEqual([...taken.values()].sort());
    const file = await certificateOf(api, closed);
    expect(verifyCertificate(file, [publicKey]).ok).toBe(true);
    expect((JSON.parse(file) as SignedCertificate).certificate.closing.votes).toHaveLength(taken.size);
  });

  it("falls away when its organisation is suspended, and reinstatement does not bring it back", async () => {
    const { ballotId, voters, chair } = await addBallot(3);
    for (const voter of voters) await cast(voter, ballotId, { position: "approve" });
    const path = `/v1/organisations/${String(voters[2]!.organisationId)}/suspension`;
    expect((await secretary.send("POST", path)).status).toBeLessThan(300);
    expect((await secretary.send("DELETE", path)).status).toBeLessThan(300);
    const { units } = (await read(chair, ballotId)).body as { units: Items };
    expect(units.map(({ isStruck, hasVoted }) => [isStruck, hasVoted]).sort()).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ]);
    const again = await cast(voters[2]!, ballotId, { position: "approve" });
    expect(told(again)).toEqual([409, "ballots.struck"]);
  });
});

describe("a ballot that nobody looks at", () => {
  it("is opened by a worker, which one that cannot be read does not keep from the others", async () => {
    const broken = await addBallot(1);
    const { groupId, chair } = await addBallot(1);
    const breakIt = (rule: Body) =>
      asOwner((owner) =>
        owner.query("UPDATE ballots SET rule = $2 WHERE id = $1", [broken.ballotId, JSON.stringify(rule)]),
      );
    const stateOf = async () =>
      ((await chair.get(`/v1/ballots?groupId=${groupId}`)).body["items"] as Items)[0]?.["state"];
    expect(await stateOf()).toBe("scheduled");
    await breakIt({});
    const worker = await startTestWorker();
    try {
      expect(await stateOf()).toBe("open");
    } finally {
      await worker.close();
      await breakIt(twoThirds);
    }
  });
});

describe("an extension", () => {
  const extend = (caller: TestCaller, ballotId: string, closesAt: string, reason = "Holidays") =>
    caller.send("POST", `/v1/ballots/${ballotId}/extension`, { closesAt, reason });

  it("is given once, while quorum is missing, to at most twice the time, by who runs the ballot", async () => {
    const { ballotId, voters, chair } = await addBallot(3);
    const { body } = await read(chair, ballotId);
    const [planned, latest] = [String(body["plannedClosesAt"]), String(body["latestExtension"])];
    const after = new Date(Date.parse(latest) + 1).toISOString();
    expect(told(await extend(voters[1]!, ballotId, latest))).toEqual([403, "access.forbidden"]);
    expect(told(await extend(chair, ballotId, planned))).toEqual([422, "ballots.extension-not-later"]);
    expect(told(await extend(chair, ballotId, after))).toEqual([422, "ballots.extension-too-long"]);
    expect((await extend(chair, ballotId, latest)).body).toMatchObject({
      state: "extended",
      closesAt: latest,
    });
    expect(told(await extend(chair, ballotId, latest))).toEqual([409, "ballots.already-extended"]);
  });

  it("gains nothing from an opening in the past: the ballot opens when it is made", async () => {
    const { ballotId, chair } = await addBallot(1, { opensAt: "1000-01-01T00:00:00.000Z" });
    const { body } = await read(chair, ballotId);
    const [planned, latest] = [String(body["plannedClosesAt"]), String(body["latestExtension"])];
    expect(Date.parse(latest) - Date.parse(planned)).toBeLessThanOrEqual(3_600_000);
  });

  it("is not given for what the votes say", async () => {
    const { ballotId, voters, chair } = await addBallot(1);
    await cast(voters[0]!, ballotId, { position: "reject" });
    const { body } = await read(chair, ballotId);
    const answer = await extend(chair, ballotId, String(body["latestExtension"]));
    expect(told(answer)).toEqual([409, "ballots.quorum-holds"]);
  });
});

describe("what others see", () => {
  it("of a group that they are not in is nothing: no ballot, no list, no certificate", async () => {
    const { ballotId, groupId, members, chair } = await addBallot(1);
    const other = await addGroup(1);
    const closed = await readClosed(chair, ballotId);
    for (const reader of [other.chair, other.members[0]!.admin, members[0]!.admin]) {
      expect(told(await read(reader, ballotId))).toEqual([404, "not-found"]);
      expect((await reader.get(`/v1/ballots?groupId=${groupId}`)).body["items"]).toEqual([]);
    }
    const path = `/v1/ballots/${ballotId}/certificate`;
    for (const address of [path, `${path}?key=`, `${path}?key=${"0".repeat(64)}`])
      expect((await api.request("GET", address)).status).toBe(404);
    expect(await certificateOf(api, closed)).not.toContain(String(chair.organisationId));
  });

  it("of its votes is nothing for the secretariat while it runs", async () => {
    const { ballotId, voters } = await addBallot(2);
    await cast(voters[0]!, ballotId, { position: "reject" });
    const { body } = await read(secretary, ballotId);
    expect(body).toMatchObject({ state: "open", needed: null, units: null, result: null, mine: null });
  });

  it("of a ballot of a group that the alliance knows of is its certificate, under numbers", async () => {
    const { ballotId, chair } = await addBallot(1, {}, "alliance");
    const closed = await readClosed(chair, ballotId);
    expect(closed["certificate"]).toMatchObject({ path: `/v1/ballots/${ballotId}/certificate` });
    const file = await certificateOf(api, closed);
    expect(verifyCertificate(file, [publicKey]).ok).toBe(true);
    expect(file).not.toContain(String(chair.organisationId));
    expect(verifyCertificate(file, ["00".repeat(32)]).ok).toBe(false);
  });
});

describe("a ballot of the alliance", () => {
  it("is voted in by representatives, seen by every member, and certified by name", async () => {
    const representative = await addCaller(api, "representative");
    const colleague = await addCaller(api, "researcher", representative.organisationId);
    const made = await make(secretary, null);
    const ballotId = String(made.body["id"]);
    expect((await cast(representative, ballotId, { position: "approve" })).status).toBe(200);
    expect(told(await cast(colleague, ballotId, { position: "approve" }))).toEqual([403, "access.forbidden"]);
    const closed = await readClosed(colleague, ballotId);
    expect(closed["result"]).toMatchObject({ inFavour: 1, voted: 1 });
    const file = await certificateOf(api, closed);
    expect(verifyCertificate(file, [publicKey]).ok).toBe(true);
    expect(file).toContain(String(representative.organisationId));
  });
});
