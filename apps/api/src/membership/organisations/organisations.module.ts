import { Module } from "@nestjs/common";
import { OrganisationsController } from "./organisations.controller.js";
import { OrganisationsRepository } from "./organisations.repository.js";
import { OrganisationsService } from "./organisations.service.js";

/** The register of member organisations. */
@Module({
  controllers: [OrganisationsController],
  providers: [OrganisationsService, OrganisationsRepository],
  exports: [OrganisationsRepository, OrganisationsService],
})
export class OrganisationsModule {}
