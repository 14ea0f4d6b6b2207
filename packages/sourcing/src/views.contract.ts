import { defineRoute } from "@interphase/contract";
import { mineralIdSchema } from "@interphase/minerals/contract";
import { z } from "zod";
import { findingLevelSchema } from "./finding.js";

const assessmentParams = z.object({ assessmentId: z.string() });

/** How much of a mineral flows along one path? null is unknown; the supplier is the parent. **Units** contained tonnes a year. */
export const flowSchema = z.object({
  minedIn: z.string().nullable(),
  refinedIn: z.string().nullable(),
  supplier: z.string(),
  plantCountryIso3: z.string().nullable(),
  tonnes: z.number(),
});
/** Along which paths do the minerals of a plan flow? `otherTonnes` is what the named flows leave out. */
export const flowsSchema = z.object({
  minerals: z.array(
    z.object({ mineralId: mineralIdSchema, flows: z.array(flowSchema), otherTonnes: z.number() }),
  ),
});
export type FlowsView = z.infer<typeof flowsSchema>;

/**
 * When does one goods group run out, arrive, end its contracts, and could be replaced?
 * **Shape** each group once, whatever minerals are in it. `months` null: no known stock or no need. `contractEndMonths` is that of
 * the earliest end, negative when over; `leadTimeMonths` and `qualificationMonths` are those of the line that takes longest to
 * replace and add up to `monthsToReplace`; assumed where the plan does not state them. `level` is that of its worst finding.
 * **Units and range** months (365/12 days) from the date of the assessment; goods tonnes a month; `spendUsd` USD a year on the group's
 * own priced lines, null where none is priced.
 */
export const timelineGroupSchema = z.object({
  key: z.string(),
  form: z.string().nullable(),
  material: z.string().nullable(),
  minerals: z.array(mineralIdSchema),
  goodsTonnesPerMonth: z.number(),
  spendUsd: z.number().nullable(),
  months: z.number().nullable(),
  atLeast: z.boolean(),
  inTransitMonths: z.number().nullable(),
  earliestContractEnd: z.iso.date().nullable(),
  contractEndMonths: z.number().nullable(),
  monthsToReplace: z.number(),
  leadTimeMonths: z.number(),
  isLeadTimeAssumed: z.boolean(),
  qualificationMonths: z.number(),
  isQualificationAssumed: z.boolean(),
  hasOtherQualifiedSource: z.boolean(),
  level: findingLevelSchema.nullable(),
});
export type TimelineGroup = z.infer<typeof timelineGroupSchema>;
/** When does each goods group run out, on one axis of months from `date`? */
export const timelineSchema = z.object({ date: z.iso.date(), groups: z.array(timelineGroupSchema) });
export type TimelineView = z.infer<typeof timelineSchema>;

export const flowsRoute = defineRoute({
  id: "assessments.flows",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/flows",
  summary: "Contained tonnes by mine country, refining country, supplier and plant",
  permission: { action: "sourcing.assessment.read" },
  params: assessmentParams,
  query: z.strictObject({ mineralId: mineralIdSchema.optional() }),
  status: 200,
  response: flowsSchema,
  errors: ["not-found", "assessment.older-method"],
});

export const timelineRoute = defineRoute({
  id: "assessments.timeline",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/timeline",
  summary: "When each goods group runs out, arrives, ends its contract, could be replaced",
  permission: { action: "sourcing.assessment.read" },
  params: assessmentParams,
  status: 200,
  response: timelineSchema,
  errors: ["not-found", "assessment.older-method"],
});
