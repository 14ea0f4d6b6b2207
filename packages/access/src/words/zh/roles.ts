import type { Role } from "../../role.js";

/** What is each role called in Chinese, inside a sentence? */
export const roleTitles: Readonly<Record<Role, string>> = {
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
  counsel: "法律顾问",
};
