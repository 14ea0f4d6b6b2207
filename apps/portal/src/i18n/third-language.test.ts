import { findUnsaid, sayPseudo } from "@interphase/names/testing";
import { createTranslator, type AbstractIntlMessages } from "next-intl";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "messages", "en");
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8")) as AbstractIntlMessages;

/** A message in the third language: what is written around arguments and inside the forms of a plural. */
function translate(message: string): string {
  const [, before = "", opened = ""] = /^([^{}]*)([^]*)$/u.exec(message) ?? [];
  if (opened === "") return sayPseudo(before);
  const argument = takeBraces(opened);
  const rest = opened.slice(argument.length);
  return sayPseudo(before) + translateArgument(argument) + (rest === "" ? "" : translate(rest));
}

function takeBraces(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}" && (depth -= 1) === 0) return text.slice(0, at + 1);
  }
  throw new Error(`A brace is not closed in ${text}`);
}

function translateArgument(argument: string): string {
  const [, head, forms] = /^(\{\w+, plural,)([^]*)\}$/u.exec(argument) ?? [];
  if (head === undefined || forms === undefined) return argument;
  let [said, left] = [head, forms];
  for (;;) {
    const key = /^\s*[=\w]+\s*/u.exec(left)?.[0];
    if (key === undefined) return `${said}}`;
    const form = takeBraces(left.slice(key.length));
    said += `${key}{${translate(form.slice(1, -1))}}`;
    left = left.slice(key.length + form.length);
  }
}

const translateAll = (messages: AbstractIntlMessages): AbstractIntlMessages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, inner]) => [
      key,
      typeof inner === "string" ? translate(inner) : translateAll(inner),
    ]),
  );

function listKeys(messages: AbstractIntlMessages, path = ""): [key: string, message: string][] {
  return Object.entries(messages).flatMap(([key, inner]) =>
    typeof inner === "string" ? [[path + key, inner]] : listKeys(inner, `${path}${key}.`),
  );
}

test.each(readdirSync(folder))(
  "a third language is a folder of messages: every one of %s is said in it",
  (file) => {
    const messages = translateAll(read(file));
    const t = createTranslator({
      locale: "en",
      messages,
      onError: (error) => {
        throw error;
      },
    }) as (key: string, values: Record<string, number>) => string;
    const said = listKeys(messages).flatMap(([key, message]) => {
      const names = [...message.matchAll(/\{(\w+)/gu)].map(([, name = ""]) => name);
      return [1, 1234].map((count) => t(key, Object.fromEntries(names.map((name) => [name, count]))));
    });
    expect(said.length).toBeGreaterThan(0);
    expect(said.flatMap(findUnsaid)).toEqual([]);
  },
);

test("plurals keep their forms, arguments their names", () => {
  expect(translate("{count, plural, one {# row} other {# rows}} of {name}")).toBe(
    "{count, plural, one {[# řóŵ~~]} other {[# řóŵš~~~]}}[ óƒ ~~]{name}",
  );
});
