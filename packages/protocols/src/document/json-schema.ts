import { z } from "zod";
import { protocolDocumentSchema } from "./document.js";

/** Which address has the JSON Schema of documents? It is the same for as long as the format is. */
export const jsonSchemaPath = "/schemas/interphase-protocol/1";

/**
 * What may a document hold, for programs of others? **Source** JSON Schema 2020-12, generated from the schemas that read documents.
 * **Shape** it says the form; what units, formulas and limits must be is what `validate` says.
 */
export function protocolJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(protocolDocumentSchema, { io: "input", reused: "ref" }),
    title: "Test protocol, interphase-protocol/1",
  };
}
