import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";

let api: TestApi;
let secretary: TestCaller;
let reader: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
  reader = await addCaller(api, "researcher");
});

type Body = Readonly<Record<string, unknown>>;
const itemsOf = (body: Body) => body["items"] as readonly Body[];
const anonymous = (path: string) => api.request("GET", path);
const idsOf = (body: Body) => itemsOf(body).map(({ id }) => id);
const unlike = () => crypto.randomUUID().slice(0, 8);

/** A member that the secretariat has taken in. */
async function admit(said: Body): Promise<string> {
  const answer = await secretary.send("POST", "/v1/organisations", { countryIso3: "CHN", ...said });
  expect(answer.status).toBe(201);
  return String(answer.body["id"]);
}
const found = async (query: string) =>
  idsOf((await reader.get(`/v1/organisations?q=${encodeURIComponent(query)}`)).body);
const foundByAll = async (query: string) =>
  idsOf((await anonymous(`/v1/public-organisations?q=${encodeURIComponent(query)}`)).body);

describe("the directory", () => {
  it.each([
    ["two Chinese signs", "恒锂"],
    ["one Chinese sign and a Latin word in another case", "锂 {mark}"],
    ["a word written wide", "ＲＨＥＩＮ {mark}"],
    ["a word without its accent", "zelle {mark}"],
    ["a part of a word", "hein {mark}"],
  ])("finds a name by %s", async (_what, query) => {
    const mark = unlike();
    const id = await admit({ name: `Rhein Zéllé ${mark}`, nativeName: `恒锂新材料${mark}` });
    const asked = query.replace("{mark}", mark.toUpperCase());
    expect(await found(asked)).toContain(id);
    expect(await foundByAll(asked)).toContain(id);
    if (query !== asked) expect(await found(asked)).toEqual([id]);
  });

  it("finds nothing that has the pieces of a word and not the word, nor for signs alone", async () => {
    const mark = unlike();
    await admit({ name: `Abc bcd ${mark}` });
    expect(await found(`abcd ${mark}`)).toEqual([]);
    expect(await found("%")).toEqual([]);
    expect(await found("_ \\ --")).toEqual([]);
  });

  it("finds an organisation by its identifier, and by its new name at once", async () => {
    const [old, next] = [unlike(), unlike()];
    const id = await admit({ name: `Named ${old}` });
    const value = `91330000${unlike().toUpperCase()}`;
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO organisation_identifiers (organisation_id, scheme, value) VALUES ($1, 'other', $2)`,
        [id, value],
      ),
    );
    const renamed = await secretary.send(
      "PATCH",
      `/v1/organisations/${id}`,
      { name: `Named ${next}` },
      { "if-match": '"1"' },
    );
    expect(renamed.status).toBe(200);
    expect(await found(value.toLowerCase())).toEqual([id]);
    // An identifier of no public register is for members.
    expect(await foundByAll(value)).toEqual([]);
    expect(await foundByAll(next)).toEqual([id]);
    expect([await found(old), await found(next)]).toEqual([[], [id]]);
  });

  it("is narrowed by kind and country, and comes page by page", async () => {
    const mark = unlike();
    const [one, two, three] = [
      await admit({ name: `A ${mark}`, kind: "cell" }),
      await admit({ name: `B ${mark}`, kind: "cell" }),
      await admit({ name: `C ${mark}`, kind: "mining", countryIso3: "AUS" }),
    ];
    const ask = async (query: string) => (await anonymous(`/v1/public-organisations?q=${mark}${query}`)).body;
    expect(idsOf(await ask("&kind=cell"))).toEqual([one, two]);
    expect(idsOf(await ask("&country=AUS"))).toEqual([three]);
    const page = await ask("&limit=2");
    const rest = await ask(`&limit=2&cursor=${encodeURIComponent(String(page["nextCursor"]))}`);
    expect([...idsOf(page), ...idsOf(rest)]).toEqual([one, two, three]);
  });

  it("tells who is not signed in name, kind, country and website, and nothing of who is kept out", async () => {
    const id = await admit({ name: `Open ${unlike()}`, kind: "cell", website: "https://cells.example.org/" });
    const { status, body } = await anonymous(`/v1/public-organisations/${id}`);
    expect([status, Object.keys(body).sort()]).toEqual([
      200,
      ["countryIso3", "id", "kind", "name", "nativeName", "website"],
    ]);
    await secretary.send("POST", `/v1/organisations/${id}/suspension`);
    expect((await anonymous(`/v1/public-organisations/${id}`)).status).toBe(404);
    expect(await foundByAll(String(body["name"]))).toEqual([]);
    // Nor does a member learn it by comparing the two lists.
    expect(await found(String(body["name"]))).toEqual([]);
    expect((await reader.get(`/v1/organisations/${id}`)).status).toBe(404);
    const ofSecretary = await secretary.get(
      `/v1/organisations?q=${encodeURIComponent(String(body["name"]))}`,
    );
    expect(itemsOf(ofSecretary.body)).toMatchObject([{ id, state: "suspended" }]);
  });

  it("is asked for so often by one network that is not signed in, and then refused", async () => {
    const path = "/v1/public-organisations?limit=1";
    expect((await anonymous(path)).status).toBe(200);
    const takes = "FROM rate_limit_takes WHERE kind = 'organisation-find'";
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO rate_limit_takes (kind, key, taken_at)
         SELECT kind, key, taken_at FROM (SELECT * ${takes} ORDER BY taken_at DESC LIMIT 1) AS one CROSS JOIN generate_series(1, 1000)`,
      ),
    );
    const { status, body } = await anonymous(path);
    await asOwner((owner) => owner.query(`DELETE ${takes}`));
    expect([status, body["code"]]).toEqual([429, "identity.too-many-requests"]);
  });
});

describe("sites", () => {
  const site = {
    name: "Pilot line",
    use: "pilot-line",
    countryIso3: "DEU",
    town: "Jülich",
    latitudeDegrees: 50.92,
    longitudeDegrees: 6.36,
  };
  const pathOf = ({ organisationId }: TestCaller) => `/v1/organisations/${String(organisationId)}/sites`;

  it("are kept by the administrator of the organisation, and read by members alone", async () => {
    const admin = await addCaller(api, "org-admin");
    const key = { "idempotency-key": crypto.randomUUID() };
    const added = await admin.send("POST", pathOf(admin), site, key);
    expect([added.status, (await admin.send("POST", pathOf(admin), site, key)).body]).toEqual([
      201,
      added.body,
    ]);
    expect((await reader.get(pathOf(admin))).body).toEqual({ items: [added.body], mayWrite: false });
    expect((await admin.get(pathOf(admin))).body["mayWrite"]).toBe(true);
    expect((await anonymous(pathOf(admin))).status).toBe(401);
    for (const other of [reader, secretary, await addCaller(api, "org-admin")])
      expect((await other.send("POST", pathOf(admin), site)).status).toBe(403);
    const path = `${pathOf(admin)}/${String(added.body["id"])}`;
    expect((await reader.send("DELETE", path)).status).toBe(403);
    expect([(await admin.send("DELETE", path)).status, (await admin.send("DELETE", path)).status]).toEqual([
      204, 404,
    ]);
  });

  it.each([
    ["a latitude alone", { longitudeDegrees: null }],
    ["a latitude beyond the pole", { latitudeDegrees: 91 }],
    ["a country that is none", { countryIso3: "XYZ" }],
    ["no name", { name: " " }],
  ])("are refused with %s, and nothing is kept", async (_what, change) => {
    const admin = await addCaller(api, "org-admin");
    expect((await admin.send("POST", pathOf(admin), { ...site, ...change })).status).toBe(422);
    expect(itemsOf((await admin.get(pathOf(admin))).body)).toEqual([]);
  });
});
