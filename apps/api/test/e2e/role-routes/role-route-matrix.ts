import { defaultSecondFactorRoles, roles } from "@interphase/access";
import type { RouteShape } from "@interphase/contract";
import type { Place, RouteRoles } from "@interphase/contract/testing";
import { Client } from "pg";
import type { Answer } from "../../harness/test-app.js";
import { openShard, type Shard } from "./role-route-callers.js";
import { requestOf } from "./role-route-request.js";
import { filesUnder, loadRows } from "./role-route-rows.js";
import type { Ids, MatrixCaller } from "./role-route-world.js";

let shard: Shard;
let asked: readonly { readonly route: RouteShape; readonly row: RouteRoles }[];

/** Every file that asks a part of the routes. */
export const shardFiles = (): string[] =>
  filesUnder(__dirname, ".e2e.test.ts")
    .filter((path) => /-part-[a-z]+\.e2e/.test(path))
    .sort();

/** Which of the routes are this file's? Each file takes those whose turn it is, in order of their ids: a new route needs no file. */
export function turnsOf<Route extends { readonly id: string }>(
  file: string,
  routes: readonly Route[],
): Route[] {
  const files = shardFiles();
  const sorted = [...routes].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.filter((_, index) => index % files.length === files.indexOf(file));
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

async function ask(
  route: RouteShape,
  row: RouteRoles,
  token: string | undefined,
  ids: Ids,
  place: Place,
): Promise<string> {
  const { path, json, body, headers } = requestOf(route, row, ids, place);
  return letterOf(await shard.api.request(route.method, path, { token, json, body, headers }));
}

const idsAt = (caller: MatrixCaller, place: Place) =>
  place === "self" ? caller.self : shard.world.at[place];
const cellsOf = (line: string) => line.replaceAll(" ", "").split("");
const rowsOf = (row: RouteRoles) => Object.entries(row.rows) as [Place, string][];

/** Compares what is expected with what is answered, for every route of the shard, and tells the differences alone. */
async function differences(
  expected: (
    route: RouteShape,
    row: RouteRoles,
  ) => readonly (readonly [string, string, () => Promise<string>])[],
): Promise<string[]> {
  const lanes = asked.map(({ route, row }) => async () => {
    const found: string[] = [];
    for (const [what, letter, answer] of expected(route, row)) {
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

/** Asks the api, as everybody and everywhere, what the rows beside the contracts say of this file's routes. */
export function askMyTurns(file: string): void {
  jest.setTimeout(300_000);
  beforeAll(async () => {
    shard = await openShard();
    const rows = await loadRows();
    asked = turnsOf(file, shard.api.app.routes).flatMap((route) => {
      const row = rows.get(route.id);
      return row === undefined ? [] : [{ route, row }];
    });
    commitNothing();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await (shard as Shard | undefined)?.api.app.close();
  });

  test("there is something to ask", () => {
    expect(asked.length).toBeGreaterThan(10);
  });

  test.each([...roles])(
    "%s gets at every route what the rows say, wherever the thing belongs",
    async (role) => {
      const index = roles.indexOf(role);
      const caller = shard.world.callers[index]!;
      const found = await differences((route, row) =>
        rowsOf(row).flatMap(([place, line]) => {
          const letter = cellsOf(line)[index]!;
          if (letter === ".") return [];
          return [
            [
              `at ${place}`,
              letter,
              () => ask(route, row, caller.token, idsAt(caller, place), place),
            ] as const,
          ];
        }),
      );
      expect(found).toEqual([]);
    },
  );

  /** A private route answers 401, a public one as ever. */
  const shut = (token: () => string | undefined) =>
    differences((route, row) => {
      const [place] = rowsOf(row)[0]!;
      const letter = row.guard === "public" ? "+" : "a";
      const ids = idsAt(shard.world.callers[0]!, place);
      return [[`at ${place}`, letter, () => ask(route, row, token(), ids, place)]];
    });

  test("without a session nothing but public routes answers", async () => {
    expect(await shut(() => undefined)).toEqual([]);
    expect(await shut(() => "ip_never-given-to-anybody")).toEqual([]);
  });

  test.each(["person", "organisation", "session"] as const)(
    "whose %s is suspended or has ended gets no further, not even to their own things",
    async (what) => {
      expect(await shut(() => shard.gone[what])).toEqual([]);
    },
  );

  test("a token narrowed to seeing plans sees plans, and passes nowhere that wants a session", async () => {
    const found = await differences((route, row) => {
      const [place] = rowsOf(row)[0]!;
      const ids = idsAt(shard.world.callers[0]!, place);
      return [[`at ${place}`, row.token, () => ask(route, row, shard.narrowed, ids, place)]];
    });
    expect(found).toEqual([]);
  });

  test("an analyst who showed no second factor is asked for one wherever the role would count", async () => {
    const found = await differences((route, row) => {
      const [place] = rowsOf(row)[0]!;
      const ids = idsAt(shard.unproven.get("analyst")!, place);
      return [
        [
          `at ${place}`,
          row.withheld,
          () => ask(route, row, shard.unproven.get("analyst")!.token, ids, place),
        ],
      ];
    });
    expect(found).toEqual([]);
  });

  test.each([...defaultSecondFactorRoles])(
    "what the role %s allows waits for a second factor, and their own enrolment does not",
    async (role) => {
      const caller = shard.unproven.get(role)!;
      const index = roles.indexOf(role);
      const found = await differences((route, row) =>
        rowsOf(row).flatMap(([place, line]) => {
          // What is filtered by role among what everybody signed in may ask is none of these two.
          const isEverybodys = row.guard !== "action" && !/[^+ ]/.test(line);
          if (cellsOf(line)[index] !== "+" || place === "self") return [];
          if (row.guard !== "action" && !isEverybodys) return [];
          const letter = isEverybodys ? "+" : "2";
          return [
            [
              `at ${place}`,
              letter,
              () => ask(route, row, caller.token, shard.world.at[place], place),
            ] as const,
          ];
        }),
      );
      expect(found).toEqual([]);
    },
  );
}
