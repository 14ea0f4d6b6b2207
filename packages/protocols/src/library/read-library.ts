import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { protocolDocumentSchema, type ProtocolDocument } from "../document/document.js";
import { libraryNames, type LibraryName } from "./library-names.js";

const shippedDirectory = fileURLToPath(new URL("../../library/", import.meta.url));

/**
 * What does a protocol of the library say? **Fails** by throwing when its file is no protocol, which a test of the whole library
 * would have found.
 */
export function readLibraryProtocol(name: LibraryName): ProtocolDocument {
  const text = readFileSync(`${shippedDirectory}${name}.json`, "utf8");
  return protocolDocumentSchema.parse(JSON.parse(text));
}

/** Which protocols come with the package, each with its document? **Shape** in the order a laboratory would need them. */
export function readLibrary(): { name: LibraryName; document: ProtocolDocument }[] {
  return libraryNames.map((name) => ({ name, document: readLibraryProtocol(name) }));
}
