import { applicationSteps } from "@interphase/consortium";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { confirmedApplication } from "../harness/test-application.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";

let api: TestApi;
let first: TestCaller;
let second: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  [first, second] = [await addCaller(api, "secretariat", null), await addCaller(api, "secretariat", null)];
});

type Items = readonly Readonly<Record<string, unknown>>[];
const told = ({ status, body }: Answer) => [status, body["code"]];
const nobody = {
  send: (method: string, path: string, json?: unknown, headers: Record<string, string> = {}) =>
    api.request(method, path, { json, headers }),
};
const settings = async () => (await first.get("/v1/membership-settings")).body;
const propose = (by: TestCaller, change: object) =>
  by.send("POST", "/v1/membership-settings/changes", change, { "idempotency-key": crypto.randomUUID() });
const newKey = (kind: string) => `${kind}-${crypto.randomUUID().slice(0, 8)}`;
const waitingOf = (answer: Answer, name: string) =>
  String((answer.body["changes"] as Items).find((each) => each["name"] === name)?.["id"]);
const confirm = (by: TestCaller, id: string) =>
  by.send("POST", `/v1/membership-settings/changes/${id}/confirmation`, {});

async function set(change: Readonly<Record<string, unknown>> & { readonly name: string }): Promise<void> {
  const id = waitingOf(await propose(first, change), change.name);
  expect((await confirm(second, id)).status).toBe(200);
}

describe("a tier", () => {
  it("holds once a second person has confirmed it, and not before", async () => {
    const name = newKey("tier");
    const change = { kind: "tier", name, nameEn: "Founding member", weight: 5 };
    const proposed = await propose(first, change);
    expect(proposed.status).toBe(201);
    const id = waitingOf(proposed, name);
    expect(told(await propose(second, change))).toEqual([409, "membership.change-waits"]);
    expect((await settings())["tiers"]).not.toContainEqual(expect.objectContaining({ tier: name }));
    expect(told(await confirm(first, id))).toEqual([409, "membership.second-person"]);
    expect((await confirm(second, id)).body["tiers"]).toContainEqual(
      expect.objectContaining({ tier: name, weight: 5 }),
    );
    expect(told(await confirm(second, id))).toEqual([409, "membership.change-settled"]);
    const dropped = waitingOf(await propose(first, { ...change, weight: 9 }), name);
    expect((await second.send("DELETE", `/v1/membership-settings/changes/${dropped}`)).status).toBe(200);
    expect((await settings())["tiers"]).toContainEqual(expect.objectContaining({ tier: name, weight: 5 }));
  });

  it.each([{ weight: 0 }, { weight: 1.5 }, { name: "Gold!" }])("of %j is refused", async (change) => {
    const whole = { kind: "tier", name: newKey("tier"), nameEn: "Gold", weight: 1, ...change };
    expect((await propose(first, whole)).status).toBe(422);
  });
});

describe("a fee class", () => {
  it("sets the tier that a membership begins in, and says so before the decision", async () => {
    const feeClass = newKey("fee");
    const unknown = { kind: "fee-class", name: feeClass, nameEn: "Large", tier: "platinum" };
    expect(told(await propose(first, unknown))).toEqual([422, "membership.tier-unknown"]);
    await set({ ...unknown, tier: "full" });
    const { id } = await confirmedApplication(nobody);
    const step = (name: string, json: object) =>
      first.send("POST", `/v1/applications/${id}/steps/${name}`, json);
    expect(told(await step("identity", { state: "done", feeClass }))).toEqual([
      422,
      "membership.fee-class-unknown",
    ]);
    expect(told(await step("fee-class", { state: "done", feeClass: "none" }))).toEqual([
      422,
      "membership.fee-class-unknown",
    ]);
    for (const name of applicationSteps) await step(name, { state: "done" });
    expect((await step("fee-class", { state: "done", feeClass })).body["feeClass"]).toMatchObject({
      feeClass,
      tier: { tier: "full", weight: 3 },
    });
    const admitted = await first.send("POST", `/v1/applications/${id}/decision`, { decision: "admit" });
    const { organisationId } = admitted.body["decision"] as { organisationId: string };
    const membership = await first.get(`/v1/organisations/${organisationId}/membership`);
    expect(membership.body["tier"]).toMatchObject({ tier: "full" });
  });
});
