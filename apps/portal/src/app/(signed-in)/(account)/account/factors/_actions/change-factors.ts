"use server";

import { revalidatePath } from "next/cache";
import { makeRecoveryCodesRoute, removeFactorRoute } from "@interphase/identity/contract";
import { tryCallApi } from "@/server/api";
import { refusalText } from "@/server/refusal-text";
import { passwordOf } from "./factor-form";

/** What is wrong with removing a factor; null: nothing was asked yet, or it is gone. */
export async function removeFactor(_: string | null, form: FormData): Promise<string | null> {
  const factorId = form.get("factorId");
  if (typeof factorId !== "string") return null;
  const answer = await tryCallApi(removeFactorRoute, { params: { factorId }, body: passwordOf(form) });
  if (!answer.ok) return refusalText(answer.problem);
  revalidatePath("/", "layout");
  return null;
}

export interface CodesState {
  readonly problem: string | null;
  readonly recoveryCodes: readonly string[];
}

/** Makes new recovery codes; the earlier ones no longer work. */
export async function makeRecoveryCodes(_: CodesState, form: FormData): Promise<CodesState> {
  const answer = await tryCallApi(makeRecoveryCodesRoute, { body: passwordOf(form) });
  if (!answer.ok) return { problem: await refusalText(answer.problem), recoveryCodes: [] };
  revalidatePath("/account/factors");
  return { problem: null, recoveryCodes: answer.value.recoveryCodes };
}
