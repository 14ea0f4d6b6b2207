import { defineRoute } from "@interphase/contract";
import { z } from "zod";
import { linesSchema } from "../groups/group-text.js";
import { appealOutcomes } from "./appeal.js";
import { applicantViewSchema } from "./applicant.contract.js";
import { applicationSchema } from "./application.contract.js";

/** How long may the reason of an appeal, or what is said of its decision, be, in characters? */
export const mostAppealText = 4000;

const params = z.object({ applicationId: z.string() });
const text = linesSchema(mostAppealText);
const ballotId = z.string().max(100).nullable();

export const appealRoute = defineRoute({
  id: "application-links.appeal",
  method: "POST",
  path: "/v1/application-links/appeal",
  summary: "Appeal a refusal, once and in time",
  permission: { public: "Whoever applies has no account yet; the link is the key" },
  body: z.strictObject({ token: z.string().min(1).max(200), reason: text }),
  status: 200,
  response: applicantViewSchema,
  errors: ["application.link-invalid", "application.no-appeal", "identity.too-many-requests"],
});

export const proposeAppealRoute = defineRoute({
  id: "applications.propose-appeal",
  method: "POST",
  path: "/v1/applications/{applicationId}/appeal/proposal",
  summary: "Propose how an appeal is decided; a second person confirms it, and neither of them refused",
  permission: { action: "application.decide" },
  session: true,
  params,
  body: z.strictObject({ outcome: z.enum(appealOutcomes), grounds: text }),
  status: 200,
  response: applicationSchema,
  errors: ["not-found", "application.no-appeal", "application.by-ballot", "application.second-person"],
});

export const confirmAppealRoute = defineRoute({
  id: "applications.confirm-appeal",
  method: "POST",
  path: "/v1/applications/{applicationId}/appeal/confirmation",
  summary: "Decide an appeal as it was proposed, as a second person who did not refuse",
  description:
    "The body is what the second person read: another proposal is not confirmed with it. Upheld, the application is open again at its checklist; dismissed, the refusal is final.",
  permission: { action: "application.decide" },
  session: true,
  params,
  body: z.strictObject({ outcome: z.enum(appealOutcomes), grounds: text }),
  status: 200,
  response: applicationSchema,
  errors: [
    "not-found",
    "application.no-appeal",
    "application.by-ballot",
    "application.second-person",
    "precondition.failed",
  ],
});

export const dropAppealProposalRoute = defineRoute({
  id: "applications.drop-appeal",
  method: "DELETE",
  path: "/v1/applications/{applicationId}/appeal/proposal",
  summary: "Drop what was proposed about an appeal; the appeal waits on",
  permission: { action: "application.decide" },
  session: true,
  params,
  status: 200,
  response: applicationSchema,
  errors: ["not-found", "application.no-appeal", "application.second-person"],
});

export const appealBallotRoute = defineRoute({
  id: "applications.appeal-ballot",
  method: "PUT",
  path: "/v1/applications/{applicationId}/appeal/ballot",
  summary: "Let a ballot of the alliance decide an appeal, or none",
  description:
    "The ballot is not closed yet. Passed, the appeal is upheld; otherwise it is dismissed. An annulled ballot decides nothing.",
  permission: { action: "application.decide" },
  session: true,
  params,
  body: z.strictObject({ ballotId }),
  status: 200,
  response: applicationSchema,
  errors: [
    "not-found",
    "application.no-appeal",
    "application.second-person",
    "application.ballot-unusable",
    "application.by-ballot",
  ],
});

export const stepBallotRoute = defineRoute({
  id: "applications.step-ballot",
  method: "PUT",
  path: "/v1/applications/{applicationId}/steps/{step}/ballot",
  summary: "Let the approval take its state from a ballot of the alliance, or from none",
  description: "Passed, the step is done; otherwise it has failed. An annulled ballot leaves it open.",
  permission: { action: "application.process" },
  session: true,
  params: params.extend({ step: z.string() }),
  body: z.strictObject({ ballotId }),
  status: 200,
  response: applicationSchema,
  errors: ["not-found", "application.decided", "application.ballot-unusable", "application.by-ballot"],
});
