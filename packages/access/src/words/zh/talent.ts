import type * as english from "../en/talent.js";

/** What is each action of this domain called in Chinese, as something that somebody can do? */
export const talentWords: typeof english.talentWords = {
  "expert.read": { words: "按专家公开的信息查找专家" },
  "talent-programme.read": { words: "查看人才项目、其招收批次和接收机构提供的岗位" },
  "talent-programme.write": { words: "设立人才项目及其招收批次" },
  "talent-offer.write": { words: "在人才项目中提供本机构的岗位" },
  "talent-programme.apply": { words: "为自己申请人才项目" },
  "talent-application.read": {
    words: "查看人才项目的申请",
    ownWords: "查看本人的人才项目申请",
  },
  "talent-application.answer": {
    words: "撤回人才项目的申请或接受录用",
    ownWords: "撤回本人的人才项目申请或接受录用",
  },
  "talent-application.decide": { words: "对人才项目的申请作出决定" },
  "talent-placement.read": {
    words: "查看人才项目的安排",
    ownWords: "查看本人作为申请人或导师的安排",
  },
  "talent-placement.take-part": {
    words: "记录人才项目安排的沟通",
    ownWords: "记录本人安排的沟通，并接受担任导师",
  },
  "talent-placement.guide": { words: "为人才项目的安排指定导师、计划沟通并办理结束" },
};
