import type * as english from "../en/membership.js";

/** What is each action of this domain called in Chinese, as something that somebody can do? */
export const membershipWords: typeof english.membershipWords = {
  "colleague.read": { words: "查看同事姓名" },
  "person.read": { words: "查看人员及其状态" },
  "person.suspend": { words: "停用和恢复人员" },
  "person.end-sessions": { words: "使人员在所有设备上退出登录" },
  "person.reset-factors": {
    words: "为丢失者移除验证方式",
  },
  "invitation.read": { words: "查看邀请" },
  "invitation.create": { words: "邀请人员" },
  "invitation.withdraw": { words: "撤回邀请" },
  "role.read": { words: "查看角色分配" },
  "role.appoint": { words: "分配角色" },
  "role.end": { words: "结束他人的角色" },
  "organisation.read": { words: "查看机构名录" },
  "organisation.admit": { words: "接纳机构加入联盟" },
  "organisation.update": { words: "修改机构信息" },
  "organisation.suspend": {
    words: "停用和恢复机构",
  },
  "membership.read": { words: "查看机构的会员资格" },
  "membership.write": { words: "登记会员的等级、期限、母公司和协议" },
  "membership.withdraw": { words: "与第二人共同让本机构退出联盟" },
  "membership.expel": { words: "与第二人共同开除机构或确认机构退出" },
  "membership-tier.write": { words: "命名会员等级并设定其权重" },
  "organisation.export": { words: "导出本机构的全部数据" },
  "sign-in-policy.read": { words: "查看登录策略" },
  "sign-in-policy.write": { words: "修改登录策略" },
  "organisation-token.read": {
    words: "查看同事持有的访问令牌",
  },
  "organisation-token.revoke": {
    words: "撤销同事的访问令牌",
  },
  "application.read": { words: "查看入会申请" },
  "application.process": { words: "处理入会申请" },
  "application.decide": { words: "批准或拒绝入会申请" },
};
