import { createHash } from "node:crypto";
import { canonicalTextOf, documentSha256Of, protocolDocumentSchema } from "../index.js";
import { conductivityExample } from "../testing/index.js";

test("the worked example is a protocol", () => {
  expect(protocolDocumentSchema.parse(conductivityExample)).toEqual(conductivityExample);
});

test.each([
  ["a document", { ...conductivityExample, author: "A" }],
  ["a step", { ...conductivityExample, steps: [{ ...conductivityExample.steps[0], until: 1 }] }],
  ["an amount", { ...conductivityExample, recording: { every: { value: 1, unit: "s", about: true } } }],
])("refuses an unknown field in %s", (_where, document) => {
  expect(protocolDocumentSchema.safeParse(document).success).toBe(false);
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a\u202eb",
  "a\u0000b",
  "see javascript:x()",
])("refuses what would act on a page: %j", (text) => {
  const document = { ...conductivityExample, title: { en: text } };
  expect(protocolDocumentSchema.safeParse(document).success).toBe(false);
});

test.each(["sigma < 1 mS/cm and > 0.1 mS/cm", "if T<Tg, heat", "data: see the table", "5 µm at 25 °C"])(
  "lets plain words pass: %j",
  (text) => {
    const document = { ...conductivityExample, title: { en: text } };
    expect(protocolDocumentSchema.safeParse(document).success).toBe(true);
  },
);

test("the order of keys makes no difference to the hash, one changed number does", () => {
  const reversed = Object.fromEntries(Object.entries(conductivityExample).reverse());
  const hash = documentSha256Of(conductivityExample);
  expect(documentSha256Of(protocolDocumentSchema.parse(reversed))).toBe(hash);
  expect(documentSha256Of({ ...conductivityExample, routes: ["sulfide"] })).not.toBe(hash);
});

test("the hash is the SHA-256 of the canonical text's UTF-8", () => {
  const bytes = Buffer.from(canonicalTextOf(conductivityExample), "utf8");
  expect(documentSha256Of(conductivityExample)).toBe(createHash("sha256").update(bytes).digest("hex"));
});
