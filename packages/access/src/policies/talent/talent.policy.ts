import { definePolicy } from "../../policy.js";
import { allianceRoles, organisationRoles } from "../../role.js";

/**
 * Who finds experts, and who does what in talent programmes?
 * A profile is its person's, who says field by field who sees it; what is published to members is read by everybody who is one,
 * and by the alliance. Whoever keeps the system running and guests are not members. One's own profile needs no right.
 * The secretariat sets up programmes, a member's representative offers places in them, and people of members apply for themselves.
 * An application is its candidate's and its host's: of a host the representative reads it, nobody of another host, and nobody of the
 * candidate's own organisation. The secretariat, which runs the programmes, reads all and decides on none. A placement is kept by its
 * candidate, its mentor and the host's representative, who alone plans and completes it.
 */
export const talentPolicy = definePolicy({
  title: "Talent",
  actions: [
    "expert.read",
    "talent-programme.read",
    "talent-programme.write",
    "talent-offer.write",
    "talent-programme.apply",
    "talent-application.read",
    "talent-application.answer",
    "talent-application.decide",
    "talent-placement.read",
    "talent-placement.take-part",
    "talent-placement.guide",
  ],
  shownBy: {
    expert: "expert.read",
    "talent-programme": "talent-programme.read",
    "talent-application": "talent-application.read",
    "talent-placement": "talent-placement.read",
  },
  doneTo: {
    "talent-programme.write": "talent-programme",
    "talent-offer.write": "talent-programme",
    "talent-programme.apply": "talent-programme",
    "talent-application.answer": "talent-application",
    "talent-application.decide": "talent-application",
    "talent-placement.take-part": "talent-placement",
    "talent-placement.guide": "talent-placement",
  },
  tokens: ["expert.read", "talent-programme.read"],
  rules: [
    {
      roles: [...organisationRoles, ...allianceRoles, "group-chair", "facility-manager", "project-lead"],
      relation: "alliance",
      actions: ["expert.read", "talent-programme.read"],
    },
    { roles: ["secretariat"], relation: "alliance", actions: ["talent-programme.write"] },
    { roles: ["representative"], relation: "alliance", actions: ["talent-offer.write"] },
    { roles: organisationRoles, relation: "alliance", actions: ["talent-programme.apply"] },
    {
      roles: organisationRoles,
      relation: "own-person",
      actions: [
        "talent-application.read",
        "talent-application.answer",
        "talent-placement.read",
        "talent-placement.take-part",
      ],
    },
    {
      roles: ["representative"],
      relation: "own-organisation",
      actions: [
        "talent-application.read",
        "talent-application.decide",
        "talent-placement.read",
        "talent-placement.take-part",
        "talent-placement.guide",
      ],
    },
    {
      roles: ["secretariat"],
      relation: "everywhere",
      actions: ["talent-application.read", "talent-placement.read"],
    },
  ],
});
