import {
  externalIdentitiesRoute,
  findCompanySignInRoute,
  finishCompanySignInRoute,
  finishLinkRoute,
  removeExternalIdentityRoute,
  startCompanySignInRoute,
  startLinkRoute,
} from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { CompanySignInService } from "./company-sign-in.service.js";
import { ExternalIdentitiesService } from "./external-identities.service.js";

/** Which service answers each route of signing in through a company, and of linking an account with one? */
@Controller()
export class CompanySignInController {
  constructor(
    private readonly signIns: CompanySignInService,
    private readonly identities: ExternalIdentitiesService,
  ) {}

  @Route(findCompanySignInRoute, { transaction: "none" })
  async find({
    body,
    origin,
  }: InputOf<typeof findCompanySignInRoute>): Promise<ResultOf<typeof findCompanySignInRoute>> {
    return this.signIns.find(body.email, origin);
  }

  @Route(startCompanySignInRoute, { transaction: "none" })
  async start({
    body,
    origin,
  }: InputOf<typeof startCompanySignInRoute>): Promise<ResultOf<typeof startCompanySignInRoute>> {
    return this.signIns.start(body, origin);
  }

  @Route(finishCompanySignInRoute, { transaction: "none" })
  async finish({
    body,
    origin,
  }: InputOf<typeof finishCompanySignInRoute>): Promise<ResultOf<typeof finishCompanySignInRoute>> {
    const opened =
      "factorCode" in body
        ? await this.signIns.finishWithCode(body.flow, body.factorCode, origin)
        : await this.signIns.finish(body, origin);
    if (!opened.ok) return opened;
    const { accessToken, expiresAt } = opened.value;
    return { ok: true, value: { accessToken, expiresAt: expiresAt.toISOString() } };
  }

  @Route(externalIdentitiesRoute)
  async list({
    caller,
  }: InputOf<typeof externalIdentitiesRoute>): Promise<ResultOf<typeof externalIdentitiesRoute>> {
    return this.identities.list(caller);
  }

  @Route(startLinkRoute, { transaction: "none" })
  async startLink({ caller }: InputOf<typeof startLinkRoute>): Promise<ResultOf<typeof startLinkRoute>> {
    return this.identities.start(caller);
  }

  @Route(finishLinkRoute, { transaction: "none" })
  async finishLink({
    caller,
    body,
  }: InputOf<typeof finishLinkRoute>): Promise<ResultOf<typeof finishLinkRoute>> {
    return this.identities.finish(caller, body);
  }

  @Route(removeExternalIdentityRoute)
  async remove({
    caller,
    params,
  }: InputOf<typeof removeExternalIdentityRoute>): Promise<ResultOf<typeof removeExternalIdentityRoute>> {
    return this.identities.remove(caller, params.identityId);
  }
}
