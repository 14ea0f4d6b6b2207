import { nobody, type RoleRows } from "@interphase/contract/testing";
import {
  closeActionItemRoute,
  giveActionItemRoute,
  groupActionItemsRoute,
  groupDecisionsRoute,
  recordDecisionRoute,
} from "./group-record.contract.js";

/** What a group has decided and has to do: whoever sits there, and its chair. The secretariat keeps the frame and is told so. */
const read = { home: "nf+f fnnn n+nn n", away: "nnnn fnnn nnnn n", alliance: "ffff ffff ffff f" };
const written = { home: "nfff fnnn n+nn n", away: "nnnn fnnn nnnn n", alliance: "ffff ffff ffff f" };

/** What does the api answer each role at these routes? The groups are those of `group.roles.ts`. */
export const roleRows: RoleRows = {
  [groupDecisionsRoute.id]: { guard: "action", rows: read, token: "n", withheld: "2" },
  [recordDecisionRoute.id]: {
    guard: "action",
    rows: written,
    token: "s",
    withheld: "n",
    send: () => ({ json: { title: "We meet monthly", decidedOn: "2026-11-20" } }),
  },
  [groupActionItemsRoute.id]: { guard: "action", rows: read, token: "n", withheld: "2" },
  [giveActionItemRoute.id]: {
    guard: "action",
    rows: written,
    token: "s",
    withheld: "n",
    send: ({ idOf }) => ({ json: { text: "Write it down", ownerId: idOf("personId") } }),
  },
  [closeActionItemRoute.id]: {
    guard: "action",
    rows: { home: "nnfn nnnn n+nn n", away: nobody },
    token: "s",
    withheld: "2",
    send: () => ({ json: { isDone: true } }),
  },
};
