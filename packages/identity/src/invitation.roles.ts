import { administrators, nobody, open, type Place, type RoleRows } from "@interphase/contract/testing";
import {
  acceptInvitationRoute,
  invitationFileTemplateRoute,
  invitationPreviewRoute,
  invitationsRoute,
  inviteByFileRoute,
  inviteRoute,
  resendInvitationRoute,
  withdrawInvitationRoute,
} from "./invitation.contract.js";

/** Which role could be given there at all? */
const roleAt = (place: Place) => (place === "alliance" ? "guest" : "representative");

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [inviteRoute.id]: {
    guard: "action",
    rows: { home: "fff+ gffg ffff f", away: "fffn gffg ffff f", alliance: "fffg +ffg ffff f" },
    token: "s",
    withheld: "f",
    send: (at) => ({
      json: {
        email: "new@example.org",
        roles: [{ role: roleAt(at.place) }],
        ...(at.place === "alliance" ? {} : { organisationId: at.idOf("organisationId") }),
      },
    }),
  },
  [inviteByFileRoute.id]: {
    guard: "action",
    rows: { none: "fff+ +ff+ ffff f" },
    token: "s",
    withheld: "f",
    send: () => ({
      file: { name: "people.csv", text: "email,name,roles\nnew@example.org,New,guest\n" },
    }),
  },
  [invitationFileTemplateRoute.id]: {
    guard: "action",
    rows: { none: "fff+ +ff+ ffff f" },
    token: "s",
    withheld: "f",
  },
  [invitationsRoute.id]: { guard: "action", rows: { none: "eee+ +ee+ eeee e" }, token: "s", withheld: "e" },
  [withdrawInvitationRoute.id]: {
    guard: "action",
    rows: { home: administrators, away: nobody, alliance: "nnnn +nn+ nnnn n" },
    token: "s",
    withheld: "n",
  },
  // An invitation is sent again by those alone who could give its roles.
  [resendInvitationRoute.id]: {
    guard: "action",
    rows: { home: administrators, away: nobody, alliance: "nnnn +nng nnnn n" },
    token: "s",
    withheld: "n",
  },
  [invitationPreviewRoute.id]: open,
  [acceptInvitationRoute.id]: open,
};
