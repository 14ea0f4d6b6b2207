import { docstring } from "./rules/docstring.mjs";
import { door } from "./rules/door.mjs";
import { fileName } from "./rules/file-name.mjs";
import { reasons } from "./rules/reasons.mjs";
import { ruleFromWord } from "./word-rule.mjs";
import { words } from "./words.mjs";

const SOURCES = ["apps/**/*.{ts,tsx}", "packages/**/*.{ts,tsx}"];

/** The house's own lint rules: one for each row of the table of owned words, and four about files and comments. */
export const plugin = {
  rules: {
    ...Object.fromEntries(words.map((word) => [word.name, ruleFromWord(word)])),
    docstring,
    door,
    "file-name": fileName,
    reasons,
  },
};

/**
 * @param {string} name
 * @param {string[]} files
 * @param {string[]} [ignores]
 * @returns {import("eslint").Linter.Config & { name: string, files: string[] }}
 */
const entry = (name, files, ignores = []) => ({
  name: `interphase/${name}`,
  files,
  ...(ignores.length > 0 ? { ignores } : {}),
  plugins: { interphase: plugin },
  rules: { [`interphase/${name}`]: "error" },
});

/**
 * Where each house rule applies; needs no type information, so fixtures can be checked under any path.
 *
 * @type {ReturnType<typeof entry>[]}
 */
export const houseRules = [
  ...words.map((word) => entry(word.name, word.files, word.allowed)),
  entry(
    "docstring",
    ["packages/*/src/**/*.ts", "apps/api/src/**/*.ts"],
    ["**/*.test.ts", "**/migrations/**"],
  ),
  entry("door", ["packages/*/src/index.ts"]),
  entry("file-name", SOURCES),
  entry("reasons", [...SOURCES, "tooling/**/*.mjs"]),
];
