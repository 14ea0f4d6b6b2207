import type { MeasureRatio } from "./measure.js";
import { cell, list, number, text, type Row } from "./table-rows.js";

/** Which export measure does a record of measures.csv describe? Editions before 2026-11b name one mineral and no substance. */
export function measureRow(row: Row): unknown {
  const forms = list(row, "forms");
  const optional = (column: string) => (row[column] === undefined ? null : text(row, column));
  const ratio = optional("ratio");
  return {
    measureId: cell(row, "measure"),
    exporterIso3: cell(row, "exporter_iso3"),
    mineralIds: row["mineral_ids"] === undefined ? [cell(row, "mineral_id")] : list(row, "mineral_ids"),
    stage: cell(row, "stage"),
    forms: forms.length === 0 ? null : forms,
    requires: row["requires"] === undefined ? [] : list(row, "requires").map((group) => group.split("/")),
    ratio: ratio === null ? null : parseRatio(ratio),
    condition: optional("condition"),
    conditionZh: optional("condition_zh"),
    destinationIso3: text(row, "destination_iso3"),
    kind: cell(row, "kind"),
    tradeFactor: number(row, "trade_factor"),
    effectiveFrom: cell(row, "effective_from"),
    effectiveTo: text(row, "effective_to"),
    pausedFrom: text(row, "paused_from"),
    pausedTo: text(row, "paused_to"),
    afterPause: text(row, "after_pause"),
    quotaTonnesPerYear: number(row, "quota_tonnes_per_year"),
    confidence: cell(row, "confidence"),
    sourceId: cell(row, "source"),
    noteEn: cell(row, "note_en"),
    noteZh: cell(row, "note_zh"),
  };
}

/** What does a ratio such as `Li/(Ni+Co+Mn)>1.1` ask of a substance? **Fails** by throwing on any other writing. */
export function parseRatio(written: string): MeasureRatio {
  const [fraction = "", above = "", ...more] = written.split(">");
  const [numerator, denominator, ...deeper] = fraction.split("/").map(sumOf);
  const limit = Number(above);
  const isWritten = above.trim() !== "" && Number.isFinite(limit) && more.length + deeper.length === 0;
  if (numerator === undefined || denominator === undefined || !isWritten) {
    throw new Error(`measures.csv states a ratio that is not understood: ${written}`);
  }
  return { numerator, denominator, above: limit, text: written };
}

function sumOf(written: string): string[] {
  const bare = written.trim();
  const inner = bare.startsWith("(") && bare.endsWith(")") ? bare.slice(1, -1) : bare;
  return inner.split("+").map((element) => element.trim());
}
