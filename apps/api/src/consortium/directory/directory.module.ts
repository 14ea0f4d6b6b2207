import { Module } from "@nestjs/common";
import { OrganisationsModule } from "../../membership/organisations/organisations.module.js";
import { DirectoryController } from "./directory.controller.js";
import { DirectoryService } from "./directory.service.js";
import { SitesRepository } from "./sites.repository.js";

/** The directory of members: its public part, and where members work. */
@Module({
  imports: [OrganisationsModule],
  controllers: [DirectoryController],
  providers: [DirectoryService, SitesRepository],
})
export class DirectoryModule {}
