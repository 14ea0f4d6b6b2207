import type { Term } from "@interphase/figures";
import { getMineral, type MineralId } from "@interphase/minerals";
import { optionTerm, type LeafWords } from "../../explanations/formula-nodes.js";
import { licenceLaterFraction, licenceMonths, unknownQuotaLoss } from "../measure-loss.js";

/** Which numbers does the scenario method itself set? **Shape** by the code that an explanation names them with. */
export const scenarioConstants = {
  "loss-of-ban": 1,
  "loss-of-tax": 0,
  "loss-of-licence": 1,
  "licence-months": licenceMonths,
  "licence-later": licenceLaterFraction,
  "unknown-quota-low": unknownQuotaLoss.low,
  "unknown-quota-value": unknownQuotaLoss.value,
  "unknown-quota-high": unknownQuotaLoss.high,
} as const satisfies Readonly<Record<string, number>>;
/** Which of them is meant? */
export type ScenarioConstant = keyof typeof scenarioConstants;

/** What does a leaf look like that the scenario method sets? */
export const scenarioConstant = (
  code: ScenarioConstant,
  symbol: string,
  unit: string | null = null,
): Term => ({
  symbol,
  subjects: [],
  value: scenarioConstants[code],
  unit,
  origin: { kind: "constant", code },
});

/** A leaf that the request of the scenario holds. */
const requestTerm = (option: string, words: LeafWords, part?: string): Term =>
  optionTerm(`scenario.${option}`, words, part);

/** D: how long the outage lasts. */
export const monthsTerm = (months: number): Term =>
  requestTerm("months", { symbol: "D", value: months, unit: "months" });
/** L: how long goods in transit still come. */
export const transitTerm = (months: number): Term =>
  requestTerm("transitMonths", { symbol: "L", value: months, unit: "months" });
/** R: how long the recovery takes. */
export const rampTerm = (months: number): Term =>
  requestTerm("rampMonths", { symbol: "R", value: months, unit: "months" });
/** f: which fraction of what it names does a loss take? */
export const fractionOfLoss = (index: number, fraction: number): Term =>
  requestTerm("fraction", { symbol: "f", value: fraction, unit: "fraction" }, String(index));
/** F: by what does a price move multiply? */
export const factorTerm = (mineralId: MineralId, factor: number): Term =>
  requestTerm(
    "factor",
    {
      symbol: `F_${getMineral(mineralId).symbol}`,
      value: factor,
      unit: "factor",
      subjects: [{ kind: "mineral", id: mineralId }],
    },
    mineralId,
  );
