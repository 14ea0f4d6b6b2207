import {
  deleteOwnExpertRoute,
  expertRoute,
  expertsRoute,
  ownExpertRoute,
  publicExpertRoute,
  publicExpertsRoute,
  setOwnExpertRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { ExpertsService } from "./experts.service.js";

/** Profiles of experts over HTTP. */
@Controller()
export class ExpertsController {
  constructor(private readonly experts: ExpertsService) {}

  @Route(expertsRoute)
  list({ query }: InputOf<typeof expertsRoute>): Promise<ResultOf<typeof expertsRoute>> {
    return this.experts.list("members", query);
  }

  @Route(expertRoute)
  get({ params }: InputOf<typeof expertRoute>): Promise<ResultOf<typeof expertRoute>> {
    return this.experts.get("members", params.expertId);
  }

  @Route(publicExpertsRoute)
  listPublic({
    query,
    origin,
  }: InputOf<typeof publicExpertsRoute>): Promise<ResultOf<typeof publicExpertsRoute>> {
    return this.experts.listPublic(query, origin.networkAddress);
  }

  @Route(publicExpertRoute)
  getPublic({
    params,
    origin,
  }: InputOf<typeof publicExpertRoute>): Promise<ResultOf<typeof publicExpertRoute>> {
    return this.experts.getPublic(params.expertId, origin.networkAddress);
  }

  @Route(ownExpertRoute)
  getOwn({ caller }: InputOf<typeof ownExpertRoute>): Promise<ResultOf<typeof ownExpertRoute>> {
    return this.experts.getOwn(caller.actor.personId);
  }

  @Route(setOwnExpertRoute)
  setOwn({ caller, body }: InputOf<typeof setOwnExpertRoute>): Promise<ResultOf<typeof setOwnExpertRoute>> {
    return this.experts.setOwn(caller.actor.personId, body);
  }

  @Route(deleteOwnExpertRoute)
  deleteOwn({
    caller,
  }: InputOf<typeof deleteOwnExpertRoute>): Promise<ResultOf<typeof deleteOwnExpertRoute>> {
    return this.experts.deleteOwn(caller.actor.personId);
  }
}
