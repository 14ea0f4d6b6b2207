import {
  organisationRoute,
  organisationsRoute,
  reinstateOrganisationRoute,
  suspendOrganisationRoute,
  updateOrganisationRoute,
} from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { OrganisationsService } from "./organisations.service.js";

/** Which service answers each route about organisations? */
@Controller()
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Route(organisationsRoute)
  async list(input: InputOf<typeof organisationsRoute>): Promise<ResultOf<typeof organisationsRoute>> {
    return this.organisations.list(input.caller.actor, input.query);
  }

  @Route(organisationRoute)
  async get(input: InputOf<typeof organisationRoute>): Promise<ResultOf<typeof organisationRoute>> {
    return this.organisations.get(input.caller.actor, input.params.organisationId);
  }

  @Route(updateOrganisationRoute)
  async update(
    input: InputOf<typeof updateOrganisationRoute>,
  ): Promise<ResultOf<typeof updateOrganisationRoute>> {
    const { caller, params, ifMatch, body } = input;
    return this.organisations.update(caller, params.organisationId, ifMatch, body);
  }

  @Route(suspendOrganisationRoute)
  async suspend(
    input: InputOf<typeof suspendOrganisationRoute>,
  ): Promise<ResultOf<typeof suspendOrganisationRoute>> {
    const done = await this.organisations.setSuspended(input.caller, input.params.organisationId, true);
    return done.ok ? { ok: true } : done;
  }

  @Route(reinstateOrganisationRoute)
  async reinstate(
    input: InputOf<typeof reinstateOrganisationRoute>,
  ): Promise<ResultOf<typeof reinstateOrganisationRoute>> {
    const done = await this.organisations.setSuspended(input.caller, input.params.organisationId, false);
    return done.ok ? { ok: true } : done;
  }
}
