import type { Locale } from "@interphase/names";

/** By which further names, in any language, is a column of a file of people known? Beside the names of the templates. */
export const recognisedColumns = {
  email: ["e-mail", "mail", "email address", "电子邮箱", "电子邮件", "邮件", "邮箱地址"],
  name: ["display name", "full name", "displayname", "名字", "名称"],
  roles: ["role", "角色（用；分隔）"],
  language: ["locale", "语种"],
  ends: ["end", "ends at", "until", "end date", "截止", "结束日期", "到期日"],
} as const;

/** How do people write a language in a file? Beside its code. */
export const recognisedLanguages = {
  en: ["en-gb", "en-us", "english", "英文", "英语"],
  zh: ["zh-cn", "zh-hans", "chinese", "simplified chinese", "中文", "简体中文", "汉语"],
} as const satisfies Readonly<Record<Locale, readonly string[]>>;
