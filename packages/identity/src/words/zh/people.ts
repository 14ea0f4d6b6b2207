import { factOf, said, type PeopleSentence } from "../../people-file/people-sentence.js";
import type * as english from "../en/people.js";

/** What is each column of a file of people called in Chinese? */
export const peopleColumnNames: typeof english.peopleColumnNames = {
  email: "邮箱",
  name: "姓名",
  roles: "角色",
  language: "语言",
  ends: "截止日期",
};

const columnOf = (facts: Parameters<PeopleSentence>[0]): string => {
  const names: Readonly<Record<string, string>> = peopleColumnNames;
  const column = factOf(facts, "column");
  return names[column] ?? column;
};

/** What does each problem of a file of people say in Chinese? */
export const peopleProblems: Readonly<Record<keyof typeof english.peopleProblems, PeopleSentence>> = {
  "people.unreadable": () => said("无法将文件作为文本读取。", "CSV 文件，建议存为 UTF-8 编码的 CSV"),
  "people.empty": () => said("文件中没有任何人员。", "一行列名，然后每人一行"),
  "people.unclosed-quote": (f) => said(`第 ${factOf(f, "row")} 行开始的带引号单元格没有结束。`),
  "people.cell-too-large": (f) =>
    said(`第 ${factOf(f, "row")} 行有过长的单元格。`, `最多 ${factOf(f, "limit")} 个字符`),
  "people.too-many": (f) => said("文件中的人员过多。", `每个文件最多 ${factOf(f, "limit")} 人`),
  "people.missing-column": (f) => said(`缺少“${columnOf(f)}”列。`, factOf(f, "known")),
  "people.double-column": (f) => said(`有两列都表示“${columnOf(f)}”。`, "只保留一列"),
  "people.unknown-column": () => said("无法识别此列。", "删除该列，或使用模板中的列名"),
  "people.extra-cell": () => said("此行的单元格多于列数。", "含分隔符的单元格须加引号"),
  "people.email-missing": () => said("缺少邮箱。", "如 name@company.example 的地址"),
  "people.email-wrong": () => said("这不是邮箱地址。", "如 name@company.example 的地址"),
  "people.email-twice": (f) => said(`第 ${factOf(f, "firstRow")} 行已有相同的邮箱。`, "每人一行"),
  "people.name-too-long": (f) => said("姓名过长。", `最多 ${factOf(f, "limit")} 个字符`),
  "people.roles-missing": (f) => said("缺少角色。", factOf(f, "roles")),
  "people.role-unknown": (f) => said(`没有“${factOf(f, "role")}”这个角色。`, factOf(f, "roles")),
  "people.role-not-yours": (f) => said(`您无权分配“${factOf(f, "role")}”角色。`, factOf(f, "roles")),
  "people.language-unknown": () => said("不支持此语言。", "en 或 zh，或留空"),
  "people.ends-wrong": () => said("这不是日期。", "如 2027-03-31，或留空"),
  "people.ends-past": () => said("此日期不晚于今天。", "更晚的日期，或留空"),
  "people.already-a-person": () => said("此人已在本机构。"),
  "people.already-pending": () => said("此人已受邀请。", "请重新发送该邀请，或先撤回"),
};
