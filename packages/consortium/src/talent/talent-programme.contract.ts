import { defineRoute, pageFields, pageOf, pageQuery, requestId } from "@interphase/contract";
import { inEveryLocale } from "@interphase/names";
import { z } from "zod";
import { groupNameSchema } from "../groups/group.contract.js";
import { lineSchema, linesSchema } from "../groups/group-text.js";
import { careerProfessions, careerRungs, careerSectors } from "./career-paths.js";
import { expertSkills } from "./expert.js";
import { intakePhases, programmeKinds } from "./talent-programme.js";

/** How long may the name of a programme, or the title of an offer, be in characters? */
export const mostTalentName = 120;
/** How long may what is said of a programme or an offer be, in characters? */
export const mostTalentText = 4000;
/** How many places may one offer have? */
export const mostPlaces = 50;
/** How many months may a placement last? */
export const mostMonths = 48;

const several = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .refine((all) => new Set(all).size === all.length, "named twice");

const fields = {
  kind: z.enum(programmeKinds),
  sectors: several(careerSectors),
  professions: several(careerProfessions),
  rungs: several(careerRungs),
  skills: several(expertSkills),
};

/** What is a talent programme? **Shape** `sectors`, `professions` and `rungs` are places of the career ladder; empty: any. */
export const talentProgrammeSchema = z.object({
  id: z.uuid(),
  name: groupNameSchema,
  ...fields,
  openUntil: z.iso.datetime().nullable(),
});
export type TalentProgramme = z.infer<typeof talentProgrammeSchema>;

/** One programme. **Shape** `may`: what the reader's roles allow here. */
export const talentProgrammeDetailSchema = talentProgrammeSchema.extend({
  about: z.string(),
  createdAt: z.iso.datetime(),
  may: z.object({ write: z.boolean(), offer: z.boolean(), apply: z.boolean() }),
});
export type TalentProgrammeDetail = z.infer<typeof talentProgrammeDetailSchema>;

/** When does a programme take people? **Shape** the closing is exclusive; `places` is the sum of what hosts offer. */
export const talentIntakeSchema = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  startsOn: z.iso.date(),
  phase: z.enum(intakePhases),
  places: z.int(),
});
export type TalentIntake = z.infer<typeof talentIntakeSchema>;

/** What does a host offer in an intake? **Shape** `mentor` is the name of who guides whoever comes; null: not with the host any more. */
export const talentOfferSchema = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  intakeId: z.uuid(),
  title: z.string(),
  description: z.string(),
  places: z.int(),
  months: z.int(),
  host: z.object({ id: z.uuid(), name: z.string() }),
  mentor: z.string().nullable(),
});
export type TalentOffer = z.infer<typeof talentOfferSchema>;

const params = z.object({ programmeId: z.string() });

export const talentProgrammesRoute = defineRoute({
  id: "talent-programmes.list",
  method: "GET",
  path: "/v1/talent-programmes",
  summary: "Talent programmes, those that take applications first",
  permission: { action: "talent-programme.read" },
  query: pageQuery,
  status: 200,
  response: pageOf(talentProgrammeSchema),
  errors: [],
});

export const createTalentProgrammeRoute = defineRoute({
  id: "talent-programmes.create",
  method: "POST",
  path: "/v1/talent-programmes",
  summary: "Set up a talent programme",
  permission: { action: "talent-programme.write" },
  session: true,
  headers: { idempotencyKey: true },
  body: z.strictObject({
    name: z
      .strictObject(inEveryLocale(() => lineSchema(mostTalentName).nullable()))
      .refine(
        (name) => Object.values(name).some((text) => text !== null),
        "Name it in at least one language",
      ),
    about: linesSchema(mostTalentText),
    ...fields,
  }),
  status: 201,
  response: talentProgrammeDetailSchema,
  errors: ["access.forbidden"],
});

export const talentProgrammeRoute = defineRoute({
  id: "talent-programmes.get",
  method: "GET",
  path: "/v1/talent-programmes/{programmeId}",
  summary: "One talent programme",
  permission: { action: "talent-programme.read" },
  params,
  status: 200,
  response: talentProgrammeDetailSchema,
  errors: ["not-found"],
});

export const talentIntakesRoute = defineRoute({
  id: "talent-programmes.intakes",
  method: "GET",
  path: "/v1/talent-programmes/{programmeId}/intakes",
  summary: "Intakes of a programme, the latest first",
  permission: { action: "talent-programme.read" },
  params,
  query: pageQuery,
  status: 200,
  response: pageOf(talentIntakeSchema),
  errors: ["not-found"],
});

export const createTalentIntakeRoute = defineRoute({
  id: "talent-programmes.create-intake",
  method: "POST",
  path: "/v1/talent-programmes/{programmeId}/intakes",
  summary: "Open a programme for applications between two instants; the closing is exclusive",
  permission: { action: "talent-programme.write" },
  session: true,
  headers: { idempotencyKey: true },
  params,
  body: z.strictObject({
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    startsOn: z.iso.date(),
  }),
  status: 201,
  response: talentIntakeSchema,
  errors: ["not-found", "access.forbidden", "talent.intake-times"],
});

export const changeTalentIntakeRoute = defineRoute({
  id: "talent-programmes.change-intake",
  method: "PUT",
  path: "/v1/talent-programmes/{programmeId}/intakes/{intakeId}",
  summary: "Change an intake's times before it opens; while it is open, close it later and nothing else",
  description: "Whoever has applied in it, or offers places there, is told of a later closing.",
  permission: { action: "talent-programme.write" },
  session: true,
  params: z.object({ programmeId: z.string(), intakeId: z.string() }),
  body: z.strictObject({ opensAt: z.iso.datetime(), closesAt: z.iso.datetime(), startsOn: z.iso.date() }),
  status: 200,
  response: talentIntakeSchema,
  errors: ["not-found", "access.forbidden", "talent.intake-not-open", "talent.intake-times"],
});

export const talentOffersRoute = defineRoute({
  id: "talent-programmes.offers",
  method: "GET",
  path: "/v1/talent-programmes/{programmeId}/offers",
  summary: "What hosts offer in a programme, by the host's name",
  permission: { action: "talent-programme.read" },
  params,
  query: z.strictObject({ ...pageFields, intakeId: requestId.optional() }),
  status: 200,
  response: pageOf(talentOfferSchema),
  errors: ["not-found"],
});

export const talentOfferRoute = defineRoute({
  id: "talent-programmes.get-offer",
  method: "GET",
  path: "/v1/talent-programmes/{programmeId}/offers/{offerId}",
  summary: "What one host offers",
  permission: { action: "talent-programme.read" },
  params: z.object({ programmeId: z.string(), offerId: z.string() }),
  status: 200,
  response: talentOfferSchema,
  errors: ["not-found"],
});

export const createTalentOfferRoute = defineRoute({
  id: "talent-programmes.offer",
  method: "POST",
  path: "/v1/talent-programmes/{programmeId}/offers",
  summary: "Offer places of the caller's organisation in an intake that is not over",
  permission: { action: "talent-offer.write" },
  session: true,
  headers: { idempotencyKey: true },
  params,
  body: z.strictObject({
    intakeId: requestId,
    title: lineSchema(mostTalentName),
    description: linesSchema(mostTalentText),
    places: z.int().min(1).max(mostPlaces),
    months: z.int().min(1).max(mostMonths),
    mentorId: requestId,
  }),
  status: 201,
  response: talentOfferSchema,
  errors: ["not-found", "access.forbidden", "talent.intake-not-open", "talent.unknown-mentor"],
});
