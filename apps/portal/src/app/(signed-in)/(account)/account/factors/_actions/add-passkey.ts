"use server";

import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { addPasskeyRoute, newPasskeyOptionsRoute, newPasskeySchema } from "@interphase/identity/contract";
import { tryCallApi } from "@/server/api";
import { refusalText } from "@/server/refusal-text";
import { nameOf, passwordOf } from "./factor-form";

export type PasskeyOptions =
  | { readonly ok: true; readonly challengeId: string; readonly options: unknown }
  | { readonly ok: false; readonly problem: string; readonly isPassword: boolean };

/** Asks the api what the browser needs to make a passkey. */
export async function beginPasskey(form: FormData): Promise<PasskeyOptions> {
  const answer = await tryCallApi(newPasskeyOptionsRoute, { body: passwordOf(form) });
  if (answer.ok) return { ok: true, ...answer.value };
  const isPassword = answer.problem.code === "identity.wrong-password";
  return { ok: false, problem: await refusalText(answer.problem), isPassword };
}

export type PasskeyAdded =
  | { readonly ok: true; readonly recoveryCodes: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** Adds the passkey that the browser made. */
export async function addPasskey(challengeId: string, made: unknown, form: FormData): Promise<PasskeyAdded> {
  const t = await getTranslations("account.factors.passkey");
  const response = newPasskeySchema.safeParse(made);
  if (!response.success) return { ok: false, problem: t("cancelled") };
  const body = { challengeId, name: nameOf(form, t("nameDefault")), response: response.data };
  const answer = await tryCallApi(addPasskeyRoute, { body });
  if (!answer.ok) return { ok: false, problem: await refusalText(answer.problem) };
  revalidatePath("/", "layout");
  return { ok: true, recoveryCodes: answer.value.recoveryCodes };
}
