import type { RoleRows, RouteRoles } from "@interphase/contract/testing";
import {
  addRunDeviationRoute,
  changeProtocolRunRoute,
  createProtocolRunRoute,
  exportRunRoute,
  moveProtocolRunRoute,
  protocolRunRoute,
  protocolRunsRoute,
  runLossesRoute,
} from "./run.contract.js";

/* Researchers run tests, their representative reads them; nobody else learns that there is a run. */
const read: RouteRoles = {
  guard: "action",
  rows: { home: "n++n nnnn nnnn n", away: "nnnn nnnn nnnn n" },
  token: "n",
  withheld: "n",
};
const write: RouteRoles = { ...read, rows: { ...read.rows, home: "nf+n nnnn nnnn n" } };

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [protocolRunsRoute.id]: { guard: "action", rows: { none: "e++e eeee eeee e" }, token: "e", withheld: "e" },
  [createProtocolRunRoute.id]: {
    guard: "action",
    rows: { home: "ff+f ffff ffff f" },
    token: "f",
    withheld: "f",
    send: ({ idOf }) => ({
      json: { code: idOf("protocolCode"), version: "1.0.0", title: "A run", parameters: {} },
    }),
  },
  [protocolRunRoute.id]: read,
  [changeProtocolRunRoute.id]: {
    ...write,
    send: () => ({ json: { title: "A run", parameters: {} }, ifMatch: true }),
  },
  [moveProtocolRunRoute.id]: {
    ...write,
    send: () => ({ json: { to: "abandoned", reason: "The sample cracked" }, ifMatch: true }),
  },
  [addRunDeviationRoute.id]: {
    ...write,
    send: () => ({ json: { what: "Rested an hour longer", why: "The chamber was warm" } }),
  },
  [runLossesRoute.id]: { ...read, send: () => ({ json: { format: "pybamm" } }) },
  [exportRunRoute.id]: { ...read, send: () => ({ json: { format: "json" } }) },
};
