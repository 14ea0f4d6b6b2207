import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { startTalentPlay, talentApplicationAt as at, type TalentPlay } from "../harness/test-talent.js";
import { startTestWorker } from "../harness/test-worker.js";

let api: TestApi;
let secretary: TestCaller;
let programmeId: string;
let addIntake: TalentPlay["addIntake"];
let addHost: TalentPlay["addHost"];
let send: TalentPlay["send"];
let apply: TalentPlay["apply"];
let decide: TalentPlay["decide"];
beforeAll(async () => {
  api = await sharedApi();
  ({ secretary, programmeId, addIntake, addHost, send, apply, decide } = await startTalentPlay(api));
});

type Body = Readonly<Record<string, unknown>>;
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const day = 86_400_000;
const itemsOf = (body: Body) => body["items"] as readonly Body[];

const stateOf = async (reader: TestCaller, id: string) => (await reader.get(at(id))).body["state"];
const listOf = async (reader: TestCaller, of: string) =>
  itemsOf((await reader.get(`/v1/talent-programmes/${programmeId}/applications?of=${of}&limit=200`)).body);

test("the secretariat sets up, a host offers, somebody applies, is taken, accepts and is placed with a mentor", async () => {
  const { host, admin, mentor, offerId } = await addHost(await addIntake());
  const candidate = await addCaller(api, "researcher");
  const id = await apply(candidate, offerId);
  expect((await decide(host, id, "offer")).body["state"]).toBe("offered");
  const accepted = await candidate.send("POST", `${at(id)}/acceptance`);
  expect([accepted.status, accepted.body["state"]]).toEqual([200, "accepted"]);
  const path = `/v1/talent-placements/${String(accepted.body["placementId"])}`;
  const outsider = await addCaller(api, "representative");
  const readers = [candidate, host, mentor, secretary, admin, outsider];
  const answers = await Promise.all(readers.map((reader) => reader.get(path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 404]);
  const { body } = answers[0]!;
  const name = async (person: TestCaller) => (await person.get("/v1/me")).body["displayName"];
  expect([body["candidate"], body["mentor"], body["isMentorAsked"]]).toEqual([
    await name(candidate),
    null,
    true,
  ]);
  for (const other of [candidate, host])
    expect((await other.send("POST", `${path}/mentoring`)).body["code"]).toBe("access.forbidden");
  expect((await mentor.send("POST", `${path}/mentoring`)).body["mentor"]).toBe(await name(mentor));
  expect((await candidate.get(path)).body["mentor"]).toBe(await name(mentor));
});

describe("a host", () => {
  /** One candidate of two hosts, who takes the place of the first. */
  async function twoHosts() {
    const intakeId = await addIntake();
    const [a, b] = [await addHost(intakeId), await addHost(intakeId)];
    const candidate = await addCaller(api, "researcher");
    const employer = await addCaller(api, "org-admin", candidate.organisationId);
    const [atA, atB] = [await apply(candidate, a.offerId), await apply(candidate, b.offerId)];
    return { intakeId, a, b, candidate, employer, atA, atB };
  }
  const everywhere = (people: readonly TestCaller[], organisationId: string | null) => {
    const scope = `organisation:${String(organisationId)}`;
    const paths = [
      `/v1/talent-programmes/${programmeId}`,
      `/v1/talent-programmes/${programmeId}/intakes`,
      `/v1/talent-programmes/${programmeId}/offers`,
      `/v1/talent-programmes/${programmeId}/applications?of=ours&limit=200`,
      `/v1/talent-programmes/${programmeId}/applications?of=all&limit=200`,
      `/v1/talent-programmes/${programmeId}/applications?of=mine&limit=200`,
      "/v1/notifications?limit=200",
      "/v1/attention?limit=200",
      `/v1/audit-events?scope=${scope}&limit=200`,
    ];
    return Promise.all(
      people.flatMap((person) =>
        paths.map(async (path) => ({ path, text: JSON.stringify((await person.get(path)).body) })),
      ),
    );
  };

  test("meets no trace of an application to another host, in no list, record or notification", async () => {
    const { a, b, candidate, employer, atA, atB } = await twoHosts();
    await decide(a.host, atA, "offer");
    const before = await everywhere([b.host], b.host.organisationId);
    const told = (path: string, text: string) =>
      before.some((each) => each.path.startsWith(path) && each.text.includes(text));
    // The channels do tell something, or finding nothing in them would prove nothing.
    expect([told("/v1/attention", atB), told("/v1/notifications", atB)]).toEqual([true, true]);
    await candidate.send("POST", `${at(atA)}/acceptance`);
    const ofB = await everywhere([b.host, b.admin, b.mentor], b.host.organisationId);
    expect(ofB.some(({ text }) => text.includes("talent-programmes.offer"))).toBe(true);
    expect(ofB.filter(({ text }) => text.includes(atA))).toEqual([]);
    const ofEmployer = await everywhere([employer], candidate.organisationId);
    expect(ofEmployer.filter(({ text }) => text.includes(atA) || text.includes(atB))).toEqual([]);
    expect(ofEmployer.filter(({ text }) => text.includes("talent-applications."))).toEqual([]);
    expect(await listOf(b.host, "ours")).toHaveLength(1);
    for (const [reader, path] of [
      [b.host, at(atA)],
      [b.admin, at(atA)],
      [employer, at(atA)],
      [b.admin, at(atB)],
    ] as const)
      expect([(await reader.get(path)).status, path]).toEqual([404, path]);
    expect((await decide(b.host, atA, "decline", "No")).status).toBe(404);
  });

  test("cannot tell a place taken elsewhere from any withdrawal, nor from an offer turned down", async () => {
    const [taken, plain] = [await twoHosts(), await twoHosts()];
    for (const { a, b, atA, atB } of [taken, plain]) {
      await decide(a.host, atA, "offer");
      await decide(b.host, atB, "offer");
    }
    await taken.candidate.send("POST", `${at(taken.atA)}/acceptance`);
    await plain.candidate.send("POST", `${at(plain.atB)}/withdrawal`);
    const seen = async ({ b, atB, candidate }: typeof taken) => {
      const { body } = await b.host.get(at(atB));
      const refused = await decide(b.host, atB, "decline", "Too late");
      expect(body["candidate"]).toMatchObject({ name: expect.any(String) as string });
      const own = [atB, b.offerId, String(b.host.organisationId), candidate.id];
      const varies = ["id", "submittedAt", "decidedAt", "offer", "host", "candidate"];
      const rest = Object.entries(body).filter(([name]) => !varies.includes(name));
      const text = JSON.stringify([rest, refused.status, refused.body["code"], refused.body["detail"]]);
      return own.reduce((shown, each) => shown.replaceAll(each, "·"), text);
    };
    expect(await seen(taken)).toBe(await seen(plain));
    expect(await stateOf(taken.b.host, taken.atB)).toBe("withdrawn");
  });

  test("gives away no more places than it has, whoever decides at once", async () => {
    const { host, offerId } = await addHost(await addIntake(), 1);
    const ids = await Promise.all(
      [1, 2, 3].map(async () => apply(await addCaller(api, "researcher"), offerId)),
    );
    const answers = await Promise.all(ids.map((id) => decide(host, id, "offer")));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test("says why it declines, and decides nothing twice", async () => {
    const { host, offerId } = await addHost(await addIntake());
    const candidate = await addCaller(api, "researcher");
    const id = await apply(candidate, offerId);
    expect((await decide(host, id, "decline")).status).toBe(422);
    expect((await decide(host, id, "wait")).body["state"]).toBe("waiting");
    expect((await decide(host, id, "decline", "Full")).body["reason"]).toBe("Full");
    expect((await decide(host, id, "offer")).body["code"]).toBe("talent.application-settled");
    expect((await candidate.send("POST", `${at(id)}/withdrawal`)).body["code"]).toBe(
      "talent.application-settled",
    );
    expect((await candidate.get(at(id))).body).toMatchObject({ state: "declined", reason: "Full" });
  });
});

describe("a candidate", () => {
  test("sends once however often it is sent", async () => {
    const { offerId } = await addHost(await addIntake());
    const candidate = await addCaller(api, "analyst");
    const key = { "idempotency-key": crypto.randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => send(candidate, offerId, {}, index < 6 ? key : {})),
    );
    const taken = answers.filter(({ status }) => status === 201);
    expect(new Set(taken.map(({ body }) => body["id"])).size).toBe(1);
    const mine = (await listOf(candidate, "mine")).filter(({ offer }) => (offer as Body)["id"] === offerId);
    expect(mine).toHaveLength(1);
  });

  test("is refused by what concerns them alone, and applies again after withdrawing", async () => {
    const intakeId = await addIntake();
    const { host, mentor, offerId } = await addHost(intakeId);
    const candidate = await addCaller(api, "researcher");
    const code = async (...sent: Parameters<typeof send>) => (await send(...sent)).body["code"];
    expect(await code(mentor, offerId)).toBe("talent.own-organisation");
    expect(await code(candidate, offerId, { consentVersion: "2020-01" })).toBe("talent.consent-outdated");
    expect(await code(candidate, crypto.randomUUID())).toBe("not-found");
    expect((await send(secretary, offerId)).status).toBe(403);
    const id = await apply(candidate, offerId);
    expect(await code(candidate, offerId)).toBe("talent.already-applied");
    expect((await candidate.send("POST", `${at(id)}/acceptance`)).body["code"]).toBe(
      "talent.application-settled",
    );
    expect((await candidate.send("POST", `${at(id)}/withdrawal`)).body["state"]).toBe("withdrawn");
    const again = await apply(candidate, offerId);
    await decide(host, again, "offer");
    await candidate.send("POST", `${at(again)}/acceptance`);
    expect(await code(candidate, (await addHost(intakeId)).offerId)).toBe("talent.already-placed");
  });

  test("comes too late at the closing instant, and too early before the opening", async () => {
    const intakeId = await addIntake();
    const { offerId } = await addHost(intakeId);
    const candidate = await addCaller(api, "researcher");
    const move = (sql: string) =>
      asOwner((owner) => owner.query(`UPDATE talent_intakes SET ${sql} WHERE id = $1`, [intakeId]));
    await move("opens_at = now() - interval '2 days', closes_at = now()");
    expect((await send(candidate, offerId)).body["code"]).toBe("talent.intake-not-open");
    await move("opens_at = now() + interval '1 day', closes_at = now() + interval '2 days'");
    expect((await send(candidate, offerId)).body["code"]).toBe("talent.intake-not-open");
    await move("opens_at = now() - interval '1 day'");
    await apply(candidate, offerId);
  });

  test("points at their profile as far as they publish it", async () => {
    const { host, offerId } = await addHost(await addIntake());
    const candidate = await addCaller(api, "researcher");
    const id = await apply(candidate, offerId);
    expect((await host.get(at(id))).body["expertId"]).toBeNull();
    const fields = ["organisation", "headline", "about", "skills", "languages", "orcid", "email"];
    const hidden = Object.fromEntries(fields.map((field) => [field, "nobody"]));
    const profile = { headline: null, about: null, skills: [], languages: [], orcid: null };
    const visibility = { ...hidden, name: "members" };
    const kept = await candidate.send("PUT", "/v1/experts/mine", { ...profile, visibility });
    expect((await host.get(at(id))).body["expertId"]).toBe(kept.body["id"]);
  });
});

test("what led to nothing is forgotten 180 days after it ended, and a placement stays", async () => {
  const { host, offerId } = await addHost(await addIntake(), 3);
  const sent = async (decision: string) => {
    const candidate = await addCaller(api, "researcher");
    const id = await apply(candidate, offerId);
    await decide(host, id, decision, "So it is");
    return { candidate, id };
  };
  const [taken, refused, recent, open] = [
    await sent("offer"),
    await sent("decline"),
    await sent("decline"),
    await sent("wait"),
  ];
  await taken.candidate.send("POST", `${at(taken.id)}/acceptance`);
  const age = (id: string, days: number) =>
    asOwner((owner) =>
      owner.query(
        `UPDATE talent_applications SET submitted_at = submitted_at - $2 * interval '1 day', ended_at = ended_at - $2 * interval '1 day' WHERE id = $1`,
        [id, days],
      ),
    );
  for (const { id } of [taken, refused, open]) await age(id, 181);
  await age(recent.id, 179);
  await (await startTestWorker()).close();
  const kept = await Promise.all(
    [taken, refused, recent, open].map(async ({ id }) => (await host.get(at(id))).status),
  );
  expect(kept).toEqual([200, 404, 200, 200]);
});

test("a candidate waits for nobody's attention but their own, and their data tell what they sent", async () => {
  const { host, mentor, offerId } = await addHost(await addIntake());
  const candidate = await addCaller(api, "researcher");
  const id = await apply(candidate, offerId);
  const waiting = async (reader: TestCaller) =>
    itemsOf((await reader.get("/v1/attention?limit=200")).body)
      .filter(({ path }) => path === `/talent/applications/${id}`)
      .map(({ kind }) => kind);
  expect([await waiting(host), await waiting(mentor), await waiting(candidate)]).toEqual([
    ["talent.application-waits"],
    [],
    [],
  ]);
  await decide(host, id, "offer");
  expect([await waiting(host), await waiting(candidate)]).toEqual([[], ["talent.offer-waits"]]);
  const told = await candidate.get("/v1/me/data");
  expect((told.body["talentApplications"] as Body[]).map((row) => row["id"])).toEqual([id]);
});

test("an intake that closes before it opens, or whose people start before it closes, is refused and not kept", async () => {
  const path = `/v1/talent-programmes/${programmeId}/intakes`;
  const before = itemsOf((await secretary.get(`${path}?limit=200`)).body).length;
  const right = { opensAt: inMs(0), closesAt: inMs(day), startsOn: inMs(9 * day).slice(0, 10) };
  for (const change of [
    { closesAt: inMs(-day) },
    { opensAt: inMs(2 * day) },
    { startsOn: inMs(-day).slice(0, 10) },
  ]) {
    const answer = await secretary.send("POST", path, { ...right, ...change });
    expect([answer.status, answer.body["code"]]).toEqual([422, "talent.intake-times"]);
  }
  expect(itemsOf((await secretary.get(`${path}?limit=200`)).body)).toHaveLength(before);
});
