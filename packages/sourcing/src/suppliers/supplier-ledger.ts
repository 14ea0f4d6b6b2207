import { mineralIds, type MineralId, type ReferenceEdition } from "@interphase/minerals";
import type { Finding } from "../finding.js";
import type { PlanLine } from "../plan-line.js";
import type { SupplierView } from "../suppliers.contract.js";
import { createGoodsReader, parentOf, supplierKey, type LineGoods } from "./line-goods.js";

/** What is added up of one parent while lines are read. */
interface Account {
  readonly parent: string;
  readonly suppliers: Set<string>;
  readonly countries: Set<string>;
  readonly tonnes: Map<MineralId, number>;
  lineCount: number;
  qualifiedCount: number;
  spendUsd: number | null;
  nextContractEnd: string | null;
}

/** What of a finding says whom it is about? */
export type SupplierFinding = Pick<Finding, "supplier" | "suppliers">;

function addLine(account: Account, line: PlanLine, goods: LineGoods, date: string): void {
  account.lineCount += 1;
  // An empty qualification is of a source that is bought from today (methods 9).
  if (line.qualification === null || line.qualification === "qualified") account.qualifiedCount += 1;
  account.suppliers.add(line.supplier.trim());
  const site = line.productionCountryIso3 ?? line.supplierCountryIso3;
  if (site !== null) account.countries.add(site);
  if (goods.spendUsd !== null) account.spendUsd = (account.spendUsd ?? 0) + goods.spendUsd;
  const end = line.contractEnd;
  if (end !== null && end >= date && (account.nextContractEnd === null || end < account.nextContractEnd))
    account.nextContractEnd = end;
  for (const { mineralId, containedFraction } of goods.contained) {
    const tonnes = line.annualQuantityTonnes * containedFraction;
    account.tonnes.set(mineralId, (account.tonnes.get(mineralId) ?? 0) + tonnes);
  }
}

const qualifiedOf = ({ qualifiedCount, lineCount }: Account): SupplierView["qualified"] => {
  if (qualifiedCount === 0) return "none";
  return qualifiedCount === lineCount ? "all" : "some";
};

/** Which findings name which parent, by its key? **Shape** indexes, ascending. */
function indexFindings(findings: readonly SupplierFinding[]): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<string, number[]>();
  findings.forEach(({ supplier, suppliers }, index) => {
    const keys = new Set([...suppliers, ...(supplier === undefined ? [] : [supplier])].map(supplierKey));
    for (const key of keys) {
      const named = byKey.get(key);
      if (named === undefined) byKey.set(key, [index]);
      else named.push(index);
    }
  });
  return byKey;
}

function sumByMineral(accounts: Iterable<Account>): ReadonlyMap<MineralId, number> {
  const totals = new Map<MineralId, number>();
  for (const { tonnes } of accounts)
    for (const [id, amount] of tonnes) totals.set(id, (totals.get(id) ?? 0) + amount);
  return totals;
}

const inCodeOrder = (names: Iterable<string>): string[] => [...names].sort((a, b) => (a < b ? -1 : 1));

function mineralsOf({ tonnes }: Account, totals: ReadonlyMap<MineralId, number>): SupplierView["minerals"] {
  return mineralIds.flatMap((mineralId) => {
    const containedTonnes = tonnes.get(mineralId);
    if (containedTonnes === undefined) return [];
    const total = totals.get(mineralId) ?? 0;
    return [{ mineralId, containedTonnes, shareFraction: total > 0 ? containedTonnes / total : 0 }];
  });
}

/** By spend, the unpriced last, then by name. */
function bySpend(a: SupplierView, b: SupplierView): number {
  if (a.spendUsd !== b.spendUsd) {
    if (a.spendUsd === null) return 1;
    return b.spendUsd === null ? -1 : b.spendUsd - a.spendUsd;
  }
  return a.parent < b.parent ? -1 : 1;
}

/**
 * What does the company buy from each supplier parent?
 * **Shape** `add` takes lines in the order of the plan: a parent is called as its first line writes it; a line without a known
 * mineral is in no total, so in none here. `list` orders by spend; shares are of the plan, spend of its priced lines and
 * contained tonnes of each mineral.
 * **Source** methods 2, 3 and 9
 */
export function createSupplierLedger(edition: ReferenceEdition, date: string) {
  const readGoods = createGoodsReader(edition);
  const accounts = new Map<string, Account>();
  return {
    add(line: PlanLine): void {
      const goods = readGoods(line);
      if (goods.contained.length === 0) return;
      const parent = parentOf(line);
      const key = supplierKey(parent);
      let account = accounts.get(key);
      if (account === undefined) {
        account = {
          parent,
          suppliers: new Set(),
          countries: new Set(),
          tonnes: new Map(),
          lineCount: 0,
          qualifiedCount: 0,
          spendUsd: null,
          nextContractEnd: null,
        };
        accounts.set(key, account);
      }
      addLine(account, line, goods, date);
    },
    list(findings: readonly SupplierFinding[]): SupplierView[] {
      const named = indexFindings(findings);
      const totals = sumByMineral(accounts.values());
      const spend = [...accounts.values()].reduce((sum, { spendUsd }) => sum + (spendUsd ?? 0), 0);
      return [...accounts]
        .map(([key, account]): SupplierView => ({
          parent: account.parent,
          suppliers: inCodeOrder(account.suppliers),
          countries: inCodeOrder(account.countries),
          lineCount: account.lineCount,
          spendUsd: account.spendUsd,
          shareOfSpend: account.spendUsd === null || !(spend > 0) ? null : account.spendUsd / spend,
          minerals: mineralsOf(account, totals),
          qualified: qualifiedOf(account),
          nextContractEnd: account.nextContractEnd,
          findings: [...(named.get(key) ?? [])],
        }))
        .sort(bySpend);
    },
  };
}

/** Is this what a search for a supplier means: part of the parent's name or of one of its suppliers'? */
export function matchesSearch(view: Pick<SupplierView, "parent" | "suppliers">, search: string): boolean {
  const wanted = supplierKey(search);
  return [view.parent, ...view.suppliers].some((name) => supplierKey(name).includes(wanted));
}
