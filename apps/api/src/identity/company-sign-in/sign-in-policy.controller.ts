import {
  replaceSignInPolicyRoute,
  signInPolicyRoute,
  testSignInPolicyRoute,
  verifySignInDomainRoute,
} from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { SignInPolicyService } from "./sign-in-policy.service.js";

/** Which service answers each route about how an organisation's people sign in? Providers are asked outside of transactions. */
@Controller()
export class SignInPolicyController {
  constructor(private readonly policies: SignInPolicyService) {}

  @Route(signInPolicyRoute)
  async get({
    caller,
    params,
  }: InputOf<typeof signInPolicyRoute>): Promise<ResultOf<typeof signInPolicyRoute>> {
    return this.policies.get(caller, params.organisationId);
  }

  @Route(replaceSignInPolicyRoute, { transaction: "none" })
  async replace({
    caller,
    params,
    ifMatch,
    body,
  }: InputOf<typeof replaceSignInPolicyRoute>): Promise<ResultOf<typeof replaceSignInPolicyRoute>> {
    return this.policies.replace(caller, params.organisationId, ifMatch, body);
  }

  @Route(testSignInPolicyRoute, { transaction: "none" })
  async test({
    caller,
    params,
    body,
  }: InputOf<typeof testSignInPolicyRoute>): Promise<ResultOf<typeof testSignInPolicyRoute>> {
    return this.policies.test(caller, params.organisationId, body.issuer);
  }

  @Route(verifySignInDomainRoute, { transaction: "none" })
  async verifyDomain({
    caller,
    params,
  }: InputOf<typeof verifySignInDomainRoute>): Promise<ResultOf<typeof verifySignInDomainRoute>> {
    return this.policies.verifyDomain(caller, params.organisationId, params.domain);
  }
}
