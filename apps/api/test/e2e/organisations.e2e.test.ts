import { randomUUID } from "node:crypto";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { addOrganisation, addPerson } from "../harness/test-people.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});

const codeOf = ({ status, body }: Answer) => [status, body["code"]];
const newName = () => `Organisation ${randomUUID()}`;
const create = (caller: TestCaller, body: object) => caller.send("POST", "/v1/organisations", body);
const update = (caller: TestCaller, id: string, body: object, tag: string | null = '"1"') =>
  caller.send("PATCH", `/v1/organisations/${id}`, body, tag === null ? {} : { "if-match": tag });

describe("the secretariat", () => {
  test("takes in an organisation, names it anew, and sees who administers it", async () => {
    const secretariat = await addCaller(api, "secretariat", null);
    const name = newName();
    const made = await create(secretariat, { name, countryIso3: "KOR" });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name, state: "active", administrators: [], needsAdministrator: true });
    const id = made.body["id"] as string;
    const admin = await addPerson(id, "org-admin");
    const renamed = await update(secretariat, id, { countryIso3: "DEU" }, made.headers.get("etag"));
    expect(renamed.body).toMatchObject({
      countryIso3: "DEU",
      administrators: [{ id: admin.id }],
      needsAdministrator: false,
    });
    expect(codeOf(await update(secretariat, id, { name: newName() }))).toEqual([412, "precondition.failed"]);
    expect((await update(secretariat, id, { name: newName() }, null)).status).toBe(428);
  });

  test("is refused a name that is taken, also by two at once, and a country that is none", async () => {
    const secretariat = await addCaller(api, "secretariat", null);
    const name = newName();
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        create(secretariat, { name: index === 0 ? name.toUpperCase() : name, countryIso3: "JPN" }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body["code"] === "organisation.name-taken")).toHaveLength(4);
    expect(codeOf(await create(secretariat, { name: newName(), countryIso3: "ZZZ" }))).toEqual([
      422,
      "organisation.unknown-country",
    ]);
  });

  test("keeps a whole organisation out at once, and lets it in again", async () => {
    const secretariat = await addCaller(api, "secretariat", null);
    const analyst = await addCaller(api, "analyst");
    const other = await addCaller(api, "analyst");
    const path = `/v1/organisations/${String(analyst.organisationId)}/suspension`;
    expect((await secretariat.send("POST", path)).status).toBe(204);
    expect((await analyst.get("/v1/me")).status).toBe(401);
    expect((await analyst.get("/v1/sourcing-plans")).status).toBe(401);
    const login = { email: analyst.email, password: "a password for tests" };
    const wrong = { ...login, email: `${randomUUID()}@example.org` };
    const refused = await api.request("POST", "/v1/auth/login", { json: login });
    const nobody = await api.request("POST", "/v1/auth/login", { json: wrong });
    expect({ ...refused.body, instance: "" }).toEqual({ ...nobody.body, instance: "" });
    expect((await other.get("/v1/me")).status).toBe(200);
    expect((await secretariat.send("DELETE", path)).status).toBe(204);
    expect((await analyst.get("/v1/me")).status).toBe(200);
  });
});

describe("everybody else", () => {
  test("finds organisations by name, and nothing more of them", async () => {
    const researcher = await addCaller(api, "researcher");
    const secretariat = await addCaller(api, "secretariat", null);
    const name = newName();
    const { body } = await create(secretariat, { name, countryIso3: "KOR" });
    await addPerson(body["id"] as string, "org-admin");
    const listed = await researcher.get(`/v1/organisations?q=${encodeURIComponent(name.toLowerCase())}`);
    const open = { nativeName: null, kind: null, countryIso3: "KOR", website: null };
    expect(listed.body["items"]).toEqual([{ id: body["id"], name, ...open, state: null }]);
    const seen = await researcher.get(`/v1/organisations/${String(body["id"])}`);
    expect(seen.body).toMatchObject({
      administrators: null,
      suspendedAt: null,
      state: null,
      mayUpdate: false,
    });
    expect((await researcher.get(`/v1/organisations/${randomUUID()}`)).status).toBe(404);
  });

  test("an administrator names the own organisation anew, not another, and moves none to another country", async () => {
    const admin = await addCaller(api, "org-admin");
    const own = admin.organisationId!;
    const said = { name: newName(), nativeName: "한라셀", website: "https://cells.example.org/" };
    expect((await update(admin, own, said)).body).toMatchObject(said);
    for (const change of [{ countryIso3: "DEU" }, { kind: "cell" }])
      expect(codeOf(await update(admin, own, change, '"2"'))).toEqual([403, "access.forbidden"]);
    for (const website of ["javascript:alert(1)", "https://somebody@cells.example.org"])
      expect((await update(admin, own, { website }, '"2"')).status).toBe(422);
    expect([403, 404]).toContain((await update(admin, await addOrganisation(), { name: newName() })).status);
    expect([403, 404]).toContain((await admin.send("POST", `/v1/organisations/${own}/suspension`)).status);
    expect((await create(admin, { name: newName(), countryIso3: "KOR" })).status).toBe(403);
  });
});
