import { defineRoute } from "@interphase/contract";
import { localeSchema } from "@interphase/names/contract";
import { z } from "zod";
import { conversionFormats } from "../conversions/conversion-format.js";
import { mostDocumentBytes } from "../document/document.js";
import { documentProblemSchema } from "./draft.contract.js";

const storesNothing = "Looks at what is sent, for everybody, and stores nothing";
const errors = [
  "protocol.takes-too-long",
  "protocol.too-many-waiting",
  "identity.too-many-requests",
] as const;

/**
 * What is said of a document that is stored nowhere?
 * **Shape** `problems` over the whole range of its parameters. **Units and range** `durationSeconds` how long it lasts at most and
 * `chargeCoulombs` Σ|I|t, for the defaults of its parameters; null where only the cell, a person or a parameter without default decides.
 */
export const protocolValidationSchema = z.object({
  problems: z.array(documentProblemSchema),
  durationSeconds: z.number().nullable(),
  chargeCoulombs: z.number().nullable(),
  /** Pointers of the steps that only the cell or a person can end, and of those whose charge only the cell knows. */
  openEnded: z.array(z.string()),
  openCharge: z.array(z.string()),
});
export type ProtocolValidation = z.infer<typeof protocolValidationSchema>;

export const validateProtocolRoute = defineRoute({
  id: "protocols.validate",
  method: "POST",
  path: "/v1/protocols/validations",
  summary: "What is wrong with a document, and what it comes to",
  description: "Needs no account and stores nothing. It is reckoned within a time limit.",
  permission: { public: storesNothing },
  body: z.strictObject({ document: z.record(z.string(), z.unknown()) }),
  bodyBytes: mostDocumentBytes + 1_000,
  status: 200,
  response: protocolValidationSchema,
  errors,
});

/** What did a conversion not keep, where, and does safety hang on it? */
export const conversionLossSchema = z.object({
  path: z.string(),
  kind: z.enum(["dropped", "rounded", "approximated", "unsupported"]),
  safety: z.boolean(),
  message: z.string(),
});

export const convertProtocolRoute = defineRoute({
  id: "protocols.convert",
  method: "POST",
  path: "/v1/protocols/conversions",
  summary: "A file of one format in another, and what is lost on the way",
  description:
    "Needs no account and stores nothing. content is the text of the file; of a format whose bytes are not UTF-8, the answer has them as base64. runsSafely says that no loss touches a limit, an end, a sign, a range, a temperature or a pressure. It is no safety assessment.",
  permission: { public: storesNothing },
  body: z.strictObject({
    from: z.enum(conversionFormats),
    to: z.enum(conversionFormats),
    content: z.string(),
    parameters: z.record(z.string(), z.number()).optional(),
    language: localeSchema.default("en"),
  }),
  bodyBytes: 2 * mostDocumentBytes + 100_000,
  status: 200,
  response: z.object({
    content: z.string(),
    encoding: z.enum(["utf-8", "base64"]),
    losses: z.array(conversionLossSchema),
    runsSafely: z.boolean(),
  }),
  errors: ["protocol.not-converted", ...errors],
});
