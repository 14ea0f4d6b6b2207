import { Controller } from "@nestjs/common";
import { addPlanNoteRoute, deletePlanNoteRoute, planNotesRoute } from "@interphase/sourcing";
import { Route } from "../../platform/http/route.js";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { PlanNotesService } from "./plan-notes.service.js";

/** Notes beside plans over HTTP. */
@Controller()
export class PlanNotesController {
  constructor(private readonly notes: PlanNotesService) {}

  @Route(planNotesRoute)
  list({ caller, params, query }: InputOf<typeof planNotesRoute>): Promise<ResultOf<typeof planNotesRoute>> {
    return this.notes.list(caller, params.planId, query);
  }

  @Route(addPlanNoteRoute)
  add({
    caller,
    params,
    body,
  }: InputOf<typeof addPlanNoteRoute>): Promise<ResultOf<typeof addPlanNoteRoute>> {
    return this.notes.add(caller, params.planId, body.text);
  }

  @Route(deletePlanNoteRoute)
  delete({
    caller,
    params,
  }: InputOf<typeof deletePlanNoteRoute>): Promise<ResultOf<typeof deletePlanNoteRoute>> {
    return this.notes.delete(caller, params.planId, params.noteId);
  }
}
