import { Controller } from "@nestjs/common";
import {
  comparePlansRoute,
  deletePlanRoute,
  planLineRoute,
  planLinesRoute,
  planRoute,
  plansRoute,
  updatePlanRoute,
  uploadPlanRoute,
} from "@interphase/sourcing";
import { Route, UploadRoute } from "../../platform/http/route.js";
import type { InputOf, RemainderOf, ResultOf, ScopedInputOf } from "../../platform/http/route-types.js";
import { PlanUploadService } from "./plan-upload.service.js";
import { SourcingPlansService } from "./sourcing-plans.service.js";

/** Sourcing plans over HTTP. */
@Controller()
export class SourcingPlansController {
  constructor(
    private readonly plans: SourcingPlansService,
    private readonly uploads: PlanUploadService,
  ) {}

  @UploadRoute(uploadPlanRoute)
  upload({
    caller: { actor },
    query,
    fields,
    file,
    scope,
  }: ScopedInputOf<typeof uploadPlanRoute>): Promise<RemainderOf<typeof uploadPlanRoute>> {
    const upload = { file, fields, choices: query };
    return query.dryRun
      ? this.uploads.preview(actor, upload, scope)
      : this.uploads.upload(actor, upload, scope);
  }

  @Route(plansRoute)
  list({ caller, query }: InputOf<typeof plansRoute>): Promise<ResultOf<typeof plansRoute>> {
    return this.plans.list(caller, query);
  }

  @Route(planRoute)
  get({ caller, params }: InputOf<typeof planRoute>): Promise<ResultOf<typeof planRoute>> {
    return this.plans.get(caller, params.planId);
  }

  @Route(planLinesRoute)
  lines({ caller, params, query }: InputOf<typeof planLinesRoute>): Promise<ResultOf<typeof planLinesRoute>> {
    return this.plans.listLines(caller, params.planId, query);
  }

  @Route(planLineRoute)
  line({ caller, params, query }: InputOf<typeof planLineRoute>): Promise<ResultOf<typeof planLineRoute>> {
    return this.plans.getLine(caller, params.planId, query.id);
  }

  @Route(updatePlanRoute)
  update({
    caller,
    params,
    body,
  }: InputOf<typeof updatePlanRoute>): Promise<ResultOf<typeof updatePlanRoute>> {
    return this.plans.setArchived(caller, params.planId, body.isArchived);
  }

  @Route(deletePlanRoute)
  delete({ caller, params }: InputOf<typeof deletePlanRoute>): Promise<ResultOf<typeof deletePlanRoute>> {
    return this.plans.delete(caller, params.planId);
  }

  @Route(comparePlansRoute)
  compare({
    caller,
    params,
    query,
  }: InputOf<typeof comparePlansRoute>): Promise<ResultOf<typeof comparePlansRoute>> {
    return this.plans.compare(caller, params.planId, query.with);
  }
}
