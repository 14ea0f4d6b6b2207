import type { RoleRows } from "@interphase/contract/testing";
import {
  decidePlaceRoute,
  endSeatRoute,
  giveSeatRoute,
  groupMembersRoute,
  joinGroupRoute,
  leaveGroupRoute,
} from "./group-member.contract.js";

/** What does the api answer each role at these routes? The groups are those of `group.roles.ts`. */
export const roleRows: RoleRows = {
  [groupMembersRoute.id]: {
    guard: "action",
    rows: { home: "n+++ +nnn n+nn", away: "nnnn +nnn nnnn", alliance: "ffff efff ffff" },
    token: "n",
    withheld: "2",
  },
  [joinGroupRoute.id]: {
    guard: "action",
    rows: { home: "n+f+ fnnn nfnn", away: "nnnn fnnn nnnn", alliance: "f+f+ ffff ffff" },
    token: "s",
    withheld: "n",
    send: () => ({ json: {} }),
  },
  [decidePlaceRoute.id]: {
    guard: "action",
    rows: { home: "nfff +nnn n+nn", away: "nnnn +nnn nnnn", alliance: "ffff +fff ffff" },
    token: "s",
    withheld: "n",
    send: () => ({ json: { decision: "invite" } }),
  },
  [leaveGroupRoute.id]: {
    guard: "action",
    rows: { home: "n+f+ +nnn nfnn", away: "nnnn +nnn nnnn", alliance: "ffff nfff ffff" },
    token: "s",
    withheld: "n",
  },
  [giveSeatRoute.id]: {
    guard: "action",
    rows: { home: "n+f+ fnnn nfnn", away: "nnnn fnnn nnnn", alliance: "ffff ffff ffff" },
    token: "s",
    withheld: "n",
    send: () => ({ json: { seat: "observer" } }),
  },
  [endSeatRoute.id]: {
    guard: "action",
    rows: { home: "n+f+ fnnn nfnn", away: "nnnn fnnn nnnn", alliance: "ffff ffff ffff" },
    token: "s",
    withheld: "n",
  },
};
