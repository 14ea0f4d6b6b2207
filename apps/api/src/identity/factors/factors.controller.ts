import {
  addPasskeyRoute,
  addTotpRoute,
  confirmTotpRoute,
  factorsRoute,
  makeRecoveryCodesRoute,
  newPasskeyOptionsRoute,
  removeFactorRoute,
} from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { FactorsService } from "./factors.service.js";

/** Which service answers each route about one's own second factors? Those that check a password open their own transaction. */
@Controller()
export class FactorsController {
  constructor(private readonly factors: FactorsService) {}

  @Route(factorsRoute)
  async list(input: InputOf<typeof factorsRoute>): Promise<ResultOf<typeof factorsRoute>> {
    return { ok: true, value: await this.factors.list(input.caller) };
  }

  @Route(addTotpRoute, { transaction: "none" })
  async addTotp(input: InputOf<typeof addTotpRoute>): Promise<ResultOf<typeof addTotpRoute>> {
    return this.factors.beginTotp(input.caller, input.body, input.origin);
  }

  @Route(confirmTotpRoute)
  async confirmTotp(input: InputOf<typeof confirmTotpRoute>): Promise<ResultOf<typeof confirmTotpRoute>> {
    return this.factors.confirmTotp(input.caller, input.params.factorId, input.body.code);
  }

  @Route(newPasskeyOptionsRoute, { transaction: "none" })
  async passkeyOptions(
    input: InputOf<typeof newPasskeyOptionsRoute>,
  ): Promise<ResultOf<typeof newPasskeyOptionsRoute>> {
    return this.factors.beginPasskey(input.caller, input.body.password, input.origin);
  }

  @Route(addPasskeyRoute)
  async addPasskey(input: InputOf<typeof addPasskeyRoute>): Promise<ResultOf<typeof addPasskeyRoute>> {
    return this.factors.addPasskey(input.caller, input.body);
  }

  @Route(removeFactorRoute, { transaction: "none" })
  async remove(input: InputOf<typeof removeFactorRoute>): Promise<ResultOf<typeof removeFactorRoute>> {
    const { caller, params, body, origin } = input;
    const removed = await this.factors.remove(caller, params.factorId, body.password, origin);
    return removed.ok ? { ok: true } : removed;
  }

  @Route(makeRecoveryCodesRoute, { transaction: "none" })
  async makeRecoveryCodes(
    input: InputOf<typeof makeRecoveryCodesRoute>,
  ): Promise<ResultOf<typeof makeRecoveryCodesRoute>> {
    return this.factors.makeRecoveryCodes(input.caller, input.body.password, input.origin);
  }
}
