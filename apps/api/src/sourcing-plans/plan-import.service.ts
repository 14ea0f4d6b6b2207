import { Injectable } from "@nestjs/common";
import { atomicWeights, defaultEditionName, loadEdition } from "@interphase/minerals";
import {
  containedMinerals,
  type PlanLine,
  type PlanPreview,
  type WorkbookFailure,
  type WorkbookOptions,
  type WorkbookReading,
} from "@interphase/sourcing";
import { readWorkbook } from "@interphase/sourcing/reading";
import { Clock } from "../clock/clock.js";
import type { Outcome } from "../problems/failure.js";
import { PlanFileLimit, PlanFilesRepository } from "./plan-files.repository.js";
import type { StoredLine } from "./plan-line.mapper.js";
import { SourcingPlansRepository, type IncomingLines, type NewPlan } from "./sourcing-plans.repository.js";
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

/** One import: whose, of what, under which name. `onProgress` may refuse to go on by throwing. */
export interface ImportOrder {
  readonly ownerOrgId: string;
  readonly createdBy: string;
  readonly file: ImportFile;
  readonly name: string;
  readonly year: number;
  readonly choices: ReadingChoices;
  readonly onProgress?: (lineCount: number) => Promise<void>;
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

/** Which minerals does each line hold? Each formula is read once. */
function createMineralFinder(): (line: PlanLine) => StoredLine {
  const weights = newestWeights();
  const known = new Map<string, readonly string[]>();
  return (line) => {
    const key = line.mineralId ?? `=${line.formula ?? ""}`;
    let mineralIds = known.get(key);
    if (mineralIds === undefined) {
      mineralIds =
        line.mineralId !== null
          ? [line.mineralId]
          : containedMinerals(line, weights).map((found) => found.mineralId);
      known.set(key, mineralIds);
    }
    return { line, mineralIds };
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

/** Reads workbooks and stores them whole or not at all; in the caller's transaction. */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly plans: SourcingPlansRepository,
    private readonly files: PlanFilesRepository,
    private readonly limit: PlanFileLimit,
    private readonly clock: Clock,
  ) {}

  /** What would be stored? Writes nothing. **Fails** workbook.refused when the file cannot be read at all. */
  async preview(file: ImportFile, choices: ReadingChoices): Promise<Outcome<PlanPreview>> {
    const lines: PlanLine[] = [];
    const showLines = (batch: PlanLine[]) => {
      lines.push(...batch.slice(0, Math.max(0, previewLines - lines.length)));
    };
    const reading = await this.read(file, choices, showLines, true);
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
        lines,
      },
    };
  }

  /** **Fails** sourcing.files-full where the organisation has no room for the file. */
  async findRoom({
    ownerOrgId,
    file,
  }: Pick<ImportOrder, "ownerOrgId" | "file">): Promise<Outcome<undefined>> {
    const hasRoom = await this.files.hasRoom(ownerOrgId, file.bytes.length);
    return hasRoom ? { ok: true, value: undefined } : this.limit.refuse(file.bytes.length);
  }

  /** **Fails** workbook.refused, workbook.rows, sourcing.files-full; the caller's transaction is then rolled back. */
  async store(order: ImportOrder): Promise<Outcome<ImportedPlan>> {
    const room = await this.findRoom(order);
    if (!room.ok) return room;
    const incoming = await this.plans.openIncoming();
    const reading = await this.readInto(incoming, order).finally(() => incoming.close());
    if (!reading.ok) return refuseFile(reading.failure);
    if (reading.rows.length > 0) return refuseRows(reading);
    const plan = this.newPlan(order, reading);
    const version = await this.plans.insert(plan);
    if (!(await this.files.keep(plan.ownerOrgId, plan.id, order.file.bytes)))
      return this.limit.refuse(order.file.bytes.length);
    return { ok: true, value: { id: plan.id, version, lineCount: plan.lineCount } };
  }

  private readInto(incoming: IncomingLines, order: ImportOrder): Promise<WorkbookReading> {
    const withMinerals = createMineralFinder();
    let lineCount = 0;
    return this.read(order.file, order.choices, async (batch) => {
      lineCount += batch.length;
      await incoming.write(batch.map(withMinerals));
      await order.onProgress?.(lineCount);
    });
  }

  private read(
    file: ImportFile,
    choices: ReadingChoices,
    onLines: (batch: PlanLine[]) => Promise<void> | void,
    isPreview = false,
  ): Promise<WorkbookReading> {
    return readWorkbook({
      fileName: file.fileName,
      bytes: file.bytes,
      atomicWeights: newestWeights(),
      options: { decimal: choices.decimal, encoding: choices.encoding },
      isPreview,
      onLines,
    });
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
