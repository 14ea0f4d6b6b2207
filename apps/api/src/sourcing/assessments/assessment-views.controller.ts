import { Controller } from "@nestjs/common";
import {
  compareAssessmentsRoute,
  editionPreviewRoute,
  flowsRoute,
  overviewRoute,
  timelineRoute,
} from "@interphase/sourcing";
import { Route } from "../../platform/http/route.js";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { AssessmentViewsService } from "./assessment-views.service.js";

/** What is computed from a stored assessment, over HTTP. */
@Controller()
export class AssessmentViewsController {
  constructor(private readonly views: AssessmentViewsService) {}

  @Route(overviewRoute)
  overview({ caller, params }: InputOf<typeof overviewRoute>): Promise<ResultOf<typeof overviewRoute>> {
    return this.views.showOverview(caller, params.assessmentId);
  }

  @Route(flowsRoute)
  flows({ caller, params, query }: InputOf<typeof flowsRoute>): Promise<ResultOf<typeof flowsRoute>> {
    return this.views.listFlows(caller, params.assessmentId, query.mineralId);
  }

  @Route(timelineRoute)
  timeline({ caller, params }: InputOf<typeof timelineRoute>): Promise<ResultOf<typeof timelineRoute>> {
    return this.views.showTimeline(caller, params.assessmentId);
  }

  @Route(compareAssessmentsRoute)
  compare({
    caller,
    params,
    query,
  }: InputOf<typeof compareAssessmentsRoute>): Promise<ResultOf<typeof compareAssessmentsRoute>> {
    return this.views.compare(caller, params.assessmentId, query.with);
  }

  @Route(editionPreviewRoute)
  previewEdition({
    caller,
    params,
    query,
  }: InputOf<typeof editionPreviewRoute>): Promise<ResultOf<typeof editionPreviewRoute>> {
    return this.views.previewEdition(caller, params.assessmentId, query.edition);
  }
}
