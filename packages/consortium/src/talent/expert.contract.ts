import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { z } from "zod";
import { lineSchema, linesSchema, storableLine } from "../groups/group-text.js";
import { parseOrcid } from "../identifiers/orcid.js";
import { expertAudiences, expertLanguages, expertSkills, orcidStates } from "./expert.js";

/** How long may one line about an expert be, in characters? */
export const mostHeadline = 120;
/** How long may an expert's text be, in characters? */
export const mostAbout = 4000;
/** How many skills may somebody name? Who names all of them says nothing. */
export const mostSkills = 8;

/** What is shown of an expert? **Shape** null or empty: not published to who asks, or not there; the two are not told apart. */
export const expertSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  organisation: z.string().nullable(),
  headline: z.string().nullable(),
  about: z.string().nullable(),
  skills: z.array(z.enum(expertSkills)),
  languages: z.array(z.enum(expertLanguages)),
  orcid: z.object({ id: z.string(), state: z.enum(orcidStates) }).nullable(),
  email: z.string().nullable(),
});
export type Expert = z.infer<typeof expertSchema>;

const audience = z.enum(expertAudiences);
const visibilityFields = {
  name: audience,
  organisation: audience,
  headline: audience,
  about: audience,
  skills: audience,
  languages: audience,
  orcid: audience,
  email: audience,
};

/**
 * What is in one's own profile?
 * **Shape** `id` null: there is none yet. `seenByMembers` and `seenByPublic` are what those find of it now, null for nothing.
 */
export const ownExpertSchema = z.object({
  id: z.uuid().nullable(),
  name: z.string(),
  organisation: z.string().nullable(),
  email: z.string(),
  headline: z.string().nullable(),
  about: z.string().nullable(),
  skills: z.array(z.enum(expertSkills)),
  languages: z.array(z.enum(expertLanguages)),
  orcid: z.object({ id: z.string(), state: z.enum(orcidStates) }).nullable(),
  visibility: z.object(visibilityFields),
  seenByMembers: expertSchema.nullable(),
  seenByPublic: expertSchema.nullable(),
});
export type OwnExpert = z.infer<typeof ownExpertSchema>;

const each = <Value extends string>(values: readonly [Value, ...Value[]], most: number) =>
  z
    .array(z.enum(values))
    .max(most)
    .refine((all) => new Set(all).size === all.length, "named twice");

/** Which ORCID is accepted? One whose last character checks; it is kept as ORCID writes it. */
const orcidSchema = z
  .string()
  .max(100)
  .superRefine((value, context) => {
    const read = parseOrcid(value);
    if (read.ok) return;
    const { failure } = read;
    const message =
      failure.code === "identifier.malformed"
        ? "expected 16 characters, such as 0000-0002-1825-0097"
        : `the check does not fit: with ${failure.expected} at the end instead of ${failure.found} it would`;
    context.addIssue({ code: "custom", message });
  })
  .overwrite((value) => {
    const read = parseOrcid(value);
    return read.ok ? read.value : value;
  });

const search = {
  ...pageFields,
  q: z.string().max(200).overwrite(storableLine).optional(),
  skill: z.enum(expertSkills).optional(),
  language: z.enum(expertLanguages).optional(),
};

export const expertsRoute = defineRoute({
  id: "experts.list",
  method: "GET",
  path: "/v1/experts",
  summary: "Experts who have published a profile to members, by name",
  description:
    "q looks into name, organisation, headline and text, each only where it is published to members; so do skill and language.",
  permission: { action: "expert.read" },
  query: z.strictObject(search),
  status: 200,
  response: pageOf(expertSchema),
  errors: [],
});

export const ownExpertRoute = defineRoute({
  id: "experts.get-mine",
  method: "GET",
  path: "/v1/experts/mine",
  summary: "One's own profile, and what others find of it",
  permission: { signedIn: true },
  session: true,
  status: 200,
  response: ownExpertSchema,
  errors: [],
});

export const setOwnExpertRoute = defineRoute({
  id: "experts.set-mine",
  method: "PUT",
  path: "/v1/experts/mine",
  summary: "Keep one's own profile, and say who sees each field",
  permission: { signedIn: true },
  session: true,
  body: z.strictObject({
    headline: lineSchema(mostHeadline).nullable(),
    about: linesSchema(mostAbout).nullable(),
    skills: each(expertSkills, mostSkills),
    languages: each(expertLanguages, expertLanguages.length),
    orcid: orcidSchema.nullable(),
    visibility: z.strictObject(visibilityFields),
  }),
  status: 200,
  response: ownExpertSchema,
  errors: [],
});

export const deleteOwnExpertRoute = defineRoute({
  id: "experts.delete-mine",
  method: "DELETE",
  path: "/v1/experts/mine",
  summary: "Delete one's own profile; nobody finds it any more",
  permission: { signedIn: true },
  session: true,
  status: 204,
  errors: [],
});

export const expertRoute = defineRoute({
  id: "experts.get",
  method: "GET",
  path: "/v1/experts/{expertId}",
  summary: "What an expert has published to members",
  permission: { action: "expert.read" },
  params: z.object({ expertId: z.string() }),
  status: 200,
  response: expertSchema,
  errors: ["not-found"],
});

const byPeople = "People publish these fields of their profiles to everybody themselves";

export const publicExpertsRoute = defineRoute({
  id: "experts.list-public",
  method: "GET",
  path: "/v1/public-experts",
  summary: "Experts who have published a profile to everybody, by name",
  description: "Without e-mail addresses: one that is published to everybody stands in its profile alone.",
  permission: { public: byPeople },
  query: z.strictObject(search),
  status: 200,
  response: pageOf(expertSchema),
  errors: ["identity.too-many-requests"],
});

export const publicExpertRoute = defineRoute({
  id: "experts.get-public",
  method: "GET",
  path: "/v1/public-experts/{expertId}",
  summary: "What an expert has published to everybody",
  permission: { public: byPeople },
  params: z.object({ expertId: z.string() }),
  status: 200,
  response: expertSchema,
  errors: ["not-found", "identity.too-many-requests"],
});
