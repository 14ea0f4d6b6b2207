import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { envSchema, readEnv } from "./env.js";

const needed = {
  DATABASE_APP_URL: "postgresql://app:secret@127.0.0.1:5432/interphase",
  SECRET_KEYS: `a:${"A".repeat(43)}`,
};

test(".env.example lists exactly the settings there are", () => {
  const text = readFileSync(resolve(__dirname, "../../../.env.example"), "utf8");
  const keys = [...text.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(keys.sort()).toEqual(Object.keys(envSchema.shape).sort());
});

test("the settings cannot be changed after start", () => {
  expect(Object.isFrozen(readEnv(needed))).toBe(true);
});

test("an empty setting is an absent one", () => {
  expect(readEnv({ ...needed, API_PORT: "" }).API_PORT).toBe(4000);
});

test.each([
  ["API_PORT", "70000"],
  ["API_PORT", "4e3"],
  ["LOGIN_FAILURES_PER_ACCOUNT", "0"],
  ["LOG_LEVEL", "loud"],
])("%s=%s is refused by name", (key, value) => {
  expect(() => readEnv({ ...needed, [key]: value })).toThrow(key);
});

test("a refused secret is not repeated in the message", () => {
  const wrong = { DATABASE_APP_URL: "hunter2", SECRET_KEYS: "a:hunter2" };
  expect(() => readEnv(wrong)).toThrow(/^(?![\s\S]*hunter2)[\s\S]*DATABASE_APP_URL[\s\S]*SECRET_KEYS/);
});
