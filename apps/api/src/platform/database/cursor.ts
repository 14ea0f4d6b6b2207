import { z } from "zod";
import { refuse, type Failure, type Outcome } from "../problems/failure.js";

const kindSchemas = {
  text: z.string().refine((text) => !text.includes("\0")),
  quantity: z.number().gt(0),
  position: z.int().min(0).max(2_147_483_647),
  instant: z.iso.datetime().refine((instant) => instant >= "1000"),
  id: z.uuid(),
};
/** What can a list be sorted by? Quantities are above zero, positions count from zero. */
export type CursorKind = keyof typeof kindSchemas;
const cursorValues = z.array(z.union([z.string(), z.number()])).max(4);

/** Where does the next page begin? Opaque on the wire; the sort values of the last row inside. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/**
 * Which sort values does a cursor hold? Undefined without a cursor.
 * **Fails** http.invalid-request when it was not made by `encodeCursor` for a list sorted by values of these `kinds`.
 */
export function decodeCursor(
  cursor: string | undefined,
  kinds: readonly CursorKind[],
): Outcome<readonly (string | number)[] | undefined> {
  if (cursor === undefined) return { ok: true, value: undefined };
  try {
    const parsed = cursorValues.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    if (parsed.length !== kinds.length) throw new Error("wrong length");
    kinds.forEach((kind, index) => kindSchemas[kind].parse(parsed[index]));
    return { ok: true, value: parsed };
  } catch {
    return refuseCursor();
  }
}

/** Refuses a cursor that no page has given. */
export function refuseCursor(): { readonly ok: false; readonly failure: Failure } {
  const message = "Use the nextCursor of the page before, or leave it out";
  return refuse("http.invalid-request", { errors: [{ pointer: "/query/cursor", message }] });
}

/** Where does a list go on that is sorted by time, the newest first? */
export function decodeTimeCursor(cursor: string | undefined): Outcome<readonly [string, string] | undefined> {
  const decoded = decodeCursor(cursor, ["instant", "id"]);
  if (!decoded.ok) return decoded;
  if (decoded.value === undefined) return { ok: true, value: undefined };
  return { ok: true, value: [String(decoded.value[0]), String(decoded.value[1])] };
}

/** What does a list answer, when `rows` were asked for with one more than `limit`? */
export function toPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly (string | number)[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  };
}
