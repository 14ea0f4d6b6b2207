import { binary, defineRoute, multipart } from "@interphase/contract";
import { z } from "zod";
import { attestationVersion } from "../files/attestation.js";
import { mostFileBytes } from "../files/file-kind.js";
import { applicantViewSchema } from "./applicant.contract.js";
import { applicationSchema } from "./application.contract.js";

/** How many files may an applicant attach? */
export const mostApplicantFiles = 12;
/** How many bytes may they take together? */
export const mostApplicantBytes = 60 * 1024 * 1024;
/** How many files may the secretariat attach to one application as evidence? */
export const mostEvidenceFiles = 40;
/** How many bytes may those take together? */
export const mostEvidenceBytes = 200 * 1024 * 1024;

/** Which text does the uploader confirm? The one that is in force, by its version. */
const attestation = z.literal(attestationVersion);
const fileErrors = [
  "file.bad-name",
  "file.unknown-kind",
  "file.not-what-it-says",
  "file.empty",
  "file.too-large",
  "files.full",
] as const;

export const attachApplicantFileRoute = defineRoute({
  id: "application-links.attach",
  method: "POST",
  path: "/v1/application-links/files",
  summary: "Attach a file to an application that the secretariat has",
  description:
    "The link is asked before the file is read. The same file under the same name again is attached once. The secretariat reads it, nobody else.",
  permission: { public: "Whoever applies has no account yet; the link is the key" },
  body: multipart(z.strictObject({ token: z.string().min(1).max(200), attestation }), {
    maxBytes: mostFileBytes,
  }),
  status: 201,
  response: applicantViewSchema,
  errors: [
    "application.link-invalid",
    "application.not-in-review",
    "identity.too-many-requests",
    ...fileErrors,
  ],
});

export const attachEvidenceRoute = defineRoute({
  id: "applications.attach",
  method: "POST",
  path: "/v1/applications/{applicationId}/steps/{step}/files",
  summary: "Attach a file as the evidence of a step of the checklist",
  description: "The same file under the same name again is attached once.",
  permission: { action: "application.process" },
  session: true,
  params: z.object({ applicationId: z.string(), step: z.string() }),
  body: multipart(z.strictObject({ attestation }), { maxBytes: mostFileBytes }),
  status: 201,
  response: applicationSchema,
  errors: ["not-found", "application.not-in-review", ...fileErrors],
});

export const applicationFileRoute = defineRoute({
  id: "applications.file",
  method: "GET",
  path: "/v1/applications/{applicationId}/files/{fileId}",
  summary: "A file of an application, byte for byte, always as a download",
  permission: { action: "application.read" },
  session: true,
  params: z.object({ applicationId: z.string(), fileId: z.string() }),
  status: 200,
  response: binary("application/octet-stream"),
  errors: ["not-found"],
});
