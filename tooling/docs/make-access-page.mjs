import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { format, resolveConfig } from "prettier";

import { accessPage } from "./access-page.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const PAGE = resolve(ROOT, "docs/access.md");

/** The page as it must be now: from the built package, in the repository's format. */
export async function freshPage() {
  const access = await import(pathToFileURL(resolve(ROOT, "packages/access/dist/index.js")).href);
  return format(accessPage(access), { ...(await resolveConfig(PAGE)), parser: "markdown" });
}

export const writtenPage = () => readFile(PAGE, "utf8");

// npm run docs:access
if (import.meta.filename === process.argv[1]) await writeFile(PAGE, await freshPage());
