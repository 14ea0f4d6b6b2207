import { Module } from "@nestjs/common";
import { FindingRulesController } from "./finding-rules.controller.js";
import { FindingRulesRepository } from "./finding-rules.repository.js";
import { FindingRulesService } from "./finding-rules.service.js";

/** Rules for findings: their row, their routes. */
@Module({
  controllers: [FindingRulesController],
  providers: [FindingRulesRepository, FindingRulesService],
  exports: [FindingRulesService],
})
export class FindingRulesModule {}
