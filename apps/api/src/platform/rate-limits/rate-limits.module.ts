import { Global, Module } from "@nestjs/common";
import { RateLimitsRepository } from "./rate-limits.repository.js";
import { RateLimitsService } from "./rate-limits.service.js";

/** Gives every feature the one way to limit how often something is asked. */
@Global()
@Module({ providers: [RateLimitsRepository, RateLimitsService], exports: [RateLimitsService] })
export class RateLimitsModule {}
