import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { localeOfTag, tagOf, type Locale } from "@interphase/names";
import { localeCookie } from "@/i18n/locale";
import { isInternalPath } from "@/server/return-path";

/** The text of a form's field, empty where there is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Remembers a language in this browser. */
export async function keepLocale(locale: Locale): Promise<void> {
  (await cookies()).set(localeCookie, tagOf(locale), { path: "/", sameSite: "lax", maxAge: 31_536_000 });
}

/** Leads a person who has just signed in to where they were going, in the language they chose last. */
export async function arrive(locale: Locale | null, next: string): Promise<never> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  if (localeOfTag(chosen) === undefined && locale !== null) await keepLocale(locale);
  redirect(isInternalPath(next) ? next : "/home");
}
