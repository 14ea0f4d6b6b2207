import { planImportKind } from "@interphase/sourcing";
import { csvEncodings } from "@interphase/spreadsheet/contract";
import { z } from "zod";
import type { JobDefinition } from "../../platform/jobs/job-definition.js";

/** What does an import job keep beside the file's bytes? */
export const planImportJob = {
  kind: planImportKind,
  request: z.object({
    name: z.string(),
    year: z.int(),
    fileName: z.string(),
    sha256: z.string(),
    estimatedLineCount: z.int().positive(),
    choices: z.object({
      decimal: z.enum(["point", "comma"]).optional(),
      encoding: z.enum(csvEncodings).optional(),
    }),
  }),
} satisfies JobDefinition;
