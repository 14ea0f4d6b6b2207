import {
  contractsRoute,
  suppliersRoute,
  type ContractEntry,
  type SupplierView,
} from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

/** So many rows are read at most before the page says that there are more. */
export const mostRows = 2000;
const perCall = 200;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** All pages of a list, up to `mostRows`; `isWhole` is false where there is more. */
async function readAll<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
): Promise<{ readonly items: readonly Item[]; readonly isWhole: boolean }> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && items.length < mostRows);
  return { items, isWhole: cursor === undefined };
}

/** From whom does the plan buy what? **Shape** by spend, as the api orders them. */
export function listSuppliers(assessmentId: string, search?: string) {
  return readAll<SupplierView>(async (cursor) => {
    const query = { limit: perCall, ...(cursor && { cursor }), ...(search && { search }) };
    return (await callApi(suppliersRoute, { params: { assessmentId }, query })).value;
  });
}

/** Until when does the plan buy what from whom? **Shape** by the day contracts end, those without an end last. */
export function listContracts(assessmentId: string, supplier?: string) {
  return readAll<ContractEntry>(async (cursor) => {
    const query = { limit: perCall, ...(cursor && { cursor }), ...(supplier && { supplier }) };
    return (await callApi(contractsRoute, { params: { assessmentId }, query })).value;
  });
}
