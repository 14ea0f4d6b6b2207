import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import type { FileAnswer } from "../../platform/http/route.js";
import type { Origin, UploadedFile } from "../../platform/http/route-types.js";
import { refuse } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { ApplicantsService, type Shown } from "./applicants.service.js";
import { ApplicationFiles } from "./application-files.service.js";
import { ApplicationLinks } from "./application-links.service.js";
import { ApplicationsRepository } from "./applications.repository.js";

/** How does an applicant attach files, without an account? The link is asked before a byte of a file is kept in memory. */
@Injectable()
export class ApplicantFiles {
  constructor(
    private readonly applicants: ApplicantsService,
    private readonly applications: ApplicationsRepository,
    private readonly files: ApplicationFiles,
    private readonly links: ApplicationLinks,
    private readonly limits: RateLimitsService,
    private readonly database: Database,
  ) {}

  /** **Fails** application.link-invalid, application.not-in-review, identity.too-many-requests. */
  async mayAttach(token: string, { networkAddress }: Origin): Promise<FileAnswer> {
    const taken = await this.limits.take("application-link", { networkAddress });
    if (!taken.ok) return taken;
    return this.database.runAs(systemScope("applications"), async () => {
      const link = await this.links.open(token);
      const found = link && (await this.applications.find(link.applicationId));
      if (found === undefined) return refuse("application.link-invalid");
      return found.state === "in-review" ? { ok: true } : refuse("application.not-in-review");
    });
  }

  /** **Fails** as `mayAttach`, file.* for what is not taken, files.full. */
  attach(token: string, attestation: string, file: UploadedFile, origin: Origin): Promise<Shown> {
    return this.applicants.through(token, origin, async (application) => {
      const attached = await this.files.attach(application, null, attestation, file);
      if (!attached.ok) return attached;
      this.applicants.note("application-links.attach", application.id);
      return { ok: true, value: undefined };
    });
  }
}
