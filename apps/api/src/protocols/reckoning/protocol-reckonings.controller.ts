import { convertProtocolRoute, validateProtocolRoute } from "@interphase/protocols";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { toLosses } from "./conversion-loss.mapper.js";
import { ProtocolReckonings } from "./protocol-reckonings.service.js";

/** Looking at documents and converting files over HTTP, for everybody. */
@Controller()
export class ProtocolReckoningsController {
  constructor(private readonly reckonings: ProtocolReckonings) {}

  @Route(validateProtocolRoute, { transaction: "none" })
  validate({
    body,
    origin,
  }: InputOf<typeof validateProtocolRoute>): Promise<ResultOf<typeof validateProtocolRoute>> {
    return this.reckonings.validate(body.document, origin.networkAddress);
  }

  @Route(convertProtocolRoute, { transaction: "none" })
  async convert({
    body,
    origin,
  }: InputOf<typeof convertProtocolRoute>): Promise<ResultOf<typeof convertProtocolRoute>> {
    const { language, ...request } = body;
    const converted = await this.reckonings.convert({ ...request, locale: language }, origin.networkAddress);
    if (!converted.ok) return converted;
    return { ok: true, value: { ...converted.value, losses: toLosses(converted.value) } };
  }
}
