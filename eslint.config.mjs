import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

import { houseRules } from "./tooling/eslint/plugin.mjs";

const TYPESCRIPT = ["apps/**/*.{ts,tsx}", "packages/**/*.ts"];
const TESTS = ["**/*.test.{ts,tsx}", "apps/*/test/**/*.ts", "packages/*/src/testing/**/*.ts"];

export default tseslint.config(
  {
    name: "interphase/ignored",
    ignores: [
      "**/node_modules/**",
      "**/dist/**",
      "**/.next/**",
      "**/.turbo/**",
      ".data/**",
      "coverage/**",
      "tooling/fixtures/**",
      "**/next-env.d.ts",
    ],
  },
  { name: "interphase/suppressions", linterOptions: { reportUnusedDisableDirectives: "error" } },
  { ...eslint.configs.recommended, name: "interphase/javascript" },
  {
    name: "interphase/tooling",
    files: ["**/*.{mjs,cjs,js}"],
    languageOptions: {
      globals: Object.fromEntries(
        "process console Buffer URL setTimeout clearTimeout setInterval clearInterval setImmediate performance fetch FormData Blob AbortSignal structuredClone TextEncoder TextDecoder require module __dirname"
          .split(" ")
          .map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    name: "interphase/typescript",
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["apps/*/next.config.ts"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Nest injects by the type of a constructor argument; an erased import would inject undefined.
      "@typescript-eslint/consistent-type-imports": "off",
      // Methods wired by decorators and zod's own methods lose nothing by being passed around.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    name: "interphase/tests",
    files: TESTS,
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
    },
  },
  {
    name: "interphase/size",
    files: [...TYPESCRIPT, "tooling/**/*.mjs"],
    rules: { "max-lines": ["error", 400] },
  },
  {
    name: "interphase/function-size",
    files: [...TYPESCRIPT, "tooling/**/*.mjs"],
    ignores: [...TESTS, "**/migrations/**"],
    rules: { "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }] },
  },
  {
    // A component's markup is a list of lines, not of steps (decision 0004).
    name: "interphase/markup-size",
    files: ["apps/portal/**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 100, skipBlankLines: true, skipComments: true }] },
  },
  ...houseRules,
);
