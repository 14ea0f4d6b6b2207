import { Module } from "@nestjs/common";
import { RolesModule } from "../roles/roles.module.js";
import { ActivationRepository } from "./activation.repository.js";
import { ActivationService } from "./activation.service.js";
import { PeopleController } from "./people.controller.js";
import { PeopleDirectoryModule } from "../people-directory/people-directory.module.js";
import { PeopleService } from "./people.service.js";

/** People, for those who administer them, and the one way by which somebody becomes a person. */
@Module({
  imports: [PeopleDirectoryModule, RolesModule],
  controllers: [PeopleController],
  providers: [PeopleService, ActivationService, ActivationRepository],
  exports: [ActivationService],
})
export class PeopleModule {}
