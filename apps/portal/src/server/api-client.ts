import { headers } from "next/headers";
import { call, type Answers, type CallInput, type Refused, type RouteShape } from "@interphase/contract";
import { getEnv } from "@/env";

/** How long may the api take before a page stops waiting for it? */
const answerWithinMs = 30_000;

/** What does the api learn about the reader's request? Where it came from and its id, so that both logs can be joined. */
async function forwardedHeaders(): Promise<Record<string, string>> {
  const incoming = await headers();
  const forwarded: Record<string, string> = {};
  for (const name of ["x-forwarded-for", "x-request-id", "user-agent"]) {
    const value = incoming.get(name);
    if (value !== null) forwarded[name] = value;
  }
  return forwarded;
}

/**
 * What does the api answer to this route and input? The portal's only way out.
 * **Fails** never for a refusal or a network fault: those are values. An answer outside its contract throws.
 */
export async function requestApi<const R extends RouteShape>(
  route: R,
  input: CallInput<R>,
  token: string | null,
): Promise<Answers<R> | Refused> {
  return call(route, input, {
    fetch: (url, init) => fetch(url, { ...init, cache: "no-store" }),
    baseUrl: getEnv().API_URL,
    token,
    requestHeaders: await forwardedHeaders(),
    signal: AbortSignal.timeout(answerWithinMs),
  });
}
