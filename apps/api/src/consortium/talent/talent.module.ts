import { Module } from "@nestjs/common";
import { ExpertsController } from "./experts.controller.js";
import { ExpertsRepository } from "./experts.repository.js";
import { ExpertsService } from "./experts.service.js";

/** Experts: what they publish, and who finds it. */
@Module({ controllers: [ExpertsController], providers: [ExpertsRepository, ExpertsService] })
export class TalentModule {}
