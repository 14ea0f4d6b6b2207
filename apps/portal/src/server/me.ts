import { cache } from "react";
import type { Problem } from "@interphase/contract";
import { meRoute, type Me } from "@interphase/identity/contract";
import { ApiProblemError, goToSignIn } from "./api";
import { requestApi } from "./api-client";
import { findApiToken, findRequestId } from "./session";

type Reader =
  | { readonly kind: "visitor" }
  | { readonly kind: "ended" }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "person"; readonly me: Me };

/** Who reads this page? Asked once a request. */
export const findReader = cache(async (): Promise<Reader> => {
  const token = await findApiToken();
  if (token === null) return { kind: "visitor" };
  const answer = await requestApi(meRoute, {}, token);
  if (answer.ok) return { kind: "person", me: answer.value };
  return answer.problem.code === "http.unauthenticated"
    ? { kind: "ended" }
    : { kind: "refused", problem: answer.problem };
});

/** Who reads this page, which only a signed-in person may? Others go to sign in and come back. */
export async function requireMe(): Promise<Me> {
  const reader = await findReader();
  if (reader.kind === "person") return reader.me;
  if (reader.kind === "refused") throw new ApiProblemError(reader.problem, await findRequestId());
  return goToSignIn(reader.kind === "ended");
}
