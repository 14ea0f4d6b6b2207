import { analysts, nobody, type RouteRoles } from "@interphase/contract/testing";

/** A plan: analysts of its organisation. */
export const plan = (token: string): RouteRoles => ({
  guard: "action",
  rows: { home: analysts, away: nobody },
  token,
  withheld: "2",
});

/** What is seen of an assessment: analysts of its organisation, and who was given it by name. */
export const assessment: RouteRoles = {
  guard: "action",
  rows: { home: "++nn nnnn nnnn n", away: nobody },
  token: "n",
  withheld: "2",
};

/** What is done to an assessment: analysts; who was given it is told that this is not theirs. */
export const assessmentWork: RouteRoles = {
  guard: "action",
  rows: { home: "+fnn nnnn nnnn n", away: nobody },
  token: "n",
  withheld: "2",
};
