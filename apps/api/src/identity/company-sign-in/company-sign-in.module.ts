import { Module, type DynamicModule, type Type } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import type { Env } from "../../platform/process/env.js";
import { CompanyFlowsRepository } from "./company-flows.repository.js";
import { CompanyFlows } from "./company-flows.service.js";
import { CompanySignInController } from "./company-sign-in.controller.js";
import { CompanySignInService } from "./company-sign-in.service.js";
import { DomainRecords } from "./domain-records.service.js";
import { ExternalIdentitiesRepository } from "./external-identities.repository.js";
import { ExternalIdentitiesService } from "./external-identities.service.js";
import { ProviderClient } from "./provider-client.service.js";
import { SignInDomainsRepository } from "./sign-in-domains.repository.js";
import { SignInPoliciesRepository } from "./sign-in-policies.repository.js";
import { SignInPolicyController } from "./sign-in-policy.controller.js";
import { SignInPolicyService } from "./sign-in-policy.service.js";

/** Signing in through a company's own provider, and the policy that says how an organisation's people sign in. */
@Module({})
export class CompanySignInModule {
  /** `invitations` is the module that gives `InvitationAcceptance`. */
  static forRoot(env: Env, invitations: Type): DynamicModule {
    return {
      module: CompanySignInModule,
      imports: [invitations],
      controllers: [CompanySignInController, SignInPolicyController],
      providers: [
        CompanyFlows,
        CompanyFlowsRepository,
        CompanySignInService,
        ExternalIdentitiesRepository,
        ExternalIdentitiesService,
        SignInDomainsRepository,
        SignInPoliciesRepository,
        SignInPolicyService,
        {
          provide: ProviderClient,
          useFactory: (clock: Clock) => new ProviderClient(clock, env.PORTAL_URL),
          inject: [Clock],
        },
        { provide: DomainRecords, useFactory: () => new DomainRecords(env.DNS_SERVERS) },
      ],
    };
  }
}
