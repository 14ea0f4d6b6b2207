import { definePolicy } from "../../policy.js";
import { organisationRoles, roles } from "../../role.js";

/**
 * Who sees, joins and runs working groups, and who votes?
 * The secretariat keeps the frame of every group: that it exists, its charter, who may join, who is in it. What is decided
 * inside is read by who sits there, and by its chair, alone. An organisation's representative and administrator bring it in
 * and give its seats. A chair lets organisations in and writes down what was decided, and changes neither the charter nor
 * the rules of the group; who chairs is the table in `appointment.ts`.
 * Ballots of a group are its chair's to make, those of the alliance the secretariat's, which helps out in groups too and sees no
 * vote there; who sits in the group casts, and in the alliance the representative does. By which rules ballots are held, and whether
 * one is annulled, is for two of the secretariat; never for a chair, whatever else they are.
 * Meetings of a group are its chair's to call, its people's to attend, and nobody else's to know of but counsel's, who decides on
 * late points and minutes of every group and writes none. Whom the chair names writes them too.
 */
export const consortiumPolicy = definePolicy({
  title: "Working groups, ballots and meetings",
  actions: [
    "group.read",
    "group.create",
    "group.update",
    "group.join",
    "group.leave",
    "group.place.decide",
    "group.seat.read",
    "group.seat.write",
    "group.decision.read",
    "group.decision.record",
    "group.action-item.read",
    "group.action-item.write",
    "group.action-item.close",
    "ballot.read",
    "ballot.create",
    "ballot.run",
    "ballot.vote",
    "ballot.annul",
    "ballot.charter.write",
    "meeting.read",
    "meeting.call",
    "meeting.attend",
    "meeting.record",
    "meeting.review",
  ],
  shownBy: {
    group: "group.read",
    "group-seat": "group.seat.read",
    "group-decision": "group.decision.read",
    "group-action-item": "group.action-item.read",
    ballot: "ballot.read",
    meeting: "meeting.read",
  },
  doneTo: {
    "group.update": "group",
    "group.join": "group",
    "group.leave": "group",
    "group.place.decide": "group",
    "group.seat.read": "group",
    "group.seat.write": "group",
    "group.decision.read": "group",
    "group.decision.record": "group",
    "group.action-item.read": "group",
    "group.action-item.write": "group",
    "group.action-item.close": "group-action-item",
    "ballot.create": "ballot",
    "ballot.run": "ballot",
    "ballot.vote": "ballot",
    "ballot.annul": "ballot",
    "ballot.charter.write": "ballot",
    "meeting.call": "meeting",
    "meeting.attend": "meeting",
    "meeting.record": "meeting",
    "meeting.review": "meeting",
  },
  tokens: [
    "group.read",
    "group.seat.read",
    "group.decision.read",
    "group.action-item.read",
    "ballot.read",
    "meeting.read",
  ],
  rules: [
    // A group that the whole alliance may know of is the alliance's own; one that it may not is nobody's but its people's.
    { roles, relation: "alliance", actions: ["group.read", "ballot.read"] },
    { roles: ["representative"], relation: "alliance", actions: ["ballot.vote"] },
    {
      roles: organisationRoles,
      relation: "own-seat",
      actions: [
        "group.read",
        "group.seat.read",
        "group.decision.read",
        "group.action-item.read",
        "ballot.read",
        "ballot.vote",
        "meeting.read",
        "meeting.attend",
      ],
    },
    {
      roles: organisationRoles,
      relation: "own-person",
      actions: ["group.action-item.close", "meeting.record"],
    },
    { roles: ["representative", "org-admin"], relation: "alliance", actions: ["group.join"] },
    {
      roles: ["representative", "org-admin"],
      relation: "own-place",
      actions: ["group.read", "group.seat.read", "group.join", "group.leave", "group.seat.write"],
    },
    {
      roles: ["group-chair"],
      relation: "own-scope",
      actions: [
        "group.read",
        "group.place.decide",
        "group.seat.read",
        "group.decision.read",
        "group.decision.record",
        "group.action-item.read",
        "group.action-item.write",
        "group.action-item.close",
        "ballot.read",
        "ballot.create",
        "ballot.run",
        "meeting.read",
        "meeting.call",
        "meeting.attend",
        "meeting.record",
      ],
    },
    {
      roles: ["counsel"],
      relation: "everywhere",
      actions: ["meeting.read", "meeting.attend", "meeting.review"],
    },
    {
      roles: ["secretariat"],
      relation: "everywhere",
      actions: [
        "group.read",
        "group.create",
        "group.update",
        "group.leave",
        "group.place.decide",
        "group.seat.read",
        "ballot.read",
        "ballot.create",
        "ballot.run",
        "ballot.annul",
        "ballot.charter.write",
      ],
    },
  ],
});
