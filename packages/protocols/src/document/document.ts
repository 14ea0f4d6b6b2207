import { z } from "zod";
import { unitSchema, unverifiedSchema } from "./amount.js";
import {
  environmentSchema,
  equipmentSchema,
  preparationSchema,
  recordingSchema,
  referenceSchema,
  safetySchema,
} from "./conditions.js";
import { cellArrangementSchema, protocolKindSchema, protocolRouteSchema } from "./kind.js";
import { acceptanceSchema, derivedSchema, reportFieldSchema, resultTableSchema } from "./outcome.js";
import { stepSchema } from "./step.js";
import { lineSchema, nameSchema, proseSchema } from "./text.js";

/** Which form of document does this package read and write? */
export const documentFormat = "interphase-protocol/1";

/**
 * What does whoever runs the protocol choose, and within what?
 * **Shape** without a default it must be entered; `whole` is a count. What is unverified and governs safety has no default.
 */
export const parameterSchema = z.strictObject({
  name: nameSchema,
  label: lineSchema,
  quantity: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(60),
  unit: unitSchema,
  default: z.number().optional(),
  range: z.strictObject({ min: z.number(), max: z.number() }),
  whole: z.literal(true).optional(),
  why: proseSchema,
  governsSafety: z.literal(true).optional(),
  unverified: unverifiedSchema,
});
export type Parameter = z.infer<typeof parameterSchema>;

/** How many steps may be written in one document? */
export const mostWrittenSteps = 5_000;
/** How many bytes may a document have as a file? */
export const mostDocumentBytes = 5_000_000;

/**
 * What is to be done, with what, and how is it judged?
 * **Shape** without identity: neither number, version, author nor state, which belong to the registry. Unknown fields are refused.
 */
export const protocolDocumentSchema = z.strictObject({
  format: z.literal(documentFormat),
  title: lineSchema,
  summary: proseSchema,
  scope: proseSchema,
  kind: protocolKindSchema,
  routes: z.array(protocolRouteSchema).min(1).max(10),
  cell: cellArrangementSchema,
  parameters: z.array(parameterSchema).max(200),
  preparation: preparationSchema,
  environment: environmentSchema,
  equipment: z.array(equipmentSchema).max(100),
  safety: safetySchema,
  recording: recordingSchema,
  steps: z.array(stepSchema).min(1).max(mostWrittenSteps),
  derived: z.array(derivedSchema).max(200),
  acceptance: z.array(acceptanceSchema).max(100),
  results: resultTableSchema,
  report: z.array(reportFieldSchema).max(200),
  references: z.array(referenceSchema).max(200),
});
export type ProtocolDocument = z.infer<typeof protocolDocumentSchema>;
