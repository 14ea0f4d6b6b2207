import type { RoleRows } from "@interphase/contract/testing";
import { outboxMailRoute, outboxMailsRoute, retryOutboxMailRoute } from "./mail.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [outboxMailsRoute.id]: { guard: "action", rows: { none: "eee+ eee+ eeee e" }, token: "s", withheld: "e" },
  // Of a member's mail the platform administrator sees that it is there, and not what it says.
  [outboxMailRoute.id]: {
    guard: "action",
    rows: { home: "nnn+ nnnf nnnn n", away: "nnnn nnnf nnnn n", alliance: "nnnn nnn+ nnnn n" },
    token: "s",
    withheld: "n",
  },
  [retryOutboxMailRoute.id]: {
    guard: "action",
    rows: { home: "nnn+ nnn+ nnnn n", away: "nnnn nnn+ nnnn n", alliance: "nnnn nnn+ nnnn n" },
    token: "s",
    withheld: "n",
  },
};
