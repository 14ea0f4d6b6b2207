import type { Role } from "@interphase/access";
import {
  breakGlassReason,
  decideOn,
  idOf,
  letExpire,
  planRow,
  readRows,
  startBreakGlassPlay,
  type BreakGlassPlay,
} from "../harness/test-break-glass.js";
import { asOwner } from "../harness/test-database.js";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { planFile } from "../harness/test-plan.js";

const missing = "0198a2b4-0000-7000-8000-000000000000";

let api: TestApi;
let analyst: TestCaller;
let administrator: TestCaller;
let secretary: TestCaller;
let planId: string;
let otherPlanId: string;
let assessmentId: string;
let ask: BreakGlassPlay["ask"];
let asked: BreakGlassPlay["asked"];
let opened: BreakGlassPlay["opened"];

const owner = (sql: string, values: readonly unknown[]) =>
  asOwner((client) => client.query(sql, [...values]));
const idsIn = ({ body }: Answer) => (body["items"] as { id: string }[]).map(({ id }) => id).sort();

beforeAll(async () => {
  api = await sharedApi();
  ({ analyst, administrator, secretary, planId, otherPlanId, assessmentId, ask, asked, opened } =
    await startBreakGlassPlay(api));
});

describe("asking", () => {
  test("names an organisation in capitals as well as in the spelling that is stored", async () => {
    const body = {
      organisationId: String(analyst.organisationId).toUpperCase(),
      rows: [planRow(planId.toUpperCase())],
      reason: breakGlassReason,
      minutes: 5,
    };
    const answer = await secretary.send("POST", "/v1/break-glass", body);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      organisation: { id: analyst.organisationId },
      rows: [planRow(planId)],
    });
  });

  test("opens nothing, and answers the same for rows that are there, foreign or nowhere", async () => {
    const stranger = await addCaller(api, "analyst");
    const foreign = String((await stranger.upload(planFile())).body["id"]);
    const shownOf = ({ status, body }: Answer) => ({
      status,
      ...body,
      id: "",
      requestedAt: "",
      rows: (body["rows"] as unknown[]).length,
    });
    const answers: Answer[] = [];
    for (const id of [planId, foreign, missing]) answers.push(await ask(secretary, [planRow(id)]));
    expect(answers[0]?.status).toBe(201);
    expect(answers[0]?.body).toMatchObject({
      state: "waiting",
      mayOpen: false,
      rowCount: 1,
      reason: breakGlassReason,
    });
    expect(answers.map(shownOf)).toEqual(Array.from({ length: 3 }, () => shownOf(answers[0]!)));
    for (const each of answers) {
      const read = await readRows(secretary, idOf(each));
      expect([read.status, read.body["code"]]).toEqual([409, "break-glass.not-running"]);
    }
  });

  test.each(["analyst", "representative", "org-admin", "auditor", "protocol-steward"] as const)(
    "is not for a %s",
    async (role) => {
      const isAlliance = role === "auditor" || role === "protocol-steward";
      const caller = await addCaller(api, role, isAlliance ? null : undefined);
      expect((await ask(caller, [planRow(planId)])).status).toBe(403);
    },
  );

  test.each([
    ["no row", { rows: [] }, "/body/rows"],
    ["a row of another kind", { rows: [{ kind: "job", id: missing }] }, "/body/rows/0/kind"],
    [
      "more rows than anybody would look at",
      { rows: Array.from({ length: 21 }, () => planRow(missing)) },
      "/body/rows",
    ],
    ["a day and a minute", { minutes: 1441 }, "/body/minutes"],
    ["no reason", { reason: "because  " }, "/body/reason"],
    ["a decision of one's own", { decision: "approve" }, "/body/decision"],
  ])("with %s is refused by field", async (_, wish, pointer) => {
    const refused = await ask(secretary, [planRow(planId)], wish);
    expect(refused.status).toBe(422);
    expect(refused.body["errors"]).toEqual([expect.objectContaining({ pointer })]);
  });

  test("an organisation that there is not is 404", async () => {
    expect((await ask(secretary, [planRow(planId)], { organisationId: missing })).status).toBe(404);
  });

  test("waits for those who can answer, and for nobody any more once one did", async () => {
    const representative = await addCaller(api, "representative", analyst.organisationId);
    const stranger = await addCaller(api, "org-admin");
    const id = await asked();
    const waits = async (reader: TestCaller) => {
      const { body } = await reader.get("/v1/attention?limit=200");
      return (body["items"] as { kind: string; thingId: string }[]).some(
        ({ kind, thingId }) => kind === "access.request-waits" && thingId === id,
      );
    };
    const readers = [administrator, representative, analyst, secretary, stranger];
    const all = () => Promise.all(readers.map(waits));
    expect(await all()).toEqual([true, true, false, false, false]);
    expect((await decideOn(representative, id, "refuse")).status).toBe(200);
    expect(await all()).toEqual([false, false, false, false, false]);
  });

  test("the organisation's deciders and the auditors are told by mail, nobody else", async () => {
    const auditor = await addCaller(api, "auditor", null);
    const representative = await addCaller(api, "representative", analyst.organisationId);
    const since = (await owner("SELECT now() AS at", [])).rows as { at: Date }[];
    await asked();
    const people = [administrator, representative, analyst, auditor, secretary].map(({ id }) => id);
    const mails = await owner(
      "SELECT person_id AS id, kind FROM outbox_mails WHERE person_id = ANY($1::uuid[]) AND created_at >= $2",
      [people, since[0]?.at],
    );
    expect(new Map((mails.rows as { id: string; kind: string }[]).map(({ id, kind }) => [id, kind]))).toEqual(
      new Map([
        [administrator.id, "break-glass-requested"],
        [representative.id, "break-glass-requested"],
        [auditor.id, "break-glass-noticed"],
      ]),
    );
  });
});

describe("deciding", () => {
  test("an approval opens exactly the named rows, and each reading is shown to the organisation", async () => {
    const id = await opened([planRow(planId), { kind: "assessment", id: assessmentId }]);
    const read = await readRows(secretary, id);
    expect(read.status).toBe(200);
    expect(idsIn(read)).toEqual([planId, assessmentId].sort());
    expect(read.text).not.toContain(otherPlanId);
    expect(read.text).not.toContain(analyst.email);
    await readRows(secretary, id);
    const seen = await administrator.get(`/v1/break-glass/${id}`);
    expect(seen.body).toMatchObject({ state: "running", readCount: 2, mayEnd: true, mayOpen: false });
    expect((seen.body["readings"] as { rowCount: number }[]).map(({ rowCount }) => rowCount)).toEqual([2, 2]);
  });

  test("a named row of another organisation, or of none, stays closed", async () => {
    const stranger = await addCaller(api, "analyst");
    const foreign = String((await stranger.upload(planFile())).body["id"]);
    const id = await opened([planRow(foreign), planRow(missing), planRow(planId)]);
    expect(idsIn(await readRows(secretary, id))).toEqual([planId]);
  });

  test("a refusal opens nothing, ever", async () => {
    const id = await asked();
    const refused = await decideOn(administrator, id, "refuse");
    expect(refused.body).toMatchObject({ state: "refused", startsAt: null, endsAt: null });
    expect((await readRows(secretary, id)).status).toBe(409);
    expect((await decideOn(administrator, id, "approve")).body["code"]).toBe("break-glass.already-decided");
    expect((await readRows(secretary, id)).status).toBe(409);
  });

  test("the rows are closed at once when the organisation ends it, when the time is over, or the role is lost", async () => {
    const ended = await opened();
    expect((await administrator.send("DELETE", `/v1/break-glass/${ended}`)).status).toBe(204);
    expect((await readRows(secretary, ended)).status).toBe(409);
    expect((await administrator.send("DELETE", `/v1/break-glass/${ended}`)).status).toBe(409);
    expect((await administrator.get(`/v1/break-glass/${ended}`)).body["state"]).toBe("ended");
    const expired = await opened();
    await letExpire(expired);
    expect((await readRows(secretary, expired)).status).toBe(409);
    expect((await administrator.get(`/v1/break-glass/${expired}`)).body["state"]).toBe("expired");
    const person = await addCaller(api, "secretariat", null);
    const id = idOf(await ask(person, [planRow(planId)]));
    await decideOn(administrator, id, "approve");
    expect((await readRows(person, id)).status).toBe(200);
    await owner("UPDATE role_assignments SET ends_at = now() WHERE person_id = $1", [person.id]);
    expect((await readRows(person, id)).status).toBe(404);
  });

  test("the rows are closed while their organisation is kept out and could not end it", async () => {
    const id = await opened();
    const suspend = (at: string) =>
      owner(`UPDATE organisations SET suspended_at = ${at} WHERE id = $1`, [analyst.organisationId]);
    await suspend("now()");
    const kept = await readRows(secretary, id);
    await suspend("NULL");
    expect([kept.status, kept.body["code"]]).toEqual([409, "break-glass.not-running"]);
    expect((await readRows(secretary, id)).status).toBe(200);
  });

  test("a request that nobody decided in a week lapses", async () => {
    const id = await asked();
    await owner("UPDATE break_glass_requests SET requested_at = now() - interval '7 days' WHERE id = $1", [
      id,
    ]);
    expect((await decideOn(administrator, id, "approve")).status).toBe(409);
    expect((await secretary.get(`/v1/break-glass/${id}`)).body["state"]).toBe("lapsed");
  });

  test("of many decisions at once one counts", async () => {
    const id = await asked();
    const representative = await addCaller(api, "representative", analyst.organisationId);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        decideOn(index % 2 === 0 ? administrator : representative, id, index % 4 < 2 ? "approve" : "refuse"),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(39);
    const won = answers.find(({ status }) => status === 200)!.body;
    expect((await secretary.get(`/v1/break-glass/${id}`)).body["decidedAt"]).toBe(won["decidedAt"]);
  });

  test("nobody answers their own request, though they be of the organisation", async () => {
    const both = await addCaller(api, "representative", analyst.organisationId);
    await owner(
      `INSERT INTO role_assignments (id, person_id, organisation_id, role, scope_kind, starts_at, created_at)
       VALUES (gen_random_uuid(), $1, $2, 'secretariat', 'alliance', now() - interval '1 s', now())`,
      [both.id, both.organisationId],
    );
    const id = idOf(await ask(both, [planRow(planId)]));
    expect((await both.get(`/v1/break-glass/${id}`)).body["mayDecide"]).toBe(false);
    expect((await decideOn(both, id, "approve")).status).toBe(403);
    expect((await readRows(both, id)).status).toBe(409);
  });
});

describe("others", () => {
  const strangers: readonly (readonly [string, Role, "home" | "away" | "alliance"])[] = [
    ["an administrator of another organisation", "org-admin", "away"],
    ["a representative of another organisation", "representative", "away"],
    ["an analyst of the organisation", "analyst", "home"],
    ["another of the secretariat", "secretariat", "alliance"],
    ["the platform administrator", "platform-admin", "alliance"],
  ];
  test.each(strangers)("%s finds no request, decides none and reads no row", async (_name, role, where) => {
    const organisation = { home: analyst.organisationId, away: undefined, alliance: null }[where];
    const caller = await addCaller(api, role, organisation);
    const id = await opened();
    const shownOf = ({ status, text }: Answer) => ({ status, text: text.replace(/"instance":"[^"]*"/, "") });
    for (const [method, tail, json] of [
      ["GET", "", undefined],
      ["GET", "/rows", undefined],
      ["POST", "/decision", { decision: "refuse" }],
      ["DELETE", "", undefined],
    ] as const) {
      const path = (each: string) => `/v1/break-glass/${each}${tail}`;
      const real = await caller.send(method, path(id), json);
      const none = await caller.send(method, path(missing), json);
      expect([tail, shownOf(real)]).toEqual([tail, shownOf(none)]);
      expect(real.status).toBe(404);
    }
    expect((await caller.get("/v1/break-glass")).body["items"]).toEqual([]);
    expect((await secretary.get(`/v1/break-glass/${id}`)).body["state"]).toBe("running");
  });

  test("an auditor sees that it is there and what became of it, not what it is about", async () => {
    const auditor = await addCaller(api, "auditor", null);
    const id = await opened();
    const seen = await auditor.get(`/v1/break-glass/${id}`);
    expect(seen.body).toMatchObject({
      state: "running",
      rows: null,
      reason: null,
      comment: null,
      rowCount: 1,
    });
    expect(seen.text).not.toContain(planId);
    expect((await readRows(auditor, id)).status).toBe(404);
    expect((await decideOn(auditor, id, "approve")).status).toBe(403);
    expect((await decideOn(auditor, missing, "approve")).status).toBe(404);
  });

  test("a list shows the same requests as asking one by one, and filters by state", async () => {
    const waiting = await asked();
    const running = await opened();
    const auditor = await addCaller(api, "auditor", null);
    const stranger = await addCaller(api, "org-admin");
    for (const caller of [secretary, administrator, auditor, stranger]) {
      const listed = idsIn(await caller.get("/v1/break-glass?limit=200"));
      for (const id of [waiting, running])
        expect(listed.includes(id)).toBe((await caller.get(`/v1/break-glass/${id}`)).status === 200);
    }
    for (const state of ["waiting", "running", "refused", "ended", "expired", "lapsed"]) {
      const { body } = await administrator.get(`/v1/break-glass?limit=200&state=${state}`);
      const found = body["items"] as { id: string; state: string }[];
      expect([state, found.every((each) => each.state === state)]).toEqual([state, true]);
      expect(found.some(({ id }) => id === waiting)).toBe(state === "waiting");
      expect(found.some(({ id }) => id === running)).toBe(state === "running");
    }
  });

  test("without an opened request the secretariat and the platform administrator get no private row", async () => {
    for (const role of ["secretariat", "platform-admin"] as const) {
      const caller = await addCaller(api, role, null);
      for (const path of ["/v1/sourcing-plans", "/v1/assessments", "/v1/jobs"])
        expect((await caller.get(path)).body["items"]).toEqual([]);
      for (const path of [`/v1/sourcing-plans/${planId}`, `/v1/assessments/${assessmentId}`])
        expect((await caller.get(path)).status).toBe(404);
    }
  });
});
