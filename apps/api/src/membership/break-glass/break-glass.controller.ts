import {
  breakGlassListRoute,
  breakGlassRoute,
  decideBreakGlassRoute,
  endBreakGlassRoute,
  requestBreakGlassRoute,
} from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { BreakGlassService } from "./break-glass.service.js";

/** Requests to open private rows over HTTP. */
@Controller()
export class BreakGlassController {
  constructor(private readonly requests: BreakGlassService) {}

  @Route(requestBreakGlassRoute)
  request(input: InputOf<typeof requestBreakGlassRoute>): Promise<ResultOf<typeof requestBreakGlassRoute>> {
    return this.requests.request(input.caller, input.body);
  }

  @Route(breakGlassListRoute)
  list(input: InputOf<typeof breakGlassListRoute>): Promise<ResultOf<typeof breakGlassListRoute>> {
    return this.requests.list(input.caller, input.query);
  }

  @Route(breakGlassRoute)
  get(input: InputOf<typeof breakGlassRoute>): Promise<ResultOf<typeof breakGlassRoute>> {
    return this.requests.read(input.caller, input.params.requestId);
  }

  @Route(decideBreakGlassRoute)
  decide(input: InputOf<typeof decideBreakGlassRoute>): Promise<ResultOf<typeof decideBreakGlassRoute>> {
    return this.requests.decide(input.caller, input.params.requestId, input.body);
  }

  @Route(endBreakGlassRoute)
  end(input: InputOf<typeof endBreakGlassRoute>): Promise<ResultOf<typeof endBreakGlassRoute>> {
    return this.requests.end(input.caller, input.params.requestId);
  }
}
