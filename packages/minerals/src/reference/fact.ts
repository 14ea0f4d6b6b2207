import { z } from "zod";
import { mineralIds } from "../mineral.js";

/** Is there a figure, and if not, why not? Only `reported` carries a value. */
export const factStates = ["reported", "withheld", "group-only", "not-published", "missing"] as const;
/** Is a word one of the states of a figure? */
export const factStateSchema = z.enum(factStates);
export type FactState = z.infer<typeof factStateSchema>;

/** How was a figure read? `headline` and `recalled` are shown with a badge and never scored (methods 1). */
export const confidences = [
  "read",
  "secondary",
  "derived",
  "read-date-recalled",
  "headline",
  "recalled",
] as const;
/** Is a word one of the confidences of a figure? */
export const confidenceSchema = z.enum(confidences);
export type Confidence = z.infer<typeof confidenceSchema>;

/** May a figure of this confidence enter a score? */
export function isScoredConfidence(confidence: Confidence): boolean {
  return confidence !== "headline" && confidence !== "recalled";
}

/** About which substances do reference facts speak? The known minerals, and three that events and proxies need. */
export const referenceMineralIds = [
  ...mineralIds,
  "rare-earths-light",
  "rare-earths-heavy",
  "gallium",
] as const;
/** Is an id one of the substances that reference facts speak about? */
export const referenceMineralIdSchema = z.enum(referenceMineralIds);
export type ReferenceMineralId = z.infer<typeof referenceMineralIdSchema>;

/** Which kinds of reference fact are there? */
export const factKinds = [
  "production",
  "governance",
  "price",
  "contained-price",
  "published-figure",
  "import-reliance",
  "trade",
  "atomic-weight",
] as const;
/** Is a word one of the kinds of reference fact? */
export const factKindSchema = z.enum(factKinds);
export type FactKind = z.infer<typeof factKindSchema>;

/**
 * What does one publisher say about one thing in one year?
 * **Shape** `countryIso3` is ISO 3166-1 alpha-3, XKX for Kosovo, WLD for a published world total, XXX for other countries.
 * For trade it is the exporter, `partnerIso3` the importer, `value` tonnes and `valueUsd` the money.
 * `indicator` is the governance indicator, published figure, price series, HS code or element; a contained price has
 * the price series it was derived from. `value` is null unless
 * `state` is `reported`. `estimated` is null where the publisher's mark did not survive.
 */
export const factSchema = z.object({
  factId: z.string(),
  kind: factKindSchema,
  mineralId: referenceMineralIdSchema.nullable(),
  stage: z.enum(["mine", "refine"]).nullable(),
  countryIso3: z.string().nullable(),
  partnerIso3: z.string().nullable(),
  year: z.int().nullable(),
  indicator: z.string().nullable(),
  value: z.number().nullable(),
  valueUsd: z.number().nullable(),
  unit: z.string(),
  basis: z.string().nullable(),
  estimated: z.boolean().nullable(),
  state: factStateSchema,
  sourceId: z.string(),
  confidence: confidenceSchema,
});
export type Fact = z.infer<typeof factSchema>;

/** A derived price that may be used: it was reported, is above zero and says its year. */
export type ContainedPriceFact = Fact & { readonly value: number; readonly year: number };

/** Who published a fact, under which terms, and how did it come into this edition? */
export const sourceRecordSchema = z.object({
  sourceId: z.string(),
  publisher: z.string(),
  title: z.string(),
  year: z.int(),
  licence: z.string(),
  url: z.string().nullable(),
  howObtained: z.string(),
});
export type SourceRecord = z.infer<typeof sourceRecordSchema>;

/**
 * What was left unknown or filled in, and about what?
 * **Shape** `code` is stable; `facts` hold what a sentence about it needs: ids, codes, figures, days; no words. A list is one
 * text, joined by `;`. The sentence is made by `renderWorldGap`, or by whoever owns the code.
 */
export const gapSchema = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type Gap = z.infer<typeof gapSchema>;
/** What does a gap speak of? */
export type GapFacts = Gap["facts"];
