import { mineralIdSchema } from "@interphase/minerals/contract";
import { z } from "zod";
import { contractTypes, forms, priceBases, qualifications, supplierRoles } from "./plan-choices.js";

export {
  contractTypes,
  forms,
  priceBases,
  qualifications,
  supplierRoles,
  type Form,
} from "./plan-choices.js";

/** Is this a known form? */
export const formSchema = z.enum(forms);

/** ISO 3166-1 alpha-3 (and XKX), or RECYCLED for secondary material of no country. */
export const originCodeSchema = z.string().regex(/^([A-Z]{3}|RECYCLED)$/);

/** What share of a flow comes from one origin? **Units and range** shareFraction 0 < s <= 1. */
export const originShareSchema = z.object({
  origin: originCodeSchema,
  shareFraction: z.number().gt(0).lte(1),
});
export type OriginShare = z.infer<typeof originShareSchema>;

/**
 * Where does a line's material come from at one stage?
 * **Shape** `all` holds for every element when the text named none; otherwise `byElement` (chemical symbol) holds and an
 * element not named is unknown. Repeats are already added, 99.5-100.5 % already scaled to 1; what is missing to 1 is unknown.
 */
export const originsSchema = z.object({
  all: z.array(originShareSchema),
  byElement: z.record(z.string(), z.array(originShareSchema)).nullable(),
});
export type Origins = z.infer<typeof originsSchema>;

/** One mine country > refining country pair with its share; wins over minedIn and refinedIn. */
export const routeShareSchema = z.object({
  minedIn: originCodeSchema,
  refinedIn: originCodeSchema,
  shareFraction: z.number().gt(0).lte(1),
});
export type RouteShare = z.infer<typeof routeShareSchema>;
/** Which routes does a line take? **Shape** as `originsSchema`. */
export const sourcingRoutesSchema = z.object({
  all: z.array(routeShareSchema),
  byElement: z.record(z.string(), z.array(routeShareSchema)).nullable(),
});
export type SourcingRoutes = z.infer<typeof sourcingRoutesSchema>;

const quantity = z.number().nonnegative().nullable();
const iso3 = z.string().regex(/^[A-Z]{3}$/);
const isoDate = z.iso.date();

/**
 * What does a procurement team buy on one line of its plan?
 * **Shape** null is unknown, never zero; an empty origins object (`all: []`, `byElement: null`) is all unknown.
 * **Units and range** every quantity is in tonnes already (unit kg or lb was converted), every price in USD per tonne
 * (another currency was converted with the file's own rate, or the price is null), fractions 0-1.
 * `sourceRow` is the 1-based row of the file or its sheet; `sourceSheet` is null in a CSV, and in lines from before it was kept.
 */
export const planLineSchema = z.object({
  line: z.string().min(1).max(200),
  sourceRow: z.int().positive(),
  sourceSheet: z.string().max(200).nullable(),
  mineralId: mineralIdSchema.nullable(),
  material: z.string().max(500).nullable(),
  formula: z.string().max(200).nullable(),
  form: formSchema.nullable(),
  containedFraction: z.number().gt(0).lte(1).nullable(),
  volumeBasis: z.enum(["gross", "contained"]),
  supplier: z.string().min(1).max(500),
  supplierParent: z.string().max(500).nullable(),
  supplierRole: z.enum(supplierRoles),
  supplierCountryIso3: iso3.nullable(),
  productionCountryIso3: iso3.nullable(),
  plantCountryIso3: iso3.nullable(),
  minedIn: originsSchema,
  refinedIn: originsSchema,
  routes: sourcingRoutesSchema.nullable(),
  annualQuantityTonnes: z.number().gt(0),
  needTonnes: quantity,
  committedMinTonnes: quantity,
  committedMaxTonnes: quantity,
  stockTonnes: quantity,
  stockAsOf: isoDate.nullable(),
  inTransitTonnes: quantity,
  unitPriceUsdPerTonne: z.number().gt(0).nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  priceBasis: z.enum(priceBases).nullable(),
  priceIndex: z.string().max(200).nullable(),
  contractType: z.enum(contractTypes).nullable(),
  contractStart: isoDate.nullable(),
  contractEnd: isoDate.nullable(),
  leadTimeDays: z.number().nonnegative().nullable(),
  qualification: z.enum(qualifications).nullable(),
  qualificationMonths: quantity,
  recycledContentFraction: z.number().min(0).max(1).nullable(),
  partNumber: z.string().max(200).nullable(),
  hsCode: z.string().max(50).nullable(),
  incoterm: z.string().max(50).nullable(),
  site: z.string().max(500).nullable(),
  notes: z.string().max(10_000).nullable(),
});
export type PlanLine = z.infer<typeof planLineSchema>;
