import { readTestEnv } from "./env.js";
import { testDatabase } from "./test-database.js";

/** A real api, over the worker's own database, as a caller sees it. */
export interface TestApi {
  readonly url: string;
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
}

/** The process of the built api that the suites of a jest worker share. */
export interface SharedApi extends TestApi {
  /** Collects garbage, and tells what is left of its heap. **Units** bytes. */
  heapUsed(): Promise<number>;
}

/** A process of the built api that one suite began, and ends. */
export interface BuiltApi extends SharedApi {
  close(): Promise<void>;
}

/** What may a request to the api carry? */
export interface RequestOptions {
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly body?: RequestInit["body"];
}

/** What can a caller see of an answer? */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Keys that protect nothing: every test run starts with an empty database. */
export const testSecretKeys = `test:${Buffer.alloc(32, 7).toString("base64url")}`;
/** Where does the shared api's portal stand? Links in mails and the origin of passkeys come from it. */
export const testPortalUrl = "http://localhost:3000";
/** How many connections may one api of the tests hold? */
export const testPoolSize = 6;

/** Under which settings does an api of the tests run, unless a suite says otherwise? */
export async function testSettings(): Promise<Record<string, string>> {
  const { appUrl } = await testDatabase();
  return {
    DATABASE_APP_URL: appUrl,
    SECRET_KEYS: testSecretKeys,
    API_PORT: "0",
    LOG_LEVEL: "silent",
    DATABASE_POOL_SIZE: String(testPoolSize),
    PORTAL_URL: testPortalUrl,
    // Tests age a ballot, and one that waits for its closing waits seconds.
    BALLOT_LEAST_MINUTES: "0",
  };
}

/**
 * Which api do the suites of this jest worker share? A process of the built api, begun by the first suite that asks and
 * kept for those that follow, with limits that no suite reaches. A suite makes its own organisations and people, and counts
 * only their rows. Whoever needs probes, spies, limits or settings of their own starts their own.
 */
export async function sharedApi(): Promise<SharedApi> {
  const roomy = { LOGIN_FAILURES_PER_ACCOUNT: "1000000", LOGIN_FAILURES_PER_NETWORK: "1000000" };
  return askKeeper(`/shared/${readTestEnv().workerId}`, { ...(await testSettings()), ...roomy });
}

/** Starts a process of the built api with these settings, for one suite, which closes it. */
export async function startBuiltApi(settings: Record<string, string>): Promise<BuiltApi> {
  return askKeeper("/own", { ...(await testSettings()), ...settings });
}

async function askKeeper(path: string, settings: Record<string, string>): Promise<BuiltApi> {
  const { url, pid } = (await tellKeeper("POST", path, settings)) as { url: string; pid: number };
  return {
    ...apiAt(url),
    heapUsed: async () => Number(await tellKeeper("GET", `/${String(pid)}/heap`)),
    close: async () => {
      await tellKeeper("DELETE", `/${String(pid)}`);
    },
  };
}

async function tellKeeper(method: string, path: string, json?: object): Promise<unknown> {
  const body = json === undefined ? {} : { body: JSON.stringify(json) };
  const answer = await fetch(`${readTestEnv().keeperUrl}${path}`, { method, ...body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text) as unknown;
}

/** Speaks to the api at this address. */
export function apiAt(url: string): TestApi {
  return { url, request: (method, path, options) => send(`${url}${path}`, method, options ?? {}) };
}

async function send(url: string, method: string, options: RequestOptions): Promise<Answer> {
  const headers: Record<string, string> = { ...options.headers };
  if (options.token !== undefined) headers["authorization"] = `Bearer ${options.token}`;
  if (options.json !== undefined) headers["content-type"] = "application/json";
  const body = options.json === undefined ? options.body : JSON.stringify(options.json);
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await response.text();
  const isJson = /[/+]json/.test(response.headers.get("content-type") ?? "") && text !== "";
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (isJson ? JSON.parse(text) : {}) as Answer["body"],
  };
}
