import { Controller } from "@nestjs/common";
import {
  assessmentRoute,
  assessmentsRoute,
  createAssessmentRoute,
  deleteAssessmentRoute,
  replaceSharesRoute,
  sharesRoute,
} from "@interphase/sourcing";
import { Route } from "../../platform/http/route.js";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { AssessmentSharesService } from "./assessment-shares.service.js";
import { AssessmentsService } from "./assessments.service.js";

/** Assessments over HTTP. */
@Controller()
export class AssessmentsController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly shares: AssessmentSharesService,
  ) {}

  @Route(createAssessmentRoute)
  create({
    caller,
    params,
    body,
  }: InputOf<typeof createAssessmentRoute>): Promise<ResultOf<typeof createAssessmentRoute>> {
    return this.assessments.create(caller, params.planId, body);
  }

  @Route(assessmentsRoute)
  list({ caller, query }: InputOf<typeof assessmentsRoute>): Promise<ResultOf<typeof assessmentsRoute>> {
    return this.assessments.list(caller, query);
  }

  @Route(assessmentRoute)
  get({ caller, params }: InputOf<typeof assessmentRoute>): Promise<ResultOf<typeof assessmentRoute>> {
    return this.assessments.get(caller, params.assessmentId);
  }

  @Route(deleteAssessmentRoute)
  delete({
    caller,
    params,
  }: InputOf<typeof deleteAssessmentRoute>): Promise<ResultOf<typeof deleteAssessmentRoute>> {
    return this.assessments.delete(caller, params.assessmentId);
  }

  @Route(sharesRoute)
  listShares({ caller, params }: InputOf<typeof sharesRoute>): Promise<ResultOf<typeof sharesRoute>> {
    return this.shares.list(caller, params.assessmentId);
  }

  @Route(replaceSharesRoute)
  replaceShares({
    caller,
    params,
    body,
  }: InputOf<typeof replaceSharesRoute>): Promise<ResultOf<typeof replaceSharesRoute>> {
    return this.shares.replace(caller, params.assessmentId, body.userIds);
  }
}
