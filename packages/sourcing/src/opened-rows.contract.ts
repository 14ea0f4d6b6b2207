import { defineRoute } from "@interphase/contract";
import { z } from "zod";
import { assessmentSchema, olderAssessmentSchema } from "./assessments.contract.js";
import { planSchema } from "./sourcing-plans.contract.js";

/** What is shown of an opened plan: its own row, without its lines, its file, its people or its assessments. */
export const openedPlanSchema = planSchema.omit({
  createdByEmail: true,
  latestAssessmentId: true,
  hasFile: true,
});

const hidden = { planName: true, planVersion: true, isOwn: true } as const;

/** What is shown of an opened assessment: its own row with its result, as stored, without its plan's name. */
export const openedAssessmentSchema = z.discriminatedUnion("methodsVersion", [
  assessmentSchema.omit(hidden),
  olderAssessmentSchema.omit(hidden),
]);

/** A private row that its organisation has opened: exactly what was named, at the moment of reading. */
export const openedRowSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sourcing-plan"), id: z.uuid(), plan: openedPlanSchema }),
  z.object({ kind: z.literal("assessment"), id: z.uuid(), assessment: openedAssessmentSchema }),
]);
export type OpenedRow = z.infer<typeof openedRowSchema>;

/** At most as many rows as a request can name, hence no pages; `nextCursor` is always null. */
export const openedRowsRoute = defineRoute({
  id: "break-glass.rows",
  method: "GET",
  path: "/v1/break-glass/{requestId}/rows",
  summary: "Read the private rows that an organisation has opened to me, while they are open",
  description:
    "Rows that do not exist any more are left out. Each reading is recorded in the organisation's own records.",
  permission: { action: "break-glass.open" },
  session: true,
  params: z.object({ requestId: z.string() }),
  status: 200,
  response: z.object({ items: z.array(openedRowSchema), nextCursor: z.null() }),
  errors: ["not-found", "break-glass.not-running"],
});
