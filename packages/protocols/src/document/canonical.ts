import { canonicalJson, type CanonicalValue } from "@interphase/audit/contract";
import type { ProtocolDocument } from "./document.js";

/**
 * Which one text stands for a document? **Shape** RFC 8785: the order of keys and white space make no difference.
 * **Fails** by throwing for a number that is not finite, which no parsed document holds.
 */
export function canonicalTextOf(document: ProtocolDocument): string {
  return canonicalJson(valueOf(document));
}

/** What is said and what is left out are one thing where a field may be `undefined`: it is left out. */
function valueOf(value: unknown): CanonicalValue {
  if (Array.isArray(value)) return value.map(valueOf);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .map(([name, inner]) => [name, valueOf(inner)]),
    );
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new RangeError("a document holds JSON alone");
}
