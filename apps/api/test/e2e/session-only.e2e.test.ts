import { actions, isForTokens } from "@interphase/access";
import type { RouteShape } from "@interphase/contract";
import { routes as allRoutes } from "../harness/routes.js";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addOrganisation, addPerson } from "../harness/test-people.js";
import { asOwner } from "../harness/test-database.js";
import { addToken } from "../harness/test-token.js";

const anId = "0198a2b4-0000-7000-8000-000000000000";

let api: TestApi;
const routes = allRoutes.filter(({ permission }) => !("public" in permission));
beforeAll(async () => {
  api = await sharedApi();
});

const pathOf = ({ path }: RouteShape) => path.replace(/\{[^}]*\}/g, anId);
const actionOf = ({ permission }: RouteShape) => ("action" in permission ? permission.action : null);
/** Everything that has to do with who somebody is, what they may do, and with what they prove it. */
const managesIdentity = ({ path, method }: RouteShape) =>
  /^\/v1\/(auth|access-tokens|break-glass|invitations|role-assignments|sessions)(\/|$)/.test(path) ||
  /^\/v1\/me\/(data|factors|identities|password)/.test(path) ||
  (method !== "GET" && /^\/v1\/(me|people|organisations|alliance|outbox-mails)(\/|$)/.test(path)) ||
  /^\/v1\/organisations\/\{[^}]*\}\/(access-tokens|sign-in)/.test(path);

test("every route that manages identities wants a session", () => {
  const found = routes.filter(managesIdentity);
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter(({ session }) => session !== true).map(({ id }) => id)).toEqual([]);
});

test("what changes something and is no work of an organisation wants a session too", () => {
  const work =
    /^\/v1\/(sourcing-plans|assessments|scenarios|finding-rules|finding-states|jobs|reports?|protocol-runs)/;
  const others = routes.filter(({ method, path }) => method !== "GET" && !work.test(path));
  expect(others.filter(({ session }) => session !== true).map(({ id }) => id)).toEqual([]);
});

test("a token can have exactly the actions that routes take from tokens; one that no route names goes with its kin", () => {
  const familyOf = (action: string) => action.split(".")[0];
  const named = routes.flatMap((route) => {
    const action = actionOf(route);
    return action === null ? [] : [{ action, takesTokens: route.session !== true }];
  });
  const wrong = actions.filter((action) => {
    const own = named.filter((each) => each.action === action);
    const kin = own.length > 0 ? own : named.filter((each) => familyOf(each.action) === familyOf(action));
    return kin.length > 0 && kin.some(({ takesTokens }) => takesTokens) !== isForTokens(action);
  });
  expect(wrong).toEqual([]);
  expect(actions.filter(isForTokens).length).toBeGreaterThan(15);
});

test("a token with every scope there is, of somebody with every role, passes no route that wants a session", async () => {
  const person = await addPerson(
    await addOrganisation(),
    ...(["analyst", "representative", "researcher", "org-admin"] as const),
  );
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO role_assignments (id, person_id, organisation_id, role, scope_kind, starts_at, created_at)
       SELECT gen_random_uuid(), $1, $2, role, kind, now() - interval '1 s', now()
         FROM (VALUES ('secretariat', 'alliance'), ('auditor', 'alliance'), ('platform-admin', 'platform')) AS held (role, kind)`,
      [person.id, person.organisationId],
    ),
  );
  const { id, token } = await addToken(api, person, "sourcing.plan.read");
  await asOwner((owner) =>
    owner.query("UPDATE access_tokens SET scopes = $2 WHERE id = $1", [id, [...actions]]),
  );
  const passed = [];
  for (const route of routes.filter(({ session }) => session === true)) {
    const answer = await api.request(route.method, pathOf(route), { token });
    const code = String(answer.body["code"]);
    if (answer.status !== 403 || code !== "access.session-required")
      passed.push([route.id, answer.status, code]);
  }
  expect(passed).toEqual([]);
});

test("a session passes them: what is refused then is refused for another reason", async () => {
  const person = await addPerson(null, "auditor");
  for (const route of routes.filter(({ session, method }) => session === true && method === "GET")) {
    const { body } = await api.request(route.method, pathOf(route), { token: person.token });
    expect([route.id, body["code"]]).not.toEqual([route.id, "access.session-required"]);
  }
});
