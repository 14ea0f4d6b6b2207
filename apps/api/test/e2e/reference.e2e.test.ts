import { sharedApi, type TestApi } from "../harness/test-api.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});

describe("the reference facts", () => {
  it("are public: minerals, one mineral, editions, facts, measures, sources", async () => {
    for (const path of [
      "/v1/minerals",
      "/v1/minerals/lithium?date=2026-11-20",
      "/v1/reference/editions",
      "/v1/reference/facts?mineralId=lithium&stage=mine&limit=5",
      "/v1/reference/measures?date=2026-11-20",
      "/v1/reference/sources",
    ]) {
      const answer = await api.request("GET", path);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    }
  });

  it("page through every fact once, in order", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await api.request(
        "GET",
        `/v1/reference/facts?mineralId=lithium&kind=production&limit=7${query}`,
      );
      seen.push(...(body["items"] as { factId: string }[]).map(({ factId }) => factId));
      cursor = body["nextCursor"] as string | null;
    } while (cursor !== null);
    expect(seen.length).toBeGreaterThan(7);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it("answer 404 for an unknown mineral and edition, 422 for a cursor of somebody's own making", async () => {
    expect((await api.request("GET", "/v1/minerals/unobtainium")).status).toBe(404);
    expect((await api.request("GET", "/v1/minerals?edition=1999-01")).status).toBe(404);
    expect((await api.request("GET", "/v1/minerals?cursor=abc")).status).toBe(422);
  });
});
