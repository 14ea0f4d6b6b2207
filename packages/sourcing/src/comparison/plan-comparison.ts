import type { z } from "zod";
import type { Origins, PlanLine, SourcingRoutes } from "../plan-line.js";
import type { planComparisonSchema } from "../sourcing-plans.contract.js";

/** Which lines came, went or changed between two plans? */
export type PlanComparison = z.infer<typeof planComparisonSchema>;

/** A line that both plans have, with the fields in which they differ. */
export interface ChangedLine {
  readonly before: PlanLine;
  readonly after: PlanLine;
  readonly fields: readonly (keyof PlanLine)[];
}

/** The lines of two plans, matched by line id. **Shape** each list in numeric order of line ids. */
export interface MatchedPlans {
  readonly added: readonly PlanLine[];
  readonly removed: readonly PlanLine[];
  readonly changed: readonly ChangedLine[];
  readonly unchangedCount: number;
}

const collator = new Intl.Collator("en", { numeric: true });
const byLine = (a: string, b: string) => collator.compare(a, b) || (a < b ? -1 : 1);

const percent = (fraction: number) => String(Number((fraction * 100).toPrecision(12)));

function writeShares<T extends { shareFraction: number }>(
  shares: { all: readonly T[]; byElement: Readonly<Record<string, readonly T[]>> | null },
  nameOf: (share: T) => string,
): string | null {
  const list = (entries: readonly T[]) =>
    entries.map((share) => `${nameOf(share)}:${percent(share.shareFraction)}`).join(";");
  if (shares.byElement === null) return shares.all.length === 0 ? null : list(shares.all);
  return Object.entries(shares.byElement)
    .map(([element, entries]) => `${element}=${list(entries)}`)
    .join(" | ");
}

const writeOrigins = (origins: Origins) => writeShares(origins, (share) => share.origin);
const writeRoutes = (routes: SourcingRoutes) =>
  writeShares(routes, (share) => `${share.minedIn}>${share.refinedIn}`);

/** How does a workbook write one field of a line? Null is empty. */
export function writeField(line: PlanLine, field: keyof PlanLine): string | null {
  if (field === "minedIn" || field === "refinedIn") return writeOrigins(line[field]);
  if (field === "routes") return line.routes === null ? null : writeRoutes(line.routes);
  const value = line[field];
  return value === null ? null : String(value);
}

/** In which fields do two lines differ? Where they stood in their files is no difference. */
function listDifferences(before: PlanLine, after: PlanLine): (keyof PlanLine)[] {
  const fields = Object.keys(after) as (keyof PlanLine)[];
  return fields.filter(
    (field) =>
      field !== "sourceRow" &&
      field !== "sourceSheet" &&
      writeField(before, field) !== writeField(after, field),
  );
}

/** Which lines of two plans are the same, by their id? */
export function matchPlans(before: Iterable<PlanLine>, after: Iterable<PlanLine>): MatchedPlans {
  const left = new Map([...before].map((line) => [line.line, line]));
  const added: PlanLine[] = [];
  const changed: ChangedLine[] = [];
  let unchangedCount = 0;
  for (const line of after) {
    const known = left.get(line.line);
    left.delete(line.line);
    if (known === undefined) {
      added.push(line);
      continue;
    }
    const fields = listDifferences(known, line);
    if (fields.length === 0) unchangedCount++;
    else changed.push({ before: known, after: line, fields });
  }
  return {
    added: added.sort((a, b) => byLine(a.line, b.line)),
    removed: [...left.values()].sort((a, b) => byLine(a.line, b.line)),
    changed: changed.sort((a, b) => byLine(a.after.line, b.after.line)),
    unchangedCount,
  };
}

/**
 * Which lines came, went or changed between two plans?
 * **Shape** by line id, numbers in order; fields as a workbook writes them.
 */
export function comparePlans(before: Iterable<PlanLine>, after: Iterable<PlanLine>): PlanComparison {
  const matched = matchPlans(before, after);
  return {
    added: matched.added.map((line) => line.line),
    removed: matched.removed.map((line) => line.line),
    changed: matched.changed.map((change) => ({
      line: change.after.line,
      fields: change.fields.map((field) => ({
        field,
        before: writeField(change.before, field),
        after: writeField(change.after, field),
      })),
    })),
    unchangedCount: matched.unchangedCount,
  };
}
