"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { isLocale, localeCookie } from "@/i18n/locale";
import { isInternalPath } from "@/server/return-path";
import { rememberedLocaleOf } from "@/server/remembered-locale";
import { signIn, type SignInFailure } from "@/server/session";

export interface SignInState {
  readonly failure: SignInFailure | { readonly code: "incomplete" } | null;
  readonly email: string;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Signs in with what was typed and leads back to where the reader came from, or says what is wrong and keeps the address. */
export async function enter(_: SignInState, form: FormData): Promise<SignInState> {
  const email = textOf(form, "email").trim();
  const password = textOf(form, "password");
  if (email === "" || password === "") return { failure: { code: "incomplete" }, email };
  const result = await signIn(email, password);
  if (!result.ok) return { failure: result.failure, email };

  const jar = await cookies();
  if (!isLocale(jar.get(localeCookie)?.value)) {
    const locale = await rememberedLocaleOf(result.apiToken);
    if (locale !== null) jar.set(localeCookie, locale, { path: "/", sameSite: "lax", maxAge: 31_536_000 });
  }
  const next = textOf(form, "next");
  redirect(isInternalPath(next) ? next : "/home");
}
