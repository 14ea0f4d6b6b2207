import type { Role } from "./role.js";

/** What is each role called, inside a sentence, in the two languages of every page and mail? */
export const roleTitles: Readonly<Record<"en" | "zh", Readonly<Record<Role, string>>>> = {
  en: {
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
  },
  zh: {
    analyst: "分析师",
    representative: "成员代表",
    researcher: "研究员",
    "org-admin": "机构管理员",
    secretariat: "秘书处",
    "protocol-steward": "规程管理员",
    auditor: "审计员",
    "platform-admin": "平台管理员",
    guest: "访客",
    "group-chair": "工作组组长",
    "facility-manager": "设施经理",
    "project-lead": "项目负责人",
  },
};
