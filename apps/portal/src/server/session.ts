import { cookies, headers } from "next/headers";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import type { Refused } from "@interphase/contract";
import { loginRoute, logoutRoute } from "@interphase/identity/contract";
import { getEnv } from "@/env";
import { requestApi } from "./api-client";

/** The cookie holds the api's opaque token and nothing else; the api alone decides how long it lives. */
const cookieMaxAgeSeconds = 30 * 24 * 60 * 60;

export type SignInFailure =
  | { readonly code: "wrong-credentials" }
  | { readonly code: "too-many-attempts"; readonly retryAfterSeconds: number | null }
  | { readonly code: "unreachable" }
  | { readonly code: "unexpected"; readonly requestId: string | null };

export type LoginResult =
  { readonly ok: true; readonly apiToken: string } | { readonly ok: false; readonly failure: SignInFailure };

async function logIn(email: string, password: string): Promise<LoginResult> {
  const answer = await requestApi(loginRoute, { body: { email, password } }, null);
  if (answer.ok) return { ok: true, apiToken: answer.value.accessToken };
  return { ok: false, failure: failureOf(answer) };
}

function failureOf({ problem, retryAfterSeconds }: Refused): SignInFailure {
  switch (problem.code) {
    case "http.unreachable":
    case "database.unavailable":
    case "service.closing":
      return { code: "unreachable" };
    case "identity.too-many-failures":
      return { code: "too-many-attempts", retryAfterSeconds };
    // What the api will not even read as an address or a password cannot be right either.
    case "identity.wrong-credentials":
    case "http.invalid-request":
      return { code: "wrong-credentials" };
    default:
      return { code: "unexpected", requestId: problem.instance ?? null };
  }
}

function sessionCookie(): { name: string; secure: boolean } {
  const secure = getEnv().NEXTAUTH_URL.startsWith("https://");
  return { name: `${secure ? "__Secure-" : ""}next-auth.session-token`, secure };
}

function authOptions(): NextAuthOptions {
  return {
    secret: getEnv().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: cookieMaxAgeSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials) {
          const result = await logIn(credentials?.email ?? "", credentials?.password ?? "");
          if (!result.ok) throw new Error(result.failure.code);
          return { id: result.apiToken };
        },
      }),
    ],
    callbacks: {
      // `account` is there once, right after authorize; afterwards the token stays as it is.
      jwt: ({ token, account, user }) => ({ apiToken: account ? user.id : token["apiToken"] }),
      // What a browser may read of its session: that there is one.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (url.startsWith("/") ? `${baseUrl}${url}` : baseUrl),
    },
  };
}

/** next-auth's own endpoints, for a browser that speaks its protocol. */
export function handleAuth(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions()) as Promise<Response>;
}

/** Signs in and sets the cookie. Only where cookies can be set: actions and route handlers. */
export async function signIn(email: string, password: string): Promise<LoginResult> {
  const result = await logIn(email, password);
  if (!result.ok) return result;
  const { name, secure } = sessionCookie();
  const value = await encode({
    token: { apiToken: result.apiToken },
    secret: getEnv().NEXTAUTH_SECRET,
    maxAge: cookieMaxAgeSeconds,
  });
  (await cookies()).set(name, value, {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    maxAge: cookieMaxAgeSeconds,
  });
  return result;
}

/** Ends the session at the api, then forgets the cookie. The cookie goes even where the api cannot be reached. */
export async function signOut(): Promise<void> {
  const token = await findApiToken();
  if (token !== null) await requestApi(logoutRoute, {}, token);
  (await cookies()).delete(sessionCookie().name);
}

/** Which api token does this request's cookie carry? Null for a visitor, and for a cookie that is not ours. */
export async function findApiToken(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookie().name)?.value;
  if (value === undefined) return null;
  const token = await decode({ token: value, secret: getEnv().NEXTAUTH_SECRET }).catch(() => null);
  const apiToken = token?.["apiToken"];
  return typeof apiToken === "string" ? apiToken : null;
}

/** Which id does this request carry in both logs? */
export async function findRequestId(): Promise<string | null> {
  return (await headers()).get("x-request-id");
}
