import type { Logger } from "pino";
import type { Feature } from "../../src/app.module.js";
import { createApp, type App } from "../../src/create-app.js";
import { readEnv } from "../../src/env.js";
import { featuresOf } from "../../src/features.js";
import { createLogger } from "../../src/logger.js";
import { testDatabase } from "./test-database.js";

/** A real api on a free port, over the worker's own database. */
export interface TestApp {
  readonly app: App;
  readonly url: string;
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
}

export interface RequestOptions {
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly body?: RequestInit["body"];
}

/** What a caller can see of an answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Starts the api; `overrides` are settings of its environment, `features` stand beside the real ones. */
export async function startTestApp(
  overrides: Record<string, string> = {},
  features: readonly Feature[] = [],
  logger?: Logger,
): Promise<TestApp> {
  const { appUrl } = await testDatabase();
  const env = readEnv({
    DATABASE_APP_URL: appUrl,
    SECRET_KEYS: testSecretKeys,
    API_PORT: "0",
    LOG_LEVEL: "silent",
    DATABASE_POOL_SIZE: "6",
    ...overrides,
  });
  const app = await createApp(env, logger ?? createLogger(env.LOG_LEVEL), [...featuresOf(env), ...features]);
  const url = await app.listen();
  return { app, url, request: (method, path, options) => send(`${url}${path}`, method, options ?? {}) };
}

/** Keys that protect nothing: every test run starts with an empty database. */
export const testSecretKeys = `test:${Buffer.alloc(32, 7).toString("base64url")}`;

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
