import { open, type RoleRows } from "@interphase/contract/testing";
import {
  listEditionsRoute,
  listFactsRoute,
  listMeasuresRoute,
  listSourcesRoute,
} from "./reference.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [listEditionsRoute.id]: open,
  [listFactsRoute.id]: open,
  [listMeasuresRoute.id]: open,
  [listSourcesRoute.id]: open,
};
