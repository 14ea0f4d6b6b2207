"use server";

import { cookies } from "next/headers";
import { updateMeRoute } from "@interphase/identity/contract";
import { localeOfTag, tagOf } from "@interphase/names";
import { localeCookie, themeCookie } from "@/i18n/locale";
import { requestApi } from "@/server/api-client";
import { findApiToken } from "@/server/session";

const yearInSeconds = 365 * 24 * 60 * 60;
const lasting = { path: "/", sameSite: "lax", maxAge: yearInSeconds } as const;

/** Remembers the language a reader chose, with the person where there is one; the page they are on comes back in it. */
export async function chooseLocale(form: FormData): Promise<void> {
  const chosen = form.get("locale");
  const locale = typeof chosen === "string" ? localeOfTag(chosen) : undefined;
  if (locale === undefined) return;
  (await cookies()).set(localeCookie, tagOf(locale), lasting);
  const token = await findApiToken();
  // A refusal is no reason to keep the page in another language: the cookie has it.
  if (token !== null) await requestApi(updateMeRoute, { body: { locale } }, token);
}

/** Remembers light, dark, or whatever the machine is set to. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = form.get("theme");
  const jar = await cookies();
  if (theme === "light" || theme === "dark") jar.set(themeCookie, theme, lasting);
  else jar.delete(themeCookie);
}
