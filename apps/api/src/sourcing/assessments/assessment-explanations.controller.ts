import { Controller } from "@nestjs/common";
import {
  explanationMembersRoute,
  explanationsFileRoute,
  explanationsRoute,
  resultFileRoute,
} from "@interphase/sourcing";
import { Route } from "../../platform/http/route.js";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { ExplanationMembersService } from "./explanation-members.service.js";
import { ExplanationsService } from "./explanations.service.js";

/** How figures were made, over HTTP. */
@Controller()
export class AssessmentExplanationsController {
  constructor(
    private readonly explanations: ExplanationsService,
    private readonly members: ExplanationMembersService,
  ) {}

  @Route(explanationsRoute)
  list({
    caller,
    params,
    query,
  }: InputOf<typeof explanationsRoute>): Promise<ResultOf<typeof explanationsRoute>> {
    return this.explanations.list(caller, params.assessmentId, query.path);
  }

  @Route(explanationMembersRoute)
  listMembers({
    caller,
    params,
    query,
  }: InputOf<typeof explanationMembersRoute>): Promise<ResultOf<typeof explanationMembersRoute>> {
    return this.members.list(caller, params.assessmentId, query);
  }

  @Route(explanationsFileRoute)
  exportAll({
    caller,
    params,
  }: InputOf<typeof explanationsFileRoute>): Promise<ResultOf<typeof explanationsFileRoute>> {
    return this.explanations.exportAll(caller, params.assessmentId);
  }

  @Route(resultFileRoute)
  exportResult({
    caller,
    params,
  }: InputOf<typeof resultFileRoute>): Promise<ResultOf<typeof resultFileRoute>> {
    return this.explanations.exportResult(caller, params.assessmentId);
  }
}
