import { renderFinding, type AssessmentResult, type Finding } from "@interphase/sourcing/contract";

import type { Words } from "./words";

export const urgencies = ["now", "soon", "watch"] as const;
export type Urgency = (typeof urgencies)[number];

const urgencyByRule: Readonly<Record<Finding["ruleId"], Urgency>> = {
  "cover-short": "now",
  "need-above-committed": "now",
  "pause-ending": "now",
  "single-qualified-source": "soon",
  "contract-ending": "soon",
  "touched-by-measures": "soon",
  "supplier-above": "soon",
  "country-above": "soon",
  "origin-unknown": "watch",
  "mix-more-concentrated": "watch",
  "concentration-above": "watch",
  "supplier-hhi": "watch",
};

/** How soon should somebody act on a rule's finding? Stock and contracts first, structure later. */
export function urgencyOf(ruleId: Finding["ruleId"]): Urgency {
  return urgencyByRule[ruleId];
}

/** In which unit does a rule measure? */
export const ruleUnits: Readonly<
  Record<Finding["ruleId"], "fraction" | "months" | "days" | "points" | "count">
> = {
  "cover-short": "months",
  "need-above-committed": "fraction",
  "pause-ending": "days",
  "single-qualified-source": "count",
  "contract-ending": "fraction",
  "touched-by-measures": "fraction",
  "supplier-above": "fraction",
  "country-above": "fraction",
  "origin-unknown": "fraction",
  "mix-more-concentrated": "fraction",
  "concentration-above": "points",
  "supplier-hhi": "points",
};

/** How is a rule's figure or limit written? */
export function ruleFigure(ruleId: Finding["ruleId"], figure: number | null, words: Words): string {
  if (figure === null) return words.t("unknown");
  const unit = ruleUnits[ruleId];
  if (unit === "fraction") return words.formats.share(figure);
  if (unit === "months") return words.months(figure, false);
  if (unit === "days") return words.t("daysOf", { days: words.formats.number(figure, 0) });
  return unit === "count" ? words.formats.number(figure, 0) : words.indexFigure(figure);
}

export interface FindingText {
  readonly finding: Finding;
  readonly index: number;
  readonly urgency: Urgency;
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  readonly ask: string;
  readonly value: string;
  readonly limit: string;
}

/** What does a finding say in this language? The engine's own sentences, with countries by name. */
export function findingTexts(result: AssessmentResult, words: Words): FindingText[] {
  return result.findings.map((finding, index) => {
    const said = renderFinding(finding, words.formats.names);
    const suppliers = finding.facts?.["suppliers"];
    return {
      finding,
      index,
      urgency: urgencyOf(finding.ruleId),
      title: words.t(`findings.rules.${finding.ruleId}`),
      message: said.message,
      remedy: said.remedy,
      ask:
        typeof suppliers === "string" && suppliers !== ""
          ? suppliers
          : words.t(`findings.askRole.${finding.ruleId}`),
      value: ruleFigure(finding.ruleId, finding.value, words),
      limit: ruleFigure(finding.ruleId, finding.limit, words),
    };
  });
}
