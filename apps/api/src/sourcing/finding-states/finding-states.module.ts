import { Module } from "@nestjs/common";
import { AssessmentsModule } from "../assessments/assessments.module.js";
import { FindingStatesController } from "./finding-states.controller.js";
import { FindingStatesRepository } from "./finding-states.repository.js";
import { FindingStatesService } from "./finding-states.service.js";
import { FindingsToActOnService } from "./findings-to-act-on.service.js";

/** What is done about findings: its rows, its routes. */
@Module({
  imports: [AssessmentsModule],
  controllers: [FindingStatesController],
  providers: [FindingStatesRepository, FindingStatesService, FindingsToActOnService],
  exports: [FindingStatesRepository],
})
export class FindingStatesModule {}
