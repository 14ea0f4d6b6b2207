import type * as english from "../en/sourcing.js";

/** What is each action of this domain called in Chinese, as something that somebody can do? */
export const sourcingWords: typeof english.sourcingWords = {
  "sourcing.plan.read": { words: "查看采购计划" },
  "sourcing.plan.create": { words: "上传采购计划" },
  "sourcing.plan.archive": {
    words: "归档和恢复采购计划",
  },
  "sourcing.plan.delete": { words: "永久删除采购计划" },
  "sourcing.plan.export": { words: "导出采购计划" },
  "sourcing.assessment.read": { words: "查看供应风险评估" },
  "sourcing.assessment.create": { words: "评估采购计划" },
  "sourcing.assessment.share": {
    words: "与指定同事共享评估",
  },
  "sourcing.assessment.export": { words: "导出评估报告" },
  "sourcing.scenario.read": { words: "查看情景" },
  "sourcing.scenario.create": { words: "对评估运行情景" },
  "sourcing.finding-rules.read": { words: "查看风险发现规则" },
  "sourcing.finding-rules.write": { words: "修改风险发现规则" },
  "sourcing.plan-note.read": { words: "查看采购计划的备注" },
  "sourcing.plan-note.write": { words: "修改采购计划的备注" },
  "jobs.read": { words: "查看进行中的导入和报告" },
  "jobs.cancel": { words: "取消进行中的导入和报告" },
};
