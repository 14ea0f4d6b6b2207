import {
  emailSchema,
  nameSchema,
  organisationKinds,
  storableName,
  type OrganisationKind,
} from "@interphase/identity/contract";
import { localeSchema } from "@interphase/names/contract";
import { z } from "zod";
import {
  acceptedIdentifiers,
  organisationSchemes,
  parseOrganisationIdentifier,
} from "../identifiers/organisation-identifier.js";

export { organisationKinds, type OrganisationKind };

/** What does an applicant want to do in the alliance? */
export const wantedParts = ["groups", "voting", "protocols", "research", "supply", "observing"] as const;
export type WantedPart = (typeof wantedParts)[number];

/** How many identifiers may one application name? */
export const mostIdentifiers = 6;
/** How long may what is typed in several lines be, in characters? */
export const mostTextLength = 4000;

/** How are several lines of text stored? Each as a name is; empty lines between them stay. */
const storableLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(storableName)
    .join("\n")
    .trim();

/** What may be typed in several lines? **Units and range** 1 to 4,000 characters. */
export const linesSchema = z
  .string()
  .max(4 * mostTextLength)
  .overwrite(storableLines)
  .min(1)
  .max(mostTextLength);

/**
 * By which identifier is an organisation known?
 * **Shape** `value` as its scheme writes it; `register` names what keeps an identifier of no scheme that is checked.
 * **Fails** at `value`, with what is accepted, or with the check that would be right.
 */
export const identifierSchema = z
  .strictObject({
    scheme: z.enum(organisationSchemes),
    value: z.string().max(1000).overwrite(storableName).min(1).max(100),
    register: nameSchema.nullable().default(null),
  })
  .superRefine(({ scheme, value }, context) => {
    const read = parseOrganisationIdentifier(scheme, value);
    if (read.ok || scheme === "other") return;
    const { failure } = read;
    const message =
      failure.code === "identifier.malformed"
        ? `expected ${acceptedIdentifiers[scheme]}`
        : `the check does not fit: with ${failure.expected} at the end instead of ${failure.found} it would`;
    context.addIssue({ code: "custom", message, path: ["value"] });
  })
  .overwrite(({ scheme, value, register }) => {
    const read = parseOrganisationIdentifier(scheme, value);
    return { scheme, value: read.ok ? read.value : value, register };
  });
export type OrganisationIdentifier = z.infer<typeof identifierSchema>;

/**
 * Who applies?
 * **Shape** `nativeName` is null where the English name is the only one. `ultimateParent` is what the applicant says: a claim,
 * that the secretariat confirms or does not.
 */
export const applicationContentSchema = z.strictObject({
  englishName: nameSchema,
  nativeName: nameSchema.nullable().default(null),
  kind: z.enum(organisationKinds),
  countryIso3: z.string().regex(/^[A-Z]{3}$/),
  identifiers: z
    .array(identifierSchema)
    .max(mostIdentifiers)
    .refine(
      (all) => new Set(all.map(({ scheme, value }) => `${scheme} ${value}`)).size === all.length,
      "named twice",
    )
    .default([]),
  ultimateParent: nameSchema.nullable().default(null),
  contact: z.strictObject({ name: nameSchema, email: emailSchema }),
  wants: z
    .array(z.enum(wantedParts))
    .min(1)
    .max(wantedParts.length)
    .refine((all) => new Set(all).size === all.length, "named twice"),
  message: linesSchema.nullable().default(null),
  locale: localeSchema,
});
export type ApplicationContent = z.infer<typeof applicationContentSchema>;

const typed = z.string().max(1000).overwrite(storableName).max(200).default("");

/** What has been typed so far? Nothing of it is checked but its length. */
export const applicationDraftSchema = z.strictObject({
  englishName: typed,
  nativeName: typed,
  kind: typed,
  countryIso3: typed,
  identifiers: z
    .array(z.strictObject({ scheme: typed, value: typed, register: typed }))
    .max(mostIdentifiers)
    .default([]),
  ultimateParent: typed,
  contactName: typed,
  contactEmail: typed,
  wants: z.array(typed).max(wantedParts.length).default([]),
  message: z
    .string()
    .max(4 * mostTextLength)
    .overwrite(storableLines)
    .max(mostTextLength)
    .default(""),
  locale: localeSchema,
});
export type ApplicationDraft = z.infer<typeof applicationDraftSchema>;

/** What was applied with, as it is shown? */
export const shownContentSchema = z.object({
  englishName: z.string(),
  nativeName: z.string().nullable(),
  kind: z.enum(organisationKinds),
  countryIso3: z.string(),
  identifiers: z.array(
    z.object({ scheme: z.enum(organisationSchemes), value: z.string(), register: z.string().nullable() }),
  ),
  ultimateParent: z.string().nullable(),
  contact: z.object({ name: z.string(), email: z.string() }),
  wants: z.array(z.enum(wantedParts)),
  message: z.string().nullable(),
  locale: localeSchema,
});

/** What is in the form, as it is shown? */
export const shownDraftSchema = z.object({
  englishName: z.string(),
  nativeName: z.string(),
  kind: z.string(),
  countryIso3: z.string(),
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string(), register: z.string() })),
  ultimateParent: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  wants: z.array(z.string()),
  message: z.string(),
  locale: localeSchema,
});

/** What stood in the form of an application that was sent? */
export function draftOf(content: ApplicationContent): ApplicationDraft {
  const { contact, nativeName, ultimateParent, message, identifiers, ...same } = content;
  return {
    ...same,
    nativeName: nativeName ?? "",
    identifiers: identifiers.map(({ register, ...rest }) => ({ ...rest, register: register ?? "" })),
    ultimateParent: ultimateParent ?? "",
    contactName: contact.name,
    contactEmail: contact.email,
    message: message ?? "",
  };
}
