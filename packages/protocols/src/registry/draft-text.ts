import { canonicalJson, sha256OfText, type CanonicalValue } from "@interphase/audit";
import { localeSchema, type Locale } from "@interphase/names/contract";
import { z } from "zod";
import { mostDocumentBytes, protocolDocumentSchema } from "../document/document.js";
import { protocolKindSchema, type ProtocolKind } from "../document/kind.js";
import { isActive } from "../document/text.js";
import type { DocumentProblem } from "./draft.contract.js";

/**
 * A text in work as it is kept.
 * **Shape** `text` is canonical JSON and `sha256` of it, sound or not. `title` and `kind` are what it says by now; null where it says none.
 */
export interface DraftText {
  readonly text: string;
  readonly sha256: string;
  readonly title: Partial<Record<Locale, string>> | null;
  readonly kind: ProtocolKind | null;
}

/** Why is a text not kept at all? Too large, or it holds what would act on a page, at these places. */
export type DraftTextFailure =
  | { readonly code: "protocol.too-large"; readonly mostBytes: number }
  | { readonly code: "protocol.unwritable-text"; readonly pointers: readonly string[] };

/** How many places are named in a refusal? Whoever mends these is told of the others. */
const mostPlaces = 20;

/** How is a place in a document written? **Source** RFC 6901 */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/**
 * What is kept of a document in work? What is not sound yet is kept too: nothing typed is lost.
 * **Fails** protocol.too-large, protocol.unwritable-text
 */
export function readDraftText(
  document: Readonly<Record<string, unknown>>,
):
  | { readonly ok: true; readonly value: DraftText }
  | { readonly ok: false; readonly failure: DraftTextFailure } {
  const pointers = [...findActive(document, [])].slice(0, mostPlaces).map(pointerOf);
  if (pointers.length > 0) return { ok: false, failure: { code: "protocol.unwritable-text", pointers } };
  const text = canonicalJson(document as CanonicalValue);
  if (Buffer.byteLength(text) > mostDocumentBytes)
    return { ok: false, failure: { code: "protocol.too-large", mostBytes: mostDocumentBytes } };
  const value = { text, sha256: sha256OfText(text), title: titleOf(document), kind: kindOf(document) };
  return { ok: true, value };
}

/** What is wrong with a document, and where? Empty: it is sound. */
export function findDocumentProblems(document: unknown): DocumentProblem[] {
  const parsed = protocolDocumentSchema.safeParse(document);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, code, message }) => ({
    pointer: pointerOf(path),
    code: `document.${code.replaceAll("_", "-")}`,
    message,
  }));
}

function* findActive(value: unknown, path: readonly PropertyKey[]): Generator<readonly PropertyKey[]> {
  if (typeof value === "string") {
    if (isActive(value)) yield path;
  } else if (typeof value === "object" && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      if (isActive(name)) yield [...path, name];
      else yield* findActive(inner, [...path, name]);
    }
}

const titleSchema = z.partialRecord(localeSchema, z.string().min(1).max(200));

function titleOf({ title }: Readonly<Record<string, unknown>>): DraftText["title"] {
  const read = titleSchema.safeParse(title);
  return read.success && Object.keys(read.data).length > 0 ? read.data : null;
}

function kindOf({ kind }: Readonly<Record<string, unknown>>): ProtocolKind | null {
  const read = protocolKindSchema.safeParse(kind);
  return read.success ? read.data : null;
}
