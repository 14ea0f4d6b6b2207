import type { RoleRows } from "@interphase/contract/testing";
import {
  findingStatesRoute,
  findingsToActOnRoute,
  replaceFindingStateRoute,
} from "./finding-states.contract.js";

/** A state of no finding: whoever may say it is refused for that alone. */
const stateOf = (assessmentId: string) => ({
  assessmentId,
  place: {
    planName: "Plan",
    ruleId: "cover-short",
    subjectKey: "goods:none",
    stage: null,
    supplier: null,
    countryIso3: null,
  },
  state: "open",
  assigneeId: null,
  note: null,
  dueOn: null,
});

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  // Who was given one assessment does not read its plan, whose findings' states these are.
  [findingStatesRoute.id]: { guard: "action", rows: { none: "+eee eeee eeee e" }, token: "e", withheld: "2" },
  [replaceFindingStateRoute.id]: {
    guard: "action",
    rows: { home: "+fff ffff ffff f", away: "nfff ffff ffff f" },
    token: "f",
    withheld: "2",
    send: (at) => ({ json: stateOf(at.idOf("assessmentId")), ifMatch: true }),
  },
  [findingsToActOnRoute.id]: {
    guard: "action",
    rows: { none: "eeee eeee eeee e" },
    token: "e",
    withheld: "2",
  },
};
