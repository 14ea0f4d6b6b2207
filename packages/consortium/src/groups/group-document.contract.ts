import { binary, defineRoute, multipart, pageOf, pageQuery } from "@interphase/contract";
import { z } from "zod";
import { attestationVersion } from "../files/attestation.js";
import { fileKinds, mostFileBytes } from "../files/file-kind.js";
import { lineSchema, linesSchema } from "./group-text.js";

/** How long may a document's title be, in characters? */
export const mostDocumentTitle = 200;
/** How long may it be said what a version changes, or why a document is withdrawn, in characters? */
export const mostDocumentNote = 1000;
/** How many versions may a document have? */
export const mostDocumentVersions = 100;

/** By whom? Null once the person has left the platform. */
const personSchema = z.object({ id: z.uuid(), displayName: z.string() }).nullable();

/** One version of a document. **Units and range** numbers count from 1; `sha256` is of the file's bytes, in hex. */
export const documentVersionSchema = z.object({
  number: z.int(),
  fileName: z.string(),
  kind: z.enum(fileKinds),
  sizeBytes: z.int(),
  sha256: z.string(),
  note: z.string().nullable(),
  uploadedBy: personSchema,
  uploadedAt: z.iso.datetime(),
});
export type DocumentVersion = z.infer<typeof documentVersionSchema>;

/** A document of a group as it is now. **Shape** `withdrawn` says by whom, when and why it is used no more; its files are then gone. */
export const groupDocumentSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  createdAt: z.iso.datetime(),
  latest: documentVersionSchema,
  withdrawn: z.object({ at: z.iso.datetime(), by: personSchema, reason: z.string() }).nullable(),
  may: z.object({ addVersion: z.boolean(), withdraw: z.boolean() }),
});
export type GroupDocument = z.infer<typeof groupDocumentSchema>;

/** A document with all its versions, the latest first. */
export const groupDocumentDetailSchema = groupDocumentSchema.extend({
  versions: z.array(documentVersionSchema),
});
export type GroupDocumentDetail = z.infer<typeof groupDocumentDetailSchema>;

const groupParams = z.object({ groupId: z.string() });
const documentParams = z.object({ groupId: z.string(), documentId: z.string() });
const note = linesSchema(mostDocumentNote);
/** Which text does the uploader confirm? The one that is in force, by its version. */
const attestation = z.literal(attestationVersion);

const fileErrors = [
  "file.bad-name",
  "file.unknown-kind",
  "file.not-what-it-says",
  "file.empty",
  "file.too-large",
  "files.full",
  "files.too-many",
] as const;

export const groupDocumentsRoute = defineRoute({
  id: "group-documents.list",
  method: "GET",
  path: "/v1/groups/{groupId}/documents",
  summary: "The documents of a group, the latest begun first",
  permission: { action: "group.document.read" },
  params: groupParams,
  query: pageQuery,
  status: 200,
  response: pageOf(groupDocumentSchema),
  errors: ["not-found", "access.forbidden"],
});

export const addDocumentRoute = defineRoute({
  id: "group-documents.add",
  method: "POST",
  path: "/v1/groups/{groupId}/documents",
  summary: "Add a document with its first version",
  description:
    "The file's first bytes say what it is; they and the ending of its name agree, or it is refused. `attestation` names the text that the uploader confirms.",
  permission: { action: "group.document.write" },
  session: true,
  params: groupParams,
  headers: { idempotencyKey: true },
  body: multipart(
    z.strictObject({ title: lineSchema(mostDocumentTitle), note: note.optional(), attestation }),
    {
      maxBytes: mostFileBytes,
    },
  ),
  status: 201,
  response: groupDocumentDetailSchema,
  errors: ["not-found", "access.forbidden", ...fileErrors],
});

export const groupDocumentRoute = defineRoute({
  id: "group-documents.get",
  method: "GET",
  path: "/v1/groups/{groupId}/documents/{documentId}",
  summary: "One document with its versions",
  permission: { action: "group.document.read" },
  params: documentParams,
  status: 200,
  response: groupDocumentDetailSchema,
  errors: ["not-found", "access.forbidden"],
});

export const addDocumentVersionRoute = defineRoute({
  id: "group-documents.add-version",
  method: "POST",
  path: "/v1/groups/{groupId}/documents/{documentId}/versions",
  summary: "Add a version; those before it stay",
  permission: { action: "group.document.write" },
  session: true,
  params: documentParams,
  headers: { idempotencyKey: true },
  body: multipart(z.strictObject({ note: note.optional(), attestation }), { maxBytes: mostFileBytes }),
  status: 201,
  response: groupDocumentDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "document.withdrawn",
    "document.too-many-versions",
    ...fileErrors,
  ],
});

export const documentFileRoute = defineRoute({
  id: "group-documents.file",
  method: "GET",
  path: "/v1/groups/{groupId}/documents/{documentId}/versions/{number}/file",
  summary: "The file of a version, byte for byte, always as a download",
  permission: { action: "group.document.read" },
  params: z.object({ groupId: z.string(), documentId: z.string(), number: z.string() }),
  status: 200,
  response: binary("application/octet-stream"),
  errors: ["not-found", "access.forbidden", "document.withdrawn"],
});

export const withdrawDocumentRoute = defineRoute({
  id: "group-documents.withdraw",
  method: "POST",
  path: "/v1/groups/{groupId}/documents/{documentId}/withdrawal",
  summary: "Withdraw a document: it stays in the record with its hashes, and its files are deleted",
  permission: { action: "group.document.withdraw" },
  session: true,
  params: documentParams,
  body: z.strictObject({ reason: note }),
  status: 200,
  response: groupDocumentDetailSchema,
  errors: ["not-found", "access.forbidden", "document.withdrawn"],
});
