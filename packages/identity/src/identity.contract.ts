import { defineRoute, pageOf, pageQuery } from "@interphase/contract";
import { localeSchema } from "@interphase/names/contract";
import { z } from "zod";

export { localeSchema, type Locale } from "@interphase/names/contract";

const instant = z.iso.datetime();

/**
 * Who is asking, for whom, and what may they do? `abilities` are action names; the portal draws from them, never from roles.
 * **Shape** `withheldRoles` wait for a second factor, which `needsSecondFactor` says for short; `hasSecondFactor`: this
 * session has shown one. `assignments` are the roles that run now, withheld ones too, in the order they were given.
 */
export const meSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  displayName: z.string(),
  locale: localeSchema.nullable(),
  organisation: z.object({ id: z.uuid(), name: z.string(), countryIso3: z.string() }).nullable(),
  roles: z.array(z.string()),
  abilities: z.array(z.string()),
  withheldRoles: z.array(z.string()),
  needsSecondFactor: z.boolean(),
  hasSecondFactor: z.boolean(),
  assignments: z.array(
    z.object({
      id: z.uuid(),
      role: z.string(),
      scopeId: z.uuid().nullable(),
      startsAt: instant,
      endsAt: instant.nullable(),
      isWithheld: z.boolean(),
    }),
  ),
});
export type Me = z.infer<typeof meSchema>;

/** Whom in one's own organisation can something be shared with? */
export const colleagueSchema = z.object({ id: z.uuid(), displayName: z.string(), email: z.string() });

export const logoutRoute = defineRoute({
  id: "auth.logout",
  method: "POST",
  path: "/v1/auth/logout",
  summary: "End the session this request came with",
  permission: { signedIn: true },
  session: true,
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
  session: true,
  body: z.strictObject({ locale: localeSchema }),
  status: 200,
  response: meSchema,
  errors: [],
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
