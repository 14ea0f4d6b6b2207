import { Controller } from "@nestjs/common";
import { findingRulesRoute, replaceFindingRulesRoute } from "@interphase/sourcing";
import { Route } from "../../platform/http/route.js";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { FindingRulesService } from "./finding-rules.service.js";

/** An organisation's rules for findings over HTTP. */
@Controller()
export class FindingRulesController {
  constructor(private readonly findingRules: FindingRulesService) {}

  @Route(findingRulesRoute)
  get({ caller }: InputOf<typeof findingRulesRoute>): Promise<ResultOf<typeof findingRulesRoute>> {
    return this.findingRules.get(caller.actor);
  }

  @Route(replaceFindingRulesRoute)
  replace({
    caller,
    body,
    ifMatch,
  }: InputOf<typeof replaceFindingRulesRoute>): Promise<ResultOf<typeof replaceFindingRulesRoute>> {
    return this.findingRules.replace(caller.actor, ifMatch, body.rules);
  }
}
