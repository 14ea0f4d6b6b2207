import { conductivityExample } from "@interphase/protocols/testing";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { told } from "../harness/test-ballot.js";
import { asOwner } from "../harness/test-database.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});

const send = (path: string, json: unknown) => api.request("POST", `/v1/protocols/${path}`, { json });
const strings = '["Charge at 1 A until 4.2 V", "Rest for 1 hour"]';

describe("a visitor's document", () => {
  it("has its problems named, and where it has none, what it comes to", async () => {
    const { status, body } = await send("validations", { document: conductivityExample });
    expect([status, body["problems"]]).toEqual([200, []]);
    const wrong = await send("validations", { document: { ...conductivityExample, kind: "guess" } });
    expect(wrong.body).toMatchObject({
      problems: [{ pointer: "/kind", message: { en: expect.any(String), zh: expect.any(String) } }],
      durationSeconds: null,
    });
  });

  it("is looked at up to 5 MB, more than other requests may have", async () => {
    const large = await send("validations", { document: { note: "x".repeat(4_900_000) } });
    expect(large.status).toBe(200);
    const refused = await send("validations", { document: { note: "x".repeat(5_100_000) } });
    expect(told(refused)).toEqual([413, "http.body-too-large"]);
  });
});

describe("a visitor's file", () => {
  it("is given in another format with what is lost, safety among it", async () => {
    const { status, body } = await send("conversions", { from: "pybamm", to: "unicycler", content: strings });
    expect([status, body["encoding"]]).toEqual([200, "utf-8"]);
    expect(JSON.parse(String(body["content"]))).toHaveProperty("method");
    const biologic = await send("conversions", { from: "pybamm", to: "biologic", content: strings });
    expect(biologic.body).toMatchObject({ encoding: "base64", runsSafely: expect.any(Boolean) });
  });

  it("of another format than it is said to be is refused with place and reason, in the language asked for", async () => {
    const said = { from: "unicycler", to: "pybamm", content: strings };
    const english = await send("conversions", said);
    expect(told(english)).toEqual([422, "protocol.not-converted"]);
    const chinese = await send("conversions", { ...said, language: "zh" });
    const messageOf = ({ body }: typeof english) => (body["errors"] as { message: string }[])[0]!.message;
    expect(messageOf(chinese)).not.toBe(messageOf(english));
    expect(messageOf(chinese)).toMatch(/\p{Script=Han}/u);
  });
});

test("who has documents looked at without end is told to wait", async () => {
  const takes = "FROM rate_limit_takes WHERE kind = 'protocol-reckoning'";
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO rate_limit_takes (kind, key, taken_at)
       SELECT kind, key, taken_at FROM (SELECT * ${takes} ORDER BY taken_at DESC LIMIT 1) AS one CROSS JOIN generate_series(1, 300)`,
    ),
  );
  const refused = await send("conversions", { from: "pybamm", to: "unicycler", content: strings });
  await asOwner((owner) => owner.query(`DELETE ${takes}`));
  expect(told(refused)).toEqual([429, "identity.too-many-requests"]);
});
