import { elementsOfMineral } from "../formula/contained-fraction.js";
import { parseFormula } from "../formula/parse-formula.js";
import type { Origins, PlanLine, SourcingRoutes } from "../plan-line.js";
import { remember, type CellReader } from "./cell-reader.js";
import { parseOrigins, parseRoutes } from "./origin-text.js";
import type { SharesNote } from "./share-text.js";

const unknown: Origins = { all: [], byElement: null };

/** Reads origins and routes, each distinct text once; lines with the same text share the value, which nobody changes. */
export class OriginReader {
  private readonly origins = new Map<string, ReturnType<typeof parseOrigins>>();
  private readonly routeTexts = new Map<string, ReturnType<typeof parseRoutes>>();

  constructor(private readonly cells: CellReader) {}

  /** **Fails** origin.unreadable. */
  read(key: "mined_in" | "refined_in"): Origins {
    const text = this.cells.code(key, true);
    if (text === null) return unknown;
    const reading = remember(this.origins, text, parseOrigins);
    if (!reading.ok) {
      this.cells.problem(key, "origin.unreadable", reading.facts);
      return unknown;
    }
    if (reading.notes.length > 0) this.noteAll(key, text, reading.notes);
    return reading.origins;
  }

  /** **Fails** route.unreadable. */
  routes(): SourcingRoutes | null {
    const text = this.cells.code("routes", true);
    if (text === null) return null;
    const reading = remember(this.routeTexts, text, parseRoutes);
    if (!reading.ok) return this.cells.problem("routes", "route.unreadable", reading.facts);
    if (reading.notes.length > 0) this.noteAll("routes", text, reading.notes);
    return reading.routes;
  }

  private noteAll(
    key: "mined_in" | "refined_in" | "routes",
    text: string,
    notes: readonly SharesNote[],
  ): void {
    const { cells } = this;
    const at = { row: cells.row, column: cells.nameOf(key) };
    for (const note of notes) {
      if (note === "scaled") cells.book.notice("shares-scaled", at);
      else if (note === "look-like-fractions")
        cells.book.notice("shares-look-like-fractions", at, { value: text });
      else cells.legacy(key, note.legacyCode, note.iso3);
    }
  }
}

function elementsOfLine(line: PlanLine): ReadonlySet<string> {
  if (line.mineralId === "rare-earths") return new Set([...elementsOfMineral["rare-earths"], "REE"]);
  if (line.mineralId !== null) return new Set(elementsOfMineral[line.mineralId]);
  const parsed = parseFormula(line.formula ?? "");
  return new Set(parsed.ok ? Object.keys(parsed.counts) : []);
}

/** Says which origins are given for an element that the line does not hold. */
export function noticeUnusedElements(line: PlanLine, cells: CellReader): void {
  const given = { mined_in: line.minedIn, refined_in: line.refinedIn, routes: line.routes };
  for (const key of ["mined_in", "refined_in", "routes"] as const) {
    const byElement = given[key]?.byElement ?? null;
    if (byElement === null) continue;
    const held = elementsOfLine(line);
    for (const element of Object.keys(byElement)) {
      if (held.has(element)) continue;
      const at = { row: cells.row, column: cells.nameOf(key) };
      cells.book.notice("origin-element-unused", at, { element }, element);
    }
  }
}
