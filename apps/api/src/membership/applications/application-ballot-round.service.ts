import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import { Recurs } from "../../platform/recurring/recurs.js";
import { ApplicationAppealsRepository } from "./application-appeals.repository.js";
import { ApplicationBallots } from "./application-ballots.service.js";
import { ApplicationsRepository } from "./applications.repository.js";

/** Takes what closed ballots say of applications that nobody looks at. Each in a transaction of its own; any number of workers may. */
@Injectable()
export class ApplicationBallotRound {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly appeals: ApplicationAppealsRepository,
    private readonly ballots: ApplicationBallots,
    private readonly database: Database,
  ) {}

  @Recurs({ name: "settle-applications-by-ballot", rhythm: { everyMs: 30_000 }, atStart: true })
  async go(): Promise<void> {
    const waiting = await this.inOneGo(() => this.appeals.listWaitingForBallots());
    for (const id of waiting)
      await this.inOneGo(async () => {
        if ((await this.applications.find(id, "lock")) !== undefined) await this.ballots.settle(id);
      });
  }

  private inOneGo<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.database.runAs(systemScope("applications"), work);
  }
}
