import { Module, type DynamicModule } from "@nestjs/common";
import type { Env } from "../../platform/process/env.js";
import { AdmissionsModule } from "../admissions/admissions.module.js";
import { MembershipsModule } from "../memberships/memberships.module.js";
import { PeopleDirectoryModule } from "../people-directory/people-directory.module.js";
import { ApplicantsController, PortalAddress } from "./applicants.controller.js";
import { ApplicantsService } from "./applicants.service.js";
import { RolesModule } from "../roles/roles.module.js";
import { AppealsController } from "./appeals.controller.js";
import { ApplicantFiles } from "./applicant-files.service.js";
import { ApplicationAppealsRepository } from "./application-appeals.repository.js";
import { ApplicationAppeals } from "./application-appeals.service.js";
import { ApplicationBallots } from "./application-ballots.service.js";
import { ApplicationFilesRepository } from "./application-files.repository.js";
import { ApplicationFiles } from "./application-files.service.js";
import { ApplicationLinksRepository } from "./application-links.repository.js";
import { ApplicationLinks } from "./application-links.service.js";
import { ApplicationReviewRepository } from "./application-review.repository.js";
import { ApplicationsController } from "./applications.controller.js";
import { ApplicationsRepository } from "./applications.repository.js";
import { ApplicationsService } from "./applications.service.js";
import { LinkRequests } from "./link-requests.service.js";

/** Applications for membership: what applicants ask, what the secretariat does. */
@Module({})
export class ApplicationsModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: ApplicationsModule,
      imports: [AdmissionsModule, MembershipsModule, PeopleDirectoryModule, RolesModule],
      controllers: [ApplicantsController, ApplicationsController, AppealsController],
      providers: [
        ApplicationsRepository,
        ApplicationReviewRepository,
        ApplicationLinksRepository,
        ApplicationLinks,
        ApplicationAppealsRepository,
        ApplicationAppeals,
        ApplicationBallots,
        ApplicationFilesRepository,
        ApplicationFiles,
        ApplicantFiles,
        ApplicantsService,
        ApplicationsService,
        LinkRequests,
        { provide: PortalAddress, useValue: new PortalAddress(env.PORTAL_URL) },
      ],
    };
  }
}
