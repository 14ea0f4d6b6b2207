"use server";

import { getNow, getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import type { Problem } from "@interphase/contract";
import {
  createAccessTokenRoute,
  revokeAccessTokenRoute,
  rotateAccessTokenRoute,
} from "@interphase/identity/contract";
import { tryCallApi } from "@/server/api";
import { refusalText } from "@/server/refusal-text";

export interface TokenState {
  /** Shown once, then nowhere. */
  readonly token: string | null;
  readonly problem: string | null;
  readonly nameError: string | null;
  readonly scopesError: string | null;
}

const dayMs = 86_400_000;
const page = "/account/tokens";
const nothing: TokenState = { token: null, problem: null, nameError: null, scopesError: null };

async function refused(problem: Problem): Promise<TokenState> {
  const t = await getTranslations("account.tokens.problems");
  switch (problem.code) {
    case "access-token.scope-not-held":
      return { ...nothing, scopesError: t("notHeld") };
    case "access-token.expiry-out-of-range":
      return { ...nothing, problem: t("expiry") };
    case "access-token.too-many":
      return { ...nothing, problem: t("tooMany") };
    case "not-found":
      return { ...nothing, problem: t("gone") };
    default:
      return { ...nothing, problem: await refusalText(problem) };
  }
}

/** Makes a token of what was chosen. */
export async function createToken(_: TokenState, form: FormData): Promise<TokenState> {
  const t = await getTranslations("account.tokens.problems");
  const given = form.get("name");
  const name = typeof given === "string" ? given.trim() : "";
  const scopes = form.getAll("scope").filter((scope) => typeof scope === "string");
  if (name === "" || scopes.length === 0)
    return {
      ...nothing,
      nameError: name === "" ? t("name") : null,
      scopesError: scopes.length === 0 ? t("scopes") : null,
    };
  const days = Number(form.get("days"));
  const expiresAt = new Date((await getNow()).getTime() + days * dayMs).toISOString();
  const answer = await tryCallApi(createAccessTokenRoute, { body: { name, scopes, expiresAt } });
  if (!answer.ok) return refused(answer.problem);
  revalidatePath(page);
  return { ...nothing, token: answer.value.token };
}

/** Replaces a token by a new one; the present one stops working at once. */
export async function rotateToken(_: TokenState, form: FormData): Promise<TokenState> {
  const tokenId = form.get("tokenId");
  if (typeof tokenId !== "string") return nothing;
  const answer = await tryCallApi(rotateAccessTokenRoute, { params: { tokenId }, body: {} });
  // The list is not drawn anew: the row the answer is shown in would go with it.
  return answer.ok ? { ...nothing, token: answer.value.token } : refused(answer.problem);
}

/** Ends a token at once. */
export async function revokeToken(form: FormData): Promise<void> {
  const tokenId = form.get("tokenId");
  if (typeof tokenId !== "string") return;
  await tryCallApi(revokeAccessTokenRoute, { params: { tokenId } });
  revalidatePath(page);
}
