import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import type { BinaryReply } from "../../platform/http/route-types.js";
import { MyDataRepository } from "./my-data.repository.js";

/** What does the platform store about somebody, for themself to take away? Their own person, not their organisation's data. */
@Injectable()
export class MyDataService {
  constructor(
    private readonly repository: MyDataRepository,
    private readonly clock: Clock,
  ) {}

  async download(personId: string): Promise<BinaryReply> {
    const collectedAt = this.clock.now().toISOString();
    const { profile, ...rest } = await this.repository.collect(personId);
    const text = JSON.stringify({ collectedAt, profile: profile[0] ?? null, ...rest }, null, 2);
    return { bytes: Buffer.from(`${text}\n`), fileName: `my-data-${collectedAt.slice(0, 10)}.json` };
  }
}
