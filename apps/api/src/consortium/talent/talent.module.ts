import { Module } from "@nestjs/common";
import { ExpertsController } from "./experts.controller.js";
import { ExpertsRepository } from "./experts.repository.js";
import { ExpertsService } from "./experts.service.js";
import { TalentAccess } from "./talent-access.service.js";
import { TalentApplicationsController } from "./talent-applications.controller.js";
import { TalentApplicationsRepository } from "./talent-applications.repository.js";
import { TalentApplicationsService } from "./talent-applications.service.js";
import { TalentDecisionsService } from "./talent-decisions.service.js";
import { TalentCheckInsRepository } from "./talent-check-ins.repository.js";
import { TalentPlacementsController } from "./talent-placements.controller.js";
import { TalentPlacementsRepository } from "./talent-placements.repository.js";
import { TalentPlacementsService } from "./talent-placements.service.js";
import { TalentProgrammesController } from "./talent-programmes.controller.js";
import { TalentProgrammesRepository } from "./talent-programmes.repository.js";
import { TalentProgrammesService } from "./talent-programmes.service.js";

/** Experts: what they publish, and who finds it. Talent programmes: who offers places, who applies, who is placed. */
@Module({
  controllers: [
    ExpertsController,
    TalentProgrammesController,
    TalentApplicationsController,
    TalentPlacementsController,
  ],
  providers: [
    ExpertsRepository,
    ExpertsService,
    TalentProgrammesRepository,
    TalentProgrammesService,
    TalentAccess,
    TalentApplicationsRepository,
    TalentApplicationsService,
    TalentDecisionsService,
    TalentPlacementsRepository,
    TalentCheckInsRepository,
    TalentPlacementsService,
  ],
})
export class TalentModule {}
