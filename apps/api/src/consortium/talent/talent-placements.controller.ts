import {
  acceptMentoringRoute,
  completePlacementRoute,
  keepCheckInRoute,
  namePlacementMentorRoute,
  planCheckInRoute,
  talentPlacementRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { TalentPlacementsService } from "./talent-placements.service.js";

/** Placements of talent programmes, their mentors and check-ins, over HTTP. */
@Controller()
export class TalentPlacementsController {
  constructor(private readonly placements: TalentPlacementsService) {}

  @Route(talentPlacementRoute)
  get({
    caller,
    params,
  }: InputOf<typeof talentPlacementRoute>): Promise<ResultOf<typeof talentPlacementRoute>> {
    return this.placements.get(caller, params.placementId);
  }

  @Route(namePlacementMentorRoute)
  nameMentor({
    caller,
    params,
    body,
  }: InputOf<typeof namePlacementMentorRoute>): Promise<ResultOf<typeof namePlacementMentorRoute>> {
    return this.placements.nameMentor(caller, params.placementId, body.mentorId);
  }

  @Route(acceptMentoringRoute)
  acceptMentoring({
    caller,
    params,
  }: InputOf<typeof acceptMentoringRoute>): Promise<ResultOf<typeof acceptMentoringRoute>> {
    return this.placements.acceptMentoring(caller, params.placementId);
  }

  @Route(planCheckInRoute)
  planCheckIn({
    caller,
    params,
    body,
  }: InputOf<typeof planCheckInRoute>): Promise<ResultOf<typeof planCheckInRoute>> {
    return this.placements.planCheckIn(caller, params.placementId, body.plannedOn);
  }

  @Route(keepCheckInRoute)
  keepCheckIn({
    caller,
    params,
    body,
  }: InputOf<typeof keepCheckInRoute>): Promise<ResultOf<typeof keepCheckInRoute>> {
    return this.placements.keepCheckIn(caller, params, body.note);
  }

  @Route(completePlacementRoute)
  complete({
    caller,
    params,
  }: InputOf<typeof completePlacementRoute>): Promise<ResultOf<typeof completePlacementRoute>> {
    return this.placements.complete(caller, params.placementId);
  }
}
