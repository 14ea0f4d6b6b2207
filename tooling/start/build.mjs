import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { runCommand } from "./command.mjs";
import { exists } from "./data-dir.mjs";
import { withLock } from "./lock.mjs";

const SKIPPED = new Set(["node_modules", "dist", ".next", ".turbo", "test"]);
const OUTPUTS = [
  "apps/api/dist/main.js",
  "apps/api/dist/worker.js",
  "apps/portal/.next/standalone/apps/portal/server.js",
];
const STAMP = ".turbo/built";
const SETTINGS = ["package-lock.json", "package.json", "tsconfig.base.json", "turbo.json"];

/**
 * Builds what changed since the last build; when nothing did, not even the build tool is called, so a running copy's files
 * stay untouched.
 *
 * @param {string} root
 * @param {(text: string) => void} note
 */
export async function build(root, note) {
  if (await isBuilt(root)) return note("nothing changed");
  await withLock(
    join(root, ".turbo/build.lock"),
    async () => {
      if (await isBuilt(root)) return note("built by another start");
      const before = await fingerprint(root);
      const stampPath = join(root, STAMP);
      await rm(stampPath, { force: true });
      const turbo = join(root, "node_modules/.bin/turbo");
      const env = {
        ...process.env,
        TURBO_TELEMETRY_DISABLED: "1",
        NEXT_TELEMETRY_DISABLED: "1",
        DO_NOT_TRACK: "1",
        FORCE_COLOR: "0",
        NODE_ENV: "production",
      };
      await runCommand(turbo, ["run", "build", "--concurrency=2", "--no-color"], {
        cwd: root,
        env,
        what: "The build",
        onLine: (line) => note(/^@interphase\/[a-z-]+/.exec(line)?.[0] ?? ""),
      });
      await writeFile(stampPath, before);
      note("built");
    },
    () => note("another start is building; waiting for it"),
  );
}

/** @param {string} root */
async function isBuilt(root) {
  const built = await readFile(join(root, STAMP), "utf8").catch(() => undefined);
  return built !== undefined && built === (await fingerprint(root)) && (await hasOutputs(root));
}

/** @param {string} root */
async function hasOutputs(root) {
  return (await Promise.all(OUTPUTS.map((path) => exists(join(root, path))))).every(Boolean);
}

/** @param {string} root */
async function fingerprint(root) {
  const hash = createHash("sha256");
  /** @param {string} path */
  const add = async (path) => {
    const { size, mtimeMs } = await stat(path);
    hash.update(`${path}\0${String(size)}\0${String(mtimeMs)}\n`);
  };
  /** @param {string} folder */
  const walk = async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (SKIPPED.has(entry.name) || entry.name.endsWith(".tsbuildinfo") || entry.name === "next-env.d.ts")
        continue;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) await add(path);
    }
  };
  for (const path of SETTINGS) await add(join(root, path));
  for (const folder of ["apps", "packages"]) await walk(join(root, folder));
  return hash.digest("hex");
}
