import { Module } from "@nestjs/common";
import { DiscoveryModule } from "@nestjs/core";
import { IdempotencyRepository } from "./idempotency.repository.js";
import { IdempotencyService } from "./idempotency.service.js";
import { RequestAudit } from "./request-audit.service.js";
import { RouteBinder } from "./route-binder.js";

/** Binds contracts to Fastify. */
@Module({
  imports: [DiscoveryModule],
  providers: [RouteBinder, RequestAudit, IdempotencyService, IdempotencyRepository],
  exports: [RouteBinder],
})
export class HttpModule {}
