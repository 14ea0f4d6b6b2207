/** What does an organisation do in the chain from ore to vehicle? */
export const organisationKinds = [
  "mining",
  "refining",
  "material",
  "cell",
  "vehicle-maker",
  "institute",
  "equipment",
  "observer",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** How does an organisation stand to the alliance? Whoever left is kept out like somebody suspended, and does not come back by reinstatement. */
export const memberStates = ["active", "suspended", "withdrawn", "expelled"] as const;
export type MemberState = (typeof memberStates)[number];
