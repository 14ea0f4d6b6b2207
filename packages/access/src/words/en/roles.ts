import type { Role } from "../../role.js";

/** What is each role called in English, inside a sentence? */
export const roleTitles: Readonly<Record<Role, string>> = {
  analyst: "analyst",
  representative: "representative",
  researcher: "researcher",
  "org-admin": "organisation administrator",
  secretariat: "secretariat",
  "protocol-steward": "protocol steward",
  auditor: "auditor",
  "platform-admin": "platform administrator",
  guest: "guest",
  "group-chair": "chair of a working group",
  "facility-manager": "facility manager",
  "project-lead": "project lead",
  counsel: "counsel",
};
