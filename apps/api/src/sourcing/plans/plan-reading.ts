import {
  containedMinerals,
  estimateLineCount,
  readWorkbook,
  type AtomicWeights,
  type PlanLine,
  type WorkbookOptions,
  type WorkbookReading,
} from "@interphase/sourcing/reading";
import { createLineEncoder, type StoredLine } from "./plan-line.mapper.js";
import type { ReadingTools } from "../../platform/uploads/reading-tools.js";

/**
 * What must be known to read a sourcing workbook?
 * **Shape** a file of more than `mostLines` is estimated and not read; null reads any. With `shownLines` it is a preview:
 * that many lines are given and none is written.
 */
export interface PlanQuestion {
  readonly fileName: string;
  readonly choices: Pick<WorkbookOptions, "decimal" | "encoding">;
  readonly atomicWeights: AtomicWeights;
  readonly mostLines: number | null;
  readonly shownLines: number | null;
}

/** What came of a sourcing workbook? */
export type PlanAnswer =
  | { readonly isTooLong: true; readonly estimatedLineCount: number }
  | { readonly isTooLong: false; readonly reading: WorkbookReading; readonly lines: readonly PlanLine[] };

/** Reads a sourcing workbook; its lines go out as rows for COPY. */
export async function readPlan(
  bytes: Uint8Array,
  question: PlanQuestion,
  tools: ReadingTools,
): Promise<PlanAnswer> {
  if (question.mostLines !== null) {
    const estimatedLineCount = await estimateLineCount(bytes);
    if (estimatedLineCount > question.mostLines) return { isTooLong: true, estimatedLineCount };
  }
  const { fileName, choices, atomicWeights, shownLines } = question;
  const lines: PlanLine[] = [];
  const onLines = shownLines === null ? rowWriter(atomicWeights, tools) : lineKeeper(lines, shownLines);
  const options = { fileName, bytes, atomicWeights, options: choices, isPreview: shownLines !== null };
  return { isTooLong: false, reading: await readWorkbook({ ...options, onLines }), lines };
}

function lineKeeper(lines: PlanLine[], most: number): (batch: PlanLine[]) => void {
  return (batch) => {
    lines.push(...batch.slice(0, Math.max(0, most - lines.length)));
  };
}

function rowWriter(weights: AtomicWeights, tools: ReadingTools): (batch: PlanLine[]) => void {
  const encode = createLineEncoder();
  const withMinerals = createMineralFinder(weights);
  let lineCount = 0;
  return (batch) => {
    tools.writeRows(encode(batch.map(withMinerals)));
    lineCount += batch.length;
    tools.progress(lineCount);
  };
}

/** Which minerals does each line hold? Each formula is read once. */
function createMineralFinder(weights: AtomicWeights): (line: PlanLine) => StoredLine {
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
