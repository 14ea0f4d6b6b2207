import { Injectable } from "@nestjs/common";
import type { Actor, Asked } from "@interphase/access";
import { Database } from "../../platform/database/database.service.js";
import type { BinaryReply } from "../../platform/http/route-types.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { PlanFilesRepository } from "./plan-files.repository.js";
import { SourcingPlansService } from "./sourcing-plans.service.js";

/** Gives back the files that plans were imported from. */
@Injectable()
export class PlanFileService {
  constructor(
    private readonly plans: SourcingPlansService,
    private readonly files: PlanFilesRepository,
    private readonly database: Database,
  ) {}

  /** The file byte for byte, streamed. **Fails** not-found, access.forbidden, sourcing.file-not-kept. */
  async download(asked: Asked, planId: string): Promise<Outcome<BinaryReply>> {
    const plan = await this.plans.get(asked, planId);
    if (!plan.ok) return plan;
    const { id, fileName, hasFile } = plan.value;
    const size = await this.files.findSize(id);
    if (!hasFile || size === undefined) return refuse("sourcing.file-not-kept");
    return { ok: true, value: { bytes: () => this.stream(asked.actor, id, size), fileName } };
  }

  /** A piece at a time, each in a transaction of its own. A plan deleted meanwhile breaks the download instead of shortening it. */
  private async *stream(actor: Actor, planId: string, size: number): AsyncGenerator<Uint8Array> {
    const scope = { organisationId: actor.organisationId, personId: actor.personId };
    let sent = 0;
    for (let position = 0; sent < size; position += 1) {
      const chunk = await this.database.runAs(scope, () => this.files.readChunk(planId, position));
      if (chunk === undefined) throw new Error("the plan's file went while it was sent");
      yield chunk;
      sent += chunk.length;
    }
  }
}
