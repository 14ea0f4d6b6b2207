import { defineRoute, pageOf, pageQuery } from "@interphase/contract";
import { z } from "zod";

const instant = z.iso.datetime();

/** Which languages does every page speak? */
export const localeSchema = z.enum(["en", "zh"]);
export type Locale = z.infer<typeof localeSchema>;

/** What does a program or the portal send to sign in? **Units and range** a password is at most 1,024 characters. */
export const credentialsSchema = z.strictObject({
  email: z.string().trim().min(3).max(320),
  password: z.string().min(1).max(1024),
});

/** What does a sign-in give? `accessToken` is opaque; `expiresAt` is the latest instant at which it can still be used. */
export const accessSchema = z.object({ accessToken: z.string(), expiresAt: instant });

/** Who is asking, for whom, and what may they do? `abilities` are action names; the portal draws from them, never from roles. `withheldRoles` wait for a second factor. */
export const meSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  displayName: z.string(),
  locale: localeSchema.nullable(),
  organisation: z.object({ id: z.uuid(), name: z.string(), countryIso3: z.string() }).nullable(),
  roles: z.array(z.string()),
  abilities: z.array(z.string()),
  withheldRoles: z.array(z.string()),
});
export type Me = z.infer<typeof meSchema>;

/** Where is a person signed in? **Shape** the newest first. */
export const sessionSchema = z.object({
  id: z.uuid(),
  createdAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
  userAgent: z.string().nullable(),
  networkAddress: z.string().nullable(),
  isCurrent: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

/** Whom in one's own organisation can something be shared with? */
export const colleagueSchema = z.object({ id: z.uuid(), displayName: z.string(), email: z.string() });

export const loginRoute = defineRoute({
  id: "auth.login",
  method: "POST",
  path: "/v1/auth/login",
  summary: "Sign in with e-mail and password",
  permission: { public: "Nobody has a session before signing in" },
  body: credentialsSchema,
  status: 200,
  response: accessSchema,
  errors: ["identity.wrong-credentials", "identity.too-many-failures"],
});

export const logoutRoute = defineRoute({
  id: "auth.logout",
  method: "POST",
  path: "/v1/auth/logout",
  summary: "End the session this request came with",
  permission: { signedIn: true },
  status: 204,
  errors: [],
});

export const meRoute = defineRoute({
  id: "me.get",
  method: "GET",
  path: "/v1/me",
  summary: "Who am I, for which organisation, with which abilities",
  permission: { signedIn: true },
  status: 200,
  response: meSchema,
  errors: [],
});

export const updateMeRoute = defineRoute({
  id: "me.update",
  method: "PATCH",
  path: "/v1/me",
  summary: "Choose the language",
  permission: { signedIn: true },
  body: z.strictObject({ locale: localeSchema }),
  status: 200,
  response: meSchema,
  errors: [],
});

export const sessionsRoute = defineRoute({
  id: "sessions.list",
  method: "GET",
  path: "/v1/sessions",
  summary: "My sessions, the newest first",
  permission: { signedIn: true },
  query: pageQuery,
  status: 200,
  response: pageOf(sessionSchema),
  errors: [],
});

export const revokeSessionRoute = defineRoute({
  id: "sessions.revoke",
  method: "DELETE",
  path: "/v1/sessions/{sessionId}",
  summary: "End one of my sessions at once",
  permission: { signedIn: true },
  params: z.object({ sessionId: z.string() }),
  status: 204,
  errors: ["not-found"],
});

export const colleaguesRoute = defineRoute({
  id: "colleagues.list",
  method: "GET",
  path: "/v1/colleagues",
  summary: "People of my own organisation, to share with by name",
  description: "Those alone whose roles may read what is shared with them, without oneself.",
  permission: { signedIn: true },
  query: pageQuery,
  status: 200,
  response: pageOf(colleagueSchema),
  errors: [],
});
