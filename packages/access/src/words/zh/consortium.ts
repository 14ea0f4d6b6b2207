import type * as english from "../en/consortium.js";

/** What is each action of this domain called in Chinese, as something that somebody can do? */
export const consortiumWords: typeof english.consortiumWords = {
  "group.read": { words: "查看工作组及其章程" },
  "group.create": { words: "设立工作组" },
  "group.update": { words: "修改工作组的章程和规则" },
  "group.join": { words: "使本机构加入工作组" },
  "group.leave": { words: "使机构退出工作组" },
  "group.place.decide": { words: "邀请机构加入工作组并审批申请" },
  "group.seat.read": { words: "查看工作组成员及席位" },
  "group.seat.write": { words: "分配和收回本机构在工作组的席位" },
  "group.naming.read": { words: "查看清洁团队的具名人员" },
  "group.naming.decide": { words: "审批清洁团队的具名人员" },
  "group.decision.read": { words: "查看工作组的决定" },
  "group.decision.record": { words: "记录工作组的决定" },
  "group.action-item.read": { words: "查看工作组的行动项" },
  "group.action-item.write": { words: "向工作组成员分派行动项" },
  "group.action-item.close": {
    words: "将工作组的行动项标为完成",
    ownWords: "将本人在工作组的行动项标为完成",
  },
  "group.document.read": { words: "查看和下载工作组的文件" },
  "group.document.write": { words: "在工作组中添加文件和版本" },
  "group.document.withdraw": {
    words: "撤回工作组的文件",
    ownWords: "撤回本人在工作组的文件",
  },
  "ballot.read": { words: "查看表决" },
  "ballot.create": { words: "发起表决" },
  "ballot.run": { words: "开启和延长表决" },
  "ballot.vote": { words: "在表决中投票" },
  "ballot.annul": { words: "与另一人共同作废表决" },
  "ballot.charter.write": { words: "与另一人共同制定表决可采用的规则" },
  "meeting.read": { words: "查看工作组会议" },
  "meeting.call": { words: "召集工作组会议并编写议程" },
  "meeting.attend": { words: "参加工作组会议、提出临时议题、要求停止会议" },
  "meeting.record": {
    words: "记录会议出席情况和会议纪要",
    ownWords: "记录由本人负责的会议出席情况和会议纪要",
  },
  "meeting.review": { words: "审批各工作组的临时议题和会议纪要" },
};
