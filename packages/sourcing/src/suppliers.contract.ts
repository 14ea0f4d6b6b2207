import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { mineralIdSchema } from "@interphase/minerals/contract";
import { z } from "zod";
import { contractTypes, formSchema } from "./plan-line.js";

const assessmentParams = z.object({ assessmentId: z.string() });
const errors = ["not-found", "assessment.older-method"] as const;

/** One line's contract in the calendar. **Units and range** goods tonnes and USD a year. */
export const contractEntrySchema = z.object({
  line: z.string(),
  material: z.string().nullable(),
  form: formSchema.nullable(),
  goodsKey: z.string(),
  mineralIds: z.array(mineralIdSchema),
  supplier: z.string(),
  parent: z.string(),
  contractType: z.enum(contractTypes).nullable(),
  contractStart: z.iso.date().nullable(),
  contractEnd: z.iso.date().nullable(),
  /** Days from the assessment's date to the end; negative where it is over; null without an end. */
  daysToEnd: z.int().nullable(),
  goodsTonnes: z.number(),
  spendUsd: z.number().nullable(),
});
export type ContractEntry = z.infer<typeof contractEntrySchema>;

/**
 * What does the company buy from one supplier parent?
 * **Shape** by spend, descending, unpriced last, then by name; `findings` are indexes into the assessment's findings.
 */
export const supplierViewSchema = z.object({
  parent: z.string(),
  suppliers: z.array(z.string()),
  countries: z.array(z.string()),
  lineCount: z.int(),
  spendUsd: z.number().nullable(),
  shareOfSpend: z.number().nullable(),
  minerals: z.array(
    z.object({ mineralId: mineralIdSchema, containedTonnes: z.number(), shareFraction: z.number() }),
  ),
  qualified: z.enum(["all", "some", "none"]),
  nextContractEnd: z.iso.date().nullable(),
  findings: z.array(z.int()),
});
export type SupplierView = z.infer<typeof supplierViewSchema>;

export const suppliersRoute = defineRoute({
  id: "assessments.suppliers",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/suppliers",
  summary: "What is bought from each supplier, with its contracts' ends and findings",
  permission: { action: "sourcing.assessment.read" },
  params: assessmentParams,
  query: z.strictObject({ ...pageFields, search: z.string().max(200).optional() }),
  status: 200,
  response: pageOf(supplierViewSchema),
  errors,
});

export const contractsRoute = defineRoute({
  id: "assessments.contracts",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/contracts",
  summary: "The contracts of a plan by the day they end, those without an end last",
  permission: { action: "sourcing.assessment.read" },
  params: assessmentParams,
  query: z.strictObject({ ...pageFields, supplier: z.string().max(500).optional() }),
  status: 200,
  response: pageOf(contractEntrySchema),
  errors,
});
