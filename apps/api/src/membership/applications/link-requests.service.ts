import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import type { Origin } from "../../platform/http/route-types.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { ApplicationLinksRepository } from "./application-links.repository.js";
import { ApplicationLinks } from "./application-links.service.js";
import { ApplicationsRepository } from "./applications.repository.js";

const requestHoldsMs = 60 * 60_000;
const retryMs = 5_000;

/**
 * How does an applicant who has lost the link get a new one?
 * A request is written down and answered; whether anything was applied for with the address is looked up afterwards, so the
 * answer takes as long for one that nobody knows. What a stopped process left is taken up by the next.
 */
@Injectable()
export class LinkRequests implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger("application links");
  private working: Promise<void> = Promise.resolve();
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly requests: ApplicationLinksRepository,
    private readonly links: ApplicationLinks,
    private readonly limits: RateLimitsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** **Fails** identity.too-many-requests, for an address that nobody knows too. */
  async request(email: string, { networkAddress }: Origin): Promise<Outcome<undefined>> {
    const taken = await this.limits.take("application-link-send", { account: email, networkAddress });
    if (!taken.ok) return taken;
    await this.requests.insertRequest(this.clock.newId(), email, this.clock.now());
    this.work();
    return { ok: true, value: undefined };
  }

  onApplicationBootstrap(): void {
    this.work();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.retry);
    await this.working;
  }

  /** One after the other, behind the answers; whatever stands in the way is tried again. */
  private work(): void {
    clearTimeout(this.retry);
    this.working = this.working.then(async () => {
      try {
        while (await this.workOne());
      } catch (error) {
        this.logger.warn(`requests wait: ${error instanceof Error ? error.message : "unknown"}`);
        this.retry = setTimeout(() => this.work(), retryMs).unref();
      }
    });
  }

  private workOne(): Promise<boolean> {
    return this.database.runAs(systemScope("applications"), async () => {
      const email = await this.requests.takeRequest(new Date(this.clock.now().getTime() - requestHoldsMs));
      if (email === undefined) return false;
      for (const { id } of await this.applications.findByAddress(email)) {
        const application = await this.applications.find(id, "lock");
        if (application?.contactEmail !== email) continue;
        // Counted a mail: whoever began many applications with somebody else's address fills no inbox.
        if (!(await this.limits.take("application-link-mail", { account: email })).ok) break;
        const isNew = application.state === "unconfirmed";
        await this.links.mail(application, isNew ? "application-confirmation" : "application-link", true);
      }
      return true;
    });
  }
}
