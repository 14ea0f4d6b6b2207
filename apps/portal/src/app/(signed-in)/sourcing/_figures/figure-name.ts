import { stageSchema } from "@interphase/minerals/contract";
import type { AssessmentResult } from "@interphase/sourcing/contract";

import type { Words } from "./words";

/** What is the figure at a path called? Mineral, stage and the figure's own name; null where the path leads nowhere. */
export function figureName(result: AssessmentResult, path: string, words: Words): string | null {
  const parts = path.split("/").slice(1);
  if (parts[0] === "totals") return words.t(`figure.${parts[1] ?? "totals"}`);
  if (parts[0] === "findings") return words.t("figure.finding");
  const mineral = parts[0] === "minerals" ? result.minerals[Number(parts[1])] : undefined;
  if (mineral === undefined) return null;
  const stage = parts[2] === "stages" ? stageSchema.safeParse(parts[3]) : null;
  const rest = parts.slice(stage?.success === true ? 4 : 2);
  const known = [...rest].reverse().find((part) => figureKeys.has(part));
  const names = [words.mineral(mineral.mineralId), stage?.success === true ? words.stage(stage.data) : null];
  return [...names, known === undefined ? null : words.t(`figure.${known}`)]
    .filter((name) => name !== null)
    .join(", ");
}

const figureKeys = new Set([
  "containedTonnes",
  "spendUsd",
  "pricedShareFraction",
  "companyShares",
  "unknownShareFraction",
  "recycledShareFraction",
  "companyHhi",
  "worldHhi",
  "companyConcentration",
  "worldConcentration",
  "supplyLeftWithoutLargest",
  "sourcingConcentration",
  "geoPolRisk",
  "supplyRiskPotentialUsdPerKg",
  "factorKgCuEqPerKg",
  "monthsOfCover",
  "touchedByMeasures",
  "suppliers",
]);
