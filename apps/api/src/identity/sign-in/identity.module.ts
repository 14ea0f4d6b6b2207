import { Global, Module, type DynamicModule } from "@nestjs/common";
import { AccessTokensModule } from "../access-tokens/access-tokens.module.js";
import { BearerAuthenticator } from "../access-tokens/bearer-authenticator.service.js";
import { Clock } from "../../platform/clock/clock.js";
import type { Env } from "../../platform/process/env.js";
import { Authenticator } from "../../platform/http/caller.js";
import { IdentityController } from "./identity.controller.js";
import { IdentityService } from "./identity.service.js";
import { PasswordService } from "../accounts/password.service.js";
import { PeopleRepository } from "../accounts/people.repository.js";
import { SessionsRepository } from "../sessions/sessions.repository.js";
import { SessionsService, type SessionLimits } from "../sessions/sessions.service.js";
import { SignInAttemptsRepository } from "../sign-in-attempts/sign-in-attempts.repository.js";
import { SignInAttemptsService, type SignInLimits } from "../sign-in-attempts/sign-in-attempts.service.js";
import { SignInService } from "./sign-in.service.js";

const minuteMs = 60_000;

/** People, their sessions, signing in and out. */
@Global()
@Module({})
export class IdentityModule {
  static forRoot(env: Env): DynamicModule {
    const sessionLimits: SessionLimits = {
      idleMs: env.SESSION_IDLE_MINUTES * minuteMs,
      absoluteMs: env.SESSION_ABSOLUTE_MINUTES * minuteMs,
    };
    const signInLimits: SignInLimits = {
      failuresPerAccount: env.LOGIN_FAILURES_PER_ACCOUNT,
      failuresPerNetwork: env.LOGIN_FAILURES_PER_NETWORK,
      windowMs: env.LOGIN_WINDOW_MINUTES * minuteMs,
    };
    return {
      module: IdentityModule,
      imports: [AccessTokensModule],
      controllers: [IdentityController],
      providers: [
        PeopleRepository,
        SessionsRepository,
        SignInAttemptsRepository,
        PasswordService,
        IdentityService,
        {
          provide: SessionsService,
          useFactory: (sessions: SessionsRepository, clock: Clock) =>
            new SessionsService(sessions, clock, sessionLimits),
          inject: [SessionsRepository, Clock],
        },
        BearerAuthenticator,
        { provide: Authenticator, useExisting: BearerAuthenticator },
        {
          provide: SignInAttemptsService,
          useFactory: (attempts: SignInAttemptsRepository, clock: Clock) =>
            new SignInAttemptsService(attempts, clock, signInLimits),
          inject: [SignInAttemptsRepository, Clock],
        },
        SignInService,
      ],
      exports: [Authenticator, PasswordService, PeopleRepository, SessionsService, SignInAttemptsService],
    };
  }
}
