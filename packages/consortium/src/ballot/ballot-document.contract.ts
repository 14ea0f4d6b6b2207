import { requestId } from "@interphase/contract";
import { z } from "zod";
import { ballotLineSchema } from "./ballot-text.js";

/** How many documents may a ballot name? */
export const mostBallotDocuments = 20;
/** How long may the title of a linked document be, in characters? */
export const mostBallotDocumentTitle = 200;
/** How long may the address of a linked document be, in characters? */
export const mostBallotDocumentUrl = 2000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 lower-case hex digits");
/** An address that begins with https and is written in plain characters: what is read is where it leads. */
const url = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(mostBallotDocumentUrl)
  .regex(/^[!-~]+$/, "plain characters alone");

/**
 * Which document is asked for beside a question?
 * **Shape** `version`: one of the ballot's own group, by document and number. `link`: anything at an address, by the SHA-256 of its bytes.
 */
export const askedBallotDocumentSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("version"),
    documentId: requestId,
    number: z.int().min(1).max(1_000_000),
  }),
  z.strictObject({
    kind: z.literal("link"),
    title: ballotLineSchema(mostBallotDocumentTitle),
    url,
    sha256,
  }),
]);
export type AskedBallotDocument = z.infer<typeof askedBallotDocumentSchema>;

/** Which documents are asked for beside a question? **Shape** in the order in which the certificate lists their hashes; none twice. */
export const askedBallotDocumentsSchema = z
  .array(askedBallotDocumentSchema)
  .max(mostBallotDocuments)
  .refine((items) => new Set(items.map(nameOf)).size === items.length, "Name each document once");

function nameOf(asked: AskedBallotDocument): string {
  return asked.kind === "version" ? `${asked.documentId} ${String(asked.number)}` : asked.sha256;
}

/**
 * Which document stands beside a question?
 * **Shape** fixed when the ballot was made; a version is never changed, and `sha256` is in the certificate. `title` and `version` are null
 * where the reader sees the ballot and not the documents of its group. `url` is there for a link alone. `isWithdrawn`: the file is not
 * given out any more; its hash stays.
 */
export const ballotDocumentSchema = z.object({
  kind: z.enum(["version", "link"]),
  title: z.string().nullable(),
  sha256: z.string(),
  version: z
    .object({ documentId: z.uuid(), number: z.int(), fileName: z.string(), sizeBytes: z.int() })
    .nullable(),
  url: z.string().nullable(),
  isWithdrawn: z.boolean(),
});
export type BallotDocument = z.infer<typeof ballotDocumentSchema>;
