import { Module } from "@nestjs/common";
import { OrganisationSearchRepository } from "./organisation-search.repository.js";
import { OrganisationsController } from "./organisations.controller.js";
import { OrganisationsRepository } from "./organisations.repository.js";
import { OrganisationsService } from "./organisations.service.js";

/** The register of member organisations. */
@Module({
  controllers: [OrganisationsController],
  providers: [OrganisationsService, OrganisationsRepository, OrganisationSearchRepository],
  exports: [OrganisationsRepository, OrganisationsService, OrganisationSearchRepository],
})
export class OrganisationsModule {}
