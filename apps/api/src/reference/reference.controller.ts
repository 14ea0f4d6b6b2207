import { Controller } from "@nestjs/common";
import {
  getMineralRoute,
  listEditionsRoute,
  listFactsRoute,
  listMeasuresRoute,
  listMineralsRoute,
  listSourcesRoute,
} from "@interphase/minerals/contract";
import { Route } from "../platform/http/route.js";
import type { InputOf, ResultOf } from "../platform/http/route-types.js";
import { ReferenceService } from "./reference.service.js";

/** Reference facts over HTTP, for anybody. */
@Controller()
export class ReferenceController {
  constructor(private readonly reference: ReferenceService) {}

  @Route(listMineralsRoute)
  listMinerals({ query }: InputOf<typeof listMineralsRoute>): Promise<ResultOf<typeof listMineralsRoute>> {
    return this.reference.listMinerals(query);
  }

  @Route(getMineralRoute)
  describeMineral({
    params,
    query,
  }: InputOf<typeof getMineralRoute>): Promise<ResultOf<typeof getMineralRoute>> {
    return this.reference.describeMineral(params.mineralId, query);
  }

  @Route(listEditionsRoute)
  listEditions({ query }: InputOf<typeof listEditionsRoute>): Promise<ResultOf<typeof listEditionsRoute>> {
    return this.reference.listEditions(query);
  }

  @Route(listFactsRoute)
  listFacts({ query }: InputOf<typeof listFactsRoute>): Promise<ResultOf<typeof listFactsRoute>> {
    return this.reference.listFacts(query);
  }

  @Route(listMeasuresRoute)
  listMeasures({ query }: InputOf<typeof listMeasuresRoute>): Promise<ResultOf<typeof listMeasuresRoute>> {
    return this.reference.listMeasures(query);
  }

  @Route(listSourcesRoute)
  listSources({ query }: InputOf<typeof listSourcesRoute>): Promise<ResultOf<typeof listSourcesRoute>> {
    return this.reference.listSources(query);
  }
}
