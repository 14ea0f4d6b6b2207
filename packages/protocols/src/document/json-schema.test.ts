import { Ajv2020 } from "ajv/dist/2020.js";
import { protocolDocumentSchema, protocolJsonSchema } from "../index.js";
import { readLibrary } from "../library/read-library.js";
import { conductivityExample } from "../testing/index.js";

// A validator that nobody here wrote reads the schema, as programs of others will. Dates have a pattern of their own beside the format.
const isProtocol = new Ajv2020({ strict: false, formats: { date: true } }).compile({
  ...protocolJsonSchema(),
});

test.each(readLibrary())("a document of the registry is valid by its JSON Schema: $name", ({ document }) => {
  isProtocol(document);
  expect(isProtocol.errors ?? []).toEqual([]);
});

test.each([
  ["an unknown field", { ...conductivityExample, author: "A" }],
  ["a step of no kind", { ...conductivityExample, steps: [{ type: "stir", id: "stir" }] }],
  [
    "an end without a value",
    { ...conductivityExample, steps: [{ type: "rest", id: "rest", ends: { any: [{ quantity: "time" }] } }] },
  ],
  ["a format of another year", { ...conductivityExample, format: "interphase-protocol/9" }],
])("what the registry refuses, its JSON Schema refuses: %s", (_, document) => {
  expect(protocolDocumentSchema.safeParse(document).success).toBe(false);
  expect(isProtocol(document)).toBe(false);
});
