/**
 * What is wrong at a line of a certificate?
 * `malformed`: it is not what the format says. `not-as-written`: the file is not written in the one form. `wrong-value`: another
 * value was expected. `wrong-time`: an instant is not where it must be. `out-of-order`: it does not stand after the one before it.
 * `unknown`: no such unit or organisation in the electorate. `not-allowed`: it does not go with rule, secrecy or naming.
 * `does-not-count`: the vote stands in the wrong list, seen who has left. `signature-broken`: the signature is not of this content
 * by this key. `unnamed-key`: signed by a key you did not name.
 */
export type CertificateProblemCode =
  | "malformed"
  | "not-as-written"
  | "wrong-value"
  | "wrong-time"
  | "out-of-order"
  | "unknown"
  | "not-allowed"
  | "does-not-count"
  | "signature-broken"
  | "unnamed-key";

/**
 * Which line of a certificate is wrong, and what was expected there?
 * **Shape** `pointer` is an RFC 6901 path into the JSON; `line` counts from one, null where the file has another form than the
 * written one; `expected` and `found` are JSON, or what the format says, null where there is no one value.
 */
export interface CertificateProblem {
  readonly code: CertificateProblemCode;
  readonly pointer: string;
  readonly line: number | null;
  readonly expected: string | null;
  readonly found: string | null;
}

/** Collects what is wrong, by where it stands. */
export type NoteProblem = (
  code: CertificateProblemCode,
  path: readonly (string | number)[],
  expected?: unknown,
  found?: unknown,
) => void;

/** How is a path into JSON written? **Source** RFC 6901, JSON Pointer. https://www.rfc-editor.org/rfc/rfc6901 */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/**
 * At which line does a path stand, in a value written two spaces deep?
 * **Shape** counts from one; for a member that is missing, where its object begins.
 */
export function lineOf(value: unknown, path: readonly (string | number)[]): number {
  let line = 1;
  let at: unknown = value;
  for (const part of path) {
    if (typeof at !== "object" || at === null) return line;
    const entries = Object.entries(at);
    const place = entries.findIndex(([name]) => name === String(part));
    if (place < 0) return line;
    line += 1 + entries.slice(0, place).reduce((sum, [, member]) => sum + lineCountOf(member), 0);
    at = entries[place]?.[1];
  }
  return line;
}

function lineCountOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  const members = Object.values(value);
  return members.length === 0 ? 1 : members.reduce((sum: number, one) => sum + lineCountOf(one), 2);
}
