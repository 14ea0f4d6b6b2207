import { defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { mineralIdSchema, stageSchema } from "@interphase/minerals/contract";
import { z } from "zod";
import { findingLevelSchema, findingRuleIdSchema, findingSchema } from "./finding.js";

/** What has been done about a finding? One without a row is open. */
export const findingStates = ["open", "assigned", "accepted", "done"] as const;
/** Is this a state of a finding? */
export const findingStateNameSchema = z.enum(findingStates);
export type FindingStateName = z.infer<typeof findingStateNameSchema>;

/**
 * About which finding of a plan is a state kept?
 * **Shape** the same in every version of the plan; `subjectKey` as `findingSubjectKey` makes it.
 */
export const findingPlaceSchema = z.strictObject({
  planName: z.string().min(1).max(300),
  ruleId: findingRuleIdSchema,
  subjectKey: z.string().min(1).max(700),
  stage: stageSchema.nullable(),
  supplier: z.string().max(500).nullable(),
  countryIso3: z.string().max(3).nullable(),
});
export type FindingPlace = z.infer<typeof findingPlaceSchema>;

/**
 * What is the state of one finding, who has it, since when, and what was noted?
 * **Shape** `level` and `stakeUsd` are those at the moment it was set: a higher level or a stake grown by a tenth reopens it, and
 * `reopenedBecause` says so; the note stays. `version` is the entity tag of the state.
 */
export const findingStateSchema = z.object({
  place: findingPlaceSchema,
  state: findingStateNameSchema,
  reopenedBecause: z.enum(["level", "stake"]).nullable(),
  assignee: z.object({ userId: z.uuid(), displayName: z.string() }).nullable(),
  note: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  level: findingLevelSchema,
  stakeUsd: z.number().nullable(),
  setAt: z.iso.datetime(),
  setBy: z.object({ userId: z.uuid(), displayName: z.string() }).nullable(),
  version: z.int(),
});
export type FindingState = z.infer<typeof findingStateSchema>;

export const findingStatesRoute = defineRoute({
  id: "finding-states.list",
  method: "GET",
  path: "/v1/finding-states",
  summary: "The states of findings, of plans I may read",
  description:
    "Of one plan by its name, or of the findings of one assessment. A finding without a row is open. States stand against the findings of that assessment, else of the newest one with default options of the plan's newest version that is not archived: accepted and done open again when the level rises or the stake grows by a tenth, and a state whose finding is no longer found is left out.",
  permission: { action: "sourcing.assessment.read" },
  query: z.strictObject({
    ...pageFields,
    planName: z.string().max(300).optional(),
    assessmentId: z.string().max(100).optional(),
  }),
  status: 200,
  response: pageOf(findingStateSchema),
  errors: ["not-found", "assessment.older-method"],
});

export const replaceFindingStateRoute = defineRoute({
  id: "finding-states.replace",
  method: "PUT",
  path: "/v1/finding-states",
  summary: "Say what is done about a finding",
  description:
    "`assessmentId` names the assessment in which the finding stands; level and stake are taken from it. `If-Match` is the state's version, or `0` for one that has none yet. An assignee is a colleague who may read the plan; accepted and done need a note.",
  permission: { action: "sourcing.assessment.create" },
  headers: { ifMatch: "required", etag: true },
  body: z.strictObject({
    assessmentId: requestId,
    place: findingPlaceSchema,
    state: findingStateNameSchema,
    assigneeId: requestId.nullable(),
    note: z.string().trim().max(2000).nullable(),
    dueOn: z.iso.date().nullable(),
  }),
  status: 200,
  response: findingStateSchema,
  errors: [
    "not-found",
    "assessment.older-method",
    "finding-state.unknown-finding",
    "finding-state.unknown-assignee",
    "finding-state.note-missing",
  ],
});

/** One finding to act on, with the plan it belongs to. */
export const findingToActOnSchema = z.object({
  assessmentId: z.uuid(),
  planId: z.uuid(),
  planName: z.string(),
  planVersion: z.int(),
  /** Its place in the assessment's findings. */
  index: z.int(),
  mineralIds: z.array(mineralIdSchema),
  finding: findingSchema,
  state: findingStateSchema.nullable(),
});
export type FindingToActOn = z.infer<typeof findingToActOnSchema>;

export const findingsToActOnRoute = defineRoute({
  id: "findings.to-act-on",
  method: "GET",
  path: "/v1/findings-to-act-on",
  summary: "Findings to act on, of the newest version of each plan",
  description:
    "The findings of level `act` of the newest assessment with default options of the newest unarchived version of each plan that I may read, less those accepted or done. Home, the badge and mails count exactly these.",
  permission: { action: "sourcing.assessment.read" },
  query: z.strictObject({ ...pageFields }),
  status: 200,
  response: pageOf(findingToActOnSchema).extend({ count: z.int() }),
  errors: [],
});
