import type { RowProblem } from "@interphase/contract";
import type { Locale } from "@interphase/names";
import { columnName, type PeopleColumn } from "./people-column.js";

type Facts = NonNullable<RowProblem["facts"]>;
type Sentence = (facts: Facts) => { readonly message: string; readonly accepted: string | null };

const fact = (facts: Facts, name: string): string => {
  const value = facts[name];
  return Array.isArray(value) ? value.join("; ") : String(value ?? "");
};
const said = (message: string, accepted: string | null = null) => ({ message, accepted });
const column = (facts: Facts, locale: Locale) => columnName(fact(facts, "column") as PeopleColumn, locale);

const en = {
  "people.unreadable": () => said("The file cannot be read as text.", "a CSV, best saved as CSV UTF-8"),
  "people.empty": () =>
    said("The file contains no people.", "a row of column names and a row for each person"),
  "people.unclosed-quote": (f) => said(`The quoted cell that begins in row ${fact(f, "row")} never ends.`),
  "people.cell-too-large": (f) =>
    said(`Row ${fact(f, "row")} contains a cell that is too long.`, `at most ${fact(f, "limit")} characters`),
  "people.too-many": (f) =>
    said("The file contains too many people.", `at most ${fact(f, "limit")} in one file`),
  "people.missing-column": (f) => said(`The column “${column(f, "en")}” is missing.`, fact(f, "known")),
  "people.double-column": (f) => said(`Two columns mean “${column(f, "en")}”.`, "one of them"),
  "people.unknown-column": () =>
    said("This column is not known.", "leave it out, or use a name from the template"),
  "people.extra-cell": () =>
    said("The row has more cells than there are columns.", "put a cell that contains a separator in quotes"),
  "people.email-missing": () => said("The e-mail is missing.", "an address such as name@company.example"),
  "people.email-wrong": () =>
    said("This is not an e-mail address.", "an address such as name@company.example"),
  "people.email-twice": (f) =>
    said(`The same e-mail is already in row ${fact(f, "firstRow")}.`, "each person once"),
  "people.name-too-long": (f) => said("The name is too long.", `at most ${fact(f, "limit")} characters`),
  "people.roles-missing": (f) => said("The role is missing.", fact(f, "roles")),
  "people.role-unknown": (f) => said(`There is no role “${fact(f, "role")}”.`, fact(f, "roles")),
  "people.role-not-yours": (f) => said(`You may not assign the role “${fact(f, "role")}”.`, fact(f, "roles")),
  "people.language-unknown": () =>
    said("This language is not supported.", "use en or zh, or leave the cell empty"),
  "people.ends-wrong": () => said("This is not a date.", "a date such as 2027-03-31, or an empty cell"),
  "people.ends-past": () => said("This date is not in the future.", "a later date, or an empty cell"),
  "people.already-a-person": () => said("This person is already in your organisation."),
  "people.already-pending": () =>
    said("This person has already been invited.", "send that invitation again, or withdraw it first"),
} satisfies Record<string, Sentence>;

/** Why can a file of people not be taken as it is? */
export type PeopleProblemCode = keyof typeof en;

const zh: Readonly<Record<PeopleProblemCode, Sentence>> = {
  "people.unreadable": () => said("无法将文件作为文本读取。", "CSV 文件，建议存为 UTF-8 编码的 CSV"),
  "people.empty": () => said("文件中没有任何人员。", "一行列名，然后每人一行"),
  "people.unclosed-quote": (f) => said(`第 ${fact(f, "row")} 行开始的带引号单元格没有结束。`),
  "people.cell-too-large": (f) =>
    said(`第 ${fact(f, "row")} 行有过长的单元格。`, `最多 ${fact(f, "limit")} 个字符`),
  "people.too-many": (f) => said("文件中的人员过多。", `每个文件最多 ${fact(f, "limit")} 人`),
  "people.missing-column": (f) => said(`缺少“${column(f, "zh")}”列。`, fact(f, "known")),
  "people.double-column": (f) => said(`有两列都表示“${column(f, "zh")}”。`, "只保留一列"),
  "people.unknown-column": () => said("无法识别此列。", "删除该列，或使用模板中的列名"),
  "people.extra-cell": () => said("此行的单元格多于列数。", "含分隔符的单元格须加引号"),
  "people.email-missing": () => said("缺少邮箱。", "如 name@company.example 的地址"),
  "people.email-wrong": () => said("这不是邮箱地址。", "如 name@company.example 的地址"),
  "people.email-twice": (f) => said(`第 ${fact(f, "firstRow")} 行已有相同的邮箱。`, "每人一行"),
  "people.name-too-long": (f) => said("姓名过长。", `最多 ${fact(f, "limit")} 个字符`),
  "people.roles-missing": (f) => said("缺少角色。", fact(f, "roles")),
  "people.role-unknown": (f) => said(`没有“${fact(f, "role")}”这个角色。`, fact(f, "roles")),
  "people.role-not-yours": (f) => said(`您无权分配“${fact(f, "role")}”角色。`, fact(f, "roles")),
  "people.language-unknown": () => said("不支持此语言。", "en 或 zh，或留空"),
  "people.ends-wrong": () => said("这不是日期。", "如 2027-03-31，或留空"),
  "people.ends-past": () => said("此日期不晚于今天。", "更晚的日期，或留空"),
  "people.already-a-person": () => said("此人已在本机构。"),
  "people.already-pending": () => said("此人已受邀请。", "请重新发送该邀请，或先撤回"),
};

const sentences: Readonly<Record<Locale, Readonly<Record<string, Sentence>>>> = { en, zh };

/** What does one problem of a file of people say in a language? The wire's own English stands where a code is unknown here. */
export function renderPeopleProblem(
  row: Pick<RowProblem, "code" | "facts" | "message" | "accepted">,
  locale: Locale,
): { readonly message: string; readonly accepted: string | null } {
  const { code = "", facts = {}, message, accepted } = row;
  const sentence = Object.hasOwn(sentences[locale], code) ? sentences[locale][code] : undefined;
  return sentence?.(facts) ?? { message, accepted };
}

/** Where in a file of people is what wrong? **Shape** `row` null where the whole file is meant. */
export function peopleProblem(
  code: PeopleProblemCode,
  place: { readonly row?: number; readonly column?: string; readonly value?: string } = {},
  facts: Facts = {},
): RowProblem {
  const { message, accepted } = en[code](facts);
  const { row = null, column: name = null, value = null } = place;
  return { sheet: null, row, column: name, value, message, accepted, code, facts };
}
