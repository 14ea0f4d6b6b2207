import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { editionManifestSchema, type EditionManifest, type EditionSummary } from "./reference-edition.js";

/** The editions that ship with this package; the same depth from src and from dist. */
const shippedDirectory = fileURLToPath(new URL("../../data/", import.meta.url));

/** Where does an edition lie, and what does its manifest say? */
export interface EditionLocation {
  readonly directory: string;
  readonly manifest: EditionManifest;
}

const found = new Map<string, readonly EditionLocation[]>();

/**
 * Where do editions lie, and what do their manifests say? Looked up once per process: a folder added later is seen after
 * the next start.
 * **Shape** newest `asOf` first, then by name descending. A name found twice counts once: the shipped one wins.
 */
export function findEditionLocations(extraDirectories: readonly string[] = []): readonly EditionLocation[] {
  const key = extraDirectories.join("\n");
  const known = found.get(key);
  if (known !== undefined) return known;
  const locations = readLocations(extraDirectories);
  found.set(key, locations);
  return locations;
}

function readLocations(extraDirectories: readonly string[]): EditionLocation[] {
  const byName = new Map<string, EditionLocation>();
  for (const parent of [shippedDirectory, ...extraDirectories]) {
    if (!existsSync(parent)) continue;
    for (const entry of readdirSync(parent, { withFileTypes: true })) {
      const path = join(parent, entry.name, "manifest.json");
      if (!entry.isDirectory() || !existsSync(path)) continue;
      const manifest = parseManifest(path);
      if (!byName.has(manifest.name)) {
        byName.set(manifest.name, { directory: join(parent, entry.name), manifest });
      }
    }
  }
  return [...byName.values()].sort((a, b) => compareEditions(b.manifest, a.manifest));
}

/** Which edition is older? Negative when `a` is. */
export function compareEditions(
  a: EditionSummary | EditionManifest,
  b: EditionSummary | EditionManifest,
): number {
  return compareText(a.asOf, b.asOf) || compareText(a.name, b.name);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function parseManifest(path: string): EditionManifest {
  try {
    return editionManifestSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    throw new Error(`The edition manifest ${path} cannot be read.`, { cause });
  }
}

/** What is the sha256 of a file's bytes, in hex? */
export function sha256Hex(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Which hash names an edition's content? **Shape** over the lines `<file> <sha256>\n`, files ascending. */
export function editionSha256(files: Readonly<Record<string, string>>): string {
  const lines = Object.keys(files)
    .sort(compareText)
    .map((file) => `${file} ${files[file] ?? ""}\n`);
  return sha256Hex(lines.join(""));
}
