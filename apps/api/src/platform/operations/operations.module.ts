import { Module } from "@nestjs/common";
import { DescriptionService } from "./description.service.js";
import { MetricsService } from "./metrics.service.js";
import { OperationsController } from "./operations.controller.js";

/** Health, metrics, and the api's description of itself. */
@Module({
  controllers: [OperationsController],
  providers: [MetricsService, DescriptionService],
  exports: [MetricsService, DescriptionService],
})
export class OperationsModule {}
