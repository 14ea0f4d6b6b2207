import type { ReferenceEdition } from "@interphase/minerals";
import type { PlanLine } from "../plan-line.js";
import type { ContractEntry } from "../suppliers.contract.js";
import { createGoodsReader, parentOf, supplierKey } from "./line-goods.js";

const millisecondsPerDay = 86_400_000;

/** How many days is it from one ISO date to another? Negative where the other has passed. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay);
}

/** The day ends are told in, unless there is none: then last. The order of the plan decides the rest. */
const noEnd = "9999-99-99";
const byEnd = (a: ContractEntry, b: ContractEntry): number => {
  const [one, other] = [a.contractEnd ?? noEnd, b.contractEnd ?? noEnd];
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** Which contracts is a calendar asked for? `date` is the assessment's; `supplier` a supplier or its parent. */
export interface CalendarChoices {
  readonly edition: ReferenceEdition;
  readonly date: string;
  readonly supplier?: string | undefined;
}

/**
 * When does each line's contract end, and what hangs on it?
 * **Shape** `add` takes lines in the order of the plan; `list` gives those with an end by day, then those without, equal days in
 * the order of the plan.
 */
export function createContractCalendar({ edition, date, supplier }: CalendarChoices) {
  const readGoods = createGoodsReader(edition);
  const wanted = supplier === undefined ? undefined : supplierKey(supplier);
  const entries: ContractEntry[] = [];
  return {
    add(line: PlanLine): void {
      const parent = parentOf(line);
      if (wanted !== undefined && supplierKey(parent) !== wanted && supplierKey(line.supplier) !== wanted)
        return;
      const { goodsKey, contained, goodsTonnes, spendUsd } = readGoods(line);
      const { material, formula, form, contractType, contractStart, contractEnd } = line;
      entries.push({
        line: line.line,
        material: material ?? formula,
        form,
        goodsKey,
        mineralIds: contained.map(({ mineralId }) => mineralId),
        supplier: line.supplier,
        parent,
        contractType,
        contractStart,
        contractEnd,
        daysToEnd: contractEnd === null ? null : daysBetween(date, contractEnd),
        goodsTonnes,
        spendUsd,
      });
    },
    list: (): ContractEntry[] => entries.sort(byEnd),
  };
}
