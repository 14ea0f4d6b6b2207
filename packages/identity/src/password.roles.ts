import { open, own, type RoleRows } from "@interphase/contract/testing";
import {
  changePasswordRoute,
  confirmPasswordResetRoute,
  requestPasswordResetRoute,
} from "./password.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [changePasswordRoute.id]: {
    ...own,
    send: () => ({
      json: { currentPassword: "not this one", newPassword: "an entirely new sentence" },
    }),
  },
  [requestPasswordResetRoute.id]: { ...open, send: () => ({ json: { email: "nobody@example.org" } }) },
  [confirmPasswordResetRoute.id]: open,
};
