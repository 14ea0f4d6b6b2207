import { definePolicy } from "../../policy.js";
import { organisationRoles } from "../../role.js";

/**
 * Who writes test protocols, moves them along and releases them?
 * What is in work is its group's: who sits there reads it, who has a voice there writes, its chair moves it along. The steward keeps
 * the registry and helps every group. Only the steward releases, and nobody changes what is released. Released protocols need no
 * right. The secretariat reads no draft.
 * A run is its organisation's: its researchers make it, its representative reads it, and nobody else learns of it.
 */
export const protocolsPolicy = definePolicy({
  title: "Test protocols",
  actions: [
    "protocol.draft.read",
    "protocol.draft.write",
    "protocol.draft.move",
    "protocol.release",
    "protocol.run.read",
    "protocol.run.write",
  ],
  shownBy: { "protocol-draft": "protocol.draft.read", "protocol-run": "protocol.run.read" },
  doneTo: {
    "protocol.draft.write": "protocol-draft",
    "protocol.draft.move": "protocol-draft",
    "protocol.release": "protocol-draft",
    "protocol.run.write": "protocol-run",
  },
  tokens: ["protocol.draft.read", "protocol.run.read", "protocol.run.write"],
  rules: [
    {
      roles: ["researcher"],
      relation: "own-organisation",
      actions: ["protocol.run.read", "protocol.run.write"],
    },
    { roles: ["representative"], relation: "own-organisation", actions: ["protocol.run.read"] },
    {
      roles: organisationRoles,
      relation: "own-seat",
      actions: ["protocol.draft.read", "protocol.draft.write"],
    },
    {
      roles: ["group-chair"],
      relation: "own-scope",
      actions: ["protocol.draft.read", "protocol.draft.write", "protocol.draft.move"],
    },
    {
      roles: ["protocol-steward"],
      relation: "everywhere",
      actions: ["protocol.draft.read", "protocol.draft.write", "protocol.draft.move", "protocol.release"],
    },
  ],
});
