/**
 * Why is a text no identifier of its scheme?
 * **Shape** `malformed`: its length or characters are not the scheme's, which nothing can put right. `wrong-check`: the check characters do not fit
 * the rest; `expected` are those that would, if the rest is right.
 */
export type IdentifierFailure =
  | { readonly code: "identifier.malformed" }
  | { readonly code: "identifier.wrong-check"; readonly found: string; readonly expected: string };

/** What does a typed text name? `value` is how the scheme writes it. */
export type IdentifierReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly failure: IdentifierFailure };

/** Which reading has a text of the right shape, by the check characters that it has and that it should have? */
export function compareCheck(value: string, found: string, expected: string): IdentifierReading {
  if (found === expected) return { ok: true, value };
  return { ok: false, failure: { code: "identifier.wrong-check", found, expected } };
}

/** Is a text of another shape than its scheme's? */
export const malformed: IdentifierReading = { ok: false, failure: { code: "identifier.malformed" } };
