import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findDocumentProblems, protocolDocumentSchema, readDraftText } from "@interphase/protocols";

const directory = fileURLToPath(new URL("../../demo/protocols/", `file://${__filename}`));
const documents = readdirSync(directory).map((name) => ({
  name,
  document: JSON.parse(readFileSync(`${directory}${name}`, "utf8")) as Record<string, unknown>,
}));

describe.each(documents)("the demo's protocol $name", ({ document }) => {
  it("is sound, and holds nothing that acts on a page", () => {
    expect(findDocumentProblems(document)).toEqual([]);
    expect(readDraftText(document).ok).toBe(true);
  });

  it("says everything in English and Chinese", () => {
    const said: unknown[] = [];
    JSON.stringify(document, (_, value: unknown) => {
      if (typeof value === "object" && value !== null && ("en" in value || "zh" in value)) said.push(value);
      return value;
    });
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((each) => Object.keys(each as object).length < 2)).toEqual([]);
  });

  it("gives no default to what is unverified and governs safety", () => {
    const { parameters } = protocolDocumentSchema.parse(document);
    const governing = parameters.filter(({ governsSafety, unverified }) => governsSafety && unverified);
    expect(governing.filter((each) => each.default !== undefined)).toEqual([]);
  });
});
