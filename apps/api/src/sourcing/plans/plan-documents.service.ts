import { Injectable } from "@nestjs/common";
import type { Actor, Asked } from "@interphase/access";
import {
  renderPlanCsv,
  renderPlanXlsx,
  renderTemplateCsv,
  renderTemplateXlsx,
  type Plan,
  type PlanLine,
} from "@interphase/sourcing";
import type { Locale } from "@interphase/names";
import { Database } from "../../platform/database/database.service.js";
import type { BinaryReply } from "../../platform/http/route-types.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { batchSize, PlanLinesRepository } from "./plan-lines.repository.js";
import { SourcingPlansService } from "./sourcing-plans.service.js";

type Document = Outcome<BinaryReply>;

const fileNameOf = ({ name, version }: Plan, extension: string): string => `${name} v${version}.${extension}`;

/** Writes templates and exports. */
@Injectable()
export class PlanDocumentsService {
  constructor(
    private readonly plans: SourcingPlansService,
    private readonly lines: PlanLinesRepository,
    private readonly database: Database,
  ) {}

  templateCsv(locale: Locale): Promise<Document> {
    const bytes = Buffer.from(renderTemplateCsv({ locale }));
    return Promise.resolve({ ok: true, value: { bytes, fileName: "sourcing-template.csv" } });
  }

  async templateXlsx(locale: Locale): Promise<Document> {
    return {
      ok: true,
      value: { bytes: await renderTemplateXlsx({ locale }), fileName: "sourcing-template.xlsx" },
    };
  }

  /** All lines as CSV, streamed: each batch is read in a transaction of its own. **Fails** not-found, access.forbidden. */
  async exportCsv(asked: Asked, planId: string, locale: Locale): Promise<Document> {
    const plan = await this.plans.get(asked, planId);
    if (!plan.ok) return plan;
    const bytes = () => toBytes(renderPlanCsv(this.streamLines(asked.actor, plan.value.id), { locale }));
    return { ok: true, value: { bytes, fileName: fileNameOf(plan.value, "csv") } };
  }

  /** All lines as a workbook. **Fails** not-found, access.forbidden. */
  async exportXlsx(asked: Asked, planId: string, locale: Locale): Promise<Document> {
    const plan = await this.plans.get(asked, planId);
    if (!plan.ok) return plan;
    const bytes = await renderPlanXlsx(flatten(this.lines.readAll(plan.value.id)), { locale });
    return { ok: true, value: { bytes, fileName: fileNameOf(plan.value, "xlsx") } };
  }

  private async *streamLines(actor: Actor, planId: string): AsyncGenerator<PlanLine> {
    const scope = { organisationId: actor.organisationId, personId: actor.personId };
    for (let after = -1; ; after += batchSize) {
      const from = after;
      const batch = await this.database.runAs(scope, () => this.lines.readBatch(planId, from));
      yield* batch;
      if (batch.length < batchSize) return;
    }
  }
}

async function* flatten<Item>(batches: AsyncIterable<readonly Item[]>): AsyncGenerator<Item> {
  for await (const batch of batches) yield* batch;
}

async function* toBytes(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
