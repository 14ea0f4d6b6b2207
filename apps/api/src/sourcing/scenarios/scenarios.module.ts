import { Module } from "@nestjs/common";
import { AssessmentsModule } from "../assessments/assessments.module.js";
import { ScenariosController } from "./scenarios.controller.js";
import { ScenariosRepository } from "./scenarios.repository.js";
import { ScenariosService } from "./scenarios.service.js";

/** Scenarios: their rows, their routes. */
@Module({
  imports: [AssessmentsModule],
  controllers: [ScenariosController],
  providers: [ScenariosRepository, ScenariosService],
})
export class ScenariosModule {}
