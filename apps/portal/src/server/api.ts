import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Answers, CallInput, Problem, Refused, RouteShape } from "@interphase/contract";
import { requestApi } from "./api-client";
import { findApiToken, findRequestId } from "./session";
import { signInPath } from "./return-path";

/** A refusal that no page foresaw, on its way to the error page with its request id. */
export class ApiProblemError extends Error {
  readonly problem: Problem;
  /** The one thing of a server's error that Next lets through to the error page. */
  readonly digest: string;

  constructor(problem: Problem, requestId: string | null) {
    super(`${problem.code} ${problem.instance ?? ""}`.trim());
    this.name = "ApiProblemError";
    this.problem = problem;
    this.digest = `${problem.code}|${problem.instance ?? requestId ?? ""}`;
  }
}

/** What does the api answer the signed-in reader, refusals being values? An expired session leads to sign-in and back. */
export async function tryCallApi<const R extends RouteShape>(
  route: R,
  input: CallInput<R>,
): Promise<Answers<R> | Refused> {
  const isPublic = "public" in route.permission;
  const token = isPublic ? null : await findApiToken();
  const answer = await requestApi(route, input, token);
  if (!answer.ok && answer.problem.code === "http.unauthenticated" && !isPublic)
    await goToSignIn(token !== null);
  return answer;
}

/**
 * What does the api answer, where only a good answer is of use?
 * **Fails** by leaving the page: 404 shows not-found, 403 the page that says whom to ask, all else the error page.
 */
export async function callApi<const R extends RouteShape>(
  route: R,
  input: CallInput<R>,
): Promise<Extract<Answers<R>, { ok: true }>> {
  const answer = await tryCallApi(route, input);
  if (answer.ok) return answer;
  if (answer.problem.code === "not-found") notFound();
  if (answer.problem.code === "access.forbidden" || answer.problem.code === "identity.second-factor-required")
    redirect("/not-allowed");
  throw new ApiProblemError(answer.problem, await findRequestId());
}

/** Sends the reader to sign in, and from there back to where they were. */
export async function goToSignIn(hadSession: boolean): Promise<never> {
  const path = (await headers()).get("x-interphase-path");
  redirect(signInPath(path, hadSession));
}
