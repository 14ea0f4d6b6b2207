import type { ContractEntry } from "@interphase/sourcing/contract";

/** Contracts that end in one month. **Shape** `month` as `2029-03`; null: without an end. */
export interface ContractMonth {
  readonly month: string | null;
  readonly rows: readonly ContractEntry[];
}

/** In which month does each contract end? **Shape** months in the order of the entries. */
export function groupByMonth(entries: readonly ContractEntry[]): ContractMonth[] {
  const months = new Map<string | null, ContractEntry[]>();
  for (const entry of entries) {
    const month = entry.contractEnd?.slice(0, 7) ?? null;
    const rows = months.get(month);
    if (rows === undefined) months.set(month, [entry]);
    else rows.push(entry);
  }
  return [...months].map(([month, rows]) => ({ month, rows }));
}

/** Is this one of the contracts asked for, by line, goods or supplier? */
export function hasContractText(entry: ContractEntry, text: string): boolean {
  const sought = text.trim().toLowerCase();
  return [entry.line, entry.material ?? "", entry.supplier, entry.parent].some((part) =>
    part.toLowerCase().includes(sought),
  );
}
