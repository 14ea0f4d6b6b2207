import { z } from "zod";
import { amountSchema, formulaSchema, unitSchema, unverifiedSchema } from "./amount.js";
import { lineSchema, nameSchema, plainText, proseSchema, tagSchema } from "./text.js";

const derivedFields = {
  name: nameSchema,
  label: lineSchema,
  unit: unitSchema,
  why: proseSchema.optional(),
  optional: z.literal(true).optional(),
};

/**
 * What is computed from what was measured: by a formula, or as slope or intercept of a straight line through points?
 * **Shape** formulas read parameters, columns of the result table and other derived quantities.
 */
export const derivedSchema = z.union([
  z.strictObject({ ...derivedFields, formula: formulaSchema }),
  z.strictObject({
    ...derivedFields,
    fit: z.strictObject({ gives: z.enum(["slope", "intercept"]), y: formulaSchema, x: formulaSchema }),
  }),
]);
export type Derived = z.infer<typeof derivedSchema>;

/** Day of the calendar by which a criterion holds. */
const daySchema = z.iso.date();

/**
 * When is a result accepted, where, and since when?
 * **Shape** `of` names a derived quantity or a column; `jurisdiction` is ISO 3166-1 alpha-2, or `international`. Several may stand
 * beside each other, with different limits.
 */
export const acceptanceSchema = z.strictObject({
  id: tagSchema,
  label: lineSchema,
  of: nameSchema,
  test: z.union([
    z.strictObject({
      operator: z.enum(["below", "at-most", "above", "at-least", "equal"]),
      limit: amountSchema,
    }),
    z.strictObject({ operator: z.literal("is"), expected: z.boolean() }),
  ]),
  jurisdiction: z.union([z.literal("international"), z.string().regex(/^[A-Z]{2}$/)]),
  reference: tagSchema.optional(),
  standing: z.enum(["in-force", "draft", "withdrawn"]),
  validFrom: daySchema.optional(),
  validUntil: daySchema.optional(),
  note: proseSchema.optional(),
  unverified: unverifiedSchema,
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** Which column has the table of results? **Source** Frictionless Table Schema v2; `unit` is UCUM, `label` in our languages. */
export const resultFieldSchema = z.strictObject({
  name: nameSchema,
  label: lineSchema,
  type: z.enum(["string", "number", "integer", "boolean", "date", "datetime"]),
  unit: unitSchema.optional(),
  optional: z.literal(true).optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      enum: z.array(plainText(100)).min(1).max(100).optional(),
      maxLength: z.int().min(1).max(10_000).optional(),
    })
    .optional(),
});
export type ResultField = z.infer<typeof resultFieldSchema>;

/** What does the table of results look like? */
export const resultTableSchema = z.strictObject({
  fields: z.array(resultFieldSchema).min(1).max(200),
  primaryKey: z.array(nameSchema).max(10).optional(),
  missingValues: z.array(z.string().max(20)).max(10).optional(),
});

/** What must, or may, a report say beside the results? */
export const reportFieldSchema = z.strictObject({
  name: nameSchema,
  label: lineSchema,
  required: z.boolean(),
  why: proseSchema.optional(),
});
