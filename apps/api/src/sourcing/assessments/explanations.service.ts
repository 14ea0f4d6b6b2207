import { Injectable } from "@nestjs/common";
import type { Actor, Asked } from "@interphase/access";
import { explanationSchema, type Explanation } from "@interphase/figures";
import { Database } from "../../platform/database/database.service.js";
import type { BinaryReply } from "../../platform/http/route-types.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import type { AssessmentSummaryRow } from "./assessment.mapper.js";
import { lineOf } from "./explanation-store.service.js";
import { ExplanationsRepository, explanationBatchSize } from "./explanations.repository.js";

const fileNameOf = ({ planName, planVersion, createdAt }: AssessmentSummaryRow, rest: string): string =>
  `${planName} v${planVersion} ${createdAt.toISOString().slice(0, 10)} ${rest}`;

/** How was an assessment's figure made? Told as it was stored with the assessment, in the caller's transaction. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly repository: ExplanationsRepository,
    private readonly database: Database,
  ) {}

  /** Of one or several figures, in the order asked. **Fails** not-found, assessment.older-method, explanation.unknown-path. */
  async list(
    asked: Asked,
    assessmentId: string,
    wanted: string | readonly string[],
  ): Promise<Outcome<{ items: Explanation[] }>> {
    const found = await this.access.findTodaysSummary(asked, assessmentId);
    if (!found.ok) return found;
    const paths = typeof wanted === "string" ? [wanted] : wanted;
    const texts = await this.repository.find(found.value.id, paths);
    const bodies = new Map(texts.map(({ path, body }) => [path, body]));
    const errors = paths.flatMap((path, index) => {
      const pointer = typeof wanted === "string" ? "/query/path" : `/query/path/${index}`;
      return bodies.has(path)
        ? []
        : [{ pointer, message: "Name a figure of the result, or a working of one" }];
    });
    if (errors.length > 0) return refuse("explanation.unknown-path", { errors });
    const items = paths.map((path) => explanationSchema.parse(JSON.parse(bodies.get(path) ?? "null")));
    return { ok: true, value: { items } };
  }

  /** Every explanation, streamed: each batch is read in a transaction of its own. **Fails** not-found, assessment.older-method. */
  async exportAll(asked: Asked, assessmentId: string): Promise<Outcome<BinaryReply>> {
    const found = await this.access.findTodaysSummary(asked, assessmentId);
    if (!found.ok) return found;
    const bytes = () => this.stream(asked.actor, found.value.id);
    return { ok: true, value: { bytes, fileName: fileNameOf(found.value, "explanations.ndjson") } };
  }

  /** The text of the result as it was stored, whichever its methods. **Fails** not-found, access.forbidden. */
  async exportResult(asked: Asked, assessmentId: string): Promise<Outcome<BinaryReply>> {
    const found = await this.access.find(asked, assessmentId);
    if (!found.ok) return found;
    const bytes = Buffer.from(found.value.result, "utf8");
    return { ok: true, value: { bytes, fileName: fileNameOf(found.value, "result.json") } };
  }

  private async *stream(actor: Actor, assessmentId: string): AsyncGenerator<Uint8Array> {
    const scope = { organisationId: actor.organisationId, personId: actor.personId };
    for (let after = ""; ;) {
      const from = after;
      const batch = await this.database.runAs(scope, () => this.repository.readBatch(assessmentId, from));
      if (batch.length > 0) yield Buffer.from(batch.map(lineOf).join(""), "utf8");
      after = batch.at(-1)?.path ?? "";
      if (batch.length < explanationBatchSize) return;
    }
  }
}
