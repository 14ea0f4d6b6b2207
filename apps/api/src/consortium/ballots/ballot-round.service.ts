import { Injectable, Logger } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import { Recurs } from "../../platform/recurring/recurs.js";
import { BallotDuties } from "./ballot-duties.service.js";
import { BallotsRepository } from "./ballots.repository.js";

const mostAtOnce = 100;

/**
 * Opens and closes what nobody has looked at in time. Each ballot in a transaction of its own; any number of workers may.
 * One that cannot be settled, or that nobody could vote in, keeps no other waiting.
 */
@Injectable()
export class BallotRound {
  private readonly logger = new Logger("ballots");

  constructor(
    private readonly database: Database,
    private readonly ballots: BallotsRepository,
    private readonly duties: BallotDuties,
  ) {}

  @Recurs({ name: "open-and-close-ballots", rhythm: { everyMs: 5_000 }, atStart: true })
  async go(): Promise<void> {
    let page: string[];
    let after: string | undefined;
    do {
      const from = after;
      page = await this.inOneGo(() => this.ballots.listDue(mostAtOnce, from));
      for (const id of page) await this.settle(id);
      after = page.at(-1);
    } while (page.length === mostAtOnce);
  }

  private async settle(id: string): Promise<void> {
    try {
      await this.inOneGo(() => this.duties.settle(id));
    } catch (error) {
      this.logger.error(
        `ballot ${id} was not settled: ${error instanceof Error ? error.message : "unknown"}`,
      );
    }
  }

  private inOneGo<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.database.runAs(systemScope("directory"), work);
  }
}
