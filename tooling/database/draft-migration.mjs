import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = resolve(import.meta.dirname, "../..");
const MIGRATIONS = join(ROOT, "apps/api/src/platform/database/migrations");

// npm run migration:draft -- <floor> <name>: what is said of the tables and the migrations do not make yet, as a migration to read and edit.
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});

/** @param {string[]} args */
async function main([floor, name]) {
  const list = join(ROOT, `apps/api/src/${floor ?? ""}.tables.ts`);
  if (floor === undefined || name === undefined || !existsSync(list))
    throw new Error(
      "usage: npm run migration:draft -- <floor of the api> <name>, such as sourcing add-visits",
    );
  run("typescript/bin/tsc", "-b", "apps/api");
  const draft = await withNewDatabase((url) => draftFrom(url));
  const { draftMigration } = await loadApi("platform/database/migration-text.js");
  const drafted = draftMigration(name, draft, readdirSync(MIGRATIONS), readFileSync(list, "utf8"));
  const file = join(MIGRATIONS, drafted.fileName);
  writeFileSync(file, drafted.text, { flag: "wx" });
  writeFileSync(list, drafted.list);
  run("prettier/bin/prettier.cjs", "--log-level", "warn", "--write", file, list);
  console.log(
    `${file}\nRead it, edit it, say above its class what it adds and why; then it does not change any more.`,
  );
  return 0;
}

/** @param {string} url the owner's address of an empty database */
async function draftFrom(url) {
  const { draftSchema } = await loadApi("platform/database/schema-draft.js");
  const { migrations, tables } = await loadApi("tables.js");
  return draftSchema(url, tables, migrations);
}

/**
 * A server of its own, gone afterwards: what a developer's own database holds changes nothing.
 *
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withNewDatabase(work) {
  const harness = join(ROOT, "apps/api/test/harness/embedded-server.mjs");
  const { startEmbeddedServer } = await import(pathToFileURL(harness).href);
  const server = await startEmbeddedServer();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/** @param {string} path */
function loadApi(path) {
  return import(pathToFileURL(join(ROOT, "apps/api/dist", path)).href);
}

/** @param {string} program @param {string[]} args */
function run(program, ...args) {
  const options = /** @type {const} */ ({ cwd: ROOT, stdio: "inherit" });
  execFileSync(process.execPath, [join(ROOT, "node_modules", program), ...args], options);
}
