import type { PlanLine } from "@interphase/sourcing";

type ColumnKind = "text" | "number" | "date" | "json";

/** Which column holds which field of a line? The order is that of `COPY` and of every select. */
interface LineColumn {
  readonly field: keyof PlanLine;
  readonly column: string;
  readonly kind: ColumnKind;
}

const column = (field: keyof PlanLine, kind: ColumnKind = "text"): LineColumn => ({
  field,
  column: field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  kind,
});

/** Every field of a line as a column; `satisfies` and a test keep it complete. */
export const lineColumns: readonly LineColumn[] = [
  column("line"),
  column("sourceRow", "number"),
  column("sourceSheet"),
  column("mineralId"),
  column("material"),
  column("formula"),
  column("form"),
  column("containedFraction", "number"),
  column("volumeBasis"),
  column("supplier"),
  column("supplierParent"),
  column("supplierRole"),
  column("supplierCountryIso3"),
  column("productionCountryIso3"),
  column("plantCountryIso3"),
  column("minedIn", "json"),
  column("refinedIn", "json"),
  column("routes", "json"),
  column("annualQuantityTonnes", "number"),
  column("needTonnes", "number"),
  column("committedMinTonnes", "number"),
  column("committedMaxTonnes", "number"),
  column("stockTonnes", "number"),
  column("stockAsOf", "date"),
  column("inTransitTonnes", "number"),
  column("unitPriceUsdPerTonne", "number"),
  column("currency"),
  column("priceBasis"),
  column("priceIndex"),
  column("contractType"),
  column("contractStart", "date"),
  column("contractEnd", "date"),
  column("leadTimeDays", "number"),
  column("qualification"),
  column("qualificationMonths", "number"),
  column("recycledContentFraction", "number"),
  column("partNumber"),
  column("hsCode"),
  column("incoterm"),
  column("site"),
  column("notes"),
];

/** The columns as a list for `COPY` and `INSERT`. */
export const lineColumnList = lineColumns.map(({ column: name }) => name).join(", ");

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const needsEscape = /[\\\t\n\r]/;
const escapeText = (text: string): string =>
  needsEscape.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text;

/** A line, and every mineral it holds: named, or found in its formula. */
export interface StoredLine {
  readonly line: PlanLine;
  readonly mineralIds: readonly string[];
}

/**
 * How is a line written as one row of `COPY … FROM STDIN` text?
 * **Source** PostgreSQL documentation, COPY, text format.
 */
function encodeLine(position: number, { line, mineralIds }: StoredLine): string {
  let row = `${position}\t{${mineralIds.join(",")}}`;
  for (const { field, kind } of lineColumns) {
    const value = line[field];
    if (value === null) row += "\t\\N";
    else if (typeof value === "number") row += `\t${value}`;
    else if (typeof value === "string") row += `\t${kind === "date" ? value : escapeText(value)}`;
    else row += `\t${escapeText(JSON.stringify(value))}`;
  }
  return `${row}\n`;
}

/** How are lines written for `COPY`, batch after batch? Positions count on from 0. */
export function createLineEncoder(): (batch: readonly StoredLine[]) => Buffer {
  let position = 0;
  return (batch) => {
    let text = "";
    for (const stored of batch) text += encodeLine(position++, stored);
    return Buffer.from(text);
  };
}
