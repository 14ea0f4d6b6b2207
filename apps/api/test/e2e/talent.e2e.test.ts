import { hiddenFromAll, type ExpertVisibility } from "@interphase/consortium";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";

let api: TestApi;
let reader: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  reader = await addCaller(api, "representative");
});

type Body = Readonly<Record<string, unknown>>;
const itemsOf = (body: Body) => body["items"] as readonly Body[];
const anonymous = (path: string) => api.request("GET", path);

/** Words that no other profile has, so that a search finds this one or nothing. */
let last = 0;
const onlyHere = () => `word${String((last += 1))}x${crypto.randomUUID().slice(0, 8)}`;

const profile = (visibility: Partial<ExpertVisibility>, change: Body = {}) => ({
  headline: "Contact loss",
  about: null,
  skills: ["impedance", "interfaces"],
  languages: ["zho", "eng"],
  orcid: null,
  visibility: { ...hiddenFromAll, ...visibility },
  ...change,
});

/** Somebody with a profile. */
async function addExpert(visibility: Partial<ExpertVisibility>, change: Body = {}) {
  const person = await addCaller(api, "researcher");
  const kept = await person.send("PUT", "/v1/experts/mine", profile(visibility, change));
  expect(kept.status).toBe(200);
  return { person, id: String(kept.body["id"]), body: kept.body };
}

describe("a profile", () => {
  it("is empty and hidden until its person writes one", async () => {
    const person = await addCaller(api, "researcher");
    const { status, body } = await person.get("/v1/experts/mine");
    expect([status, body["id"], body["visibility"], body["seenByMembers"]]).toEqual([
      200,
      null,
      hiddenFromAll,
      null,
    ]);
  });

  it("shows members what is theirs, everybody what is public, and nobody the rest", async () => {
    const { id, body } = await addExpert(
      { name: "public", headline: "members", skills: "public" },
      { orcid: "https://orcid.org/0000-0002-1825-0097" },
    );
    const [members, all] = [
      await reader.get(`/v1/experts/${id}`),
      await anonymous(`/v1/public-experts/${id}`),
    ];
    expect(members.body).toEqual(body["seenByMembers"]);
    expect(all.body).toEqual(body["seenByPublic"]);
    expect([members.body["headline"], members.body["orcid"], members.body["email"]]).toEqual([
      "Contact loss",
      null,
      null,
    ]);
    expect([all.body["headline"], all.body["skills"]]).toEqual([null, ["impedance", "interfaces"]]);
    expect(body["orcid"]).toEqual({ id: "0000-0002-1825-0097", state: "typed" });
  });

  it("of members alone is a missing one to who is not signed in, and one of nobody to everybody", async () => {
    const [ofMembers, hidden] = [
      await addExpert({ name: "members" }),
      await addExpert({ headline: "public", about: "public" }, { about: "Seen by none" }),
    ];
    const answers = [
      await anonymous(`/v1/public-experts/${ofMembers.id}`),
      await anonymous(`/v1/public-experts/${hidden.id}`),
      await reader.get(`/v1/experts/${hidden.id}`),
      await hidden.person.get(`/v1/experts/${hidden.id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it("is found by what it shows to who asks, and never by what it hides", async () => {
    const [shown, hiddenWord, forMembers] = [onlyHere(), onlyHere(), onlyHere()];
    const { id } = await addExpert(
      { name: "public", headline: "public" },
      { headline: shown, about: hiddenWord, skills: ["recycling"], languages: ["fin"] },
    );
    await addExpert({ name: "members", about: "members" }, { about: forMembers });
    const found = async (query: string, ask: (path: string) => Promise<{ body: Body }>, path: string) =>
      itemsOf((await ask(`${path}?${query}`)).body).length;
    const ofMembers = (query: string) => found(query, (path) => reader.get(path), "/v1/experts");
    const ofAll = (query: string) => found(query, anonymous, "/v1/public-experts");
    expect(await ofMembers(`q=${shown.toUpperCase()}`)).toBe(1);
    expect(await ofAll(`q=${shown}`)).toBe(1);
    expect(await ofMembers(`q=${hiddenWord}`)).toBe(0);
    expect(await ofMembers(`q=${shown}&skill=recycling`)).toBe(0);
    expect(await ofMembers(`q=${shown}&language=fin`)).toBe(0);
    expect([await ofMembers(`q=${forMembers}`), await ofAll(`q=${forMembers}`)]).toEqual([1, 0]);
    expect((await anonymous(`/v1/public-experts/${id}`)).status).toBe(200);
  });

  it("is found by skill and language where those are shown", async () => {
    const word = onlyHere();
    await addExpert(
      { name: "members", headline: "members", skills: "members", languages: "members" },
      { headline: word },
    );
    const found = async (query: string) =>
      itemsOf((await reader.get(`/v1/experts?q=${word}&${query}`)).body).length;
    expect(await found("skill=impedance&language=zho")).toBe(1);
    expect([await found("skill=recycling"), await found("language=jpn")]).toEqual([0, 0]);
    expect((await reader.get("/v1/experts?skill=alchemy")).status).toBe(422);
  });

  it("comes page by page", async () => {
    const word = onlyHere();
    for (const _ of [1, 2, 3]) await addExpert({ name: "members", headline: "members" }, { headline: word });
    const ids = (body: Body) => itemsOf(body).map((item) => item["id"]);
    const page = (await reader.get(`/v1/experts?q=${word}&limit=2`)).body;
    const cursor = encodeURIComponent(String(page["nextCursor"]));
    const rest = (await reader.get(`/v1/experts?q=${word}&limit=2&cursor=${cursor}`)).body;
    const whole = (await reader.get(`/v1/experts?q=${word}`)).body;
    expect([...ids(page), ...ids(rest)]).toEqual(ids(whole));
    expect(rest["nextCursor"]).toBeNull();
  });

  it.each([
    ["another check digit, and is told the right one", { orcid: "0000-0002-1825-0098" }, /with 7 at the end/],
    ["no ORCID at all", { orcid: "ada" }, /16 characters/],
    ["a skill that nobody knows", { skills: ["alchemy"] }, /./],
    ["a skill twice", { skills: ["impedance", "impedance"] }, /named twice/],
    ["more text than a profile has", { about: "x".repeat(4001) }, /./],
  ])("is refused with %s, and keeps what it was", async (_what, change, message) => {
    const { person, body } = await addExpert({ name: "members" });
    const answer = await person.send("PUT", "/v1/experts/mine", profile({ name: "public" }, change));
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body["errors"])).toMatch(message);
    expect((await person.get("/v1/experts/mine")).body).toEqual(body);
  });

  it("loses what would act on a reader's screen, and keeps its address when it changes", async () => {
    const seen = { name: "members", headline: "members" } as const;
    const { person, id } = await addExpert(seen, { headline: "left\u202Eright" });
    expect((await reader.get(`/v1/experts/${id}`)).body["headline"]).toBe("leftright");
    const kept = await person.send("PUT", "/v1/experts/mine", profile(seen));
    expect([kept.body["id"], kept.body["headline"]]).toEqual([id, "Contact loss"]);
  });

  it("is found by nobody while its person is kept out", async () => {
    const { person, id } = await addExpert({ name: "public" });
    await asOwner((owner) =>
      owner.query("UPDATE people SET suspended_at = now() WHERE id = $1", [person.id]),
    );
    expect((await reader.get(`/v1/experts/${id}`)).status).toBe(404);
    expect((await anonymous(`/v1/public-experts/${id}`)).status).toBe(404);
  });

  it("is told to its person among their data, and gone once deleted or with the person", async () => {
    const [one, other] = [await addExpert({ name: "public" }), await addExpert({ name: "public" })];
    const told = await one.person.get("/v1/me/data");
    expect((told.body["expertProfile"] as Body[]).map((row) => row["id"])).toEqual([one.id]);
    expect((await one.person.send("DELETE", "/v1/experts/mine")).status).toBe(204);
    expect((await one.person.get("/v1/experts/mine")).body["id"]).toBeNull();
    await asOwner((owner) => owner.query("DELETE FROM people WHERE id = $1", [other.person.id]));
    const left = await asOwner((owner) =>
      owner.query("SELECT FROM expert_profiles WHERE id = ANY($1)", [[one.id, other.id]]),
    );
    expect(left.rowCount).toBe(0);
  });

  it("published with its e-mail tells it on the profile alone, not in the list for everybody", async () => {
    const word = onlyHere();
    const seen = { name: "public", headline: "public", email: "public" } as const;
    const { id, body } = await addExpert(seen, { headline: word });
    const [listed] = itemsOf((await anonymous(`/v1/public-experts?q=${word}`)).body);
    expect(listed).toMatchObject({ id, email: null });
    expect((await anonymous(`/v1/public-experts/${id}`)).body["email"]).toBe(body["email"]);
  });

  it("is asked for so often by one network that is not signed in, and then refused", async () => {
    const path = "/v1/public-experts?limit=1";
    expect((await anonymous(path)).status).toBe(200);
    const takes = "FROM rate_limit_takes WHERE kind = 'expert-find'";
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
