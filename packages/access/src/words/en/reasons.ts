import type { RefusalCode } from "../../explain.js";
import type { Relation } from "../../policy.js";

/** How does a sentence say how far a right reaches? Follows the words of an action. */
export const relationWords: Readonly<Record<Relation, string>> = {
  "own-organisation": " within {own} organisation",
  "shared-by-own-organisation": " that an analyst of {own} organisation has shared by name",
  "own-person": ", {own} alone",
  "own-scope": " within the group, facility or project of the role",
  "own-seat": " in groups that {own} seat is in",
  "own-place": " in groups where {own} organisation has a place",
  alliance: " within the alliance itself",
  everywhere: " across all organisations",
};

/** What does each refusal say? `{role}` is the role with where it holds, `{from}` and `{until}` its days. */
export const refusalWords: Readonly<Record<RefusalCode, string>> = {
  "unknown-action": "There is no such action.",
  suspended: "The account is suspended.",
  "organisation-suspended": "The organisation is suspended.",
  "outside-token": "The access token does not include it.",
  "second-factor-missing": "The role {role} allows it after signing in with a second factor.",
  "not-yet-begun": "The role {role} allows it from {from}.",
  ended: "The role {role} allowed it until {until}.",
  "other-organisation": "The role {role} allows it only for what belongs to that organisation.",
  "not-shared": "The role {role} allows it only for what was shared by name.",
  "other-person": "The role {role} allows it only for what is one's own.",
  "other-scope": "The role {role} allows it only in the group, facility or project it was given for.",
  "no-seat": "The role {role} allows it only in groups where one has a seat.",
  "no-place": "The role {role} allows it only in groups where the organisation has a place.",
  "not-of-the-alliance": "The role {role} allows it only for what belongs to the alliance itself.",
  "no-role": "None of the roles allows it.",
};
