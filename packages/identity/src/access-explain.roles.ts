import { administrators, all, nobody, own, type RoleRows } from "@interphase/contract/testing";
import { explainAccessRoute, myAccessRoute } from "./access-explain.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [explainAccessRoute.id]: {
    guard: "action",
    rows: { self: all, home: administrators, away: nobody, alliance: "nnnn +nn+ nnnn n" },
    token: "f",
    withheld: "2",
    send: (at) => ({ query: `subject=${at.idOf("personId")}&action=sourcing.plan.read` }),
  },
  [myAccessRoute.id]: { ...own, token: "+" },
};
