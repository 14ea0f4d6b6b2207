import { own, type RoleRows } from "@interphase/contract/testing";
import { myDataRoute } from "./my-data.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [myDataRoute.id]: own,
};
