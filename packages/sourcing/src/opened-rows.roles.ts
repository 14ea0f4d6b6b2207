import { nobody, type RoleRows } from "@interphase/contract/testing";
import { openedRowsRoute } from "./opened-rows.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [openedRowsRoute.id]: {
    guard: "action",
    rows: { home: nobody, away: nobody, self: ".... +..+ .... ." },
    token: "s",
    withheld: "n",
  },
};
