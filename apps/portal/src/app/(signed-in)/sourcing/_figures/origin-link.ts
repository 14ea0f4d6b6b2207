import type { Origin } from "@interphase/figures";
import type { Assessment } from "@interphase/sourcing/contract";

/** Where do the inputs of an assessment's figures stand, and which of them may this reader open? */
export interface OriginPlace {
  readonly assessment: Pick<Assessment, "id" | "planId" | "options">;
  readonly canOpenPlan: boolean;
  /** Where does another figure stand, if not among the assessment's own? */
  readonly figureHref?: (path: string) => string;
}

/** Where is the page of one figure's explanation? It stays the same: a link that a colleague can be sent. */
export function explanationHref(assessmentId: string, path: string): string {
  return `/sourcing/assessments/${assessmentId}/explain?path=${encodeURIComponent(path)}`;
}

/** Where does an input lead on to? null where there is nothing to open, or not for this reader. */
export function originHref(
  origin: Origin,
  { assessment, canOpenPlan, figureHref }: OriginPlace,
): string | null {
  const { id, planId, options } = assessment;
  const edition = encodeURIComponent(options.edition);
  switch (origin.kind) {
    case "fact":
      return origin.column === undefined
        ? `/reference?edition=${edition}&factId=${encodeURIComponent(origin.factId)}`
        : `/reference/measures?edition=${edition}`;
    case "line":
      return canOpenPlan ? `/sourcing/plans/${planId}/line?id=${encodeURIComponent(origin.line)}` : null;
    case "option":
      return origin.option === "findingRules" ? "/sourcing/rules" : `/sourcing/assessments/${id}#options`;
    case "figure":
      return figureHref?.(origin.path) ?? explanationHref(id, origin.path);
    case "constant":
    case "state":
      return null;
  }
}

const bySection: Readonly<Record<string, string>> = {
  "exposure#2": "contained",
  "exposure#3": "mix",
  "exposure#5": "measures",
  "exposure#6": "weighted",
  "exposure#7": "sourcing",
  "exposure#8": "geopolrisk",
  "exposure#9": "cover",
  "exposure#11": "findings",
  "findings#11": "findings",
  "world-series": "series",
  "world-governance": "governance",
  "world-measures": "measures",
  "world-concentration": "weighted",
  "world-geopolrisk": "geopolrisk",
};

/** Which page of the methods says how such a figure is made? null for a section that has none. */
export function methodPage(method: string): string | null {
  return bySection[method] ?? null;
}
