import { open, type RoleRows } from "@interphase/contract/testing";
import { getMineralRoute, listMineralsRoute } from "./minerals.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [listMineralsRoute.id]: open,
  [getMineralRoute.id]: { ...open, send: () => ({ path: { mineralId: "lithium" } }) },
};
