import { sharedApi, type TestApi } from "../harness/test-api.js";
import { confirmedApplication, newApplication } from "../harness/test-application.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { startTestWorker } from "../harness/test-worker.js";

let api: TestApi;
let secretary: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
});

const age = (id: string, days: number) =>
  asOwner((owner) =>
    owner.query(
      `UPDATE applications SET changed_at = now() - $2 * interval '1 day',
              decided_at = CASE WHEN decided_at IS NULL THEN NULL ELSE now() - $2 * interval '1 day' END
        WHERE id = $1`,
      [id, days],
    ),
  );
const draft = async () => {
  const begun = await api.request("POST", "/v1/application-drafts", { json: { locale: "en" } });
  return String(begun.body["id"]);
};
const unconfirmed = async () =>
  String((await api.request("POST", "/v1/applications", { json: newApplication() })).body["id"]);
const inReview = async () => (await confirmedApplication(secretary)).id;
const refused = async () => {
  const id = await inReview();
  await secretary.send("POST", `/v1/applications/${id}/questions`, { question: "Who?" });
  await secretary.send("POST", `/v1/applications/${id}/decision`, { decision: "refuse", reasons: "No" });
  return id;
};

test("what led to nothing is forgotten after its time, and nothing else", async () => {
  const cases = [
    { make: draft, days: 61, isKept: false },
    { make: draft, days: 59, isKept: true },
    { make: unconfirmed, days: 61, isKept: false },
    { make: inReview, days: 400, isKept: true },
    { make: refused, days: 181, isKept: false },
    { make: refused, days: 179, isKept: true },
  ];
  const ids: string[] = [];
  for (const { make, days } of cases) {
    const id = await make();
    await age(id, days);
    ids.push(id);
  }
  const worker = await startTestWorker();
  await worker.close();
  const { rows } = await asOwner((owner) =>
    owner.query<{ isKept: boolean; traces: number }>(
      `SELECT EXISTS (SELECT FROM applications a WHERE a.id = wanted.id) AS "isKept",
         (SELECT count(*)::int FROM application_links l WHERE l.application_id = wanted.id)
           + (SELECT count(*)::int FROM application_questions q WHERE q.application_id = wanted.id) AS traces
         FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place) ORDER BY wanted.place`,
      [ids],
    ),
  );
  expect(rows.map(({ isKept }) => isKept)).toEqual(cases.map(({ isKept }) => isKept));
  for (const { isKept, traces } of rows) expect(traces > 0).toBe(isKept);
});
