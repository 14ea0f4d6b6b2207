import { Injectable } from "@nestjs/common";
import { atomicWeights, defaultEditionName, loadEdition } from "@interphase/minerals";
import type {
  PlanLine,
  PlanPreview,
  WorkbookFailure,
  WorkbookOptions,
  WorkbookReading,
} from "@interphase/sourcing";
import { Clock } from "../../platform/clock/clock.js";
import type { RequestScope } from "../../platform/http/request-scope.js";
import type { Outcome } from "../../platform/problems/failure.js";
import type { PlanQuestion } from "./plan-reading.js";
import { planReading } from "./plan-reading-kind.js";
import { UploadReader } from "../../platform/uploads/upload-reader.service.js";
import { PlanFileLimit, PlanFilesRepository } from "./plan-files.repository.js";
import { SourcingPlansRepository, type NewPlan } from "./sourcing-plans.repository.js";
import {
  refuseFile,
  refuseRows,
  toGuesses,
  toNotice,
  toRefusedRows,
  toRowProblem,
  type ReadWorkbook,
} from "./workbook-reading.mapper.js";

/** A file to import, as the seam hands it on or as a job kept it. */
export interface ImportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What the sender said of the file instead of leaving it to be guessed. */
export type ReadingChoices = Pick<WorkbookOptions, "decimal" | "encoding">;

/** How is a file to be read, for whom, and how long does somebody wait? `onProgress` may refuse to go on by throwing. */
export interface ReadingOrder {
  readonly ownerOrgId: string;
  readonly file: ImportFile;
  readonly choices: ReadingChoices;
  readonly scope: RequestScope;
  /** A file of more lines is left for a job; null reads any. */
  readonly mostLines: number | null;
  readonly isJob?: boolean;
  readonly onProgress?: (lineCount: number) => Promise<void>;
}

/** A file whose every line can be stored, or one that is left for a job. */
export type PlanReading =
  | { readonly isTooLong: true; readonly estimatedLineCount: number }
  | {
      readonly isTooLong: false;
      readonly workbook: ReadWorkbook;
      readonly rows: () => AsyncIterable<Buffer>;
    };

/** One import: whose, of what, under which name. */
export interface ImportOrder {
  readonly ownerOrgId: string;
  readonly createdBy: string;
  readonly file: ImportFile;
  readonly name: string;
  readonly year: number;
}

/** The plan that an import stored. */
export interface ImportedPlan {
  readonly id: string;
  readonly version: number;
  readonly lineCount: number;
}

const previewLines = 50;

/** The newest edition's weights tell which minerals a formula holds and, in a preview, how much. */
const newestWeights = () => Object.fromEntries(atomicWeights(loadEdition(defaultEditionName())));

/** A file whose every line can be stored. */
export type ReadPlan = Extract<PlanReading, { isTooLong: false }>;

function previewOf(reading: WorkbookReading, lines: readonly PlanLine[]): Outcome<PlanPreview> {
  if (!reading.ok) {
    const { failure, understood } = reading;
    return understood === null
      ? refuseFile(failure)
      : { ok: true, value: previewNothing(failure, understood) };
  }
  return {
    ok: true,
    value: {
      lineCount: reading.lineCount,
      minerals: reading.minerals,
      guesses: toGuesses(reading),
      notices: reading.notices.map(toNotice),
      rows: reading.rows.map(toRowProblem),
      furtherProblemCount: reading.moreRows,
      lines: [...lines],
    },
  };
}

/** A file whose header or signs are at fault: its problems, and what was understood of it before any line. */
function previewNothing(
  failure: WorkbookFailure,
  understood: Pick<ReadWorkbook, "guesses" | "notices">,
): PlanPreview {
  return {
    lineCount: 0,
    minerals: [],
    guesses: toGuesses(understood),
    notices: understood.notices.map(toNotice),
    rows: toRefusedRows(failure),
    furtherProblemCount: 0,
    lines: [],
  };
}

/** Reads workbooks, outside of any transaction, and stores what was read whole or not at all, in the caller's. */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly plans: SourcingPlansRepository,
    private readonly files: PlanFilesRepository,
    private readonly limit: PlanFileLimit,
    private readonly clock: Clock,
    private readonly uploads: UploadReader,
  ) {}

  /** What would be stored? Writes nothing. **Fails** workbook.refused when the file cannot be read at all; as `UploadReader` does. */
  async preview(
    organisationId: string | null,
    { fileName, bytes }: ImportFile,
    choices: ReadingChoices,
    scope: RequestScope,
  ): Promise<Outcome<PlanPreview>> {
    const question = { ...this.questionOf(fileName, choices), shownLines: previewLines };
    const read = await this.uploads.read(planReading, { organisationId, bytes, question, scope });
    if (!read.ok) return read;
    const { answer } = read.value;
    if (answer.isTooLong) throw new Error("a preview is never too long");
    return previewOf(answer.reading, answer.lines);
  }

  /** **Fails** sourcing.files-full where the organisation has no room for the file. */
  async findRoom({
    ownerOrgId,
    file,
  }: Pick<ImportOrder, "ownerOrgId" | "file">): Promise<Outcome<undefined>> {
    const hasRoom = await this.files.hasRoom(ownerOrgId, file.bytes.length);
    return hasRoom ? { ok: true, value: undefined } : this.limit.refuse(file.bytes.length);
  }

  /** Reads a file to be stored. **Fails** workbook.refused, workbook.rows; as `UploadReader` does. */
  async read(order: ReadingOrder): Promise<Outcome<PlanReading>> {
    const { fileName, bytes } = order.file;
    const question = { ...this.questionOf(fileName, order.choices), mostLines: order.mostLines };
    const { scope, onProgress, isJob = false } = order;
    const upload = { organisationId: order.ownerOrgId, bytes, question, scope, isJob, onProgress };
    const read = await this.uploads.read(planReading, upload);
    if (!read.ok) return read;
    const { answer, rows } = read.value;
    if (answer.isTooLong) return { ok: true, value: answer };
    const { reading } = answer;
    if (!reading.ok) return refuseFile(reading.failure);
    if (reading.rows.length > 0) return refuseRows(reading);
    return { ok: true, value: { isTooLong: false, workbook: reading, rows } };
  }

  /** Stores what was read. **Fails** sourcing.files-full; the caller's transaction is then rolled back. */
  async store(order: ImportOrder, { workbook, rows }: ReadPlan): Promise<Outcome<ImportedPlan>> {
    const room = await this.findRoom(order);
    if (!room.ok) return room;
    await this.plans.takeIncoming(rows());
    const plan = this.newPlan(order, workbook);
    const version = await this.plans.insert(plan);
    if (!(await this.files.keep(plan.ownerOrgId, plan.id, order.file.bytes)))
      return this.limit.refuse(order.file.bytes.length);
    return { ok: true, value: { id: plan.id, version, lineCount: plan.lineCount } };
  }

  private questionOf(fileName: string, choices: ReadingChoices): PlanQuestion {
    const { decimal, encoding } = choices;
    return {
      ...{ fileName, choices: { decimal, encoding }, atomicWeights: newestWeights() },
      mostLines: null,
      shownLines: null,
    };
  }

  private newPlan(order: ImportOrder, reading: ReadWorkbook): NewPlan {
    return {
      id: this.clock.newId(),
      ownerOrgId: order.ownerOrgId,
      createdBy: order.createdBy,
      name: order.name,
      year: order.year,
      lineCount: reading.lineCount,
      minerals: reading.minerals,
      guesses: toGuesses(reading),
      notices: reading.notices.map(toNotice),
      fileName: order.file.fileName,
      fileSha256: order.file.sha256,
      fileSizeBytes: order.file.bytes.length,
      sourceColumns: reading.sourceColumns,
      createdAt: this.clock.now().toISOString(),
    };
  }
}
