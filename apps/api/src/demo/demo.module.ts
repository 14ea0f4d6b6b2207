import { Module } from "@nestjs/common";
import { AssessmentsModule } from "../sourcing/assessments/assessments.module.js";
import { PasswordService } from "../identity/accounts/password.service.js";
import { PlanStoreModule } from "../sourcing/plans/sourcing-plans.module.js";
import { DemoService } from "./demo.service.js";

/** The demo alliance. */
@Module({ imports: [AssessmentsModule, PlanStoreModule], providers: [DemoService, PasswordService] })
export class DemoModule {}
