import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "@interphase/access";
import { requestedTag } from "./locale";

const folder = join(__dirname, "messages");

function keysOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

function read(locale: string, file: string): string[] {
  return keysOf(JSON.parse(readFileSync(join(folder, locale, file), "utf8"))).sort();
}

/** Said in Chinese alone: for English the api's own sentence or the publisher's own words stand. */
const chineseOnly = /^\.(gaps\.codes|priceBasis)\./;

test.each(readdirSync(join(folder, "en")))("says in Chinese all that it says in English: %s", (file) => {
  const [english, chinese] = [read("en", file), read("zh-CN", file)];
  expect(english.filter((key) => key !== ".priceBasis" && !chinese.includes(key))).toEqual([]);
  expect(chinese.filter((key) => !chineseOnly.test(key) && !english.includes(key))).toEqual([]);
});

test("every part of the platform that rights begin with has a name of its own on the page of one's rights", () => {
  const parts = [...new Set(actions.map((action) => action.split(".")[0] ?? ""))];
  for (const locale of readdirSync(folder)) {
    const text = readFileSync(join(folder, locale, "account.json"), "utf8");
    const { groups } = JSON.parse(text) as { groups: Record<string, string | undefined> };
    const names = parts.map((part) => groups[part] ?? `${part} has no name`);
    expect([locale, names.filter((name) => name.endsWith("has no name"))]).toEqual([locale, []]);
    expect([locale, new Set(names).size]).toEqual([locale, names.length]);
  }
});

test.each([
  ["zh-TW,zh;q=0.9,en;q=0.8", "zh-CN"],
  ["de,en;q=0.5,zh;q=0.7", "zh-CN"],
  ["de", "en"],
  [null, "en"],
])("greets a browser that asks for %s in %s", (header, locale) => {
  expect(requestedTag(undefined, header)).toBe(locale);
});

test("speaks the language that was chosen, whatever the browser asks for, and no other", () => {
  expect(requestedTag("zh-CN", "en")).toBe("zh-CN");
  expect([requestedTag("zh", "en"), requestedTag("zh-TW", null)]).toEqual(["en", "en"]);
});
