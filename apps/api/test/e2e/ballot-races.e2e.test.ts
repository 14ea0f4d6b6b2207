import { addCrowd, closeSoon, inCrowd, type CrowdVoter } from "../harness/test-ballot-crowd.js";
import { addBallotGroup, make, read, told, verified, type TestBallotGroup } from "../harness/test-ballot.js";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller } from "../harness/test-caller.js";
import { isLongForm } from "../harness/env.js";
import { asOwner } from "../harness/test-database.js";

/** The issue asks for 500; the short form asks the same of fewer. */
const crowdSize = isLongForm ? 500 : 100;
const positions = ["approve", "approve", "reject", "abstain"];
const secretly = ["approve", "reject", "abstain"] as const;
let api: TestApi;
let group: TestBallotGroup;
let crowd: CrowdVoter[];
beforeAll(async () => {
  api = await sharedApi();
  group = await addBallotGroup(api, await addCaller(api, "secretariat", null), 1);
  crowd = await addCrowd(group.groupId, crowdSize, group.chair.id);
});

async function hold(secrecy: string): Promise<string> {
  const ballotId = String((await make(group.chair, group.groupId, { secrecy })).body["id"]);
  expect((await read(group.chair, ballotId)).body["state"]).toBe("open");
  return ballotId;
}
const castAs = ({ token }: CrowdVoter, ballotId: string, json: unknown) =>
  api.request("PUT", `/v1/ballots/${ballotId}/votes/mine`, { token, json });
const countRows = (table: string, ballotId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table} WHERE ballot_id = $1`,
      [ballotId],
    );
    return rows[0]?.count;
  });

/** Two hundred at once are more than the machine may take: who is told so by 503 has done nothing, which the counts below hold. */
const isBusy = (answer: Answer) => told(answer).join(" ") === "503 database.unavailable";

test("the same vote sent 200 times at once is one vote; in a secret ballot one alone gets the receipt", async () => {
  const [voter] = crowd;
  const open = await hold("open");
  const approve = { position: "approve" };
  const twice = Array.from({ length: 200 }, () => approve);
  const answers = await inCrowd(twice, twice.length, (vote) => castAs(voter!, open, vote));
  const taken = answers.filter((answer) => !isBusy(answer));
  expect(new Set(taken.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
  expect(taken[0]?.status).toBe(200);
  expect((await castAs(voter!, open, approve)).text).toBe(taken[0]?.text);
  expect(await countRows("ballot_casts", open)).toBe(1);
  const secret = await hold("secret");
  const once = await inCrowd(twice, twice.length, (vote) => castAs(voter!, secret, vote));
  const refused = once.filter((answer) => answer.status !== 200 && !isBusy(answer));
  expect(once.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(refused.map((answer) => told(answer).join(" ")))).toEqual(
    new Set(["409 ballots.receipt-needed"]),
  );
  expect(await countRows("ballot_secret_votes", secret)).toBe(1);
});

test.each(["sealed", "secret"])(
  "everybody who casts while a %s ballot closes is counted or refused, and the certificate verifies",
  async (secrecy) => {
    const ballotId = await hold(secrecy);
    const choice = secrecy === "secret" ? secretly : positions;
    const castOne = async (voter: CrowdVoter, index: number) => {
      // Now and then somebody looks at it, which closes it in the midst of those who cast.
      if (index % 10 === 9) await api.request("GET", `/v1/ballots/${ballotId}`, { token: voter.token });
      const position = choice[index % choice.length];
      return { position, answer: await castAs(voter, ballotId, { position }) };
    };
    const early = await inCrowd(crowd.slice(0, crowdSize / 2), 24, castOne);
    await closeSoon(ballotId, 100);
    const answers = [...early, ...(await inCrowd(crowd.slice(crowdSize / 2), 24, castOne))];
    const counted = answers.filter(({ answer }) => answer.status === 200);
    const refused = answers.filter(({ answer }) => answer.status !== 200 && !isBusy(answer));
    expect(counted.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ answer }) => told(answer).join(" ")))).toEqual(
      new Set(["409 ballots.closed"]),
    );
    const closed = (await read(group.chair, ballotId)).body;
    expect(closed["state"]).toBe("closed");
    const { closing, result } = await verified(api, closed);
    expect(result.voted).toBe(counted.length);
    const listed = [...closing.votes, ...(closing.receipts ?? [])].map(({ position }) => position);
    for (const position of new Set(choice)) {
      const sent = counted.filter((one) => one.position === position);
      expect([position, listed.filter((one) => one === position).length]).toEqual([position, sent.length]);
    }
    const receipts = new Set(closing.receipts?.map(({ receipt }) => receipt));
    if (secrecy === "secret")
      for (const { answer } of counted) expect(receipts.has(String(answer.body["receipt"]))).toBe(true);
  },
);
