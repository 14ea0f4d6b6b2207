"use server";

import { replaceFindingRulesRoute, type FindingRules } from "@interphase/sourcing/contract";

import { tryCallApi } from "@/server/api";

export type SaveAnswer =
  | { readonly kind: "saved"; readonly etag: string }
  | { readonly kind: "changed-elsewhere" }
  | { readonly kind: "refused"; readonly message: string };

/** Replaces the organisation's rules, unless somebody else has done so since this reader loaded them. */
export async function saveRules(rules: FindingRules, etag: string): Promise<SaveAnswer> {
  const answer = await tryCallApi(replaceFindingRulesRoute, { body: { rules }, ifMatch: etag });
  if (answer.ok) return { kind: "saved", etag: answer.etag ?? "" };
  if (answer.problem.code === "precondition.failed") return { kind: "changed-elsewhere" };
  return { kind: "refused", message: answer.problem.detail ?? answer.problem.title };
}
