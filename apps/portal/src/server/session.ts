import { cookies, headers } from "next/headers";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { loginRoute, logoutRoute, meRoute, type Me } from "@interphase/identity/contract";
import { getEnv } from "@/env";
import { requestApi } from "./api-client";
import { signInFailureOf, type SignInFailure } from "./sign-in-failure";

/** The cookie holds the api's opaque token and nothing else; the api alone decides how long it lives. */
const cookieMaxAgeSeconds = 30 * 24 * 60 * 60;

/** What does somebody type to sign in? The code only once the api has asked for it. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code: string;
}

export type LoginResult =
  { readonly ok: true; readonly apiToken: string } | { readonly ok: false; readonly failure: SignInFailure };

async function logIn({ email, password, code }: Credentials): Promise<LoginResult> {
  const body = code === "" ? { email, password } : { email, password, code };
  const answer = await requestApi(loginRoute, { body }, null);
  if (answer.ok) return { ok: true, apiToken: answer.value.accessToken };
  return { ok: false, failure: signInFailureOf(answer) };
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
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        async authorize(credentials) {
          const { email = "", password = "", code = "" } = credentials ?? {};
          const result = await logIn({ email, password, code });
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

/** Puts an api session into the browser's cookie. */
async function keepSession(apiToken: string): Promise<void> {
  const { name, secure } = sessionCookie();
  const value = await encode({
    token: { apiToken },
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
}

/** Signs in and sets the cookie. Only where cookies can be set: actions and route handlers. */
export async function signIn(credentials: Credentials): Promise<LoginResult> {
  const result = await logIn(credentials);
  if (result.ok) await keepSession(result.apiToken);
  return result;
}

/**
 * Which person does a session belong to that the api has just opened by a passkey, a company's provider or an
 * invitation? It is asked of the api before the cookie is set, and the token comes from the api's own answer to this
 * server, never from a browser: nobody can plant a session. The one before it, of whomever, is ended. Null: no session.
 */
export async function adoptSession(apiToken: string): Promise<Me | null> {
  const me = await requestApi(meRoute, {}, apiToken);
  if (!me.ok) return null;
  const before = await findApiToken();
  if (before !== null && before !== apiToken) await requestApi(logoutRoute, {}, before);
  await keepSession(apiToken);
  return me.value;
}

/** Ends the session at the api, then forgets the cookie. The cookie goes even where the api cannot be reached. */
export async function signOut(): Promise<void> {
  const token = await findApiToken();
  if (token !== null) await requestApi(logoutRoute, {}, token);
  await forgetSession();
}

/** Takes the cookie away whose session the api has ended already. */
export async function forgetSession(): Promise<void> {
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
