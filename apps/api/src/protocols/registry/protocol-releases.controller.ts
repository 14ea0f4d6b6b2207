import { protocolRoute, protocolsRoute, protocolVersionRoute } from "@interphase/protocols";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { ProtocolReleases } from "./protocol-releases.service.js";

/** Released protocols over HTTP, for everybody. */
@Controller()
export class ProtocolReleasesController {
  constructor(private readonly releases: ProtocolReleases) {}

  @Route(protocolsRoute)
  list({ query, origin }: InputOf<typeof protocolsRoute>): Promise<ResultOf<typeof protocolsRoute>> {
    return this.releases.list(query, origin.networkAddress);
  }

  @Route(protocolRoute)
  get({ params, origin }: InputOf<typeof protocolRoute>): Promise<ResultOf<typeof protocolRoute>> {
    return this.releases.get(params.protocolId, origin.networkAddress);
  }

  @Route(protocolVersionRoute)
  getVersion({
    params,
    origin,
  }: InputOf<typeof protocolVersionRoute>): Promise<ResultOf<typeof protocolVersionRoute>> {
    return this.releases.getVersion(params.protocolId, params.version, origin.networkAddress);
  }
}
