import { Database } from "../../../src/platform/database/database.service.js";
import { anonymousScope } from "../../../src/platform/database/scope.js";
import { RateLimitsRepository } from "../../../src/platform/rate-limits/rate-limits.repository.js";
import { openTestDatabase } from "../../harness/own-database.js";

const windowMs = 60_000;
const start = new Date("2026-03-01T10:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);
let database: Database;
let limits: RateLimitsRepository;
beforeAll(async () => {
  database = await openTestDatabase();
  limits = new RateLimitsRepository(database);
});
afterAll(() => database.onApplicationShutdown());

const take = (kind: string, at: Date, ...keys: [string, number][]) =>
  limits.take(
    kind,
    keys.map(([key, most]) => ({ key, most })),
    new Date(at.getTime() - windowMs),
    at,
  );

test("gives as many places as there are, and says exactly when the next is free", async () => {
  for (let n = 0; n < 3; n += 1) expect(await take("a", later(n * 1000), ["x", 3])).toBeUndefined();
  expect(await take("a", later(10_000), ["x", 3])).toEqual(later(windowMs));
  expect(await take("a", later(10_000), ["y", 3])).toBeUndefined();
  expect(await take("b", later(10_000), ["x", 3])).toBeUndefined();
  expect(await take("a", later(windowMs), ["x", 3])).toBeUndefined();
  expect(await take("a", later(windowMs), ["x", 3])).toEqual(later(windowMs + 1000));
});

test("a place under a full counter takes none under the others, and the longest wait is said", async () => {
  expect(await take("c", later(0), ["one", 1])).toBeUndefined();
  expect(await take("c", later(5000), ["two", 1])).toBeUndefined();
  expect(await take("c", later(6000), ["one", 1], ["two", 1], ["three", 1])).toEqual(later(windowMs + 5000));
  expect(await take("c", later(6000), ["three", 1])).toBeUndefined();
});

test("64 at once get no more places than there are, whatever the order of their counters", async () => {
  const keys: [string, number][] = [
    ["left", 5],
    ["right", 50],
  ];
  const taken = await Promise.all(
    Array.from({ length: 64 }, (_, n) => take("d", start, ...(n % 2 === 0 ? keys : [...keys].reverse()))),
  );
  expect(taken.filter((freeAt) => freeAt === undefined)).toHaveLength(5);
});

test("counts in an actor's transaction too, and nobody without the purpose sees a counter", async () => {
  const scope = { organisationId: null, personId: "0198a2b4-0000-7000-8000-000000000001" };
  expect(await database.runAs(scope, () => take("e", start, ["x", 1]))).toBeUndefined();
  expect(await take("e", start, ["x", 1])).toBeDefined();
  const seen = await database.runAs(anonymousScope, () => database.execute("SELECT FROM rate_limit_takes"));
  expect(seen).toBe(0);
});

test("forgets what is older than any window", async () => {
  const count = () =>
    database.withPurpose("authentication", () =>
      database.execute(`SELECT FROM rate_limit_takes WHERE kind = 'f'`),
    );
  for (let n = 0; n < 5; n += 1) await take("f", later(n), ["x", 9]);
  expect(await count()).toBe(5);
  await take("f", later(25 * 60 * 60_000), ["y", 9]);
  expect(await count()).toBe(1);
});
