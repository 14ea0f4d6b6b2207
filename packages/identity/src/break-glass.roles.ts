import type { RoleRows } from "@interphase/contract/testing";
import {
  breakGlassListRoute,
  breakGlassRoute,
  decideBreakGlassRoute,
  endBreakGlassRoute,
  requestBreakGlassRoute,
} from "./break-glass.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [requestBreakGlassRoute.id]: {
    guard: "action",
    rows: { home: "ffff +ff+ ffff f", away: "ffff +ff+ ffff f" },
    token: "s",
    withheld: "f",
    send: (at) => ({
      json: {
        organisationId: at.idOf("organisationId"),
        rows: [{ kind: "sourcing-plan", id: at.idOf("planId") }],
        reason: "A reason that is long enough",
        minutes: 30,
      },
    }),
  },
  [breakGlassListRoute.id]: {
    guard: "action",
    rows: { none: "e+e+ +e++ eeee e" },
    token: "s",
    withheld: "e",
  },
  [breakGlassRoute.id]: {
    guard: "action",
    rows: { home: "n+n+ nn+n nnnn n", away: "nnnn nn+n nnnn n", self: ".... +..+ .... ." },
    token: "s",
    withheld: "n",
  },
  [decideBreakGlassRoute.id]: {
    guard: "action",
    rows: { home: "n+n+ nnfn nnnn n", away: "nnnn nnfn nnnn n", self: ".... f..f .... ." },
    token: "s",
    withheld: "n",
    send: () => ({ json: { decision: "refuse" } }),
  },
  [endBreakGlassRoute.id]: {
    guard: "action",
    rows: { home: "n+n+ nnfn nnnn n", away: "nnnn nnfn nnnn n", self: ".... f..f .... ." },
    token: "s",
    withheld: "n",
  },
};
