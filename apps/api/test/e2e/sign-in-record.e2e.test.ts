import { sharedApi, type TestApi } from "../harness/test-api.js";
import { asOwner } from "../harness/test-database.js";
import { addAuthenticator, codeOf, login } from "../harness/test-factors.js";
import { addOrganisation, addPerson, testPassword } from "../harness/test-people.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});
afterAll(async () => {
  // What failed here from this network is not to count against the next suite on this database.
  await asOwner((owner) => owner.query("DELETE FROM sign_in_attempts"));
});

/** The actions in the chain of one organisation, the oldest first, with how each ended. */
async function recordOf(organisationId: string): Promise<string[]> {
  const found = await asOwner((owner) =>
    owner.query<{ event: string }>(
      "SELECT action || ' ' || outcome AS event FROM audit_events WHERE scope = $1 ORDER BY seq",
      [`organisation:${organisationId}`],
    ),
  );
  return found.rows.map(({ event }) => event);
}

test("signing in, failing to, and every change of a factor is recorded once, in the organisation's own chain", async () => {
  const organisationId = await addOrganisation();
  const person = await addPerson(organisationId, "analyst");
  const { id, secret } = await addAuthenticator(api, person);
  await login(api, person.email, undefined, "not this");
  await login(api, person.email);
  await login(api, person.email, codeOf(secret, 7));
  await login(api, person.email, codeOf(secret));
  const json = { password: testPassword };
  await api.request("POST", "/v1/me/factors/recovery-codes", { token: person.token, json });
  await api.request("DELETE", `/v1/me/factors/${id}`, { token: person.token, json });
  expect(await recordOf(organisationId)).toEqual([
    "factors.add-totp success",
    "factors.confirm-totp success",
    "auth.login failed",
    "auth.login failed",
    "auth.login success",
    "factors.make-recovery-codes success",
    "factors.remove success",
  ]);
});
