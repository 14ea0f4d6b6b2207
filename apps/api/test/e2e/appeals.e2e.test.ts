import { appealDays, applicationSteps } from "@interphase/consortium";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { confirmedApplication } from "../harness/test-application.js";
import { ageBallot, make, read, told } from "../harness/test-ballot.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { mailsTo } from "../harness/test-mails.js";

let api: TestApi;
let refuser: TestCaller;
let second: TestCaller;
let third: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  await addCaller(api, "representative");
  [refuser, second, third] = [
    await addCaller(api, "secretariat", null),
    await addCaller(api, "secretariat", null),
    await addCaller(api, "secretariat", null),
  ];
});

type Body = Readonly<Record<string, unknown>>;
const nobody = {
  send: (method: string, path: string, json?: unknown, headers: Record<string, string> = {}) =>
    api.request(method, path, { json, headers }),
};
const view = async (token: string) =>
  (await nobody.send("POST", "/v1/application-links/view", { token })).body;
const appeal = (token: string, reason = "The register was out of date.") =>
  nobody.send("POST", "/v1/application-links/appeal", { token, reason });
const one = async (id: string) => (await second.get(`/v1/applications/${id}`)).body;
const decide = (id: string, json: Body) => refuser.send("POST", `/v1/applications/${id}/decision`, json);
const path = (id: string, what: string) => `/v1/applications/${id}/appeal/${what}`;
const propose = (by: TestCaller, id: string, outcome: string) =>
  by.send("POST", path(id, "proposal"), { outcome, grounds: "Because." });
const confirm = (by: TestCaller, id: string, outcome: string) =>
  by.send("POST", path(id, "confirmation"), { outcome, grounds: "Because." });
const stepOf = (body: Body, name: string) =>
  (body["steps"] as { step: string }[]).find(({ step }) => step === name);

async function refused() {
  const made = await confirmedApplication(nobody);
  expect((await decide(made.id, { decision: "refuse", reasons: "Unclear." })).status).toBe(200);
  return made;
}

/** A ballot of the alliance that opens in an hour. */
async function coming(): Promise<string> {
  const [opensAt, closesAt] = [1, 3].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const made = await make(refuser, null, { opensAt, closesAt });
  expect(told(made)).toEqual([201, undefined]);
  return String(made.body["id"]);
}

/** Lets a ballot be open. */
async function open(ballotId: string): Promise<void> {
  await asOwner((owner) =>
    owner.query(`UPDATE ballots SET opens_at = clock_timestamp() - interval '1 s' WHERE id = $1`, [ballotId]),
  );
  expect((await read(refuser, ballotId)).body["state"]).toBe("open");
}

/** Lets a ballot be over; nobody voted, so that it has no quorum, unless another outcome is written. */
async function close(ballotId: string, outcome: "passed" | "no-quorum"): Promise<void> {
  await ageBallot(ballotId);
  expect((await read(refuser, ballotId)).body["state"]).toBe("closed");
  if (outcome === "passed")
    await asOwner((owner) =>
      owner.query(`UPDATE ballots SET result = jsonb_set(result, '{outcome}', '"passed"') WHERE id = $1`, [
        ballotId,
      ]),
    );
}

describe("an appeal", () => {
  it("is made by the link, once and in time, and the refusal says until when", async () => {
    const { id, token, email } = await refused();
    const until = String((await view(token))["appealUntil"]);
    const mail = (await mailsTo(email)).at(-1);
    expect([mail?.kind, mail?.text]).toEqual([
      "application-decided",
      expect.stringContaining("It can be appealed") as string,
    ]);
    const days = (Date.parse(until) - Date.parse(String((await view(token))["decidedAt"]))) / 86_400_000;
    expect(days).toBe(appealDays);
    const made = await Promise.all(Array.from({ length: 20 }, () => appeal(token)));
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set([200]));
    expect(told(await appeal(token, "Another reason"))).toEqual([409, "application.no-appeal"]);
    expect(await view(token)).toMatchObject({
      state: "refused",
      appealUntil: null,
      appeal: { outcome: null },
    });
    const listed = await second.get(`/v1/applications?stage=appealed&waitsFor=alliance&limit=200`);
    expect((listed.body["items"] as { id: string }[]).map((each) => each.id)).toContain(id);
    const late = await refused();
    await asOwner((owner) =>
      owner.query(`UPDATE applications SET decided_at = decided_at - interval '30 days' WHERE id = $1`, [
        late.id,
      ]),
    );
    expect(told(await appeal(late.token))).toEqual([409, "application.no-appeal"]);
    expect((await view(late.token))["appealUntil"]).toBeNull();
    const open = await confirmedApplication(nobody);
    expect(told(await appeal(open.token))).toEqual([409, "application.no-appeal"]);
  });

  it("is decided by two people, neither of whom refused; upheld, the application is open again", async () => {
    const { id, token, email } = await refused();
    expect(told(await propose(second, id, "upheld"))).toEqual([409, "application.no-appeal"]);
    await appeal(token);
    expect(told(await propose(refuser, id, "upheld"))).toEqual([409, "application.second-person"]);
    expect((await propose(second, id, "upheld")).status).toBe(200);
    expect(told(await confirm(second, id, "upheld"))).toEqual([409, "application.second-person"]);
    expect(told(await confirm(refuser, id, "upheld"))).toEqual([409, "application.second-person"]);
    expect((await one(id))["appeal"]).toMatchObject({ may: { propose: true, confirm: false } });
    expect(told(await confirm(third, id, "dismissed"))).toEqual([412, "precondition.failed"]);
    expect((await confirm(third, id, "upheld")).body).toMatchObject({
      stage: "received",
      decision: null,
      appeal: { outcome: "upheld", confirmedBy: { id: third.id }, refusalReasons: "Unclear." },
    });
    expect(await view(token)).toMatchObject({
      state: "in-review",
      reasons: null,
      appeal: { outcome: "upheld", grounds: "Because." },
    });
    expect((await mailsTo(email)).at(-1)).toMatchObject({ kind: "application-appeal-decided" });
    for (const step of applicationSteps)
      await second.send("POST", `/v1/applications/${id}/steps/${step}`, { state: "done" });
    expect((await decide(id, { decision: "admit" })).body).toMatchObject({ stage: "admitted" });
  });

  it("that is dismissed leaves the refusal final, and is not made again", async () => {
    const { id, token } = await refused();
    await appeal(token);
    await propose(second, id, "dismissed");
    expect((await confirm(third, id, "dismissed")).body).toMatchObject({
      stage: "refused",
      appealUntil: null,
    });
    expect(await view(token)).toMatchObject({ state: "refused", appeal: { outcome: "dismissed" } });
    expect(told(await appeal(token, "Once more"))).toEqual([409, "application.no-appeal"]);
  });

  it("waits for the ballot that it names, which alone decides then", async () => {
    for (const [outcome, state] of [
      ["passed", "in-review"],
      ["no-quorum", "refused"],
    ] as const) {
      const { id, token } = await refused();
      await appeal(token);
      const ballotId = await coming();
      const name = (by: TestCaller, ballot: string | null) =>
        by.send("PUT", path(id, "ballot"), { ballotId: ballot });
      expect(told(await name(refuser, ballotId))).toEqual([409, "application.second-person"]);
      expect((await name(second, ballotId)).body["appeal"]).toMatchObject({ ballot: { id: ballotId } });
      expect(told(await propose(second, id, "upheld"))).toEqual([409, "application.by-ballot"]);
      await open(ballotId);
      for (const instead of [null, await coming()])
        expect(told(await name(second, instead))).toEqual([409, "application.by-ballot"]);
      await close(ballotId, outcome);
      expect(await view(token)).toMatchObject({
        state,
        appeal: { outcome: outcome === "passed" ? "upheld" : "dismissed", grounds: null },
      });
      const other = await refused();
      await appeal(other.token);
      const reused = await second.send("PUT", path(other.id, "ballot"), { ballotId });
      expect(told(reused)).toEqual([409, "application.ballot-unusable"]);
    }
  });
});

describe("the approval of an application", () => {
  const name = (id: string, ballotId: string | null, step = "approval"): Promise<Answer> =>
    second.send("PUT", `/v1/applications/${id}/steps/${step}/ballot`, { ballotId });

  it("takes its state from the ballot that it names, and nobody types it", async () => {
    for (const [outcome, state] of [
      ["passed", "done"],
      ["no-quorum", "failed"],
    ] as const) {
      const { id } = await confirmedApplication(nobody);
      const ballotId = await coming();
      expect((await name(id, ballotId, "identity")).status).toBe(404);
      expect(stepOf((await name(id, ballotId)).body, "approval")).toMatchObject({
        state: "in-progress",
        ballot: { id: ballotId, state: "running", outcome: null },
      });
      const typed = await second.send("POST", `/v1/applications/${id}/steps/approval`, { state: "done" });
      expect(told(typed)).toEqual([409, "application.by-ballot"]);
      await open(ballotId);
      expect(told(await name(id, null))).toEqual([409, "application.by-ballot"]);
      await close(ballotId, outcome);
      expect(stepOf(await one(id), "approval")).toMatchObject({
        state,
        ballot: { state: "closed", outcome },
      });
      expect(told(await name(id, null))).toEqual([409, "application.by-ballot"]);
      // One that has opened is named by nobody, and one that has not can be taken away.
      const [opened, free] = [await coming(), await coming()];
      await open(opened);
      const other = await confirmedApplication(nobody);
      expect(told(await name(other.id, opened))).toEqual([409, "application.ballot-unusable"]);
      await name(other.id, free);
      const none = (await name(other.id, null)).body;
      expect(stepOf(none, "approval")).toMatchObject({ state: "open", ballot: null });
    }
  });

  it("hangs on no ballot of a group, none that is named elsewhere, and is open again once it is annulled", async () => {
    const [first, other] = [await confirmedApplication(nobody), await confirmedApplication(nobody)];
    const ballotId = await coming();
    await name(first.id, ballotId);
    expect(told(await name(other.id, ballotId))).toEqual([409, "application.ballot-unusable"]);
    expect(told(await name(other.id, crypto.randomUUID()))).toEqual([409, "application.ballot-unusable"]);
    await refuser.send("POST", `/v1/ballots/${ballotId}/annulment`, { reason: "Wrong text" });
    expect(
      (await third.send("POST", `/v1/ballots/${ballotId}/annulment/confirmation`, { reason: "Wrong text" }))
        .status,
    ).toBe(200);
    expect(stepOf(await one(first.id), "approval")).toMatchObject({ state: "open", ballot: null });
  });
});
