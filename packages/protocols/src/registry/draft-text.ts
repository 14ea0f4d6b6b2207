import { canonicalJson, sha256OfText, type CanonicalValue } from "@interphase/audit";
import { inEveryLocale, type Locale } from "@interphase/names";
import { localeSchema } from "@interphase/names/contract";
import { z } from "zod";
import { mostDocumentBytes } from "../document/document.js";
import { protocolKindSchema, type ProtocolKind } from "../document/kind.js";
import { isActive } from "../document/text.js";
import { pointerOf } from "../rules/pointer.js";
import { problemOf, sayProblem, type ProtocolProblem } from "../rules/problem.js";
import { validate } from "../rules/validate.js";
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

/** Why is a text not kept at all? Too large, or it holds what would act on a page or is nested too deep, at these places. */
export type DraftTextFailure =
  | { readonly code: "protocol.too-large"; readonly mostBytes: number }
  | { readonly code: "protocol.unwritable-text"; readonly pointers: readonly string[] };

/** How many places are named in a refusal? Whoever mends these is told of the others. */
const mostPlaces = 20;
/** How deep may a text in work be nested? Much deeper than any protocol is. */
const deepest = 100;

/**
 * What is kept of a document in work? What is not sound yet is kept too: nothing typed is lost.
 * **Fails** protocol.too-large, protocol.unwritable-text
 */
export function readDraftText(
  document: Readonly<Record<string, unknown>>,
):
  | { readonly ok: true; readonly value: DraftText }
  | { readonly ok: false; readonly failure: DraftTextFailure } {
  const pointers = findUnwritable(document).map(pointerOf);
  if (pointers.length > 0) return { ok: false, failure: { code: "protocol.unwritable-text", pointers } };
  const text = canonicalJson(document as CanonicalValue);
  if (Buffer.byteLength(text) > mostDocumentBytes)
    return { ok: false, failure: { code: "protocol.too-large", mostBytes: mostDocumentBytes } };
  const value = { text, sha256: sha256OfText(text), title: titleOf(document), kind: kindOf(document) };
  return { ok: true, value };
}

/** What is wrong with a document, and where? Over the whole range of its parameters. Empty: it is sound. */
export function findDocumentProblems(document: unknown): DocumentProblem[] {
  return validate(document).problems.map(sayInEveryLocale);
}

/** What is said of a whole document that could not be looked through? */
export function sayUnfinished(
  code: "document.takes-too-long" | "document.not-looked-through",
): DocumentProblem {
  return sayInEveryLocale(problemOf(code, ""));
}

function sayInEveryLocale({ pointer, code, facts }: ProtocolProblem): DocumentProblem {
  const message = inEveryLocale((locale) => sayProblem({ code, facts }, locale));
  return { pointer, code, message };
}

/** A place in a document, from the inside out: many places share what is above them. */
interface Place {
  readonly name: string;
  readonly above: Place | undefined;
  readonly depth: number;
}

/** The first places that hold what would act on a page, or are too deep to be walked. Each value is looked at once, whatever its depth. */
function findUnwritable(document: object): readonly (readonly string[])[] {
  const places: (readonly string[])[] = [];
  const waiting: [value: unknown, place: Place | undefined][] = [[document, undefined]];
  for (let next = waiting.pop(); next !== undefined && places.length < mostPlaces; next = waiting.pop()) {
    const [value, place] = next;
    const isWrong =
      (place !== undefined && (place.depth > deepest || isActive(place.name))) ||
      (typeof value === "string" && isActive(value));
    if (isWrong) places.push(namesOf(place));
    else if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value).reverse())
        waiting.push([inner, { name, above: place, depth: (place?.depth ?? 0) + 1 }]);
  }
  return places;
}

function namesOf(place: Place | undefined): string[] {
  const names: string[] = [];
  for (let at = place; at !== undefined; at = at.above) names.push(at.name);
  return names.reverse();
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
