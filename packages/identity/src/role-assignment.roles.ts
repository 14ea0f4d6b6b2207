import { administrators, all, nobody, own, type Place, type RoleRows } from "@interphase/contract/testing";
import { appointRoute, endAssignmentRoute, roleAssignmentsRoute } from "./role-assignment.contract.js";

/** Which role could be given there at all? */
const roleAt = (place: Place) => (place === "alliance" ? "guest" : "representative");

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [roleAssignmentsRoute.id]: own,
  [appointRoute.id]: {
    guard: "action",
    rows: { home: "fff+ nffn ffff f", away: "fffn nffn ffff f", alliance: "fffn +ffg ffff f" },
    token: "s",
    withheld: "f",
    send: (at) => ({ json: { personId: at.idOf("personId"), role: roleAt(at.place) } }),
  },
  [endAssignmentRoute.id]: {
    guard: "signed-in",
    rows: { self: all, home: administrators, away: nobody, alliance: "nnnn +nff nnnn n" },
    token: "s",
    withheld: "+",
  },
};
