import type { RoleRows } from "@interphase/contract/testing";
import { groupCompositionRoute } from "./composition.contract.js";

/** What does the api answer each role at these routes? The groups are those of `group.roles.ts`; whoever sees the seats sees it. */
export const roleRows: RoleRows = {
  [groupCompositionRoute.id]: {
    guard: "action",
    rows: { home: "n+++ +nnn n+nn n", away: "nnnn +nnn nnnn n", alliance: "ffff +fff ffff f" },
    token: "n",
    withheld: "2",
  },
};
