import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { z } from "zod";
import { measureStatuses } from "../measures/measure-state.js";
import {
  factKindSchema,
  factSchema,
  factStateSchema,
  referenceMineralIdSchema,
  sourceRecordSchema,
} from "./fact.js";
import { measureSchema, measureStages } from "./measure.js";
import { editionManifestSchema } from "./reference-edition.js";

const publicFacts = { public: "Reference facts are public: nobody's purchases are among them." };
const editionField = { edition: z.string().min(1).max(100).optional() };
const iso3 = z.string().regex(/^[A-Z]{3}$/);

/** What is told of an edition? **Shape** exactly one is the default, the newest. */
export const editionSchema = editionManifestSchema.omit({ files: true }).extend({ isDefault: z.boolean() });
export type Edition = z.infer<typeof editionSchema>;

/** Which facts are asked for? **Shape** every filter given must hold; `factId` may be repeated. */
export const factQuerySchema = z.strictObject({
  ...pageFields,
  ...editionField,
  kind: factKindSchema.optional(),
  mineralId: referenceMineralIdSchema.optional(),
  stage: z.enum(["mine", "refine"]).optional(),
  countryIso3: iso3.optional(),
  year: z.int().min(1900).max(2100).optional(),
  indicator: z.string().min(1).max(100).optional(),
  sourceId: z.string().min(1).max(100).optional(),
  state: factStateSchema.optional(),
  factId: z.array(z.string().min(1).max(200)).max(200).optional(),
});
export type FactQuery = z.output<typeof factQuerySchema>;

/** A page of facts of one edition. */
export const factPageSchema = pageOf(factSchema).extend({ edition: z.string() });
export type FactPage = z.infer<typeof factPageSchema>;

/** Which measures are asked for, and where do they stand on which day? */
export const measureQuerySchema = z.strictObject({
  ...pageFields,
  ...editionField,
  date: z.iso.date().optional(),
  mineralId: referenceMineralIdSchema.optional(),
  stage: z.enum(measureStages).optional(),
  exporterIso3: iso3.optional(),
  status: z.enum(measureStatuses).optional(),
});
export type MeasureQuery = z.output<typeof measureQuerySchema>;

/**
 * Where does a measure stand on the day asked about?
 * **Shape** `mineralId` is the first of `mineralIds`: measures were once listed by one mineral each.
 * **Units and range** age in days, negative before its first day.
 */
export const datedMeasureSchema = measureSchema.extend({
  mineralId: referenceMineralIdSchema,
  status: z.enum(measureStatuses),
  ageDays: z.int(),
});
export type DatedMeasure = z.infer<typeof datedMeasureSchema>;

/** A page of measures of one edition, each with its standing on one day. */
export const measurePageSchema = pageOf(datedMeasureSchema).extend({
  edition: z.string(),
  date: z.iso.date(),
});
export type MeasurePage = z.infer<typeof measurePageSchema>;

/** Which sources are asked for? */
export const sourceQuerySchema = z.strictObject({ ...pageFields, ...editionField });
export type SourceQuery = z.output<typeof sourceQuerySchema>;
/** A page of the sources of one edition. */
export const sourcePageSchema = pageOf(sourceRecordSchema).extend({ edition: z.string() });
export type SourcePage = z.infer<typeof sourcePageSchema>;

/** Which editions of the reference facts are there? */
export const listEditionsRoute = defineRoute({
  id: "reference.editions.list",
  method: "GET",
  path: "/v1/reference/editions",
  summary: "List the editions of the reference facts, newest first",
  permission: publicFacts,
  query: z.strictObject(pageFields),
  status: 200,
  response: pageOf(editionSchema),
  errors: [],
});

/** What do the publishers say, figure by figure? */
export const listFactsRoute = defineRoute({
  id: "reference.facts.list",
  method: "GET",
  path: "/v1/reference/facts",
  summary: "List reference facts with their source, by fact id",
  permission: publicFacts,
  query: factQuerySchema,
  status: 200,
  response: factPageSchema,
  errors: ["not-found"],
});

/** Which export measures are known, and where do they stand on a day? */
export const listMeasuresRoute = defineRoute({
  id: "reference.measures.list",
  method: "GET",
  path: "/v1/reference/measures",
  summary: "List export measures and where they stand on a day",
  permission: publicFacts,
  query: measureQuerySchema,
  status: 200,
  response: measurePageSchema,
  errors: ["not-found"],
});

/** Who published the facts of an edition? */
export const listSourcesRoute = defineRoute({
  id: "reference.sources.list",
  method: "GET",
  path: "/v1/reference/sources",
  summary: "List the sources of the reference facts",
  permission: publicFacts,
  query: sourceQuerySchema,
  status: 200,
  response: sourcePageSchema,
  errors: ["not-found"],
});
