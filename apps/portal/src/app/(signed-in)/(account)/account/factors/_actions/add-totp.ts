"use server";

import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { addTotpRoute, confirmTotpRoute } from "@interphase/identity/contract";
import { tryCallApi } from "@/server/api";
import { drawQrCode, type QrCode } from "@/server/qr-code";
import { refusalText } from "@/server/refusal-text";
import { nameOf, passwordOf } from "./factor-form";

export type TotpState =
  | { readonly step: "begin"; readonly problem: string | null; readonly passwordError: string | null }
  | {
      readonly step: "confirm";
      readonly factorId: string;
      readonly secret: string;
      readonly otpauthUri: string;
      readonly qrCode: QrCode;
      readonly problem: string | null;
    }
  | { readonly step: "done"; readonly recoveryCodes: readonly string[] };

async function begin(form: FormData): Promise<TotpState> {
  const t = await getTranslations("account.factors.totp");
  const answer = await tryCallApi(addTotpRoute, {
    body: { name: nameOf(form, t("nameDefault")), ...passwordOf(form) },
  });
  if (!answer.ok) {
    const text = await refusalText(answer.problem);
    return answer.problem.code === "identity.wrong-password"
      ? { step: "begin", problem: null, passwordError: text }
      : { step: "begin", problem: text, passwordError: null };
  }
  const { id, secret, otpauthUri } = answer.value;
  return {
    step: "confirm",
    factorId: id,
    secret,
    otpauthUri,
    qrCode: drawQrCode(otpauthUri),
    problem: null,
  };
}

/** Adds an authenticator app: first its secret is drawn, then a code of it is confirmed. */
export async function addTotp(state: TotpState, form: FormData): Promise<TotpState> {
  if (form.get("step") === "restart") return { step: "begin", problem: null, passwordError: null };
  if (state.step !== "confirm") return begin(form);
  const typed = form.get("code");
  const code = typeof typed === "string" ? typed.replace(/\s/g, "") : "";
  const { factorId } = state;
  const answer = await tryCallApi(confirmTotpRoute, { params: { factorId }, body: { code: code || "-" } });
  if (answer.ok) {
    revalidatePath("/", "layout");
    return { step: "done", recoveryCodes: answer.value.recoveryCodes };
  }
  const problem = await refusalText(answer.problem);
  return answer.problem.code === "not-found"
    ? { step: "begin", problem, passwordError: null }
    : { ...state, problem };
}
