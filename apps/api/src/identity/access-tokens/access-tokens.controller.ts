import {
  accessTokensRoute,
  actionsRoute,
  createAccessTokenRoute,
  organisationTokensRoute,
  revokeAccessTokenRoute,
  revokeOrganisationTokenRoute,
  rotateAccessTokenRoute,
} from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { refuse } from "../../platform/problems/failure.js";
import { describeActions } from "./token-actions.js";
import { AccessTokensService } from "./access-tokens.service.js";

/** Access tokens over HTTP: one's own, and those of an organisation's people. */
@Controller()
export class AccessTokensController {
  constructor(private readonly tokens: AccessTokensService) {}

  @Route(accessTokensRoute)
  list(input: InputOf<typeof accessTokensRoute>): Promise<ResultOf<typeof accessTokensRoute>> {
    return this.tokens.list(input.caller, input.query);
  }

  @Route(createAccessTokenRoute)
  create(input: InputOf<typeof createAccessTokenRoute>): Promise<ResultOf<typeof createAccessTokenRoute>> {
    return this.tokens.create(input.caller, input.body);
  }

  @Route(revokeAccessTokenRoute)
  async revoke(
    input: InputOf<typeof revokeAccessTokenRoute>,
  ): Promise<ResultOf<typeof revokeAccessTokenRoute>> {
    const wasThere = await this.tokens.revoke(input.caller, input.params.tokenId);
    return wasThere ? { ok: true } : refuse("not-found");
  }

  @Route(rotateAccessTokenRoute)
  rotate(input: InputOf<typeof rotateAccessTokenRoute>): Promise<ResultOf<typeof rotateAccessTokenRoute>> {
    return this.tokens.rotate(input.caller, input.params.tokenId, input.body);
  }

  @Route(actionsRoute)
  actions(input: InputOf<typeof actionsRoute>): Promise<ResultOf<typeof actionsRoute>> {
    const items = describeActions(input.caller.actor);
    return Promise.resolve({ ok: true, value: { items, nextCursor: null } });
  }

  @Route(organisationTokensRoute)
  listOfOrganisation(
    input: InputOf<typeof organisationTokensRoute>,
  ): Promise<ResultOf<typeof organisationTokensRoute>> {
    return this.tokens.listOfOrganisation(input.caller, input.params.organisationId, input.query);
  }

  @Route(revokeOrganisationTokenRoute)
  async revokeOfOrganisation(
    input: InputOf<typeof revokeOrganisationTokenRoute>,
  ): Promise<ResultOf<typeof revokeOrganisationTokenRoute>> {
    const { organisationId, tokenId } = input.params;
    const wasThere = await this.tokens.revokeOfOrganisation(input.caller, organisationId, tokenId);
    return wasThere ? { ok: true } : refuse("not-found");
  }
}
