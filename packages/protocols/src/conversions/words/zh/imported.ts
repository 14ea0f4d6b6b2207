import type { importedEn } from "../en/imported.js";

/** What stands in a document that was read from another format, in Chinese? */
export const importedZh: Readonly<Record<keyof typeof importedEn, string>> = {
  title: "导入的规程",
  summary: "读自其他格式的文件。丢失的内容见转换报告。",
  scope: "来源文件未说明。",
  capacity: "1C 所对应的容量",
  capacityWhy: "C 倍率是每小时所占该容量的份额。",
  file: "充放电仪文件",
};
