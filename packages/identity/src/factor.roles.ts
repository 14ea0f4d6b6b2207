import { own, ownThing, withPassword, type RoleRows } from "@interphase/contract/testing";
import {
  addPasskeyRoute,
  addTotpRoute,
  confirmTotpRoute,
  factorsRoute,
  makeRecoveryCodesRoute,
  newPasskeyOptionsRoute,
  removeFactorRoute,
} from "./factor.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [factorsRoute.id]: own,
  [addTotpRoute.id]: { ...own, send: withPassword },
  [confirmTotpRoute.id]: {
    ...ownThing,
    send: ({ idOf }) => ({ path: { factorId: idOf("newFactorId") }, json: { code: "000000" } }),
  },
  [newPasskeyOptionsRoute.id]: { ...own, send: withPassword },
  [addPasskeyRoute.id]: own,
  [removeFactorRoute.id]: { ...ownThing, withheld: "n", send: withPassword },
  [makeRecoveryCodesRoute.id]: { ...own, send: withPassword },
};
