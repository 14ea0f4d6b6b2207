import { z } from "zod";
import { mineralIdSchema, stageSchema } from "../mineral.js";
import type { ContainedPriceFact, Fact, SourceRecord } from "./fact.js";
import type { Measure, PolicyEvent } from "./measure.js";

/**
 * Which world series stands behind a mineral's stage unless an assessment chooses another?
 * **Shape** `form` null is the usual row; a form row replaces it when every line has that form. `bases` names the published
 * bases that are read (empty: the series has one); several are added country by country.
 */
export const defaultSeriesSchema = z.object({
  mineralId: mineralIdSchema,
  stage: stageSchema,
  form: z.string().nullable(),
  state: z.enum(["series", "none", "not-applicable", "group", "proxy"]),
  sourceId: z.string().nullable(),
  year: z.int().nullable(),
  unit: z.string().nullable(),
  bases: z.array(z.string()),
  standsFor: mineralIdSchema.nullable(),
  reason: z.string(),
});
export type DefaultSeries = z.infer<typeof defaultSeriesSchema>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What is an edition called, how old are its facts, and which bytes is it made of?
 * **Shape** `asOf` is the last day its facts speak of and orders editions; `publishedOn` the day it was made; `files` holds
 * the sha256 of every data file; `sha256` that of the lines `<file> <sha256>\n` in file order.
 */
export const editionManifestSchema = z.object({
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/),
  title: z.string(),
  asOf: z.iso.date(),
  publishedOn: z.iso.date(),
  note: z.string(),
  files: z.record(z.string(), sha256),
  sha256,
});
export type EditionManifest = z.infer<typeof editionManifestSchema>;

/** Which editions can be loaded, and what tells them apart? */
export type EditionSummary = Omit<EditionManifest, "files">;

/**
 * What are all reference facts of one edition?
 * **Shape** `facts` ascend by factId; `measures` by id; `events` by date. An edition never changes once loaded.
 */
export interface ReferenceEdition extends EditionSummary {
  readonly facts: readonly Fact[];
  readonly factById: ReadonlyMap<string, Fact>;
  readonly productionByMineral: ReadonlyMap<string, readonly Fact[]>;
  readonly governanceByCountry: ReadonlyMap<string, readonly Fact[]>;
  readonly latestGovernanceYear: number;
  readonly containedPriceByMineral: ReadonlyMap<string, ContainedPriceFact>;
  readonly sources: readonly SourceRecord[];
  readonly defaultSeries: readonly DefaultSeries[];
  readonly measures: readonly Measure[];
  readonly events: readonly PolicyEvent[];
}
