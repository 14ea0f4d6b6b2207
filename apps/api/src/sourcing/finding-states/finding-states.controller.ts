import { Controller } from "@nestjs/common";
import { findingStatesRoute, findingsToActOnRoute, replaceFindingStateRoute } from "@interphase/sourcing";
import { Route } from "../../platform/http/route.js";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { FindingStatesService } from "./finding-states.service.js";
import { FindingsToActOnService } from "./findings-to-act-on.service.js";

/** What is done about findings, over HTTP. */
@Controller()
export class FindingStatesController {
  constructor(
    private readonly states: FindingStatesService,
    private readonly acts: FindingsToActOnService,
  ) {}

  @Route(findingStatesRoute)
  list({ caller, query }: InputOf<typeof findingStatesRoute>): Promise<ResultOf<typeof findingStatesRoute>> {
    return this.states.list(caller, query);
  }

  @Route(replaceFindingStateRoute)
  replace({
    caller,
    body,
    ifMatch,
  }: InputOf<typeof replaceFindingStateRoute>): Promise<ResultOf<typeof replaceFindingStateRoute>> {
    return this.states.replace(caller, ifMatch, body);
  }

  @Route(findingsToActOnRoute)
  listActs({
    caller,
    query,
  }: InputOf<typeof findingsToActOnRoute>): Promise<ResultOf<typeof findingsToActOnRoute>> {
    return this.acts.list(caller.actor, query);
  }
}
