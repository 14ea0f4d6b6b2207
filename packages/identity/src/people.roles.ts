import { administrators, nobody, type RoleRows, type RouteRoles } from "@interphase/contract/testing";
import {
  endSessionsRoute,
  peopleRoute,
  personRoute,
  reinstatePersonRoute,
  removeFactorsRoute,
  suspendPersonRoute,
} from "./people.contract.js";

/** What is done to people: by whoever administers them, and the auditor sees that it is not theirs. */
const personAct: RouteRoles = {
  guard: "action",
  rows: { home: administrators, away: nobody, alliance: "nnnn +nf+ nnnn n" },
  token: "s",
  withheld: "n",
};

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [peopleRoute.id]: { guard: "action", rows: { none: "eee+ +e++ eeee e" }, token: "e", withheld: "e" },
  [personRoute.id]: {
    guard: "action",
    rows: { home: administrators, away: nobody, alliance: "nnnn +n++ nnnn n" },
    token: "n",
    withheld: "n",
  },
  [suspendPersonRoute.id]: personAct,
  [reinstatePersonRoute.id]: personAct,
  [endSessionsRoute.id]: personAct,
  [removeFactorsRoute.id]: personAct,
};
