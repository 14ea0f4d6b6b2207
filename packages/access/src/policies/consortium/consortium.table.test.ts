import { checkPolicyTable } from "../../testing/policy-table.js";
import { consortiumPolicy } from "./consortium.policy.js";

/* What the letters and the columns mean stands in `testing/policy-table.ts`; nothing here is derived from the rules. */
checkPolicyTable(consortiumPolicy, {
  "group.read": "am aml am aml e a a a a ac a a a | token",
  "group.create": "- - - - e - - - - - - - - | session",
  "group.update": "- - - - e - - - - - - - - | session",
  "group.join": "- al - al - - - - - - - - - | session",
  "group.leave": "- l - l e - - - - - - - - | session",
  "group.place.decide": "- - - - e - - - - c - - - | session",
  "group.seat.read": "m ml m ml e - - - - c - - - | token",
  "group.seat.write": "- l - l - - - - - - - - - | session",
  "group.decision.read": "m m m m - - - - - c - - - | token",
  "group.decision.record": "- - - - - - - - - c - - - | session",
  "group.action-item.read": "m m m m - - - - - c - - - | token",
  "group.action-item.write": "- - - - - - - - - c - - - | session",
  "group.action-item.close": "p p p p - - - - - c - - - | session",
  "group.document.read": "m m m m - - - - - c - - - | token",
  "group.document.write": "m m m m - - - - - c - - - | session",
  "group.document.withdraw": "p p p p - - - - - c - - - | session",
  "ballot.read": "am am am am e a a a a ac a a a | token",
  "ballot.create": "- - - - e - - - - c - - - | session",
  "ballot.run": "- - - - e - - - - c - - - | session",
  "ballot.vote": "m am m m - - - - - - - - - | session",
  "ballot.annul": "- - - - e - - - - - - - - | session",
  "ballot.charter.write": "- - - - e - - - - - - - - | session",
  "meeting.read": "m m m m - - - - - c - - e | token",
  "meeting.call": "- - - - - - - - - c - - - | session",
  "meeting.attend": "m m m m - - - - - c - - e | session",
  "meeting.record": "p p p p - - - - - c - - - | session",
  "meeting.review": "- - - - - - - - - - - - e | session",
});
