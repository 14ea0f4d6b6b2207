"use server";

import { rememberedLocaleOf } from "@/server/remembered-locale";
import { signIn } from "@/server/session";
import type { EntryFailure } from "../../_components/failure-text";
import { arrive, textOf } from "./enter";

export interface SignInState {
  readonly failure: EntryFailure | null;
  readonly email: string;
  /** Ways to show the second factor that the api asked for; null: it has not asked. */
  readonly methods: readonly string[] | null;
}

/** Does this refusal leave the first step right, so that only the second is to be done again? */
function isAboutSecondStep(failure: EntryFailure): boolean {
  return failure.code !== "wrong-credentials" && failure.code !== "company-only";
}

/** Signs in with what was typed and leads back to where the reader came from, or asks for the second step, or says what is wrong. */
export async function enter(before: SignInState, form: FormData): Promise<SignInState> {
  const email = textOf(form, "email").trim();
  const password = textOf(form, "password");
  const isSecondStep = before.methods !== null;
  const code = textOf(form, "code").replace(/\s/g, "");
  if (email === "" || password === "")
    return { failure: { code: "incomplete" }, email, methods: before.methods };
  if (isSecondStep && code === "") return { ...before, failure: { code: "no-code" } };

  const result = await signIn({ email, password, code });
  if (result.ok) return arrive(await rememberedLocaleOf(result.apiToken), textOf(form, "next"));
  const { failure } = result;
  if (failure.code === "code-required") return { failure: null, email, methods: failure.methods };
  return { failure, email, methods: isAboutSecondStep(failure) ? before.methods : null };
}
