"use server";

import {
  passkeyAssertionSchema,
  passkeyLoginRoute,
  passkeyOptionsRoute,
} from "@interphase/identity/contract";
import { requestApi } from "@/server/api-client";
import { endFlow, findFlow, keepFlow } from "@/server/flow-cookie";
import { adoptSession } from "@/server/session";
import { signInFailureOf, type SignInFailure } from "@/server/sign-in-failure";
import { arrive } from "./enter";

export type PasskeyBegun =
  { readonly ok: true; readonly options: unknown } | { readonly ok: false; readonly failure: SignInFailure };

/** Asks the api for a challenge and ties it to this browser: only here can it be answered. */
export async function beginPasskey(email: string | null): Promise<PasskeyBegun> {
  const answer = await requestApi(passkeyOptionsRoute, { body: email === null ? {} : { email } }, null);
  if (!answer.ok) return { ok: false, failure: signInFailureOf(answer) };
  await keepFlow("passkey", answer.value.challengeId);
  return { ok: true, options: answer.value.options };
}

/** Signs in with what the passkey answered to this browser's own challenge, or says what is wrong. */
export async function enterByPasskey(response: unknown, next: string): Promise<SignInFailure> {
  const challengeId = await findFlow("passkey");
  if (challengeId === null) return { code: "flow-expired" };
  await endFlow("passkey");
  const body = passkeyAssertionSchema.safeParse({ challengeId, response });
  if (!body.success) return { code: "wrong-passkey" };
  const answer = await requestApi(passkeyLoginRoute, { body: body.data }, null);
  if (!answer.ok) return signInFailureOf(answer);
  const me = await adoptSession(answer.value.accessToken);
  if (me === null) return { code: "unreachable" };
  return arrive(me.locale, next);
}
