import type { SignedHead } from "./audit.contract.js";
import type { ExportForm } from "./export-form.js";

/**
 * What is wrong where a chain breaks?
 * `header`: the first line is none. `malformed`: a line is no event. `gap`: an event is missing. `reordered`: it stands later.
 * `repeated`: an event that was there before stands again. `wrong-previous`: it stands on another hash than the event before it
 * has. `payload-altered`: the payload is not what was hashed. `hash-altered`: number, summary or hash are not what was hashed.
 * `truncated`: the chain ends before the head it must lead to, or has none. `head-altered`: the head's signature does not hold.
 * `head-differs`: the signed head has another hash at its number. `unknown-key`: a head is signed by a key that was not expected.
 * `after-the-end`: something follows the last line.
 */
export type BreakKind =
  | "header"
  | "malformed"
  | "gap"
  | "reordered"
  | "repeated"
  | "wrong-previous"
  | "payload-altered"
  | "hash-altered"
  | "truncated"
  | "head-altered"
  | "head-differs"
  | "unknown-key"
  | "after-the-end";

/** Where does a chain break? `seq` is the number of the first event that is not as it must be, `line` counts from one. */
export interface ChainBreak {
  readonly kind: BreakKind;
  readonly seq: number;
  readonly line: number;
}

/** What came of verifying an export? `head` is where the verified events end, `signedHead` the export's own last line. */
export type Verification =
  | {
      readonly ok: true;
      readonly scope: string;
      readonly form: ExportForm;
      readonly count: number;
      readonly head: { readonly seq: number; readonly hash: string };
      readonly signedHead: SignedHead | null;
    }
  | { readonly ok: false; readonly scope: string | null; readonly count: number; readonly break: ChainBreak };

/** Against what is an export verified beyond itself? */
export interface VerificationOptions {
  /** Heads known from elsewhere, kept since some day: the chain must still pass through each. */
  readonly knownHeads?: readonly SignedHead[];
  /** Public keys, in hex, that alone may have signed heads. Without them any key counts, and vouches for nothing. */
  readonly trustedKeys?: readonly string[];
  /** May the export end without a signed head? For rows that come straight from a database. */
  readonly mayLackHead?: boolean;
}
