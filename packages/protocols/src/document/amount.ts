import { z } from "zod";
import { nameSchema } from "./text.js";

/** How is a UCUM unit written? Which units there are, and of which dimension, is what validation asks. */
export const unitSchema = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[\x21-\x7e]+$/);

/** How is a formula written? Its grammar is what validation asks. */
export const formulaSchema = z.string().min(1).max(400);

/** Is a fact waiting for somebody to check it against its source? Present means yes. */
export const unverifiedSchema = z.literal(true).optional();

/** How much is written down as a number? */
export const writtenAmountSchema = z.strictObject({
  value: z.number(),
  unit: unitSchema,
  unverified: unverifiedSchema,
});

/**
 * How much: a number with its UCUM unit, a parameter of the protocol, or a formula over its parameters?
 * **Shape** a formula may read the counters of the loops around it; `unit` says what it comes out in.
 */
export const amountSchema = z.union([
  writtenAmountSchema,
  z.strictObject({ parameter: nameSchema }),
  z.strictObject({ formula: formulaSchema, unit: unitSchema }),
]);
export type Amount = z.infer<typeof amountSchema>;

/**
 * How much of what may be said by cell, by area or by capacity: a current, a charge, a power?
 * **Shape** `c-rate` is a number of the unit 1 times the named capacity in one hour; `per-area` is times the named area.
 * **Units and range** positive on charging; in a symmetric cell, in the first half-cycle of the working electrode.
 */
export const levelSchema = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("absolute"), amount: amountSchema }),
  z.strictObject({ as: z.literal("c-rate"), amount: amountSchema, capacity: nameSchema }),
  z.strictObject({ as: z.literal("per-area"), amount: amountSchema, area: nameSchema }),
]);
export type Level = z.infer<typeof levelSchema>;
