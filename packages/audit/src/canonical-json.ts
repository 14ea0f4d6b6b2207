/** What canonical JSON can hold here. */
export type CanonicalValue =
  string | number | boolean | null | readonly CanonicalValue[] | { readonly [name: string]: CanonicalValue };

/**
 * Which one text stands for a value? The same bytes on every machine, so that a hash of it means something.
 * **Fails** by throwing for what has no such text: numbers that are not finite, and halves of surrogate pairs.
 * **Source** RFC 8785, JSON Canonicalization Scheme: names sorted by UTF-16 code units, no white space, numbers and
 * escapes as ECMAScript writes them. https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return numberText(value);
  if (typeof value === "string") return stringText(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.keys(value)
    .sort()
    .map((name) => `${stringText(name)}:${canonicalJson(value[name] ?? null)}`);
  return `{${members.join(",")}}`;
}

const loneSurrogate = /\p{Surrogate}/u;
const isList = (value: object): value is readonly CanonicalValue[] => Array.isArray(value);

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError("canonical JSON holds finite numbers alone");
  return JSON.stringify(value);
}

function stringText(value: string): string {
  if (loneSurrogate.test(value)) throw new RangeError("canonical JSON holds well-formed Unicode alone");
  return JSON.stringify(value);
}
