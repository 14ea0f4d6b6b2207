import { randomUUID } from "node:crypto";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { mailsTo } from "../harness/test-mails.js";
import { addOrganisation, addPerson } from "../harness/test-people.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});

const plainOf = ({ status, body }: Answer) => ({ status, ...body, instance: "" });
const appoint = (caller: TestCaller, body: object) => caller.send("POST", "/v1/role-assignments", body);
const codeOf = ({ status, body }: Answer) => [status, body["code"]];
const rolesStoredFor = async (personId: string) => {
  const sql = "SELECT role FROM role_assignments WHERE person_id = $1 ORDER BY role";
  const { rows } = await asOwner((owner) => owner.query<{ role: string }>(sql, [personId]));
  return rows.map(({ role }) => role);
};
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

async function assignmentOf(caller: TestCaller, personId: string): Promise<string> {
  const { body } = await caller.get(`/v1/role-assignments?personId=${personId}`);
  return (body["items"] as { id: string }[])[0]!.id;
}

test("a role that is given counts at once, and one that is ended no longer does", async () => {
  const admin = await addCaller(api, "org-admin");
  const person = await addCaller(api, "researcher", admin.organisationId);
  expect((await person.get("/v1/sourcing-plans")).body["items"]).toEqual([]);
  const upload = () =>
    person.upload({ name: "plan.csv", content: "line,mineral\n" }, { query: "?dryRun=true" });
  expect((await upload()).status).toBe(403);
  const given = await appoint(admin, { personId: person.id, role: "analyst" });
  expect(given.body).toMatchObject({
    role: "analyst",
    state: "running",
    scopeId: admin.organisationId,
    mayEnd: true,
  });
  expect((await upload()).status).not.toBe(403);
  expect((await admin.send("DELETE", `/v1/role-assignments/${String(given.body["id"])}`)).status).toBe(204);
  expect((await upload()).status).toBe(403);
  const mails = await mailsTo(person.email);
  expect(mails.map(({ kind }) => kind)).toEqual(["role-changed", "role-changed"]);
});

test("a role for later counts when its day comes, and not before", async () => {
  const admin = await addCaller(api, "org-admin");
  const person = await addCaller(api, "researcher", admin.organisationId);
  const given = await appoint(admin, { personId: person.id, role: "analyst", startsAt: tomorrow() });
  expect(given.body).toMatchObject({ state: "coming" });
  const roles = async () => (await person.get("/v1/me")).body["roles"];
  expect(await roles()).toEqual(["researcher"]);
  await asOwner((owner) =>
    owner.query(`UPDATE role_assignments SET starts_at = now() - interval '1 minute' WHERE id = $1`, [
      given.body["id"],
    ]),
  );
  expect(await roles()).toEqual(["analyst", "researcher"]);
  await asOwner((owner) =>
    owner.query(`UPDATE role_assignments SET ends_at = now() WHERE id = $1`, [given.body["id"]]),
  );
  expect(await roles()).toEqual(["researcher"]);
});

describe("nobody appoints themselves", () => {
  test.each(["analyst", "representative", "org-admin", "platform-admin"])(
    "an organisation's administrator does not become %s by their own hand",
    async (role) => {
      const admin = await addCaller(api, "org-admin");
      expect(codeOf(await appoint(admin, { personId: admin.id, role }))).toEqual([
        403,
        "role.own-appointment",
      ]);
      expect((await admin.get("/v1/me")).body["roles"]).toEqual(["org-admin"]);
    },
  );

  test("nor by an id in capitals, which is the same id", async () => {
    const admin = await addCaller(api, "org-admin");
    const secretariat = await addCaller(api, "secretariat", null);
    for (const [caller, role] of [
      [admin, "analyst"],
      [secretariat, "auditor"],
    ] as const) {
      const answer = await appoint(caller, { personId: caller.id.toUpperCase(), role });
      expect(codeOf(answer)).toEqual([403, "role.own-appointment"]);
    }
  });

  test.each(["secretariat", "platform-admin"] as const)("neither does the %s", async (role) => {
    const caller = await addCaller(api, role, null);
    for (const wanted of ["auditor", "platform-admin", "secretariat", "group-chair"]) {
      const answer = await appoint(caller, { personId: caller.id, role: wanted });
      expect(codeOf(answer)).toEqual([403, "role.own-appointment"]);
    }
  });

  test.each(["group-chair", "facility-manager", "project-lead"] as const)(
    "a %s widens nothing, neither for themselves nor for others",
    async (role) => {
      const chair = await addCaller(api, role);
      const scopeId = (await chair.get("/v1/role-assignments")).body["items"] as { scopeId: string }[];
      const colleague = await addPerson(chair.organisationId, "researcher");
      for (const personId of [chair.id, colleague.id]) {
        const answer = await appoint(chair, { personId, role, scopeId: scopeId[0]!.scopeId });
        expect([403, 404]).toContain(answer.status);
      }
    },
  );
});

describe("who is not one's own is not there", () => {
  test("appointing somebody of another organisation is answered as appointing nobody", async () => {
    const admin = await addCaller(api, "org-admin");
    const stranger = await addPerson(await addOrganisation(), "researcher");
    for (const role of ["analyst", "auditor", "king", "group-chair"]) {
      const foreign = await appoint(admin, { personId: stranger.id, role });
      const missing = await appoint(admin, { personId: randomUUID(), role });
      expect(foreign.status).toBe(404);
      expect(plainOf(foreign)).toEqual(plainOf(missing));
    }
  });

  test("the secretariat neither sees nor appoints nor ends within a member", async () => {
    const secretariat = await addCaller(api, "secretariat", null);
    const admin = await addCaller(api, "org-admin");
    const analyst = await addPerson(admin.organisationId, "analyst");
    const id = await assignmentOf(admin, analyst.id);
    const ended = await secretariat.send("DELETE", `/v1/role-assignments/${id}`);
    expect(plainOf(ended)).toEqual(
      plainOf(await secretariat.send("DELETE", `/v1/role-assignments/${randomUUID()}`)),
    );
    for (const role of ["analyst", "org-admin"]) {
      expect((await appoint(secretariat, { personId: analyst.id, role })).status).toBe(404);
    }
    const seen = await secretariat.get(`/v1/role-assignments?personId=${analyst.id}`);
    expect(seen.body).toEqual({ items: [], nextCursor: null });
  });

  test("a role in another organisation is a missing one", async () => {
    const admin = await addCaller(api, "org-admin");
    const colleague = await addPerson(admin.organisationId, "researcher");
    const answer = await appoint(admin, {
      personId: colleague.id,
      role: "analyst",
      scopeId: await addOrganisation(),
    });
    expect(codeOf(answer)).toEqual([404, "not-found"]);
  });
});

describe("the last administrator", () => {
  test("of an organisation cannot be ended, lay down, be suspended, or be outlived by one with an end", async () => {
    const admin = await addCaller(api, "org-admin");
    const own = await assignmentOf(admin, admin.id);
    const layDown = () => admin.send("DELETE", `/v1/role-assignments/${own}`);
    expect(codeOf(await layDown())).toEqual([409, "role.last-administrator"]);
    const deputy = await addCaller(api, "researcher", admin.organisationId);
    const body = { personId: deputy.id, role: "org-admin" };
    for (const dates of [{ startsAt: tomorrow() }, { endsAt: tomorrow() }]) {
      const given = await appoint(admin, { ...body, ...dates });
      expect(given.status).toBe(201);
      expect(codeOf(await layDown())).toEqual([409, "role.last-administrator"]);
      if ("endsAt" in dates) {
        const answer = await deputy.send("POST", `/v1/people/${admin.id}/suspension`);
        expect(codeOf(answer)).toEqual([409, "role.last-administrator"]);
      }
      await admin.send("DELETE", `/v1/role-assignments/${String(given.body["id"])}`);
    }
    expect((await appoint(admin, body)).status).toBe(201);
    expect((await layDown()).status).toBe(204);
    expect((await admin.get("/v1/me")).body["roles"]).toEqual([]);
  });

  test("two administrators who end each other at once leave one", async () => {
    const first = await addCaller(api, "org-admin");
    const second = await addCaller(api, "org-admin", first.organisationId);
    const [one, two] = [await assignmentOf(first, first.id), await assignmentOf(second, second.id)];
    const statuses = await Promise.all([
      first.send("DELETE", `/v1/role-assignments/${two}`),
      second.send("DELETE", `/v1/role-assignments/${one}`),
    ]);
    expect(statuses.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
  });
});

test("everybody sees and lays down their own roles, and nobody else's", async () => {
  const admin = await addCaller(api, "org-admin");
  const analyst = await addCaller(api, "analyst", admin.organisationId);
  const own = await assignmentOf(analyst, analyst.id);
  const foreign = await assignmentOf(admin, admin.id);
  const listed = (await analyst.get("/v1/role-assignments")).body["items"] as {
    id: string;
    mayEnd: boolean;
  }[];
  expect(listed).toMatchObject([{ id: own, mayEnd: true }]);
  expect((await analyst.send("DELETE", `/v1/role-assignments/${foreign}`)).status).toBe(404);
  expect((await analyst.send("DELETE", `/v1/role-assignments/${own}`)).status).toBe(204);
  expect((await analyst.send("DELETE", `/v1/role-assignments/${own}`)).status).toBe(404);
});

test.each([
  ["an unknown role", { role: "king" }, [422, "role.unknown"]],
  ["a scope that the role has not", { role: "auditor", scopeId: randomUUID() }, [422, "role.wrong-scope"]],
  ["a group role without its group", { role: "group-chair" }, [422, "role.wrong-scope"]],
  [
    "a role for a group that there is not",
    { role: "group-chair", scopeId: randomUUID() },
    [404, "not-found"],
  ],
  [
    "a role for a facility that there is not",
    { role: "facility-manager", scopeId: randomUUID() },
    [422, "role.no-room-yet"],
  ],
  [
    "a role for a project that there is not",
    { role: "project-lead", scopeId: randomUUID() },
    [422, "role.no-room-yet"],
  ],
  ["a role of an organisation", { role: "analyst" }, [403, "role.not-yours-to-give"]],
  ["dates the wrong way round", { role: "guest", endsAt: "2020-01-01T00:00:00Z" }, [422, "role.wrong-dates"]],
  ["what is held already", { role: "auditor" }, [409, "role.already-held"]],
])("the secretariat is refused %s", async (_, body, expected) => {
  const secretariat = await addCaller(api, "secretariat", null);
  const person = await addPerson(null, "auditor");
  expect(codeOf(await appoint(secretariat, { personId: person.id, ...body }))).toEqual(expected);
  expect(await rolesStoredFor(person.id)).toEqual(["auditor"]);
});

describe("no role is stored for a scope that does not exist", () => {
  test("an organisation that there is not is a missing one", async () => {
    const admin = await addCaller(api, "org-admin");
    const colleague = await addPerson(admin.organisationId, "researcher");
    const body = { personId: colleague.id, role: "analyst", scopeId: randomUUID() };
    expect(codeOf(await appoint(admin, body))).toEqual([404, "not-found"]);
    expect(await rolesStoredFor(colleague.id)).toEqual(["researcher"]);
  });

  test("nobody is invited to chair a group: a chair is one of the people who are there", async () => {
    const secretariat = await addCaller(api, "secretariat", null);
    const roles = [{ role: "group-chair", scopeId: randomUUID() }];
    const email = `${randomUUID()}@example.org`;
    const invited = await secretariat.send("POST", "/v1/invitations", { email, roles });
    expect(codeOf(invited)).toEqual([422, "role.wrong-person"]);
  });

  test.each(["facility-manager", "project-lead"])(
    "%s is neither offered, nor invited, nor told of as who could",
    async (role) => {
      const secretariat = await addCaller(api, "secretariat", null);
      const person = await addPerson(null, "auditor");
      const shown = (await secretariat.get(`/v1/people/${person.id}`)).body["rolesToGive"];
      expect(shown).toContain("guest");
      expect(shown).not.toContain(role);
      const email = `${randomUUID()}@example.org`;
      const roles = [{ role, scopeId: randomUUID() }];
      const invited = await secretariat.send("POST", "/v1/invitations", { email, roles });
      expect(codeOf(invited)).toEqual([422, "role.no-room-yet"]);
      expect((await secretariat.get(`/v1/invitations?query=${email}`)).body["items"]).toEqual([]);
      const guest = await addCaller(api, "guest", null);
      const told = (await guest.get("/v1/me/access")).body["cannot"] as {
        action: string;
        whoCan: string[];
      }[];
      expect(told.find(({ action }) => action === "role.read")!.whoCan).toEqual([
        "org-admin",
        "secretariat",
        "auditor",
        "platform-admin",
        "group-chair",
      ]);
    },
  );

  test.each(["group", "facility", "project"])(
    "nobody is told who could do something in a %s",
    async (kind) => {
      const secretariat = await addCaller(api, "secretariat", null);
      const resource = `${kind}:${randomUUID()}`;
      const asked = await secretariat.get(
        `/v1/access/explain?subject=me&action=role.read&resource=${resource}`,
      );
      expect(codeOf(asked)).toEqual([404, "not-found"]);
    },
  );

  test("one that was given before there was a check is seen, and ended", async () => {
    const secretariat = await addCaller(api, "secretariat", null);
    const chair = await addPerson(null, "group-chair");
    const id = await assignmentOf(secretariat, chair.id);
    expect((await secretariat.send("DELETE", `/v1/role-assignments/${id}`)).status).toBe(204);
  });
});

test("concurrent appointments to one role make one", async () => {
  const admin = await addCaller(api, "org-admin");
  const person = await addPerson(admin.organisationId, "researcher");
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => appoint(admin, { personId: person.id, role: "analyst" })),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ body }) => body["code"] === "role.already-held")).toHaveLength(19);
});

test("everybody reads at /v1/me which roles they hold until when, and which of them wait for a second factor", async () => {
  const admin = await addCaller(api, "org-admin");
  const analyst = await addCaller(api, "analyst", admin.organisationId);
  const proven = await analyst.get("/v1/me");
  expect(proven.body).toMatchObject({
    hasSecondFactor: true,
    needsSecondFactor: false,
    assignments: [{ role: "analyst", scopeId: admin.organisationId, endsAt: null, isWithheld: false }],
  });
  await asOwner((owner) =>
    owner.query(`UPDATE sessions SET second_factor = false WHERE person_id = $1`, [analyst.id]),
  );
  expect((await analyst.get("/v1/me")).body).toMatchObject({
    roles: [],
    hasSecondFactor: false,
    needsSecondFactor: true,
    assignments: [{ role: "analyst", isWithheld: true }],
  });
});

test("an administrator whose role waits for a second factor hears that, and not that the role is missing", async () => {
  const admin = await addCaller(api, "org-admin");
  const colleague = await addPerson(admin.organisationId, "researcher");
  const id = await assignmentOf(admin, colleague.id);
  await asOwner(async (owner) => {
    await owner.query(`UPDATE organisations SET requires_second_factor = true WHERE id = $1`, [
      admin.organisationId,
    ]);
    await owner.query(`UPDATE sessions SET second_factor = false WHERE person_id = $1`, [admin.id]);
  });
  const needed = [403, "identity.second-factor-required"];
  expect(codeOf(await admin.send("DELETE", `/v1/role-assignments/${id}`))).toEqual(needed);
  expect(codeOf(await appoint(admin, { personId: colleague.id, role: "analyst" }))).toEqual(needed);
  expect(codeOf(await admin.send("DELETE", `/v1/role-assignments/${randomUUID()}`))).toEqual([
    404,
    "not-found",
  ]);
});
