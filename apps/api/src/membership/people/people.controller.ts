import {
  endSessionsRoute,
  peopleRoute,
  personRoute,
  reinstatePersonRoute,
  removeFactorsRoute,
  suspendPersonRoute,
} from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { PeopleService } from "./people.service.js";

/** Which service answers each route about people? */
@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Route(peopleRoute)
  async list(input: InputOf<typeof peopleRoute>): Promise<ResultOf<typeof peopleRoute>> {
    return this.people.list(input.caller, input.query);
  }

  @Route(personRoute)
  async get(input: InputOf<typeof personRoute>): Promise<ResultOf<typeof personRoute>> {
    return this.people.get(input.caller, input.params.personId);
  }

  @Route(suspendPersonRoute)
  async suspend(input: InputOf<typeof suspendPersonRoute>): Promise<ResultOf<typeof suspendPersonRoute>> {
    const done = await this.people.suspend(input.caller, input.params.personId);
    return done.ok ? { ok: true } : done;
  }

  @Route(reinstatePersonRoute)
  async reinstate(
    input: InputOf<typeof reinstatePersonRoute>,
  ): Promise<ResultOf<typeof reinstatePersonRoute>> {
    const done = await this.people.reinstate(input.caller, input.params.personId);
    return done.ok ? { ok: true } : done;
  }

  @Route(endSessionsRoute)
  async endSessions(input: InputOf<typeof endSessionsRoute>): Promise<ResultOf<typeof endSessionsRoute>> {
    const done = await this.people.endSessions(input.caller, input.params.personId);
    return done.ok ? { ok: true } : done;
  }

  @Route(removeFactorsRoute)
  async removeFactors(
    input: InputOf<typeof removeFactorsRoute>,
  ): Promise<ResultOf<typeof removeFactorsRoute>> {
    const done = await this.people.removeFactors(input.caller, input.params.personId);
    return done.ok ? { ok: true } : done;
  }
}
