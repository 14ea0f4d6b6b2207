import {
  changePasswordRoute,
  confirmPasswordResetRoute,
  requestPasswordResetRoute,
} from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { PasswordResetsService } from "./password-resets.service.js";
import { PasswordsService } from "./passwords.service.js";

/** Which service answers each route about passwords? All hash one, outside of any transaction, and open their own. */
@Controller()
export class PasswordsController {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly resets: PasswordResetsService,
  ) {}

  @Route(changePasswordRoute, { transaction: "none" })
  async change(input: InputOf<typeof changePasswordRoute>): Promise<ResultOf<typeof changePasswordRoute>> {
    const changed = await this.passwords.change(input.caller, input.body, input.origin);
    return changed.ok ? { ok: true } : changed;
  }

  @Route(requestPasswordResetRoute, { transaction: "none" })
  async requestReset(
    input: InputOf<typeof requestPasswordResetRoute>,
  ): Promise<ResultOf<typeof requestPasswordResetRoute>> {
    const requested = await this.resets.request(input.body.email, input.origin);
    return requested.ok ? { ok: true } : requested;
  }

  @Route(confirmPasswordResetRoute, { transaction: "none" })
  async confirmReset(
    input: InputOf<typeof confirmPasswordResetRoute>,
  ): Promise<ResultOf<typeof confirmPasswordResetRoute>> {
    const { token, password } = input.body;
    const confirmed = await this.resets.confirm(token, password, input.origin);
    return confirmed.ok ? { ok: true } : confirmed;
  }
}
