import { administration, all, ownThing, type RoleRows } from "@interphase/contract/testing";
import {
  accessTokensRoute,
  createAccessTokenRoute,
  organisationTokensRoute,
  revokeAccessTokenRoute,
  revokeOrganisationTokenRoute,
  rotateAccessTokenRoute,
} from "./access-token.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [accessTokensRoute.id]: { guard: "action", rows: { none: all }, token: "s", withheld: "2" },
  [createAccessTokenRoute.id]: {
    guard: "action",
    rows: { none: all },
    token: "s",
    withheld: "2",
    send: ({ soon }) => ({
      json: { name: "Robot", scopes: ["organisation.read"], expiresAt: soon },
    }),
  },
  [revokeAccessTokenRoute.id]: { ...ownThing, guard: "action", withheld: "2" },
  [rotateAccessTokenRoute.id]: { ...ownThing, guard: "action", withheld: "2", send: () => ({ json: {} }) },
  [organisationTokensRoute.id]: administration,
  [revokeOrganisationTokenRoute.id]: administration,
};
