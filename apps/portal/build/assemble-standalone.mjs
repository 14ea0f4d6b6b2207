/**
 * Makes `.next/standalone` complete: Next leaves the browser's files out of it, and a server started from there would serve
 * pages without styles or scripts.
 */
import { cp, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

const portal = resolve(import.meta.dirname, "..");
const standalone = join(portal, ".next/standalone/apps/portal");

const copies = [
  [join(portal, ".next/static"), join(standalone, ".next/static")],
  [join(portal, "public"), join(standalone, "public")],
];

for (const [from, to] of copies) {
  if (!(await stat(from).catch(() => undefined))) continue;
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}
