import { Global, Module, type DynamicModule } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import type { Env } from "../../platform/process/env.js";
import { AccountsRepository } from "../accounts/accounts.repository.js";
import { FactorsController } from "./factors.controller.js";
import { FactorsRepository } from "./factors.repository.js";
import { FactorsService } from "./factors.service.js";
import { PasskeyChallengesRepository } from "./passkey-challenges.repository.js";
import { passkeySiteOf, PasskeysService } from "./passkeys.service.js";
import { ReauthenticationService } from "./reauthentication.service.js";
import { RecoveryCodesRepository } from "./recovery-codes.repository.js";
import { SecondFactorsService } from "./second-factors.service.js";

/** Second factors: authenticators, passkeys, recovery codes. */
@Global()
@Module({})
export class FactorsModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: FactorsModule,
      controllers: [FactorsController],
      providers: [
        AccountsRepository,
        FactorsRepository,
        FactorsService,
        PasskeyChallengesRepository,
        ReauthenticationService,
        RecoveryCodesRepository,
        SecondFactorsService,
        {
          provide: PasskeysService,
          useFactory: (factors: FactorsRepository, challenges: PasskeyChallengesRepository, clock: Clock) =>
            new PasskeysService(factors, challenges, clock, passkeySiteOf(env.PORTAL_URL)),
          inject: [FactorsRepository, PasskeyChallengesRepository, Clock],
        },
      ],
      exports: [AccountsRepository, PasskeysService, ReauthenticationService, SecondFactorsService],
    };
  }
}
