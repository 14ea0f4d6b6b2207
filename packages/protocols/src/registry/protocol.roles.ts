import { all, open, type RoleRows } from "@interphase/contract/testing";
import { conductivityExample } from "../testing/index.js";
import {
  beginNextVersionRoute,
  createProtocolRoute,
  moveProtocolRoute,
  withdrawProtocolRoute,
  proposeProtocolRoute,
  protocolDraftRoute,
  protocolDraftsRoute,
  publishProtocolRoute,
  saveProtocolDraftRoute,
} from "./draft.contract.js";
import { convertProtocolRoute, validateProtocolRoute } from "./reckoning.contract.js";
import { protocolRoute, protocolsRoute, protocolVersionRoute } from "./protocol.contract.js";

/*
 * The groups are the consortium's: at home the researcher observes and the chair chairs; nobody here sits away. Each group has an idea
 * and a released protocol, whose code everybody may know.
 */
const write = { home: "nnfn n+nn n+nn n", away: "nnnn n+nn nnnn n" };
const release = { home: "nnfn n+nn nfnn n", away: "nnnn n+nn nnnn n" };
const released = (idOf: (name: string) => string) => ({ protocolId: idOf("protocolCode"), version: "1.0.0" });

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [protocolsRoute.id]: open,
  [validateProtocolRoute.id]: { ...open, send: () => ({ json: { document: conductivityExample } }) },
  [convertProtocolRoute.id]: {
    ...open,
    send: () => ({ json: { from: "pybamm", to: "unicycler", content: '["Rest for 1 hour"]' } }),
  },
  [protocolRoute.id]: {
    ...open,
    rows: { home: all, away: all },
    send: ({ idOf }) => ({ path: { protocolId: idOf("protocolCode") } }),
  },
  [protocolVersionRoute.id]: {
    ...open,
    rows: { home: all, away: all },
    send: ({ idOf }) => ({ path: released(idOf) }),
  },
  [protocolDraftsRoute.id]: {
    guard: "action",
    rows: { none: "ee+e e+ee e+ee e" },
    token: "e",
    withheld: "2",
  },
  [createProtocolRoute.id]: {
    guard: "action",
    rows: { home: "nnfn f+ff f+ff f", away: "nnnn f+ff fnff f", alliance: "nnnn f+ff fnff f" },
    token: "s",
    withheld: "2",
    send: ({ idOf }) => ({ json: { groupId: idOf("groupId"), document: conductivityExample } }),
  },
  [protocolDraftRoute.id]: {
    guard: "action",
    rows: { home: "nn+n n+nn n+nn n", away: "nnnn n+nn nnnn n" },
    token: "n",
    withheld: "2",
  },
  [beginNextVersionRoute.id]: { guard: "action", rows: write, token: "s", withheld: "2" },
  [saveProtocolDraftRoute.id]: {
    guard: "action",
    rows: write,
    token: "s",
    withheld: "2",
    send: () => ({ json: { document: conductivityExample }, ifMatch: true }),
  },
  [proposeProtocolRoute.id]: {
    guard: "action",
    rows: write,
    token: "s",
    withheld: "2",
    send: () => ({ ifMatch: true }),
  },
  [moveProtocolRoute.id]: {
    guard: "action",
    rows: write,
    token: "s",
    withheld: "n",
    send: () => ({ json: { to: "proposed" }, ifMatch: true }),
  },
  [publishProtocolRoute.id]: {
    guard: "action",
    rows: release,
    token: "s",
    withheld: "n",
    send: () => ({ json: {}, ifMatch: true }),
  },
  [withdrawProtocolRoute.id]: {
    guard: "action",
    rows: release,
    token: "s",
    withheld: "n",
    send: ({ idOf }) => ({ path: released(idOf), json: { reason: "Another method took its place" } }),
  },
};
