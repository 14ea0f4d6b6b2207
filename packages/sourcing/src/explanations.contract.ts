import { binary, defineRoute, pageFields, pageOf } from "@interphase/contract";
import { explanationMemberSchema, explanationSchema } from "@interphase/figures/contract";
import { z } from "zod";

const assessmentParams = z.object({ assessmentId: z.string() });
const path = z.string().min(1).max(400);
/** Of how many figures may one request ask? */
const mostPaths = 50;

export const explanationsRoute = defineRoute({
  id: "assessments.explanations",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/explanations",
  summary: "How figures of an assessment were made, by their paths",
  description:
    "`path` is a JSON Pointer into the result or one of the named workings an explanation refers to; repeat it for several. The answer is in the order asked.",
  permission: { action: "sourcing.assessment.read" },
  params: assessmentParams,
  query: z.strictObject({ path: z.union([path, z.array(path).min(1).max(mostPaths)]) }),
  status: 200,
  response: z.object({ items: z.array(explanationSchema) }),
  errors: ["not-found", "assessment.older-method", "explanation.unknown-path"],
});

export const explanationMembersRoute = defineRoute({
  id: "assessments.explanation-members",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/explanations/members",
  summary: "The members of a sum that its explanation folds, from the plan's lines, the largest first",
  description:
    "`isComplete` is false where the lines no longer add up to the figure that was stored: the plan's lines are gone or the engine has changed.",
  permission: { action: "sourcing.assessment.read" },
  params: assessmentParams,
  query: z.strictObject({ ...pageFields, path, term: z.string().min(1).max(100) }),
  status: 200,
  response: pageOf(explanationMemberSchema).extend({ isComplete: z.boolean() }),
  errors: ["not-found", "assessment.older-method", "explanation.unknown-path"],
});

export const explanationsFileRoute = defineRoute({
  id: "assessments.explanations-file",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/explanations.ndjson",
  summary:
    "Every explanation of an assessment by path, one JSON text a line, as `explanationsSha256` is over",
  permission: { action: "sourcing.assessment.export" },
  params: assessmentParams,
  status: 200,
  response: binary("application/x-ndjson"),
  errors: ["not-found", "assessment.older-method"],
});

export const resultFileRoute = defineRoute({
  id: "assessments.result-file",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/result.json",
  summary: "The stored text of an assessment's result, byte for byte, as `resultSha256` is over",
  permission: { action: "sourcing.assessment.export" },
  params: assessmentParams,
  status: 200,
  response: binary("application/json"),
  errors: ["not-found"],
});
