import { defaultSecondFactorRoles, roles, scopeKindOf, type Role } from "@interphase/access";
import type { RouteShape } from "@interphase/contract";
import { Client } from "pg";
import { startTestApp, type Answer, type TestApp } from "../../harness/test-app.js";
import { addCaller } from "../../harness/test-caller.js";
import { asOwner } from "../../harness/test-database.js";
import { addOrganisation } from "../../harness/test-people.js";
import { addToken } from "../../harness/test-token.js";
import {
  belongings,
  buildWorld,
  type Ids,
  type MatrixCaller,
  type Place,
  type World,
} from "./role-route-places.js";
import { requestOf } from "./role-route-requests.js";
import { routeTable, type RouteRow } from "./role-route-table.js";

jest.setTimeout(120_000);

let api: TestApp;
let world: World;
let gone: Record<"person" | "organisation" | "session", string>;
let narrowed: string;
const unproven = new Map<Role, MatrixCaller>();
beforeAll(async () => {
  api = await startTestApp({ LOGIN_FAILURES_PER_NETWORK: "1000000" });
  world = await buildWorld(api);
  gone = await sendAway();
  narrowed = (await addToken(api, world.callers[0]!, "sourcing.plan.read")).token;
  await Promise.all(defaultSecondFactorRoles.map(addUnproven));
});
afterAll(async () => {
  jest.restoreAllMocks();
  await api.app.close();
});

/** Somebody of this role who has no second factor and has shown none. */
async function addUnproven(role: Role): Promise<void> {
  const organisationId = scopeKindOf[role] === "organisation" ? world.home : null;
  const caller = await addCaller(api, role, organisationId);
  const self = await belongings(api, caller, false);
  await asOwner((owner) =>
    owner.query("UPDATE sessions SET second_factor = false WHERE person_id = $1", [caller.id]),
  );
  unproven.set(role, { ...caller, role, self });
}

/** Tokens of analysts of whom one is suspended, one's organisation is, and one's session has ended. */
async function sendAway() {
  const away = await addOrganisation("Suspended");
  const [person, member, revoked] = [
    await addCaller(api, "analyst", world.home),
    await addCaller(api, "analyst", away),
    await addCaller(api, "analyst", world.home),
  ];
  const admin = world.callers.find(({ role }) => role === "org-admin")!;
  const secretary = world.callers.find(({ role }) => role === "secretariat")!;
  const done = [
    await admin.send("POST", `/v1/people/${person.id}/suspension`),
    await secretary.send("POST", `/v1/organisations/${away}/suspension`),
    await admin.send("DELETE", `/v1/people/${revoked.id}/sessions`),
  ];
  expect(done.map(({ status }) => status < 300)).toEqual([true, true, true]);
  return { person: person.token, organisation: member.token, session: revoked.token };
}

/** From now on every commit is a rollback, so that no request changes what the next one meets, in whatever order. */
function commitNothing(): void {
  const query = Client.prototype.query as (...given: unknown[]) => unknown;
  jest.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...given: unknown[]) {
    const [text, ...rest] = given;
    return query.call(this, text === "COMMIT" ? "ROLLBACK" : text, ...rest);
  });
}

const codes: Readonly<Record<string, string>> = {
  "http.unauthenticated": "a",
  "access.forbidden": "f",
  "access.session-required": "s",
  "identity.second-factor-required": "2",
  "not-found": "n",
  "role.not-yours-to-give": "g",
  "identity.wrong-password": "+",
};

/** Which letter of the table is this answer? */
function letterOf(answer: Answer): string {
  const { status, text, body } = answer;
  if (status >= 500) return String(status);
  if (status >= 400) return codes[String(body["code"])] ?? (status === 403 ? String(body["code"]) : "+");
  return /^\{"items":\[\],"nextCursor":null(,"count":0)?\}$/.test(text) ? "e" : "+";
}

async function ask(route: RouteShape, token: string | undefined, ids: Ids, place: Place): Promise<string> {
  const { path, json, body, headers } = requestOf(route, ids, place);
  return letterOf(await api.request(route.method, path, { token, json, body, headers }));
}

const idsAt = (caller: MatrixCaller, place: Place) => (place === "self" ? caller.self : world.at[place]);
const cellsOf = (line: string) => line.replaceAll(" ", "").split("");
const rowsOf = (row: RouteRow) => Object.entries(row.rows) as [Place, string][];
const known = () => api.app.routes.filter(({ id }) => id in routeTable);

/** Compares what is expected with what is answered, for every route, and tells the differences alone. */
async function differences(
  expected: (
    route: RouteShape,
    row: RouteRow,
  ) => readonly (readonly [string, string, () => Promise<string>])[],
): Promise<string[]> {
  const lanes = known().map((route) => async () => {
    const found: string[] = [];
    for (const [what, letter, answer] of expected(route, routeTable[route.id]!)) {
      const got = await answer();
      if (got !== letter) found.push(`${route.id}, ${what}: expected ${letter}, got ${got}`);
    }
    return found;
  });
  const found: string[][] = [];
  const lane = async () => {
    for (let next = lanes.shift(); next !== undefined; next = lanes.shift()) found.push(await next());
  };
  await Promise.all(Array.from({ length: 4 }, lane));
  return found.flat();
}

test("every route of the description has its line in the table, and the table no other", async () => {
  const { body } = await api.request("GET", "/openapi.json");
  const paths = body["paths"] as Record<string, Record<string, { operationId: string }>>;
  const ids = Object.values(paths).flatMap((item) => Object.values(item).map((each) => each.operationId));
  expect(Object.keys(routeTable).sort()).toEqual(ids.sort());
  const lengths = Object.values(routeTable).flatMap((row) =>
    rowsOf(row).map(([, line]) => cellsOf(line).length),
  );
  expect([...new Set(lengths)]).toEqual([roles.length]);
});

describe("with nothing committed", () => {
  beforeAll(commitNothing);

  test("every role gets at every route what the table says, wherever the thing belongs", async () => {
    const found = await differences((route, row) =>
      rowsOf(row).flatMap(([place, line]) =>
        cellsOf(line).flatMap((letter, index) => {
          const caller = world.callers[index]!;
          if (letter === ".") return [];
          const what = `${caller.role} at ${place}`;
          return [[what, letter, () => ask(route, caller.token, idsAt(caller, place), place)] as const];
        }),
      ),
    );
    expect(found).toEqual([]);
  });

  /** A private route answers 401, a public one as ever. */
  const shut = (token: () => string | undefined) =>
    differences((route, row) => {
      const [place] = rowsOf(row)[0]!;
      const letter = row.guard === "public" ? "+" : "a";
      const ids = idsAt(world.callers[0]!, place);
      return [[`at ${place}`, letter, () => ask(route, token(), ids, place)]];
    });

  test("without a session nothing but public routes answers", async () => {
    expect(await shut(() => undefined)).toEqual([]);
    expect(await shut(() => "ip_never-given-to-anybody")).toEqual([]);
  });

  test.each(["person", "organisation", "session"] as const)(
    "whose %s is suspended or has ended gets no further, not even to their own things",
    async (what) => {
      expect(await shut(() => gone[what])).toEqual([]);
    },
  );

  test("a token narrowed to seeing plans sees plans, and passes nowhere that wants a session", async () => {
    const found = await differences((route, row) => {
      const [place] = rowsOf(row)[0]!;
      const ids = idsAt(world.callers[0]!, place);
      return [[`at ${place}`, row.token, () => ask(route, narrowed, ids, place)]];
    });
    expect(found).toEqual([]);
  });

  test("an analyst who showed no second factor is asked for one wherever the role would count", async () => {
    const found = await differences((route, row) => {
      const [place] = rowsOf(row)[0]!;
      const ids = idsAt(unproven.get("analyst")!, place);
      return [[`at ${place}`, row.withheld, () => ask(route, unproven.get("analyst")!.token, ids, place)]];
    });
    expect(found).toEqual([]);
  });

  test.each([...defaultSecondFactorRoles])(
    "what the role %s allows waits for a second factor, and their own enrolment does not",
    async (role) => {
      const caller = unproven.get(role)!;
      const index = roles.indexOf(role);
      const found = await differences((route, row) =>
        rowsOf(row).flatMap(([place, line]) => {
          // What is filtered by role among what everybody signed in may ask is none of these two.
          const isEverybodys = row.guard !== "action" && !/[^+ ]/.test(line);
          if (cellsOf(line)[index] !== "+" || place === "self") return [];
          if (row.guard !== "action" && !isEverybodys) return [];
          const letter = isEverybodys ? "+" : "2";
          return [[`at ${place}`, letter, () => ask(route, caller.token, world.at[place], place)] as const];
        }),
      );
      expect(found).toEqual([]);
    },
  );
});
