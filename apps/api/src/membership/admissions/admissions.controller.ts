import { createOrganisationRoute } from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { OrganisationsService } from "../organisations/organisations.service.js";
import { AdmissionsService } from "./admissions.service.js";

/** The secretariat's own way to take an organisation in. */
@Controller()
export class AdmissionsController {
  constructor(
    private readonly admissions: AdmissionsService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Route(createOrganisationRoute)
  async create({
    caller,
    body,
  }: InputOf<typeof createOrganisationRoute>): Promise<ResultOf<typeof createOrganisationRoute>> {
    const { name, nativeName = null, kind = null, countryIso3, website = null, administrator = null } = body;
    const admitted = await this.admissions.admit(caller.actor, {
      name,
      nativeName,
      kind,
      countryIso3,
      website,
      identifiers: [],
      administrator,
      applicationId: null,
    });
    return admitted.ok ? this.organisations.get(caller.actor, admitted.value.organisationId) : admitted;
  }
}
