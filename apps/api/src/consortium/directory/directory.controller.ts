import {
  addSiteRoute,
  publicOrganisationRoute,
  publicOrganisationsRoute,
  removeSiteRoute,
  sitesRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { DirectoryService } from "./directory.service.js";

/** The public directory and the sites of members over HTTP. */
@Controller()
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Route(publicOrganisationsRoute)
  listPublic({
    query,
    origin,
  }: InputOf<typeof publicOrganisationsRoute>): Promise<ResultOf<typeof publicOrganisationsRoute>> {
    return this.directory.listPublic(query, origin.networkAddress);
  }

  @Route(publicOrganisationRoute)
  getPublic({
    params,
    origin,
  }: InputOf<typeof publicOrganisationRoute>): Promise<ResultOf<typeof publicOrganisationRoute>> {
    return this.directory.getPublic(params.organisationId, origin.networkAddress);
  }

  @Route(sitesRoute)
  listSites({ caller, params }: InputOf<typeof sitesRoute>): Promise<ResultOf<typeof sitesRoute>> {
    return this.directory.listSites(caller, params.organisationId);
  }

  @Route(addSiteRoute)
  addSite({ caller, params, body }: InputOf<typeof addSiteRoute>): Promise<ResultOf<typeof addSiteRoute>> {
    return this.directory.addSite(caller, params.organisationId, body);
  }

  @Route(removeSiteRoute)
  removeSite({ caller, params }: InputOf<typeof removeSiteRoute>): Promise<ResultOf<typeof removeSiteRoute>> {
    return this.directory.removeSite(caller, params.organisationId, params.siteId);
  }
}
