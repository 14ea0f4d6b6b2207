import { readFileSync } from "node:fs";
import { join } from "node:path";
import { latestContainedPrices } from "./contained-price.js";
import { editionSha256, findEditionLocations, sha256Hex, type EditionLocation } from "./edition-directory.js";
import { laterTableFiles, parseEditionTables, tableFiles } from "./edition-tables.js";
import type { Fact } from "./fact.js";
import type { EditionSummary, ReferenceEdition } from "./reference-edition.js";

const loaded = new Map<string, ReferenceEdition>();

/**
 * Which editions of the reference facts are there?
 * **Shape** newest first; the first one is the default. `extraDirectories` hold further edition folders.
 */
export function listEditions(extraDirectories: readonly string[] = []): EditionSummary[] {
  return findEditionLocations(extraDirectories).map(({ manifest }) => summarise(manifest));
}

/** Which edition is used when none is named? */
export function defaultEditionName(extraDirectories: readonly string[] = []): string {
  const newest = findEditionLocations(extraDirectories)[0];
  if (newest === undefined) throw new Error("No edition of the reference facts was found.");
  return newest.manifest.name;
}

/**
 * What are the facts of one edition? Read once, then kept: an edition never changes.
 * **Fails** by throwing when no such edition exists (ask `listEditions` first) or when its files do not have the hashes of
 * its manifest.
 */
export function loadEdition(name: string, extraDirectories: readonly string[] = []): ReferenceEdition {
  const key = [name, ...extraDirectories].join("\n");
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const location = findEditionLocations(extraDirectories).find(({ manifest }) => manifest.name === name);
  if (location === undefined) throw new Error(`There is no edition of the reference facts named ${name}.`);
  const edition = readEdition(location);
  loaded.set(key, edition);
  return edition;
}

function summarise(manifest: EditionLocation["manifest"]): EditionSummary {
  const { name, title, asOf, publishedOn, note, sha256 } = manifest;
  return { name, title, asOf, publishedOn, note, sha256 };
}

function readEdition({ directory, manifest }: EditionLocation): ReferenceEdition {
  if (editionSha256(manifest.files) !== manifest.sha256) {
    throw new Error(`The manifest of edition ${manifest.name} does not have the hash it states.`);
  }
  const files = [...tableFiles, ...laterTableFiles.filter((file) => file in manifest.files)];
  const texts = Object.fromEntries(
    files.map((file) => [file, readChecked(directory, file, manifest.files[file])]),
  );
  const tables = parseEditionTables(texts);
  const facts = [...tables.facts].sort((a, b) => (a.factId < b.factId ? -1 : 1));
  const factById = new Map(facts.map((fact) => [fact.factId, fact]));
  if (factById.size !== facts.length) throw new Error(`Edition ${manifest.name} has two facts of one id.`);
  if (new Set(tables.measures.map(({ measureId }) => measureId)).size !== tables.measures.length) {
    throw new Error(`Edition ${manifest.name} has two measures of one id.`);
  }
  const governance = facts.filter((fact) => fact.kind === "governance");
  return {
    ...summarise(manifest),
    ...tables,
    facts,
    factById,
    productionByMineral: groupFacts(
      facts.filter((fact) => fact.kind === "production"),
      (fact) => fact.mineralId,
    ),
    governanceByCountry: groupFacts(governance, (fact) => fact.countryIso3),
    containedPriceByMineral: latestContainedPrices(facts),
    latestGovernanceYear: Math.max(...governance.map((fact) => fact.year ?? 0)),
  };
}

function readChecked(directory: string, file: string, expected: string | undefined): string {
  const text = readFileSync(join(directory, file), "utf8");
  if (sha256Hex(text) !== expected) {
    throw new Error(`The file ${join(directory, file)} was changed: an edition is immutable.`);
  }
  return text;
}

function groupFacts(facts: readonly Fact[], keyOf: (fact: Fact) => string | null): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return groups;
}
