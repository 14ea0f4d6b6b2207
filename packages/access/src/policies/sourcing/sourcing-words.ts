import type { ActionWords } from "../../action-words.js";

/** What is each action of this domain called, in both languages? */
export const sourcingWords = {
  "sourcing.plan.read": { words: { en: "see sourcing plans", zh: "查看采购计划" } },
  "sourcing.plan.create": { words: { en: "upload sourcing plans", zh: "上传采购计划" } },
  "sourcing.plan.archive": {
    words: { en: "archive and restore sourcing plans", zh: "归档和恢复采购计划" },
  },
  "sourcing.plan.delete": { words: { en: "delete sourcing plans permanently", zh: "永久删除采购计划" } },
  "sourcing.plan.export": { words: { en: "download sourcing plans", zh: "导出采购计划" } },
  "sourcing.assessment.read": { words: { en: "see assessments of supply risk", zh: "查看供应风险评估" } },
  "sourcing.assessment.create": { words: { en: "assess sourcing plans", zh: "评估采购计划" } },
  "sourcing.assessment.share": {
    words: { en: "share assessments with named colleagues", zh: "与指定同事共享评估" },
  },
  "sourcing.assessment.export": { words: { en: "export reports of assessments", zh: "导出评估报告" } },
  "sourcing.scenario.read": { words: { en: "see scenarios", zh: "查看情景" } },
  "sourcing.scenario.create": { words: { en: "run scenarios on assessments", zh: "对评估运行情景" } },
  "sourcing.finding-rules.read": { words: { en: "see the finding rules", zh: "查看风险发现规则" } },
  "sourcing.finding-rules.write": { words: { en: "change the finding rules", zh: "修改风险发现规则" } },
  "sourcing.plan-note.read": { words: { en: "see notes on sourcing plans", zh: "查看采购计划的备注" } },
  "sourcing.plan-note.write": { words: { en: "change notes on sourcing plans", zh: "修改采购计划的备注" } },
  "jobs.read": { words: { en: "see imports and reports in progress", zh: "查看进行中的导入和报告" } },
  "jobs.cancel": { words: { en: "cancel imports and reports in progress", zh: "取消进行中的导入和报告" } },
} satisfies Readonly<Record<string, ActionWords>>;
