import type { Conversion, ConversionRequest, ProtocolValidation } from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { networkOf } from "../../platform/rate-limits/network.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { ProtocolReckoner } from "./protocol-reckoner.service.js";

/** What may a visitor have looked at, without an account and without a trace? Counted by the network that asks. */
@Injectable()
export class ProtocolReckonings {
  constructor(
    private readonly reckoner: ProtocolReckoner,
    private readonly limits: RateLimitsService,
  ) {}

  /** **Fails** identity.too-many-requests, protocol.takes-too-long, protocol.too-many-waiting. */
  async validate(
    document: unknown,
    networkAddress: string | undefined,
  ): Promise<Outcome<ProtocolValidation>> {
    const place = await this.limits.take("protocol-reckoning", { networkAddress });
    return place.ok ? this.reckoner.validate(askerOf(networkAddress), document) : place;
  }

  /** **Fails** as `validate`, and protocol.not-converted with the place. */
  async convert(
    request: ConversionRequest,
    networkAddress: string | undefined,
  ): Promise<Outcome<Conversion>> {
    const place = await this.limits.take("protocol-reckoning", { networkAddress });
    if (!place.ok) return place;
    const converted = await this.reckoner.convert(askerOf(networkAddress), request);
    if (!converted.ok) return converted;
    if (converted.value.ok) return { ok: true, value: converted.value.conversion };
    const { path, message } = converted.value;
    return refuse("protocol.not-converted", { errors: [{ pointer: `/body/content${path}`, message }] });
  }
}

const askerOf = (networkAddress: string | undefined): string =>
  networkAddress === undefined ? "visitor" : `visitor ${networkOf(networkAddress)}`;
