import { localeSchema } from "@interphase/names/contract";
import { reportFormatSchema, reportKind } from "@interphase/sourcing";
import { z } from "zod";
import type { JobDefinition } from "../../platform/jobs/job-definition.js";

/** What is a report job asked for? */
export const reportJob = {
  kind: reportKind,
  request: z.object({
    assessmentId: z.uuid(),
    format: reportFormatSchema,
    locale: localeSchema,
    readsStates: z.boolean().default(false),
  }),
} satisfies JobDefinition;
