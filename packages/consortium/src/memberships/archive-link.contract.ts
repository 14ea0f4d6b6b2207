import { binary, defineRoute } from "@interphase/contract";
import { z } from "zod";

/** How long does the link to the archive of an organisation that left hold? **Units and range** days. */
export const archiveLinkDays = 60;

const instant = z.iso.datetime();
const body = z.strictObject({ token: z.string().min(1).max(200) });
const noAccount = {
  public: "Nobody of an organisation that left signs in any more; the link is the key",
} as const;
const errors = ["archive.link-invalid", "identity.too-many-requests"] as const;

/** What does a link to an archive show? **Shape** `hasSourcing`: whoever it was sent to could read plans and assessments too. */
export const archiveViewSchema = z.object({
  organisationName: z.string(),
  leftAs: z.enum(["withdrawn", "expelled"]),
  leftAt: instant,
  expiresAt: instant,
  hasSourcing: z.boolean(),
});
export type ArchiveView = z.infer<typeof archiveViewSchema>;

export const viewArchiveRoute = defineRoute({
  id: "archive-links.view",
  method: "POST",
  path: "/v1/archive-links/view",
  summary: "Whose archive a link opens, and until when",
  permission: noAccount,
  body,
  status: 200,
  response: archiveViewSchema,
  errors,
});

export const downloadArchiveRoute = defineRoute({
  id: "archive-links.download",
  method: "POST",
  path: "/v1/archive-links/archive",
  summary: "The archive of an organisation that left, for whoever administered it then",
  description:
    "What the export of a member holds. Plans and assessments are in it where the administrator was an analyst too.",
  permission: noAccount,
  body,
  status: 200,
  response: binary("application/zip"),
  errors,
});

export const closeArchiveRoute = defineRoute({
  id: "archive-links.close",
  method: "POST",
  path: "/v1/archive-links/closing",
  summary: "Close a link to an archive before its time",
  permission: noAccount,
  body,
  status: 204,
  errors,
});
