import { open, type Asking, type RoleRows, type Sending } from "@interphase/contract/testing";
import {
  auditEventsRoute,
  auditExportRoute,
  auditHeadRoute,
  auditHeadsRoute,
  auditKeysRoute,
  auditScopesRoute,
} from "./audit.contract.js";

/** Whose record is asked for, as its address says it? */
const byScope = ({ place, idOf }: Asking): Sending => ({
  query: `scope=${place === "home" || place === "away" ? `organisation:${idOf("organisationId")}` : place}`,
});

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [auditEventsRoute.id]: {
    guard: "action",
    rows: {
      home: "eee+ ne+n eeee e",
      away: "eeen ne+n eeee e",
      alliance: "eeen +e+n eeee e",
      platform: "eeen ne++ eeee e",
    },
    token: "e",
    withheld: "e",
    send: byScope,
  },
  [auditScopesRoute.id]: { guard: "action", rows: { none: "eee+ +e++ eeee e" }, token: "e", withheld: "e" },
  [auditHeadRoute.id]: {
    guard: "action",
    rows: {
      home: "fff+ nf+n ffff f",
      away: "fffn nf+n ffff f",
      alliance: "fffn +f+n ffff f",
      platform: "fffn nf++ ffff f",
    },
    token: "f",
    withheld: "f",
    send: byScope,
  },
  [auditHeadsRoute.id]: {
    guard: "action",
    rows: {
      home: "eee+ ne+n eeee e",
      away: "eeen ne+n eeee e",
      alliance: "eeen +e+n eeee e",
      platform: "eeen ne++ eeee e",
    },
    token: "e",
    withheld: "e",
    send: byScope,
  },
  [auditExportRoute.id]: {
    guard: "action",
    rows: {
      home: "fff+ nf+n ffff f",
      away: "fffn nf+n ffff f",
      alliance: "fffn +f+n ffff f",
      platform: "fffn nf++ ffff f",
    },
    token: "f",
    withheld: "f",
    send: byScope,
  },
  [auditKeysRoute.id]: open,
};
