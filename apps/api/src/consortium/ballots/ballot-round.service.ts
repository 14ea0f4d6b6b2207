import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import { Recurs } from "../../platform/recurring/recurs.js";
import { BallotDuties } from "./ballot-duties.service.js";
import { BallotsRepository } from "./ballots.repository.js";

const mostAtOnce = 100;

/** Opens and closes what nobody has looked at in time. Each ballot in a transaction of its own; any number of workers may. */
@Injectable()
export class BallotRound {
  constructor(
    private readonly database: Database,
    private readonly ballots: BallotsRepository,
    private readonly duties: BallotDuties,
  ) {}

  @Recurs({ name: "open-and-close-ballots", rhythm: { everyMs: 5_000 }, atStart: true })
  async go(): Promise<void> {
    const due = await this.database.runAs(systemScope("directory"), () => this.ballots.listDue(mostAtOnce));
    for (const id of due) await this.database.runAs(systemScope("directory"), () => this.duties.settle(id));
  }
}
