import { z } from "zod";
import { amountSchema, levelSchema, unverifiedSchema } from "./amount.js";
import { reachedSchema } from "./ends.js";
import { lineSchema, nameSchema, plainText, proseSchema, tagSchema } from "./text.js";

/** What is to be so while a sample is made or measured? **Units and range** a tolerance is ±; of a temperature, in K. */
export const conditionSchema = z.strictObject({
  amount: amountSchema,
  tolerance: amountSchema.optional(),
  note: proseSchema.optional(),
  unverified: unverifiedSchema,
});
export type Condition = z.infer<typeof conditionSchema>;

/** How is the sample made, and what of it is measured? */
export const preparationSchema = z.strictObject({
  fabricationPressure: conditionSchema.optional(),
  fabricationHold: conditionSchema.optional(),
  fabricationTemperature: conditionSchema.optional(),
  thicknessBefore: conditionSchema.optional(),
  thicknessAfter: conditionSchema.optional(),
  area: conditionSchema.optional(),
  density: conditionSchema.optional(),
  mass: conditionSchema.optional(),
  contacts: proseSchema.optional(),
  instructions: z.array(proseSchema).max(50),
});

/** In which surroundings is it measured? **Shape** `stackPressure` is the pressure while measuring, not while fabricating. */
export const environmentSchema = z.strictObject({
  temperature: conditionSchema.optional(),
  dewPoint: conditionSchema.optional(),
  relativeHumidity: conditionSchema.optional(),
  stackPressure: conditionSchema.optional(),
  atmosphere: proseSchema.optional(),
});

/** With what is it measured? */
export const equipmentSchema = z.strictObject({
  id: tagSchema,
  label: lineSchema,
  requirement: proseSchema.optional(),
});

/** Which quantities may a safety limit bound? `charge` is what passes in one step, `total-charge` Σ|I|t of the whole protocol. */
export const limitedQuantitySchema = z.enum([
  "voltage",
  "current",
  "charge",
  "total-charge",
  "temperature",
  "pressure",
]);

/** Beyond what must the test be stopped? **Shape** a limit of current or charge may be per area. `is` says where is safe. */
export const safetyLimitSchema = z.strictObject({
  id: tagSchema,
  quantity: limitedQuantitySchema,
  is: reachedSchema,
  value: levelSchema,
  delay: amountSchema.optional(),
  why: proseSchema.optional(),
  unverified: unverifiedSchema,
});
export type SafetyLimit = z.infer<typeof safetyLimitSchema>;

/** What may not happen, and what to beware of? */
export const safetySchema = z.strictObject({
  limits: z.array(safetyLimitSchema).max(50),
  hazards: z.array(proseSchema).max(50),
});

/** When is a point recorded: after a time, or after a change? **Shape** whichever comes first. */
export const recordingSchema = z.strictObject({
  every: amountSchema.optional(),
  voltageChange: amountSchema.optional(),
  currentChange: amountSchema.optional(),
  temperatureChange: amountSchema.optional(),
  quantities: z.array(nameSchema).max(50).optional(),
});
export type Recording = z.infer<typeof recordingSchema>;

/** Which work does a protocol rest on? A standard's own text is cited, never copied, and prevails. */
export const referenceSchema = z.strictObject({
  id: tagSchema,
  kind: z.enum(["standard", "paper", "report", "data", "software", "other"]),
  citation: plainText(1_000),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/[\x21-\x3b\x3d\x3f-\x7e]{1,200}$/)
    .optional(),
  url: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
  prevails: z.literal(true).optional(),
  unverified: unverifiedSchema,
});
