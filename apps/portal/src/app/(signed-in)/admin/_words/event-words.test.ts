import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as audit from "@interphase/audit/contract";
import * as identity from "@interphase/identity/contract";
import * as sourcing from "@interphase/sourcing/contract";
import type { RouteShape } from "@interphase/contract";
import { auditWords } from "../../../../i18n/audit-words";

const folder = join(__dirname, "../../../../i18n/messages");
const read = (locale: string, file: string) =>
  JSON.parse(readFileSync(join(folder, locale, file), "utf8")) as Record<string, unknown>;
const wordsOf = (locale: string) =>
  auditWords(
    read(locale, "audit.json"),
    readdirSync(join(folder, locale)).map((file) => read(locale, file)),
  ) as {
    acts: Record<string, { did: string; toDo: string }>;
    classes: Record<string, string>;
  };

const isRoute = (value: unknown): value is RouteShape =>
  typeof value === "object" && value !== null && "method" in value && "permission" in value;
const routes = [audit, identity, sourcing].flatMap((door) => Object.values(door).filter(isRoute));
/** What is recorded: whatever is not only looked at, and every export. */
const recorded = routes.filter(
  ({ method, id }) => method !== "GET" || /export|report|\.(data|file|rows)$/.test(id),
);

test.each(["en", "zh-CN"])("the record says every act in words, not as a code: %s", (locale) => {
  const { acts, classes } = wordsOf(locale);
  expect(recorded.length).toBeGreaterThan(40);
  expect(recorded.map(({ id }) => id).filter((id) => !acts[id.replaceAll(".", "_")])).toEqual([]);
  const named = recorded.map(({ id }) => id.split(".")[0] ?? "");
  expect(named.filter((name) => !classes[name])).toEqual([]);
});
