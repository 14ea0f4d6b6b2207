import type { RoleRows } from "@interphase/contract/testing";
import { contractsRoute, suppliersRoute } from "./suppliers.contract.js";
import { assessment } from "./testing/role-rows.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [suppliersRoute.id]: assessment,
  [contractsRoute.id]: assessment,
};
