import { checkPolicyTable } from "../../testing/policy-table.js";
import { talentPolicy } from "./talent.policy.js";

/* What the letters and the columns mean stands in `testing/policy-table.ts`; nothing here is derived from the rules. */
checkPolicyTable(talentPolicy, {
  "expert.read": "a a a a a a a - - a a a - | token",
  "talent-programme.read": "a a a a a a a - - a a a - | token",
  "talent-programme.write": "- - - - a - - - - - - - - | session",
  "talent-offer.write": "- a - - - - - - - - - - - | session",
  "talent-programme.apply": "a a a a - - - - - - - - - | session",
  "talent-application.read": "p op p p e - - - - - - - - | session",
  "talent-application.answer": "p p p p - - - - - - - - - | session",
  "talent-application.decide": "- o - - - - - - - - - - - | session",
  "talent-placement.read": "p op p p e - - - - - - - - | session",
  "talent-placement.take-part": "p op p p - - - - - - - - - | session",
  "talent-placement.guide": "- o - - - - - - - - - - - | session",
});
