import type { Locale } from "@interphase/names";

/** Which columns may a file of people have? In the order of the template; e-mail and roles are needed. */
export const peopleColumns = ["email", "name", "roles", "language", "ends"] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** Without which columns is it no file of people? */
export const neededColumns: readonly PeopleColumn[] = ["email", "roles"];

const names: Readonly<Record<PeopleColumn, { en: string; zh: string; others: readonly string[] }>> = {
  email: {
    en: "email",
    zh: "邮箱",
    others: ["e-mail", "mail", "email address", "电子邮箱", "电子邮件", "邮件", "邮箱地址"],
  },
  name: { en: "name", zh: "姓名", others: ["display name", "full name", "displayname", "名字", "名称"] },
  roles: { en: "roles", zh: "角色", others: ["role", "角色（用；分隔）"] },
  language: { en: "language", zh: "语言", others: ["locale", "语种"] },
  ends: {
    en: "ends",
    zh: "截止日期",
    others: ["end", "ends at", "until", "end date", "截止", "结束日期", "到期日"],
  },
};

/** What is a column called in a language? */
export function columnName(column: PeopleColumn, locale: Locale): string {
  return names[column][locale];
}

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, " ");

const byName = new Map(
  peopleColumns.flatMap((column) =>
    [names[column].en, names[column].zh, ...names[column].others].map(
      (name) => [plain(name), column] as const,
    ),
  ),
);

/** Which column does a header mean? In either language, whatever its case. */
export function findPeopleColumn(header: string): PeopleColumn | undefined {
  return byName.get(plain(header));
}

/** How does an empty file of people look? **Shape** UTF-8 text with a mark and one row of column names. */
export function peopleTemplate(locale: Locale): string {
  return `\ufeff${peopleColumns.map((column) => columnName(column, locale)).join(",")}\r\n`;
}
