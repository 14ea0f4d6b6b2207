import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { planFile } from "../harness/test-plan.js";

let api: TestApi;
let analyst: TestCaller;
let planId: string;
beforeAll(async () => {
  api = await sharedApi();
  analyst = await addCaller(api, "analyst");
  planId = String((await analyst.upload(planFile())).body["id"]);
});

const add = (text: string, headers: Record<string, string> = {}) =>
  analyst.send("POST", `/v1/sourcing-plans/${planId}/notes`, { text }, headers);
const list = (query = "") => analyst.get(`/v1/sourcing-plans/${planId}/notes${query}`);
const textsOf = (body: Record<string, unknown>) =>
  (body["items"] as { text: string }[]).map(({ text }) => text);

describe("notes beside a plan", () => {
  it("keep their text, their writer and their moment, the newest first", async () => {
    const first = await add("Ask about the second smelter");
    expect({ status: first.status, text: first.body["text"] }).toEqual({
      status: 201,
      text: "Ask about the second smelter",
    });
    expect(first.body["writer"]).toEqual({ userId: analyst.id, displayName: expect.any(String) });
    await add("第二行\nsecond line");
    expect(textsOf((await list()).body)).toEqual(["第二行\nsecond line", "Ask about the second smelter"]);
  });

  it("come page by page", async () => {
    const page = await list("?limit=1");
    const next = await list(`?limit=1&cursor=${encodeURIComponent(String(page.body["nextCursor"]))}`);
    expect([...textsOf(page.body), ...textsOf(next.body)]).toEqual(textsOf((await list()).body));
    expect(next.body["nextCursor"]).toBeNull();
  });

  it("are kept once where the same request comes twice", async () => {
    const key = { "idempotency-key": crypto.randomUUID() };
    const [one, two] = [await add("Once", key), await add("Once", key)];
    expect(two.body).toEqual(one.body);
    expect(textsOf((await list()).body).filter((text) => text === "Once")).toEqual(["Once"]);
  });

  it.each([
    ["empty", "  \n "],
    ["longer than a note may be", "x".repeat(2001)],
  ])("are refused when %s, and nothing is kept", async (_why, text) => {
    const before = (await list()).body;
    expect((await add(text)).status).toBe(422);
    expect((await list()).body).toEqual(before);
  });

  it("lose what would act on a reader's screen", async () => {
    expect((await add("left\u202Eright")).body["text"]).toBe("leftright");
  });

  it("are a missing thing to another organisation, which cannot add or delete one", async () => {
    const stranger = await addCaller(api, "analyst");
    const note = await add("Ours alone");
    const path = `/v1/sourcing-plans/${planId}/notes`;
    for (const answer of [
      await stranger.get(path),
      await stranger.send("POST", path, { text: "Theirs" }),
      await stranger.send("DELETE", `/v1/sourcing-plans/${planId}/notes/${String(note.body["id"])}`),
    ])
      expect(answer.status).toBe(404);
    expect(textsOf((await list()).body)).toContain("Ours alone");
  });

  it("are gone once deleted, and with their plan", async () => {
    const note = await add("Soon gone");
    const path = `/v1/sourcing-plans/${planId}/notes/${String(note.body["id"])}`;
    const other = String((await analyst.upload(planFile(), { name: "Another plan" })).body["id"]);
    expect((await analyst.send("DELETE", path.replace(planId, other))).status).toBe(404);
    expect((await analyst.send("DELETE", path)).status).toBe(204);
    expect((await analyst.send("DELETE", path)).status).toBe(404);
    expect(textsOf((await list()).body)).not.toContain("Soon gone");
    expect((await analyst.send("DELETE", `/v1/sourcing-plans/${planId}`)).status).toBe(204);
    expect((await list()).status).toBe(404);
  });
});
