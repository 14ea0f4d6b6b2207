import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import {
  idOfMade as made,
  startTalentPlay,
  talentApplicationAt as at,
  type TalentPlay,
} from "../harness/test-talent.js";

let api: TestApi;
let secretary: TestCaller;
let programmeId: string;
let addIntake: TalentPlay["addIntake"];
let addHost: TalentPlay["addHost"];
let apply: TalentPlay["apply"];
let decide: TalentPlay["decide"];
beforeAll(async () => {
  api = await sharedApi();
  ({ secretary, programmeId, addIntake, addHost, apply, decide } = await startTalentPlay(api));
});

type Body = Readonly<Record<string, unknown>>;
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const day = 86_400_000;
const itemsOf = (body: Body) => body["items"] as readonly Body[];

/** Somebody who was taken; the placement has begun. */
async function addPlacement() {
  const { host, admin, mentor, offerId } = await addHost(await addIntake());
  const candidate = await addCaller(api, "researcher");
  const id = await apply(candidate, offerId);
  await decide(host, id, "offer");
  const accepted = await candidate.send("POST", `${at(id)}/acceptance`);
  const placementId = String(accepted.body["placementId"]);
  await asOwner((owner) =>
    owner.query("UPDATE talent_placements SET starts_on = current_date - 10 WHERE id = $1", [placementId]),
  );
  return { host, admin, mentor, candidate, path: `/v1/talent-placements/${placementId}` };
}
const dayIn = (days: number) => inMs(days * day).slice(0, 10);

describe("a placement", () => {
  test("has check-ins that are late, kept and noted, for host, mentor and candidate and for nobody else", async () => {
    const { host, admin, mentor, candidate, path } = await addPlacement();
    const plan = (by: TestCaller, plannedOn: string) => by.send("POST", `${path}/check-ins`, { plannedOn });
    expect((await plan(candidate, dayIn(1))).body["code"]).toBe("access.forbidden");
    for (const outside of [dayIn(-11), dayIn(900)])
      expect((await plan(host, outside)).body["code"]).toBe("talent.placement-stage");
    const lateId = await made(plan(host, dayIn(-1)));
    await made(plan(host, dayIn(3)));
    await mentor.send("POST", `${path}/mentoring`);
    const waits = async (reader: TestCaller) =>
      itemsOf((await reader.get("/v1/attention?limit=200")).body).filter(
        ({ kind }) => kind === "talent.check-in-waits",
      ).length;
    expect([await waits(candidate), await waits(mentor), await waits(host)]).toEqual([2, 2, 0]);
    const keep = (by: TestCaller) => by.send("PUT", `${path}/check-ins/${lateId}`, { note: "Going well" });
    const checkInsOf = async (reader: TestCaller) =>
      ((await reader.get(path)).body["checkIns"] as Body[] | null)?.map(({ state, note }) => [state, note]);
    expect(await checkInsOf(host)).toEqual([
      ["late", null],
      ["planned", null],
    ]);
    expect((await keep(candidate)).status).toBe(200);
    expect((await keep(mentor)).body["code"]).toBe("talent.placement-stage");
    const seen = [
      ["done", "Going well"],
      ["planned", null],
    ];
    for (const reader of [host, mentor, candidate]) expect(await checkInsOf(reader)).toEqual(seen);
    expect((await secretary.get(path)).body["checkIns"]).toBeNull();
    expect((await admin.get(path)).status).toBe(404);
    expect([await waits(candidate), await waits(mentor)]).toEqual([1, 1]);
    const told = (await candidate.get("/v1/me/data")).body["talentCheckIns"] as Body[];
    expect(told.map(({ note }) => note)).toEqual(["Going well", null]);
  });

  test("is completed once by its host, and nothing is planned or kept in it afterwards", async () => {
    const { host, mentor, candidate, path } = await addPlacement();
    const checkInId = await made(host.send("POST", `${path}/check-ins`, { plannedOn: dayIn(1) }));
    for (const other of [candidate, mentor])
      expect((await other.send("POST", `${path}/completion`)).body["code"]).toBe("access.forbidden");
    expect((await host.send("POST", `${path}/completion`)).body["completedAt"]).not.toBeNull();
    const note = { note: null };
    for (const late of [
      host.send("POST", `${path}/completion`),
      host.send("POST", `${path}/check-ins`, { plannedOn: dayIn(2) }),
      candidate.send("PUT", `${path}/check-ins/${checkInId}`, note),
      host.send("PUT", `${path}/mentor`, { mentorId: host.id }),
      mentor.send("POST", `${path}/mentoring`),
    ])
      expect((await late).body["code"]).toBe("talent.placement-stage");
    expect((await candidate.get(path)).body["may"]).toEqual(
      Object.fromEntries(
        ["acceptMentoring", "nameMentor", "planCheckIn", "keepCheckIn", "complete"].map((act) => [
          act,
          false,
        ]),
      ),
    );
  });

  test("names another mentor, who is a colleague and accepts it themselves", async () => {
    const { host, mentor, candidate, path } = await addPlacement();
    const other = await addCaller(api, "analyst", host.organisationId);
    const ask = (mentorId: string) => host.send("PUT", `${path}/mentor`, { mentorId });
    for (const wrong of [candidate.id, secretary.id, crypto.randomUUID()])
      expect((await ask(wrong)).body["code"]).toBe("talent.unknown-mentor");
    expect((await ask(other.id)).body).toMatchObject({ mentor: null, isMentorAsked: true });
    expect([(await mentor.get(path)).status, (await other.get(path)).status]).toEqual([404, 200]);
    const waits = async (reader: TestCaller) =>
      itemsOf((await reader.get("/v1/attention?limit=200")).body).map(({ kind }) => kind);
    expect([await waits(mentor), await waits(other)]).toEqual([[], ["talent.mentoring-waits"]]);
    expect((await other.send("POST", `${path}/mentoring`)).status).toBe(200);
    expect(await waits(other)).toEqual([]);
  });
});

test("nobody decides on their own application, also once they represent the host", async () => {
  const { host, offerId } = await addHost(await addIntake());
  const candidate = await addCaller(api, "representative");
  const id = await apply(candidate, offerId);
  // As a move to the host does it, which no route of the api makes.
  await asOwner(async (owner) => {
    await owner.query("UPDATE people SET organisation_id = $2 WHERE id = $1", [
      candidate.id,
      host.organisationId,
    ]);
  });
  const answer = await decide(candidate, id, "offer");
  expect([answer.status, answer.body["code"]]).toEqual([403, "access.forbidden"]);
  expect(((await candidate.get(at(id))).body["may"] as Body)["decide"]).toEqual([]);
  expect((await decide(host, id, "offer")).status).toBe(200);
});

test("an intake changes freely before it opens and then closes later alone, which those in it are told", async () => {
  const path = `/v1/talent-programmes/${programmeId}/intakes`;
  const times = { opensAt: inMs(day), closesAt: inMs(2 * day), startsOn: dayIn(60) };
  const id = await made(secretary.send("POST", path, times));
  const change = (json: Body) => secretary.send("PUT", `${path}/${id}`, { ...times, ...json });
  const earlier = { opensAt: inMs(-1_000), closesAt: inMs(day) };
  expect((await change(earlier)).body["phase"]).toBe("open");
  const { host, offerId } = await addHost(id);
  const [candidate, other] = [await addCaller(api, "researcher"), await addCaller(api, "researcher")];
  await apply(candidate, offerId);
  expect((await change({ ...earlier, closesAt: inMs(60_000) })).body["code"]).toBe("talent.intake-times");
  expect((await change({ ...earlier, startsOn: dayIn(70) })).body["code"]).toBe("talent.intake-times");
  expect((await change({ ...earlier, closesAt: inMs(3 * day) })).status).toBe(200);
  const told = async (reader: TestCaller) =>
    itemsOf((await reader.get("/v1/notifications?limit=200")).body).filter(
      ({ kind, thingId }) => kind === "talent.intake-longer" && thingId === id,
    ).length;
  expect(await Promise.all([candidate, host, other].map(told))).toEqual([1, 1, 0]);
});
