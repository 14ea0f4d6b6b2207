import {
  colleaguesRoute,
  loginRoute,
  logoutRoute,
  meRoute,
  passkeyLoginRoute,
  passkeyOptionsRoute,
  revokeOtherSessionsRoute,
  revokeSessionRoute,
  sessionsRoute,
  updateMeRoute,
} from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { IdentityService } from "./identity.service.js";
import { SignInService } from "./sign-in.service.js";

/** Which service answers each route about people and sessions? */
@Controller()
export class IdentityController {
  constructor(
    private readonly signIns: SignInService,
    private readonly identity: IdentityService,
  ) {}

  @Route(loginRoute, { transaction: "none" })
  async login(input: InputOf<typeof loginRoute>): Promise<ResultOf<typeof loginRoute>> {
    return toAnswer(await this.signIns.signIn(input.body, input.origin));
  }

  @Route(passkeyOptionsRoute, { transaction: "none" })
  async passkeyOptions(
    input: InputOf<typeof passkeyOptionsRoute>,
  ): Promise<ResultOf<typeof passkeyOptionsRoute>> {
    return this.signIns.passkeyOptions(input.origin);
  }

  @Route(passkeyLoginRoute, { transaction: "none" })
  async passkeyLogin(input: InputOf<typeof passkeyLoginRoute>): Promise<ResultOf<typeof passkeyLoginRoute>> {
    return toAnswer(await this.signIns.signInWithPasskey(input.body, input.origin));
  }

  @Route(logoutRoute)
  async logout(input: InputOf<typeof logoutRoute>): Promise<ResultOf<typeof logoutRoute>> {
    const { sessionId } = input.caller;
    if (sessionId !== null) await this.identity.revokeSession(input.caller, sessionId);
    return { ok: true };
  }

  @Route(meRoute)
  async me(input: InputOf<typeof meRoute>): Promise<ResultOf<typeof meRoute>> {
    return this.identity.get(input.caller);
  }

  @Route(updateMeRoute)
  async updateMe(input: InputOf<typeof updateMeRoute>): Promise<ResultOf<typeof updateMeRoute>> {
    return this.identity.setLocale(input.caller, input.body.locale);
  }

  @Route(sessionsRoute)
  async sessions(input: InputOf<typeof sessionsRoute>): Promise<ResultOf<typeof sessionsRoute>> {
    return this.identity.listSessions(input.caller, input.query);
  }

  @Route(revokeSessionRoute)
  async revokeSession(
    input: InputOf<typeof revokeSessionRoute>,
  ): Promise<ResultOf<typeof revokeSessionRoute>> {
    const wasThere = await this.identity.revokeSession(input.caller, input.params.sessionId);
    return wasThere ? { ok: true } : refuse("not-found");
  }

  @Route(revokeOtherSessionsRoute)
  async revokeOtherSessions(
    input: InputOf<typeof revokeOtherSessionsRoute>,
  ): Promise<ResultOf<typeof revokeOtherSessionsRoute>> {
    await this.identity.revokeOtherSessions(input.caller);
    return { ok: true };
  }

  @Route(colleaguesRoute)
  async colleagues(input: InputOf<typeof colleaguesRoute>): Promise<ResultOf<typeof colleaguesRoute>> {
    return this.identity.listColleagues(input.caller, input.query);
  }
}

/** A session as it is told to whom it was opened for. */
function toAnswer(opened: Outcome<{ accessToken: string; expiresAt: Date }>): ResultOf<typeof loginRoute> {
  if (!opened.ok) return opened;
  const { accessToken, expiresAt } = opened.value;
  return { ok: true, value: { accessToken, expiresAt: expiresAt.toISOString() } };
}
