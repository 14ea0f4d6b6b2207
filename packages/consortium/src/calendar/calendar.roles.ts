import { all, own, type RoleRows } from "@interphase/contract/testing";
import {
  calendarAddressRoute,
  calendarRoute,
  createCalendarAddressRoute,
  revokeCalendarAddressRoute,
} from "./calendar.contract.js";

const nobodyHasOne = { none: "nnnn nnnn nnnn n" };

/** What does the api answer each role at these routes? Addresses are one's own; nobody in the table but a colleague at home has made one. */
export const roleRows: RoleRows = {
  [calendarAddressRoute.id]: own,
  [createCalendarAddressRoute.id]: { ...own, rows: { none: all } },
  [revokeCalendarAddressRoute.id]: { ...own, rows: nobodyHasOne, withheld: "n" },
  [calendarRoute.id]: {
    guard: "public",
    rows: { home: all },
    token: "+",
    withheld: "+",
    send: ({ idOf }) => ({ path: { token: idOf("calendarToken") } }),
  },
};
