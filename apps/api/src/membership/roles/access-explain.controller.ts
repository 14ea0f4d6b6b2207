import { explainAccessRoute, myAccessRoute } from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { AccessExplainService } from "./access-explain.service.js";

/** Which service answers each question about access? */
@Controller()
export class AccessExplainController {
  constructor(private readonly access: AccessExplainService) {}

  @Route(explainAccessRoute)
  async explain(input: InputOf<typeof explainAccessRoute>): Promise<ResultOf<typeof explainAccessRoute>> {
    return this.access.explain(input.caller, input.query);
  }

  @Route(myAccessRoute)
  async mine(input: InputOf<typeof myAccessRoute>): Promise<ResultOf<typeof myAccessRoute>> {
    return this.access.mine(input.caller);
  }
}
