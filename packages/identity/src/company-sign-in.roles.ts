import { administration, nobody, open, own, ownThing, type RoleRows } from "@interphase/contract/testing";
import {
  externalIdentitiesRoute,
  findCompanySignInRoute,
  finishCompanySignInRoute,
  finishLinkRoute,
  removeExternalIdentityRoute,
  replaceSignInPolicyRoute,
  signInPolicyRoute,
  startCompanySignInRoute,
  startLinkRoute,
  testSignInPolicyRoute,
  verifySignInDomainRoute,
} from "./company-sign-in.contract.js";

/** What a company would send back, of a sign-in that nobody began. */
const noFlow = { flow: "a".repeat(43), callbackUrl: "http://localhost:3000/x?code=a&state=b" };

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [signInPolicyRoute.id]: administration,
  [replaceSignInPolicyRoute.id]: {
    ...administration,
    send: () => ({
      json: { passwordSignIn: true, secondFactor: "alliance", provider: null, domains: [] },
      ifMatch: true,
    }),
  },
  [testSignInPolicyRoute.id]: {
    ...administration,
    send: () => ({ json: { issuer: "https://127.0.0.1:9/none" } }),
  },
  // No domain of theirs is claimed: no name server is asked here.
  [verifySignInDomainRoute.id]: {
    ...administration,
    rows: { home: nobody, away: nobody },
    send: () => ({ path: { domain: "home.example" } }),
  },
  [findCompanySignInRoute.id]: { ...open, send: () => ({ json: { email: "nobody@example.org" } }) },
  [startCompanySignInRoute.id]: open,
  [finishCompanySignInRoute.id]: open,
  [externalIdentitiesRoute.id]: own,
  // No company has a provider here, so there is none to start with.
  [startLinkRoute.id]: { ...own, rows: { none: nobody }, withheld: "n" },
  [finishLinkRoute.id]: { ...own, send: () => ({ json: noFlow }) },
  [removeExternalIdentityRoute.id]: {
    ...ownThing,
    rows: { self: "++++ .... .... .", home: nobody, away: nobody },
  },
};
