import { Controller } from "@nestjs/common";
import {
  createScenarioRoute,
  deleteScenarioRoute,
  readyScenariosRoute,
  scenarioRoute,
  scenariosRoute,
} from "@interphase/sourcing";
import { Route } from "../../platform/http/route.js";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { ScenariosService } from "./scenarios.service.js";

/** Scenarios over HTTP. */
@Controller()
export class ScenariosController {
  constructor(private readonly scenarios: ScenariosService) {}

  @Route(createScenarioRoute)
  create({
    caller,
    params,
    body,
  }: InputOf<typeof createScenarioRoute>): Promise<ResultOf<typeof createScenarioRoute>> {
    return this.scenarios.create(caller, params.assessmentId, body);
  }

  @Route(scenariosRoute)
  list({ caller, params, query }: InputOf<typeof scenariosRoute>): Promise<ResultOf<typeof scenariosRoute>> {
    return this.scenarios.list(caller, params.assessmentId, query);
  }

  @Route(readyScenariosRoute)
  listReady({
    caller,
    params,
  }: InputOf<typeof readyScenariosRoute>): Promise<ResultOf<typeof readyScenariosRoute>> {
    return this.scenarios.listReady(caller, params.assessmentId);
  }

  @Route(scenarioRoute)
  get({ caller, params }: InputOf<typeof scenarioRoute>): Promise<ResultOf<typeof scenarioRoute>> {
    return this.scenarios.get(caller, params.scenarioId);
  }

  @Route(deleteScenarioRoute)
  delete({
    caller,
    params,
  }: InputOf<typeof deleteScenarioRoute>): Promise<ResultOf<typeof deleteScenarioRoute>> {
    return this.scenarios.delete(caller, params.scenarioId);
  }
}
