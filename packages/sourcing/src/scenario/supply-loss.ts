import type { ValueInterval } from "@interphase/minerals";
import type { PlanBook } from "../exposure/plan-book.js";
import { combineLosses, strikeForm } from "./line-loss.js";
import type { LossPlan } from "./loss-plan.js";

const certain = (fraction: number): ValueInterval => ({ low: fraction, value: fraction, high: fraction });

/**
 * Who delivers a line, and where do they produce it?
 * **Shape** `siteIso3` is null for traders: their address is no production site (methods 10).
 */
export interface LineSupply {
  readonly mineralId: string;
  readonly supplier: number;
  readonly parent: number;
  readonly siteIso3: string | null;
  readonly plantIso3: string;
  readonly form: string | null;
}

/** What do a scenario's losses take of a line at its supplier, in one phase? */
export function computeSupplyLoss(losses: LossPlan, supply: LineSupply, isLater: boolean): ValueInterval {
  const isMeant = (mineralId: string | undefined) =>
    mineralId === undefined || mineralId === supply.mineralId;
  const strikes: ValueInterval[] = [];
  for (const loss of losses.suppliers) {
    const isNamed = loss.supplier === supply.supplier || loss.parent === supply.parent;
    if (isNamed && isMeant(loss.mineralId)) strikes.push(certain(loss.fraction));
  }
  for (const loss of losses.countries) {
    const isSite = loss.stage === undefined && loss.countryIso3 === supply.siteIso3;
    if (isSite && isMeant(loss.mineralId)) strikes.push(certain(loss.fraction));
  }
  for (const strike of losses.measures) {
    const { measure } = strike;
    if (measure.stage === "mine" || measure.stage === "refine" || measure.mineralId !== supply.mineralId)
      continue;
    if (measure.exporterIso3 !== supply.siteIso3 || measure.exporterIso3 === supply.plantIso3) continue;
    if (measure.destinationIso3 !== null && measure.destinationIso3 !== supply.plantIso3) continue;
    strikes.push(strikeForm(strike, supply.form, isLater));
  }
  return combineLosses(strikes);
}

/** Who delivers the line with this index? */
export function findLineSupply(
  book: PlanBook,
  line: number,
  profile: {
    readonly mineralId: string;
    readonly form: string | null;
    readonly plantCountryIso3: string | null;
  },
  organisationIso3: string,
): LineSupply {
  const columns = book.lines();
  return {
    mineralId: profile.mineralId,
    form: profile.form,
    supplier: columns.supplier[line] ?? -1,
    parent: columns.parent[line] ?? -1,
    siteIso3: book.countries[columns.site[line] ?? -1] ?? null,
    plantIso3: profile.plantCountryIso3 ?? organisationIso3,
  };
}
